package org.advocacyhub.triage.dispatch.domain;

import java.util.List;

/**
 * One partner looked at for one referral, with everything that was said for and against it.
 *
 * @param lot lot of the sub-contract that it would work under; null when none covers the referral
 * @param obstacles what speaks against it, in the order of the filters; empty when it can take the referral
 * @param rank figures of the rank keys, best first; null when an obstacle is hard
 */
public record Candidate(String partnerId, String contractRef, String lot, List<Obstacle> obstacles, Rank rank) {

    /**
     * One filter of domain.md C.6 or A.13 that the partner does not pass.
     *
     * @param hard nobody may override it
     */
    public record Obstacle(String ruleId, boolean hard, String reason) {}

    /**
     * The rank keys of domain.md C.6.
     *
     * @param specialismMatches needed specialisms that the partner has; more is better
     * @param knowsPerson continuity; better
     * @param distance 0 for a partner that names the district, 1 for one that covers the whole area
     * @param loadPerMille open cases and pending offers against capacity; less is better
     * @param shareBalance above (positive) or below its share of the lot, basis points; less is better
     * @param hub the lead provider comes last among equals (C-10)
     */
    public record Rank(
            int specialismMatches,
            boolean knowsPerson,
            int distance,
            int loadPerMille,
            long shareBalance,
            boolean hub) {}

    public boolean isClear() {
        return obstacles.isEmpty();
    }

    /** True when this is the only thing that speaks against the partner. */
    public boolean isOnlyKeptBackBy(String ruleId) {
        return obstacles.size() == 1 && obstacles.getFirst().ruleId().equals(ruleId);
    }

    public boolean hasHardObstacle() {
        return obstacles.stream().anyMatch(Obstacle::hard);
    }

    public boolean isKeptBackBy(String ruleId) {
        return obstacles.stream().anyMatch(obstacle -> obstacle.ruleId().equals(ruleId));
    }
}
