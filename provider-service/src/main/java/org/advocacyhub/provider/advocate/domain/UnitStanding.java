package org.advocacyhub.provider.advocate.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** How an advocate stands to the units that a service type asks for (domain.md A.15, K-30). */
public enum UnitStanding {
    /** Has all units of one way to qualify. */
    QUALIFIED,
    /** Works towards what is missing, for no longer than the matrix allows. */
    IN_TIME,
    /** Has worked towards it for longer. */
    OVERDUE,
    /** Has none of the units that this type alone asks for, and works towards none. */
    NONE;

    /**
     * How somebody stands to a service type on a day.
     *
     * @param requirement of the type
     * @param common units that say nothing of the type, since others ask for them too
     */
    public static UnitStanding of(
            Requirement requirement, Set<Unit> common, Collection<Qualification> held, LocalDate day) {
        if (requirement.routes().stream().anyMatch(route -> has(route, held, day))) {
            return QUALIFIED;
        }
        var own = requirement.routes().stream()
                .flatMap(Set::stream)
                .filter(unit -> !common.contains(unit))
                .collect(Collectors.toSet());
        var begun = held.stream()
                .filter(unit -> own.contains(unit.unit()) && (unit.workedTowardsOn(day) || unit.achievedBy(day)))
                .toList();
        if (begun.isEmpty()) {
            return NONE;
        }
        var months = requirement.workingTowards().months();
        return begun.stream()
                        .filter(unit -> unit.workedTowardsOn(day))
                        .allMatch(unit ->
                                months == 0 || !unit.since().plusMonths(months).isBefore(day))
                ? IN_TIME
                : OVERDUE;
    }

    private static boolean has(Set<Unit> route, Collection<Qualification> held, LocalDate day) {
        return route.stream()
                .allMatch(unit -> held.stream().anyMatch(own -> own.unit() == unit && own.achievedBy(day)));
    }
}
