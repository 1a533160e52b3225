package org.advocacyhub.provider.outcome.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.advocacyhub.provider.outcome.domain.Distance.Rung;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** domain.md D.5.4: distance travelled, at least at two points in time. */
class DistanceTest {

    private static final LocalDate FIRST = LocalDate.of(2016, 4, 6);

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "3,       -", // one point says nothing
        "3 7,     4",
        "7 3,     -4",
        "5 5,     0",
        "3 9 4,   1", // what lay between does not count
        "1 10,    9"
    })
    void the_change_is_from_the_first_to_the_last_of_two_at_least(String rungs, String expected) {
        var asked = rungs.split(" ");
        var points = Stream.iterate(0, day -> day < asked.length, day -> day + 1)
                .map(day -> new Rung(FIRST.plusDays(day), Integer.parseInt(asked[day])))
                .toList();

        var change =
                new Distance(Ladder.CONFIDENCE, points.reversed()).change(); // in whatever order they were recorded

        assertEquals(expected.equals("-") ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(expected)), change);
    }

    @Test
    void a_ladder_that_nobody_was_asked_for_is_none() {
        List<Rung> none = List.of();
        assertThrows(IllegalArgumentException.class, () -> new Distance(Ladder.SAFETY, none));
    }
}
