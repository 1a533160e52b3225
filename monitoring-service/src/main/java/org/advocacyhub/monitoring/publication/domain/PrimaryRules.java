package org.advocacyhub.monitoring.publication.domain;

import java.util.Map;
import java.util.Optional;

/** Which percentages may not be shown whatever stands beside them (domain.md E.6). */
final class PrimaryRules {

    private PrimaryRules() {}

    /** Why a percentage is not shown, in plain English; empty when nothing speaks against it. */
    static Optional<String> of(Item.Percentage made, Map<String, Long> cells, PublicationRules rules) {
        long above = cells.get(made.numerator());
        long below = cells.get(made.denominator());
        if (below < rules.leastPercentBase()) {
            return Optional.of("Fewer than " + rules.leastPercentBase() + " are below the line.");
        }
        var small = "1 to " + rules.scheme().smallUpTo();
        if (made.sensitivity() == Sensitivity.HIGH) {
            if (rules.scheme().isSmall(above)) {
                return Optional.of("In a sensitive table: " + small + " are above the line.");
            }
            if (rules.scheme().isSmall(below)) {
                return Optional.of("In a sensitive table: " + small + " are below the line.");
            }
            if (made.rest() != null && rules.scheme().isSmall(cells.get(made.rest()))) {
                return Optional.of("In a sensitive table: all but " + small + " are above the line.");
            }
        }
        if (rules.scheme() instanceof SuppressionScheme.Nhs7 && rules.scheme().isSmall(above)) {
            return Optional.of("A percentage is made of rounded counts, and that above the line is not shown.");
        }
        return Optional.empty();
    }
}
