package org.advocacyhub.triage.dispatch;

/** Why the hub takes an offer back. */
public enum RecallReason {
    /** The referral was withdrawn. */
    WITHDRAWN(false),
    /** Another partner accepted while this one was still asked. */
    ACCEPTED_ELSEWHERE(false),
    /** The partner is not independent after all (A.13). */
    CONFLICT_FOUND(true),
    PARTNER_ASKED(true),
    PERSON_PREFERENCE(true),
    NEED_CHANGED(true),
    MADE_IN_ERROR(true),
    OTHER(true);

    private final boolean byPerson;

    RecallReason(boolean byPerson) {
        this.byPerson = byPerson;
    }

    /** A worker may give it; the others follow from what happened. */
    boolean isByPerson() {
        return byPerson;
    }
}
