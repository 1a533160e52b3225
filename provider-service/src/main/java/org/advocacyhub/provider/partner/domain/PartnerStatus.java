package org.advocacyhub.provider.partner.domain;

/** Whether a partner is offered work (domain.md A.13 C-07): only an ACTIVE one is. */
public enum PartnerStatus {
    ACTIVE,
    PAUSED,
    SUSPENDED
}
