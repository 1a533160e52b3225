package org.advocacyhub.monitoring.contract.domain;

import java.time.LocalDate;
import java.util.List;

/**
 * Who contracts with whom, and for how long (domain.md F.1).
 *
 * @param primeContractor the lead provider's partner id
 * @param initialEnd last day without any extension
 * @param maximumEnd last day with every extension
 * @param minimumAge youngest age served, whole years
 * @param extensionMonths length of each option, in the order in which they can be used
 */
public record Terms(
        String commissioner,
        String primeContractor,
        LocalDate start,
        LocalDate initialEnd,
        LocalDate maximumEnd,
        int minimumAge,
        List<Integer> extensionMonths) {

    public Terms {
        extensionMonths = List.copyOf(extensionMonths);
    }

    /** True when the whole range lies in the longest possible term. */
    public boolean cover(LocalDate from, LocalDate to) {
        return !from.isBefore(start) && !to.isAfter(maximumEnd);
    }

    /** Last day when every option is used; months are counted from the day after the initial end. */
    public LocalDate endWithExtensions() {
        var months = extensionMonths.stream().mapToInt(Integer::intValue).sum();
        return initialEnd.plusDays(1).plusMonths(months).minusDays(1);
    }
}
