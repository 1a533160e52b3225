package org.advocacyhub.monitoring.contract.domain;

/** What a contract may set for itself from a day on, in whole numbers of the unit named (domain.md 0.5). */
public enum ContractRule {
    /** First contacts in time, percent, by band (C.2, K-07). */
    CONTACT_TARGET_P1,
    CONTACT_TARGET_P2,
    CONTACT_TARGET_P3,
    CONTACT_TARGET_P4,
    /** Percent of the quarter's hours, either way, before the commissioner is talked to (F.4). */
    HOURS_TOLERANCE,
    /** Points below its target down to which a figure is amber and not red (E.3, last line). */
    AMBER_POINTS,
    /** Points by which a figure has to move from quarter to quarter to be moving at all (E.3, last line). */
    DIRECTION_POINTS,
    /** Percent of hours with the hub and one partner above which the risk is told (F.11). */
    CONCENTRATION_ALERT,
    /** Percent of active partners of whom more have to be present to decide (F.11). */
    QUORUM_ABOVE,
    /** 1: non-statutory starts are frozen at 95 percent (F.7); followed by triage. */
    FREEZE_AT_95,
    /** Working days between contacts with somebody who waits (C.7); followed by triage. */
    KEEP_IN_TOUCH_DAYS,
    /** More people on the waiting list are demand pressure (C.7); followed by triage. */
    PRESSURE_LIST,
    /** A higher mean caseload is demand pressure (C.7); followed by triage. */
    PRESSURE_CASELOAD,
    /** More working days without a reply to a request for hours are demand pressure (C.7); followed by triage. */
    PRESSURE_REPLY_DAYS,
    /** Percent of a line's indicative referrals above which a quarter counts as pressure (E.5). */
    PRESSURE_REFERRALS,
    /** So many quarters one after the other have to be above it (E.5). */
    PRESSURE_QUARTERS,
    /** Percent of a line's indicative hours of the year so far above which they are pressure (E.5). */
    PRESSURE_HOURS,
    /** Percent of the contract price above which the year's forecast is pressure (E.5). */
    PRESSURE_FORECAST,
    /** Percent of a partner's block of the year below which it is paid by what was delivered; 0: never (F.5). */
    CLAWBACK_BELOW,
    /** Days after the work is over in which a spot order still waits for its invoice (F.7). */
    SPOT_SETTLE_DAYS;

    private static final int WHOLE = 100;
    private static final int QUARTERS = 8;

    /** The largest value that makes sense. */
    public int most() {
        return switch (this) {
            case CONTACT_TARGET_P1,
                    CONTACT_TARGET_P2,
                    CONTACT_TARGET_P3,
                    CONTACT_TARGET_P4,
                    HOURS_TOLERANCE,
                    AMBER_POINTS,
                    DIRECTION_POINTS,
                    CONCENTRATION_ALERT,
                    QUORUM_ABOVE,
                    CLAWBACK_BELOW -> WHOLE;
            case FREEZE_AT_95 -> 1;
            case PRESSURE_QUARTERS -> QUARTERS;
            case PRESSURE_REFERRALS, PRESSURE_HOURS, PRESSURE_FORECAST -> 10 * WHOLE;
            case KEEP_IN_TOUCH_DAYS, PRESSURE_LIST, PRESSURE_CASELOAD, PRESSURE_REPLY_DAYS, SPOT_SETTLE_DAYS ->
                100 * WHOLE;
        };
    }
}
