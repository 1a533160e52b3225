package org.advocacyhub.referral.subjectaccess.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** domain.md H.3: one calendar month, two more at most. */
class DueDatesTest {

    @ParameterizedTest
    @CsvSource({
        "2016-01-15,           , 2016-02-15, 2016-04-15",
        "2016-01-31,           , 2016-02-29, 2016-04-29",
        "2017-01-31,           , 2017-02-28, 2017-04-28",
        "2016-01-15, 2016-01-20, 2016-02-20, 2016-04-20"
    })
    void one_month_and_two_more(LocalDate received, LocalDate confirmed, LocalDate due, LocalDate latest) {
        assertThat(DueDates.due(received, confirmed)).isEqualTo(due);
        assertThat(DueDates.latest(due)).isEqualTo(latest);
    }
}
