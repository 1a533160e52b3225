package org.advocacyhub.monitoring.returns.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.advocacyhub.monitoring.returns.domain.WaitingListCalculator.Waiting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** K-08 and K-10. */
class TimelinessTest {

    @ParameterizedTest
    @CsvSource({"1,1,1", "2,1,2", "3,2,3", "4,2,4", "5,3,5", "10,5,9", "11,6,10", "20,10,18"})
    void nearest_rank_of_one_to_n_is_a_value_that_occurred(int n, int median, int percentile90) {
        var values = IntStream.rangeClosed(1, n).boxed().toList();

        assertEquals(median, Percentile.nearestRank(values, 50));
        assertEquals(percentile90, Percentile.nearestRank(values, 90));
    }

    @Test
    void a_value_that_occurred_more_often_fills_more_ranks() {
        var histogram = new TreeMap<>(Map.of(1, 5L, 7, 4L, 20, 1L));

        assertEquals(1, Percentile.nearestRank(histogram, 50));
        assertEquals(7, Percentile.nearestRank(histogram, 51));
        assertEquals(7, Percentile.nearestRank(histogram, 90));
        assertEquals(20, Percentile.nearestRank(histogram, 91));
    }

    @Test
    void of_nothing_there_is_no_percentile() {
        assertNull(Percentile.nearestRank(List.of(), 50));
    }

    @ParameterizedTest(name = "{0} to {1}, paused {2}: {3}")
    @CsvSource({
        "2016-05-04,2016-05-04,0,0",
        "2016-05-04,2016-05-18,5,5", // S12: paused for five working days
        "2016-04-29,2016-05-09,0,5", // over the May bank holiday
        "2016-05-04,2016-05-05,5,0"
    })
    void elapsed_days_leave_out_pauses_and_never_fall_below_zero(
            LocalDate effective, LocalDate contact, int paused, int elapsed) {
        assertEquals(elapsed, new MadeContact("P3", "CARE_ACT", effective, contact, paused).elapsed());
    }

    @Test
    void days_to_contact_go_by_band_and_type() {
        var start = LocalDate.of(2016, 6, 6);
        var contacts = List.of(
                new MadeContact("P2", "IMHA", start, start.plusDays(1), 0),
                new MadeContact("P2", "IMHA", start, start.plusDays(3), 0),
                new MadeContact("P3", "CARE_ACT", start, start.plusDays(4), 0));

        var figures = ElapsedCalculator.figures(MadeContact.counted(contacts));

        assertEquals(
                new BigDecimal(1), Figures.one(figures, "band", "P2", "median").value());
        assertEquals(
                new BigDecimal(3),
                Figures.one(figures, "type", "IMHA", "percentile90").value());
        assertEquals(
                new BigDecimal(3),
                Figures.one(figures, "total", "all", "median").value());
    }

    @Test
    void waits_are_counted_to_the_end_of_the_quarter() {
        var end = LocalDate.of(2016, 6, 30);
        var waiting = List.of(
                new Waiting("COMMUNITY", LocalDate.of(2016, 6, 1), 1),
                new Waiting("COMMUNITY", LocalDate.of(2016, 6, 29), 1),
                new Waiting("CARE_ACT", end, 1));

        var figures = WaitingListCalculator.figures(waiting, end);

        assertEquals(
                new BigDecimal(3),
                Figures.one(figures, "total", "all", "waiting").value());
        assertEquals(
                new BigDecimal(21),
                Figures.one(figures, "total", "all", "longestWait").value());
        assertEquals(
                new BigDecimal("7.33"),
                Figures.one(figures, "total", "all", "meanWait").value());
        assertEquals(
                new BigDecimal("11.00"),
                Figures.one(figures, "type", "COMMUNITY", "meanWait").value());
    }

    @Test
    void an_empty_list_has_no_longest_wait() {
        var figures = WaitingListCalculator.figures(List.of(), LocalDate.of(2016, 6, 30));

        assertEquals(
                BigDecimal.ZERO, Figures.one(figures, "total", "all", "waiting").value());
        assertNull(Figures.one(figures, "total", "all", "longestWait").value());
        assertNull(Figures.one(figures, "total", "all", "meanWait").value());
    }
}
