package org.advocacyhub.triage.conflict.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * A manager of the hub lets a partner be asked in spite of a SOFT finding. It covers what was known then: a tie that is
 * declared later needs another.
 *
 * @param conflictId the declared tie that it covers; null for a rule that needs none (C-10)
 * @param approvedBy the manager's token subject
 */
public record Approval(
        String partnerId, String ruleId, UUID conflictId, Reason reason, Instant approvedAt, String approvedBy) {

    /** Why a SOFT conflict is acceptable. */
    public enum Reason {
        /** The person knows of it and wants this partner. */
        PERSON_INFORMED_AND_AGREES,
        /** Another team, another site, another line of management. */
        SEPARATE_TEAMS,
        /** The service ended or is about to. */
        SERVICE_ENDED,
        /** Nobody else can do it in time. */
        NO_ALTERNATIVE_IN_TIME,
        /** The commissioner agreed. */
        COMMISSIONER_AGREED
    }
}
