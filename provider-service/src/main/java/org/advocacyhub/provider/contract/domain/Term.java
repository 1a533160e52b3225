package org.advocacyhub.provider.contract.domain;

import java.time.LocalDate;

/** First and last possible day of a contract (domain.md F.1). */
public record Term(LocalDate start, LocalDate maximumEnd) {

    /** Whether a span lies within; one without a last day ends with the contract. */
    public boolean contains(LocalDate from, LocalDate to) {
        return !from.isBefore(start) && !from.isAfter(maximumEnd) && (to == null || !to.isAfter(maximumEnd));
    }
}
