package org.advocacyhub.triage.dispatch.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.advocacyhub.triage.dispatch.domain.UnderEighteen.Told;
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

    @ParameterizedTest(name = "{0} was {1}, told {2}, put right on {3}: {4}")
    @CsvSource({
        "20, 17, false, 2016-06-01, true",
        "17, 20, true,  2016-06-01, false",
        ",   17, ,      2016-06-01, true",
        ",   20, ,      2016-06-01, false",
        // another age with the same answer, and an age that nobody touched
        "20, 18, false, 2016-06-01, -",
        "17, 16, true,  2016-06-01, -",
        "17, 17, true,  2017-05-12, -",
        // the last day on which somebody of 17 counts as under 18, and the first on which they do not
        "20, 17, false, 2017-05-11, true",
        "20, 17, false, 2017-05-12, -",
        "16, 17, true,  2017-05-12, false",
    })
    void what_is_told_after_an_age_was_put_right(
            Integer before, Integer now, Boolean last, LocalDate on, String expected) {
        var told = UnderEighteen.corrected(before, now, new Told(last), RECEIVED, on);

        assertEquals(
                expected, told.map(known -> known.underEighteen().toString()).orElse("-"));
    }

    @Test
    void an_age_that_is_not_known_any_more_is_told_too() {
        assertEquals(
                Optional.of(new Told(null)), UnderEighteen.corrected(17, null, new Told(true), RECEIVED, RECEIVED));
    }
}
