package org.advocacyhub.provider.casework.domain;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * Who supported a person last at a partner, before a case or beside it (domain.md C.6 key 2, A.11, D.1.3): the advocates of all its cases that
 * go on or, when none does, of those that it had until the same, latest day.
 *
 * @param advocateIds empty when nobody did
 * @param endedOn the last day; null while it goes on
 * @param withinMonths for so long it is last time
 */
public record LastSupport(Set<String> advocateIds, LocalDate endedOn, int withinMonths) {

    public LastSupport {
        advocateIds = Set.copyOf(advocateIds);
    }

    /** How an advocate who is named on a day stands to it. */
    public Continuity of(String advocateId, LocalDate on) {
        if (advocateIds.isEmpty() || endedOn != null && endedOn.isBefore(on.minusMonths(withinMonths))) {
            return Continuity.FIRST_TIME;
        }
        return advocateIds.contains(advocateId) ? Continuity.SAME_ADVOCATE : Continuity.OTHER_ADVOCATE;
    }

    /**
     * The same as it is told; empty of somebody whom the provider before supported and this partner did not (need N32): that is no first time, and
     * whether it is the same advocate nobody can say.
     */
    public Optional<Continuity> told(String advocateId, LocalDate on, boolean carriedOver) {
        return Optional.of(of(advocateId, on))
                .filter(continuity -> !carriedOver || continuity != Continuity.FIRST_TIME);
    }
}
