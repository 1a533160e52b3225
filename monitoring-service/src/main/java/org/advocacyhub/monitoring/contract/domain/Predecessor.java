package org.advocacyhub.monitoring.contract.domain;

import java.time.LocalDate;
import java.util.List;

/**
 * A contract or grant that a contract took the place of (domain.md F.2, S16): what it was, as far as it is known.
 *
 * @param reference its id in the books of before
 * @param provider the organisation that delivered it
 * @param startedOn its first day, null when nobody knows
 * @param endedOn its last day
 * @param lastPrice the last price that is known, null when none is
 */
public record Predecessor(
        String reference,
        String provider,
        List<String> serviceTypes,
        LocalDate startedOn,
        LocalDate endedOn,
        Price lastPrice) {

    public Predecessor {
        serviceTypes = List.copyOf(serviceTypes);
    }

    /** What was paid, by year or by hour. */
    public record Price(Money amount, Per per) {

        /** In words, as a sentence of a dry run has it. */
        @Override
        public String toString() {
            return amount
                    + switch (per) {
                        case YEAR -> " a year";
                        case HOUR -> " an hour";
                    };
        }
    }

    /** What a price was for. */
    public enum Per {
        YEAR,
        HOUR
    }
}
