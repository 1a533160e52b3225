package org.advocacyhub.provider.partner.domain;

/** Why a partner is offered nothing. */
public enum StatusReason {
    PERFORMANCE,
    SAFEGUARDING,
    INSURANCE,
    QUALITY,
    FINANCE,
    CAPACITY,
    OWN_REQUEST,
    OTHER
}
