package org.advocacyhub.monitoring.spotorder.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.advocacyhub.monitoring.contract.domain.Money;
import org.advocacyhub.monitoring.spotorder.domain.SpotEndRules.Over;
import org.advocacyhub.monitoring.spotorder.domain.SpotEndRules.Work;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Domain.md F.7: when nobody will use an approved order any more. */
class SpotEndRulesTest {

    private static final LocalDate APPROVED = LocalDate.parse("2017-03-20");

    @ParameterizedTest(name = "last day {0}, closed {1}, ended {2}, on {3}: {4}")
    @CsvSource(nullValues = "-", textBlock = """
            -,          -,          -,          2099-01-01, runs
            -,          2017-04-10, -,          2017-05-10, runs
            -,          2017-04-10, -,          2017-05-11, CASE_CLOSED since 2017-04-10
            -,          -,          2017-04-10, 2017-05-11, NO_CASE since 2017-04-10
            2017-04-30, -,          -,          2017-05-30, runs
            2017-04-30, -,          -,          2017-05-31, LAST_DAY since 2017-04-30
            2017-04-30, 2017-04-10, -,          2017-05-11, CASE_CLOSED since 2017-04-10
            2017-04-05, 2017-04-10, -,          2017-05-06, LAST_DAY since 2017-04-05
            -,          2016-11-01, -,          2017-04-19, runs
            -,          2016-11-01, -,          2017-04-20, CASE_CLOSED since 2017-03-20
            """)
    void it_is_over_when_the_days_for_invoices_have_passed_since_what_ended_it_first(
            LocalDate lastDay, LocalDate closed, LocalDate ended, LocalDate today, String expected) {
        var over = SpotEndRules.over(new Work(APPROVED, lastDay, closed, ended), 30, today);

        assertEquals(
                expected, over.map(it -> it.ground() + " since " + it.since()).orElse("runs"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CASE_CLOSED | The last case was closed on 2017-04-10 and 30 days for invoices have passed. Of 600.00 ordered, 350.00 was not used and is released.
            BY_HUB      | The hub ended the order on 2017-04-10. Of 600.00 ordered, 350.00 was not used and is released.
            """)
    void the_entry_explains_itself(EndGround ground, String words) {
        var over = new Over(ground, LocalDate.parse("2017-04-10"));

        assertEquals(words, over.inWords(30, new Money(60_000), new Money(35_000)));
    }
}
