package org.advocacyhub.monitoring.returns.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.advocacyhub.monitoring.returns.domain.Period.Level;
import org.advocacyhub.monitoring.returns.domain.Period.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A period in as few sums as can be. */
class PeriodTest {

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
        "2016-04-01,2016-06-30,Q2016-04-01..2016-04-01",
        "2016-04-01,2017-03-31,Y2016-04-01..2016-04-01",
        "2016-04-01,2019-03-31,Y2016-04-01..2018-04-01",
        "2016-04-01,2016-04-01,D2016-04-01..2016-04-01",
        "2016-04-02,2016-09-29,D2016-04-02..2016-09-29",
        "2016-04-02,2016-09-30,D2016-04-02..2016-06-30 Q2016-07-01..2016-07-01",
        "2016-01-01,2016-09-30,Q2016-01-01..2016-07-01",
        "2016-01-01,2017-04-02,Q2016-01-01..2016-01-01 Y2016-04-01..2016-04-01 D2017-04-01..2017-04-02",
        "2015-12-31,2017-07-01,"
                + "D2015-12-31..2015-12-31 Q2016-01-01..2016-01-01 Y2016-04-01..2016-04-01 Q2017-04-01..2017-04-01 D2017-07-01..2017-07-01"
    })
    void spans_are_years_and_quarters_with_days_at_both_ends(LocalDate from, LocalDate to, String spans) {
        assertEquals(
                List.of(spans.split(" ")),
                new Period(from, to)
                        .spans().stream()
                                .map(span -> span.level() + "" + span.from() + ".." + span.to())
                                .toList());
    }

    @Test
    void spans_cover_each_day_once() {
        var random = new Random(1);
        for (int i = 0; i < 2000; i++) {
            var from = LocalDate.of(2010, 1, 1).plusDays(random.nextInt(4000));
            var to = from.plusDays(random.nextInt(2000));
            var spans = new Period(from, to).spans();

            assertEquals(
                    from.datesUntil(to.plusDays(1)).toList(),
                    spans.stream().flatMap(PeriodTest::days).toList());
            assertTrue(spans.size() <= 5);
        }
    }

    @Test
    void a_span_of_years_is_as_many_quarters() {
        var years = new Period(LocalDate.parse("2016-04-01"), LocalDate.parse("2018-03-31"))
                .spans()
                .getFirst();

        assertEquals(
                new Span(Level.Q, LocalDate.parse("2016-04-01"), LocalDate.parse("2018-01-01")), years.byQuarter());
    }

    private static Stream<LocalDate> days(Span span) {
        var end =
                switch (span.level()) {
                    case D -> span.to().plusDays(1);
                    case Q -> span.to().plusMonths(3);
                    case Y -> span.to().plusYears(1);
                };
        return span.from().datesUntil(end);
    }

    @Test
    void it_does_not_end_before_it_begins() {
        var day = LocalDate.of(2016, 4, 1);

        assertThrows(IllegalArgumentException.class, () -> new Period(day, day.minusDays(1)));
    }
}
