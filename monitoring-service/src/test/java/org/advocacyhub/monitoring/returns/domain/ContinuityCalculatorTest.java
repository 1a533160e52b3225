package org.advocacyhub.monitoring.returns.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.util.List;
import org.advocacyhub.monitoring.returns.domain.ContinuityCalculator.Named;
import org.junit.jupiter.api.Test;

/** The same advocate as last time (domain.md C.6 key 2, S19). */
class ContinuityCalculatorTest {

    private static final List<Named> NAMED = List.of(
            new Named("A", "SAME_ADVOCATE", 2),
            new Named("A", "OTHER_ADVOCATE", 1),
            new Named("A", "FIRST_TIME", 7),
            new Named("B", "FIRST_TIME", 4),
            new Named("B", "OTHER_ADVOCATE", 1));

    @Test
    void s19_the_rate_is_of_those_who_came_back() {
        var rate = figure(ContinuityCalculator.figures(NAMED), Figure.TOTAL, Figure.ALL, "sameAdvocate");

        assertEquals(new BigDecimal("50.00"), rate.value());
        assertEquals(2, rate.numerator());
        assertEquals(4, rate.denominator());
        assertEquals(
                new BigDecimal("66.67"),
                figure(ContinuityCalculator.figures(NAMED), "partner", "A", "sameAdvocate")
                        .value());
        assertEquals(
                BigDecimal.valueOf(11),
                figure(ContinuityCalculator.figures(NAMED), Figure.TOTAL, Figure.ALL, "firstTime")
                        .value());
    }

    @Test
    void where_nobody_came_back_there_is_no_rate() {
        var figures = ContinuityCalculator.figures(List.of(new Named("C", "FIRST_TIME", 3)));

        assertNull(figure(figures, "partner", "C", "sameAdvocate").value());
        assertNull(figure(ContinuityCalculator.figures(List.of()), Figure.TOTAL, Figure.ALL, "sameAdvocate")
                .value());
    }

    @Test
    void a_partners_own_part_has_its_counts_and_no_rate() {
        var own = ContinuityCalculator.own("B", NAMED);

        assertEquals(
                List.of("sameAdvocate 0", "otherAdvocate 1", "firstTime 4"),
                own.stream()
                        .map(figure -> figure.measure() + " " + figure.value())
                        .toList());
        own.forEach(figure -> assertNull(figure.denominator()));
        assertEquals(List.of(), ContinuityCalculator.own("C", NAMED));
    }

    private static Figure figure(List<Figure> figures, String breakdown, String key, String measure) {
        return figures.stream()
                .filter(figure -> figure.breakdown().equals(breakdown)
                        && figure.key().equals(key)
                        && figure.measure().equals(measure))
                .findFirst()
                .orElseThrow();
    }
}
