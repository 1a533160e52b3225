package org.advocacyhub.triage.dispatch.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** domain.md A.15: for whom an advocate needs a DBS that covers work with children. */
class UnderEighteenTest {

    private static final LocalDate RECEIVED = LocalDate.of(2016, 5, 12);

    @ParameterizedTest(name = "{0} at receipt, offered on {1}: {2}")
    @CsvSource({
        "17, 2016-05-12, true",
        "18, 2016-05-12, false",
        "19, 2016-05-12, false",
        "0, 2016-05-12, true",
        // waited for a year: the last day on which the person may be 17, and the first on which they are not
        "17, 2017-05-11, true",
        "17, 2017-05-12, false",
        "16, 2018-05-11, true",
        "16, 2018-05-12, false"
    })
    void whoever_may_be_under_18_counts_as_under_18(int ageYears, LocalDate on, boolean expected) {
        assertEquals(expected, UnderEighteen.mayBe(ageYears, RECEIVED, on));
    }

    @Test
    void of_somebody_whose_age_is_not_known_nothing_is_said() {
        assertEquals(null, UnderEighteen.mayBe(null, RECEIVED, RECEIVED));
    }
}
