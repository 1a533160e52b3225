package org.advocacyhub.triage.banding.domain;

/**
 * What counts how much for the order inside a band (domain.md C.4) [D]: reference data, which a commissioner signs off. The five
 * weights make 100 points together.
 *
 * @param nearDays a date that is so many working days away, or more, counts nothing
 * @param fullVulnerabilities so many of the listed circumstances count in full
 * @param careOrIncomePercent of the consequence for a care package or an income; liberty, home or child is all of it
 * @param otherPercent of the consequence for everything else
 * @param fullWaitDays so many working days of waiting count in full
 */
public record ScoreWeights(
        String version,
        int dateProximity,
        int vulnerability,
        int noOtherSupport,
        int consequence,
        int waiting,
        int nearDays,
        int fullVulnerabilities,
        int careOrIncomePercent,
        int otherPercent,
        int fullWaitDays) {}
