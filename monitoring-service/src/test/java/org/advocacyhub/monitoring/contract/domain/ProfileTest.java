package org.advocacyhub.monitoring.contract.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileTest {

    private static final YearPlan FIRST = Plans.kentFirstYear();

    @ParameterizedTest
    @CsvSource({
        "2016-04-01,2016-06-30,63",
        "2016-07-01,2016-09-30,65",
        "2016-10-01,2016-12-31,63",
        "2017-01-01,2017-03-31,64",
        "2016-04-01,2017-03-31,255"
    })
    void working_days_of_2016_17_weigh_as_c5_counts_them(LocalDate from, LocalDate to, long days) {
        assertEquals(new Fraction(days, 255), Profile.WORKING_DAYS.part(FIRST, from, to));
    }

    @ParameterizedTest
    @CsvSource({
        "2016-04-01,2016-06-30,3",
        "2016-04-01,2016-09-30,6",
        "2016-04-01,2017-03-31,12",
        "2016-04-01,2016-05-10,2"
    })
    void straight_gives_every_quarter_the_same(LocalDate from, LocalDate to, long months) {
        assertEquals(new Fraction(months, 12), Profile.STRAIGHT.part(FIRST, from, to));
    }

    @Test
    void what_lies_outside_the_year_has_no_part_in_it() {
        var before = Profile.WORKING_DAYS.part(FIRST, LocalDate.of(2016, 1, 1), LocalDate.of(2016, 3, 31));
        var beyond = Profile.STRAIGHT.part(FIRST, LocalDate.of(2016, 1, 1), LocalDate.of(2018, 3, 31));

        assertEquals(List.of(0L, 12L), List.of(before.numerator(), beyond.numerator()));
    }
}
