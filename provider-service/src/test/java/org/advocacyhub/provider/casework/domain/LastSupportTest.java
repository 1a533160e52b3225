package org.advocacyhub.provider.casework.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same advocate as last time (domain.md C.6 key 2, S19). */
class LastSupportTest {

    private static final LocalDate ON = LocalDate.of(2018, 4, 5);

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // nobody of the partner ever supported the person
                "'',   -,          FIRST_TIME",
                // C.6: continuity counts for 24 months, the last day included
                "'A',  2016-04-05, SAME_ADVOCATE",
                "'B',  2016-04-05, OTHER_ADVOCATE",
                "'A',  2016-04-04, FIRST_TIME",
                "'B',  2016-04-04, FIRST_TIME",
                "'A',  2018-04-05, SAME_ADVOCATE",
                // A.11: a case beside it goes on; who has one of several is no stranger
                "'A',  -,          SAME_ADVOCATE",
                "'B',  -,          OTHER_ADVOCATE",
                "'BA', -,          SAME_ADVOCATE",
                "'BC', -,          OTHER_ADVOCATE"
            })
    void s19_who_is_named_is_the_same_or_another_one(String last, LocalDate endedOn, Continuity expected) {
        assertEquals(expected, new LastSupport(each(last), endedOn, 24).of("A", ON));
    }

    /** Need N32: whom the provider before supported is nobody's for the first time. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "'',  -,          true,  -",
                "'A', 2016-04-04, true,  -",
                "'A', 2016-04-05, true,  SAME_ADVOCATE",
                "'B', -,          true,  OTHER_ADVOCATE",
                "'',  -,          false, FIRST_TIME"
            })
    void n32_a_case_that_was_carried_over_is_no_first_time(
            String last, LocalDate endedOn, boolean carriedOver, Continuity expected) {
        assertEquals(
                Optional.ofNullable(expected), new LastSupport(each(last), endedOn, 24).told("A", ON, carriedOver));
    }

    private static Set<String> each(String ids) {
        return Stream.of(ids.split("")).filter(id -> !id.isEmpty()).collect(Collectors.toSet());
    }
}
