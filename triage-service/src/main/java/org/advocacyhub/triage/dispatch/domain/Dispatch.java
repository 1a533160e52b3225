package org.advocacyhub.triage.dispatch.domain;

/** Where a triaged referral goes (domain.md C.6, C.7). */
public sealed interface Dispatch {

    /** Why, as a code. */
    String reason();

    /**
     * To one partner.
     *
     * @param decidedBy what put it before the next one: a {@link RankKey} or {@code ONLY_CANDIDATE}, or {@code CO-02} when it was named as
     *     the case was carried over; null when no rank decided
     */
    record OfferTo(String partnerId, String contractRef, String lot, String reason, String decidedBy)
            implements Dispatch {

        /** By the rank, and not because people named the partner: only then it counts in the shares of the lot. */
        public boolean isByRank() {
            return !NamedPartner.RULE.equals(decidedBy);
        }
    }

    /** It waits until a partner has room. */
    record Wait(String reason) implements Dispatch {}

    /** Those who could take it have a SOFT conflict: a manager of the hub approves one, or looks elsewhere (A.13). */
    record AskApproval(String reason) implements Dispatch {}

    /** Nobody can take it: an extra purchase is needed. */
    record AskForSpot(String reason) implements Dispatch {}

    /** A duty can't be met: the commissioner has to act (F.7). */
    record Escalate(String reason) implements Dispatch {}

    /** A person at the hub has to find who delivers. */
    record AskPerson(String reason) implements Dispatch {}
}
