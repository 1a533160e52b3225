package org.advocacyhub.monitoring.team;

import java.time.LocalDate;
import java.util.Optional;
import org.advocacyhub.monitoring.contract.domain.Terms;
import org.advocacyhub.monitoring.returns.domain.Quarter;

/** For which quarters counts can be told: those of the contract that have begun. */
record QuarterTerm(Terms terms, LocalDate today) {

    /** Why a quarter is none of them: code and what to do. */
    record Fault(String code, String message) {}

    Optional<Fault> fault(Quarter quarter) {
        if (quarter.from().isAfter(today)) {
            return Optional.of(new Fault("not-begun", "Tell what was begun: this quarter lies ahead."));
        }
        if (quarter.to().isBefore(terms.start()) || quarter.from().isAfter(terms.maximumEnd())) {
            return Optional.of(new Fault("outside-contract", "No day of this quarter lies in the contract's term."));
        }
        return Optional.empty();
    }
}
