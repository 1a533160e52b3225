package org.advocacyhub.provider.transfer.domain;

/** Why a case goes to another partner (domain.md D.1.3). */
public enum TransferReason {
    PARTNER_WITHDRAWS,
    PATCH_MOVED,
    CONFLICT_AROSE
}
