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
 * @param extendedTo last day after the extensions agreed so far; null before the first one
 */
public record Terms(
        String commissioner,
        String primeContractor,
        LocalDate start,
        LocalDate initialEnd,
        LocalDate maximumEnd,
        int minimumAge,
        List<Integer> extensionMonths,
        LocalDate extendedTo) {

    public Terms {
        extensionMonths = List.copyOf(extensionMonths);
    }

    /** Terms of which no option was used yet. */
    public Terms(
            String commissioner,
            String primeContractor,
            LocalDate start,
            LocalDate initialEnd,
            LocalDate maximumEnd,
            int minimumAge,
            List<Integer> extensionMonths) {
        this(commissioner, primeContractor, start, initialEnd, maximumEnd, minimumAge, extensionMonths, null);
    }

    /** True when the whole range lies in the longest possible term. */
    public boolean cover(LocalDate from, LocalDate to) {
        return !from.isBefore(start) && !to.isAfter(latestEnd());
    }

    /** The last day as agreed now. */
    public LocalDate end() {
        return extendedTo == null ? initialEnd : extendedTo;
    }

    /** The longest possible term: beyond the maximum only when an authority let it be extended further (F.10). */
    public LocalDate latestEnd() {
        return end().isAfter(maximumEnd) ? end() : maximumEnd;
    }

    /** Last day when the first so many options are used. */
    public LocalDate endWithOptions(int options) {
        var months = extensionMonths.stream()
                .limit(options)
                .mapToInt(Integer::intValue)
                .sum();
        return initialEnd.plusDays(1).plusMonths(months).minusDays(1);
    }

    /** The same terms, agreed to end on another day. */
    public Terms extendedTo(LocalDate day) {
        return new Terms(
                commissioner, primeContractor, start, initialEnd, maximumEnd, minimumAge, extensionMonths, day);
    }

    /** Last day when every option is used; months are counted from the day after the initial end. */
    public LocalDate endWithExtensions() {
        return endWithOptions(extensionMonths.size());
    }
}
