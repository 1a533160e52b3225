package org.advocacyhub.monitoring.returns.domain;

import java.util.List;

/** Finds figures in tests. */
final class Figures {

    private Figures() {}

    static Figure one(List<Figure> figures, String breakdown, String key, String measure) {
        return figures.stream()
                .filter(figure -> figure.breakdown().equals(breakdown)
                        && figure.key().equals(key)
                        && figure.measure().equals(measure))
                .reduce((first, second) -> {
                    throw new AssertionError("twice: " + first);
                })
                .orElseThrow(() -> new AssertionError(breakdown + "/" + key + "/" + measure + " is not in " + figures));
    }

    /** The value as text; null when there is none. */
    static String value(List<Figure> figures, String breakdown, String key, String measure) {
        var value = one(figures, breakdown, key, measure).value();
        return value == null ? null : value.toPlainString();
    }
}
