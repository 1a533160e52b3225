package org.advocacyhub.triage.money.domain;

/** Why money keeps a referral back. */
public enum Hold {
    /** The year's money is used up (F.7). */
    CEILING,
    /** New non-statutory starts are frozen from 95 percent on (F.7). */
    FREEZE,
    /** The year names the type and does not pay for it (scenario S18). */
    NOT_COMMISSIONED,
    /** Nobody of the network can take it: a spot order was asked for. More money in the contract changes nothing. */
    NO_PARTNER
}
