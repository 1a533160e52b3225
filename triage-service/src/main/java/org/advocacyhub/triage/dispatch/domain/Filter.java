package org.advocacyhub.triage.dispatch.domain;

import org.advocacyhub.triage.dispatch.domain.Candidate.Obstacle;

/** The filters of domain.md C.6 in their order. One bit each, so that what stands against a partner is one number. */
enum Filter {
    // spotless:off: one published filter a line
    NOT_ACTIVE("C-07", true, "Suspended or paused."),
    WITHDRAWN("C-07", true, "Has withdrawn from this lot or district."),
    NOT_CONTRACTED("C.6-SUBCONTRACT", true, "No sub-contract for this type on this day."),
    OTHER_DISTRICT("C.6-DISTRICT", false, "Its sub-contract does not cover the district."),
    LACKS_SPECIALISM("C.6-SPECIALISM", false, "Lacks a specialism that is required."),
    /** Worded by what the screening found (A.13). */
    CONFLICT("A.13", true, "Not independent."),
    ASKED_BEFORE("C.6-ASKED", false, "Asked before: it declined, let the offer lapse, or the hub took the offer back."),
    NO_ROOM("C.6-CAPACITY", false, "No capacity free."),
    SELF_DEALING("C-10", false, "An equal or better partner is available: the hub does not choose itself.");
    // spotless:on

    /** How the first decisions worded {@link #ASKED_BEFORE}. */
    static final Obstacle ASKED_AT_FIRST =
            new Obstacle("C.6-ASKED", false, "Declined this referral or let its offer lapse.");

    private final Obstacle obstacle;

    Filter(String ruleId, boolean hard, String reason) {
        this.obstacle = new Obstacle(ruleId, hard, reason);
    }

    int bit() {
        return 1 << ordinal();
    }

    boolean isIn(int obstacles) {
        return (obstacles & bit()) != 0;
    }

    Obstacle obstacle() {
        return obstacle;
    }

    String ruleId() {
        return obstacle.ruleId();
    }
}
