package org.advocacyhub.triage.dispatch.domain;

import java.util.List;
import org.advocacyhub.triage.conflict.domain.ConflictFinding;

/**
 * One partner looked at for one referral, with everything that was said for and against it.
 *
 * @param lot lot of the sub-contract that it would work under; null when none covers the referral
 * @param obstacles what speaks against it, in the order of the filters; empty when it can take the referral
 * @param rank figures of the rank keys, best first
 * @param conflicts what the screening of A.13 found, approved ones too; null in decisions that did not screen yet
 * @param place where it stands and why; null in decisions that did not say it yet
 */
public record Candidate(
        String partnerId,
        String contractRef,
        String lot,
        List<Obstacle> obstacles,
        Rank rank,
        List<ConflictFinding> conflicts,
        Place place) {

    /**
     * One filter of domain.md C.6 or A.13 that the partner does not pass.
     *
     * @param hard nobody may override it
     */
    public record Obstacle(String ruleId, boolean hard, String reason) {

        /** It lacks a sub-contract, which a spot order would stand in for (F.7). */
        public boolean isWantOfContract() {
            return ruleId.equals(Filter.NOT_CONTRACTED.ruleId());
        }

        /** All its places are taken. */
        public boolean saysFull() {
            return ruleId.equals(Filter.NO_ROOM.ruleId());
        }
    }

    /**
     * The rank keys of domain.md C.6.
     *
     * @param specialismMatches needed specialisms that the partner has; more is better
     * @param knowsPerson continuity; better
     * @param distance 0 for a partner that works in the district, 1 in an adjacent one, 2 in others; in decisions by the first
     *     reading 0 for one whose sub-contract names the district and 1 for any other
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

    /**
     * @param position 1 for the best
     * @param decidedBy the key that puts it after the one above; null for the best
     * @param reason the same in plain English
     */
    public record Place(int position, RankKey decidedBy, String reason) {}

    public boolean isClear() {
        return obstacles.isEmpty();
    }

    /** True when this is the only thing that speaks against the partner. */
    boolean isOnlyKeptBackBy(Filter filter) {
        return obstacles.size() == 1 && isKeptBackBy(filter);
    }

    public boolean hasHardObstacle() {
        return obstacles.stream().anyMatch(Obstacle::hard);
    }

    boolean isKeptBackBy(Filter filter) {
        return obstacles.stream().anyMatch(obstacle -> obstacle.ruleId().equals(filter.ruleId()));
    }

    /** The conflicts that nobody approved; they stand among the obstacles too. */
    public List<ConflictFinding> openConflicts() {
        return conflicts == null
                ? List.of()
                : conflicts.stream().filter(ConflictFinding::blocks).toList();
    }

    /** Nothing but open conflicts stands against it: nothing but SOFT ones, when asked for; want of room, unless it is needed. */
    boolean isOnlyInConflict(boolean soft, boolean needsRoom) {
        var open = openConflicts();
        return !open.isEmpty()
                && obstacles.stream()
                        .allMatch(obstacle -> open.stream()
                                        .anyMatch(finding -> finding.ruleId().equals(obstacle.ruleId()))
                                || !needsRoom && obstacle.ruleId().equals(Filter.NO_ROOM.ruleId()))
                && (!soft || open.stream().noneMatch(ConflictFinding::isHard));
    }
}
