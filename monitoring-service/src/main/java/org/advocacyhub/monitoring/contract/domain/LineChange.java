package org.advocacyhub.monitoring.contract.domain;

import java.util.Optional;

/** What a virement or a variation does to one line of a year (domain.md F.6, F.10). */
public sealed interface LineChange {

    String line();

    /** What the year's amount of the line grows by; negative when it falls. */
    Money by();

    /**
     * A line that is there already.
     *
     * @param hourHundredths what its planned hours grow by, in hundredths of an hour
     * @param commissioned whether it is paid for from then on; empty: as before (scenario S18)
     */
    record Adjusted(String line, Money by, long hourHundredths, Optional<Boolean> commissioned) implements LineChange {

        public Adjusted(String line, Money by) {
            this(line, by, 0, Optional.empty());
        }
    }

    /** A line that enters. */
    record Added(BudgetLine added) implements LineChange {

        @Override
        public String line() {
            return added.line();
        }

        @Override
        public Money by() {
            return added.amount();
        }
    }
}
