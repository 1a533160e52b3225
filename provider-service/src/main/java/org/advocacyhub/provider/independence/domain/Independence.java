package org.advocacyhub.provider.independence.domain;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Whether an advocate may be named for a case (domain.md A.13: CLEAR, SOFT, HARD). */
public sealed interface Independence {

    /** Nothing is known that stands between them. */
    record Clear() implements Independence {}

    /** Possible with a coded reason. */
    record Soft(List<Finding> findings) implements Independence {}

    /** Never. */
    record Hard(List<Finding> findings) implements Independence {}

    /**
     * What was found.
     *
     * @param ruleId row of A.13
     * @param tieId the declared tie; null when it follows from what the advocate did before
     */
    record Finding(String ruleId, boolean hard, UUID tieId, String text) {}

    /** Everything that was found. */
    default List<Finding> findings() {
        return switch (this) {
            case Clear _ -> List.of();
            case Soft soft -> soft.findings();
            case Hard hard -> hard.findings();
        };
    }

    /** The findings as one text. */
    default String inWords() {
        return findings().stream().map(Finding::text).collect(Collectors.joining(" "));
    }
}
