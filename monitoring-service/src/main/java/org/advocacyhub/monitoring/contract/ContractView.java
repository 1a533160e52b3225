package org.advocacyhub.monitoring.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.advocacyhub.monitoring.contract.ContractExtensions.Extended;
import org.advocacyhub.monitoring.contract.domain.Lot;
import org.advocacyhub.monitoring.contract.domain.Predecessor;
import org.advocacyhub.monitoring.contract.domain.Terms;

/**
 * A contract's terms as a caller sees them.
 *
 * @param end last day as agreed now
 * @param extensions the options, in the order in which they can be used
 * @param predecessors what it took the place of: ids, providers, types, dates and last known prices
 * @param extended the extensions that were agreed, in order; those beyond the maximum end name their authority
 */
record ContractView(
        String contractRef,
        String commissioner,
        String primeContractor,
        LocalDate start,
        LocalDate initialEnd,
        LocalDate maximumEnd,
        LocalDate end,
        int minimumAge,
        List<OptionView> extensions,
        List<Extended> extended,
        List<Lot> lots,
        List<PredecessorView> predecessors) {

    /**
     * One option to extend.
     *
     * @param decidedOn when it was used; absent before
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OptionView(int months, boolean optionUsed, Instant decidedOn) {}

    static ContractView of(
            String contractRef, Terms terms, List<Extended> extended, List<Lot> lots, List<Predecessor> predecessors) {
        return new ContractView(
                contractRef,
                terms.commissioner(),
                terms.primeContractor(),
                terms.start(),
                terms.initialEnd(),
                terms.maximumEnd(),
                terms.end(),
                terms.minimumAge(),
                options(terms, extended),
                extended,
                lots,
                predecessors.stream().map(PredecessorView::of).toList());
    }

    /** An option is used by the first extension that reaches its last day. */
    private static List<OptionView> options(Terms terms, List<Extended> extended) {
        var options = new ArrayList<OptionView>();
        for (int number = 1; number <= terms.extensionMonths().size(); number++) {
            var lastDay = terms.endWithOptions(number);
            var decidedOn = extended.stream()
                    .filter(extension -> !extension.endsOn().isBefore(lastDay))
                    .map(Extended::decidedAt)
                    .findFirst()
                    .orElse(null);
            options.add(new OptionView(terms.extensionMonths().get(number - 1), decidedOn != null, decidedOn));
        }
        return List.copyOf(options);
    }
}
