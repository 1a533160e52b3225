package org.advocacyhub.provider.accessreview.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Quarters of the financial year (domain.md E.1). */
class ReviewQuarterTest {

    @ParameterizedTest
    @CsvSource({
        "2016-04-01, 2016-17-Q1, 2016-04-01, 2016-06-30",
        "2016-06-30, 2016-17-Q1, 2016-04-01, 2016-06-30",
        "2016-12-31, 2016-17-Q3, 2016-10-01, 2016-12-31",
        "2017-01-01, 2016-17-Q4, 2017-01-01, 2017-03-31",
        "2099-05-02, 2099-00-Q1, 2099-04-01, 2099-06-30"
    })
    void a_day_lies_in_a_quarter_that_is_written_and_read(LocalDate day, String text, LocalDate from, LocalDate to) {
        var quarter = ReviewQuarter.of(day);

        assertEquals(text, quarter.toString());
        assertEquals(from, quarter.from());
        assertEquals(to, quarter.to());
        assertEquals(Optional.of(quarter), ReviewQuarter.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2016-18-Q1", "2016-17-Q5", "2016-17", "Q1", ""})
    void anything_else_is_no_quarter(String text) {
        assertTrue(ReviewQuarter.parse(text).isEmpty());
    }
}
