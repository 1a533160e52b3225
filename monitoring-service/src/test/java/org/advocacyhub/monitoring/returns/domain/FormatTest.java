package org.advocacyhub.monitoring.returns.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Map;
import org.advocacyhub.monitoring.returns.domain.FormatCalculator.Asked;
import org.junit.jupiter.api.Test;

/** D.5.4: the answers by how they were asked. */
class FormatTest {

    @Test
    void a_way_of_asking_that_came_later_is_shown_too_so_that_the_parts_make_the_whole() {
        var people = new Asked(Map.of("LINK", 2L, "", 1L, "VIDEO", 3L), Map.of("VIDEO", 1L));

        var figures = FormatCalculator.figures(people, new Asked(Map.of(), Map.of()));

        var responses = figures.stream()
                .filter(figure -> figure.breakdown().equals("format"))
                .map(Figure::value)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertEquals(6, responses.intValueExact());
        assertEquals(
                1,
                figures.stream()
                        .filter(figure -> figure.key().equals("VIDEO")
                                && figure.breakdown().equals("formatAskerKnown"))
                        .mapToInt(figure -> figure.value().intValueExact())
                        .sum());
    }
}
