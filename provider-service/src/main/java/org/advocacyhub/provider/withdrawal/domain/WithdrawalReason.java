package org.advocacyhub.provider.withdrawal.domain;

/** Why a partner withdraws (domain.md F.9). */
public enum WithdrawalReason {
    PERFORMANCE,
    UNVIABLE_VOLUME,
    MERGER,
    INSOLVENCY,
    MUTUAL
}
