package org.advocacyhub.monitoring.returns.domain;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** K-27: of how many people the equality questions were answered. */
public final class EqualityCompletenessCalculator {

    private EqualityCompletenessCalculator() {}

    /**
     * One percentage for each item, whether anybody answered it or not.
     *
     * @param answered distinct persons by the code of the item
     * @param persons distinct persons among the referrals received
     */
    public static List<Figure> figures(Map<String, Long> answered, long persons) {
        return Stream.of(EqualityItem.values())
                .map(item -> Figure.percent(
                        Kpi.EQUALITY_COMPLETENESS,
                        "item",
                        item.code(),
                        "answered",
                        new Ratio(answered.getOrDefault(item.code(), 0L), persons)))
                .toList();
    }
}
