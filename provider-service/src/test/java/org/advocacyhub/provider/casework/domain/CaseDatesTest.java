package org.advocacyhub.provider.casework.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A case opened on the 5th, contacted on the 7th, last worked on the 12th; today is the 15th. */
class CaseDatesTest {

    private static final CaseDates DATES = new CaseDates(april(5), april(7), april(12), april(15));

    @ParameterizedTest(name = "on April {0}: worked {1}, asked {2}, closed {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "4,  before-opening, before-opening,       before-opening",
                "5,  -,              before-first-contact, before-first-contact",
                "6,  -,              before-first-contact, before-first-contact",
                "7,  -,              -,                    before-last-record",
                "11, -,              -,                    before-last-record",
                "12, -,              -,                    -",
                "15, -,              -,                    -",
                "16, in-the-future,  in-the-future,        in-the-future",
            })
    void each_day_fits_between_the_others(int day, String worked, String asked, String closed) {
        assertEquals(worked, code(DATES.worked(april(day))));
        assertEquals(asked, code(DATES.asked(april(day))));
        assertEquals(closed, code(DATES.closed(april(day))));
    }

    @ParameterizedTest
    @CsvSource({"5", "15"})
    void a_case_on_which_nothing_happened_can_be_closed_from_its_first_day_on(int day) {
        var untouched = new CaseDates(april(5), null, null, april(15));

        assertEquals(Optional.empty(), untouched.closed(april(day)));
    }

    private static String code(Optional<CaseDates.Fault> fault) {
        return fault.map(CaseDates.Fault::code).orElse(null);
    }

    private static LocalDate april(int day) {
        return LocalDate.of(2016, 4, day);
    }
}
