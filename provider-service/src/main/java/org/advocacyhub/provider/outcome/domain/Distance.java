package org.advocacyhub.provider.outcome.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/**
 * How far a person came on a ladder (domain.md D.5.4).
 *
 * @param rungs at least one, in the order of the days
 */
public record Distance(Ladder ladder, List<Rung> rungs) {

    /** Where the person stood on a day, 1 to 10. */
    public record Rung(LocalDate on, int rung) {}

    public Distance {
        if (rungs.isEmpty()) {
            throw new IllegalArgumentException("nobody was asked for " + ladder);
        }
        rungs = rungs.stream().sorted(Comparator.comparing(Rung::on)).toList();
    }

    /** From the first day to the last, downwards below nought; nothing is said of one point in time alone. */
    public OptionalInt change() {
        return rungs.size() < 2
                ? OptionalInt.empty()
                : OptionalInt.of(rungs.getLast().rung() - rungs.getFirst().rung());
    }
}
