package org.advocacyhub.monitoring.signal.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.advocacyhub.monitoring.returns.domain.Quarter;
import org.advocacyhub.monitoring.returns.domain.Ratio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a signal says (S10), and how long it is without a reply (domain.md E.5, C.5). */
class UnderReferralTest {

    @Test
    void the_reason_can_be_read_and_checked_by_hand() {
        var found = new UnderReferral(new Ratio(2, 200), new Ratio(38, 380), 50, 20, "2000-01-01");

        assertEquals(
                "In 2016-17-Q1 the team TEAM-A referred 2 of 200 Care Act processes (1.00%): less than 50% of the mean of all"
                        + " teams, 10.00% (38 of 380).",
                found.reason("TEAM-A", new Quarter(2016, 1)));
    }

    @ParameterizedTest(name = "raised {0}, answered {1}, today {2}: {3}")
    @CsvSource(textBlock = """
            2016-07-21,           , 2016-07-21, 0
            2016-07-21,           , 2016-07-22, 1
            # a week-end and the August bank holiday do not count
            2016-08-26,           , 2016-08-29, 0
            2016-08-26,           , 2016-08-30, 1
            # from the answer on the days stand still
            2016-07-21, 2016-07-25, 2016-09-30, 2
            """)
    void working_days_go_on_until_the_answer(LocalDate raised, LocalDate answered, LocalDate today, int days) {
        assertEquals(days, ReplyClock.daysWithoutReply(raised, answered, today));
    }
}
