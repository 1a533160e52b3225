package org.advocacyhub.provider.advocate.domain;

/**
 * For how long the fitness dates of an advocate hold (domain.md A.15, last paragraph).
 *
 * @param warnDays so many days ahead a lapse is listed
 * @param volunteersPerSupervisor so many volunteers a supervisor has at most (A.10.2)
 */
public record FitnessPeriods(
        int dbsYears, int safeguardingTrainingYears, int supervisionWeeks, int warnDays, int volunteersPerSupervisor) {}
