package org.advocacyhub.provider.advocate.domain;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One row of the qualification matrix (domain.md A.15), as valid on a day.
 *
 * @param tableVersion which version of the matrix the row is from
 * @param routes ways to qualify; one of them suffices, each with all of its units
 * @param always units that have to be achieved whatever the route, for example the authority's approval
 * @param workingTowards whether units of a route may still be worked towards
 * @param dbs a disclosure check has to be on file and in date
 * @param dbsChildren it has to cover work with children, whoever the person is
 * @param dbsChildrenUnderEighteen it has to only where the person is under 18
 * @param supervised a supervision has to be on file, whatever the qualification: who works unpaid has a supervisor
 * @param held a unit that must have been held for a time; null when none
 */
public record Requirement(
        String serviceType,
        String tableVersion,
        List<Set<Unit>> routes,
        Set<Unit> always,
        WorkingTowards workingTowards,
        boolean dbs,
        boolean dbsChildren,
        boolean dbsChildrenUnderEighteen,
        boolean supervised,
        Held held) {

    /**
     * The terms for somebody who isn't qualified yet.
     *
     * @param months longest time from the start; 0 for no limit
     * @param after units that must be achieved before
     * @param supervised a supervision has to be on file and recent
     */
    public record WorkingTowards(boolean allowed, int months, Set<Unit> after, boolean supervised) {}

    /**
     * At least so many months with a unit.
     *
     * @param cases or so many cases as an IMCA instead; null when months alone count
     */
    public record Held(Unit unit, int months, Integer cases) {}

    /** The same row as it is read for somebody under 18: a check on file, and one that covers work with children. */
    public Requirement forUnderEighteen() {
        return new Requirement(
                serviceType,
                tableVersion,
                routes,
                always,
                workingTowards,
                dbs || dbsChildrenUnderEighteen,
                dbsChildren || dbsChildrenUnderEighteen,
                dbsChildrenUnderEighteen,
                supervised,
                held);
    }

    String routesInWords() {
        return routes.stream()
                .map(route -> route.stream().sorted().map(Enum::name).collect(Collectors.joining(" and ")))
                .collect(Collectors.joining(", or "));
    }
}
