package org.advocacyhub.provider.withdrawal.domain;

/** {@link WithdrawalStanding} as it is stored and shown. */
public enum WithdrawalState {
    ANNOUNCED,
    TAKING_EFFECT,
    COMPLETE,
    CANCELLED
}
