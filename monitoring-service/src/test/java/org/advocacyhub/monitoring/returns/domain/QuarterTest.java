package org.advocacyhub.monitoring.returns.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuarterTest {

    @ParameterizedTest
    @CsvSource({
        "2016-17-Q1,2016-04-01,2016-06-30,63",
        "2016-17-Q2,2016-07-01,2016-09-30,65",
        "2016-17-Q3,2016-10-01,2016-12-31,63",
        "2016-17-Q4,2017-01-01,2017-03-31,64",
        "2017-18-Q1,2017-04-01,2017-06-30,61",
        "2017-18-Q2,2017-07-01,2017-09-30,64",
        "2017-18-Q3,2017-10-01,2017-12-31,63",
        "2017-18-Q4,2018-01-01,2018-03-31,63"
    })
    void quarters_are_those_of_the_financial_year(String name, LocalDate from, LocalDate to, int workingDays) {
        var quarter = Quarter.parse(name).orElseThrow();

        assertEquals(from, quarter.from());
        assertEquals(to, quarter.to());
        assertEquals(workingDays, quarter.workingDays());
        assertEquals(name, quarter.toString());
        assertEquals(quarter, Quarter.of(from));
        assertEquals(quarter, Quarter.of(to));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "2016-Q1", "2016-18-Q1", "2016-17-Q5", "2016-17-Q0", "2016-17", "16-17-Q1", "2016-17-Q1 "})
    void anything_else_is_no_quarter(String text) {
        assertTrue(Quarter.parse(text).isEmpty());
    }

    @Test
    void the_quarter_before_the_first_is_the_last_of_the_year_before() {
        assertEquals(
                "2015-16-Q4", Quarter.of(LocalDate.of(2016, 4, 1)).previous().toString());
        assertEquals("1999-00-Q4", new Quarter(1999, 4).toString());
    }

    @Test
    void a_return_is_cut_on_the_fifteenth_working_day_after_the_end() {
        assertEquals(LocalDate.of(2016, 7, 21), new Quarter(2016, 1).closeDate());
    }
}
