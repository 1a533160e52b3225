package org.advocacyhub.referral.referral.domain;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where a referral stands, as its referrer is told (domain.md D.1.1).
 *
 * <pre>
 * RECEIVED -&gt; (AWAITING_REFERRER_INFO &lt;-&gt; RECEIVED | WITH_HUB) -&gt; TRIAGED -&gt; OFFERED -&gt; ACCEPTED -&gt; CLOSED
 *                                     CLOSED -&gt; ACCEPTED when the case is taken up again (D.1.2)
 *                                     side states: WAITING_LIST, SPOT_REQUESTED, DUTY_ESCALATED
 * ends: CLOSED, REJECTED, REDIRECTED, OUT_OF_AREA, INFORMATION_ONLY, DUPLICATE, WITHDRAWN
 * </pre>
 */
public enum ReferralStatus {
    RECEIVED(1),
    WITH_HUB(2),
    AWAITING_REFERRER_INFO(2),
    TRIAGED(3),
    WAITING_LIST(4),
    SPOT_REQUESTED(4),
    DUTY_ESCALATED(4),
    OFFERED(4),
    ACCEPTED(5),
    CLOSED(6),
    REJECTED(6),
    REDIRECTED(6),
    OUT_OF_AREA(6),
    INFORMATION_ONLY(6),
    DUPLICATE(6),
    WITHDRAWN(6);

    private static final int END = 6;

    /** What somebody outside may do with a referral. */
    public enum Move {
        /** Answer what was asked, while nothing is decided. */
        INFORMATION,
        /** Take the referral back. */
        WITHDRAWAL,
        /** Put right what was told, with a reason. */
        AMENDMENT,
        /** Ask the referrer, while nothing is decided. */
        QUESTION
    }

    private final int stage;

    ReferralStatus(int stage) {
        this.stage = stage;
    }

    /** The moves that exist from here; none from an end. */
    public Set<Move> moves() {
        return switch (this) {
            case RECEIVED, WITH_HUB, AWAITING_REFERRER_INFO -> EnumSet.allOf(Move.class);
            case TRIAGED, WAITING_LIST, SPOT_REQUESTED, DUTY_ESCALATED, OFFERED, ACCEPTED ->
                EnumSet.of(Move.WITHDRAWAL, Move.AMENDMENT);
            case CLOSED, REJECTED, REDIRECTED, OUT_OF_AREA, INFORMATION_ONLY, DUPLICATE, WITHDRAWN ->
                EnumSet.noneOf(Move.class);
        };
    }

    /** Triage has said what becomes of it. */
    boolean decided() {
        return stage >= TRIAGED.stage;
    }

    /** Nothing comes after it. */
    public boolean end() {
        return stage == END;
    }

    /** Whether news of this status may replace the other one when both happened at the same instant. */
    boolean notBefore(ReferralStatus other) {
        return stage >= other.stage;
    }
}
