package org.advocacyhub.monitoring.publication.domain;

/**
 * How the figures of a KPI by one breakdown are published, from a day on. What has no rule is published to nobody.
 *
 * @param kpi as in domain.md E.3
 * @param zeroIsSmall whether a zero tells as much as a small count
 * @param forAll whether it is in the version for everybody, not only in that for partners
 * @param cumulative whether its counts are also published for the year to date: only where a quarter's add up to a year's
 */
public record TableRule(
        String kpi,
        String breakdown,
        Sensitivity sensitivity,
        boolean zeroIsSmall,
        boolean forAll,
        boolean cumulative) {}
