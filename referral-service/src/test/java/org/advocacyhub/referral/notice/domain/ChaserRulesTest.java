package org.advocacyhub.referral.notice.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.advocacyhub.referral.notice.domain.Message.Wait;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChaserRulesTest {

    /** The latest day of asking that is long enough ago (domain.md D.1.1, C.5). */
    @ParameterizedTest
    @CsvSource({
        "FIVE_WORKING_DAYS,  2016-04-12, 2016-04-05",
        "FIVE_WORKING_DAYS,  2016-04-11, 2016-04-04",
        "EIGHT_WORKING_DAYS, 2016-04-15, 2016-04-05",
        "EIGHT_WORKING_DAYS, 2016-04-14, 2016-04-04",
        "FIVE_WORKING_DAYS,  2016-03-31, 2016-03-22", // Good Friday and Easter Monday between
        "FIVE_WORKING_DAYS,  2016-04-16, 2016-04-10", // asked at the weekend
    })
    void bank_holidays_and_weekends_do_not_count(Wait waited, LocalDate today, LocalDate askedBy) {
        assertThat(ChaserRules.askedBy(waited, today)).isEqualTo(askedBy);
    }
}
