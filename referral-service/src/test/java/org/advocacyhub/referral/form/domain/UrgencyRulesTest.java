package org.advocacyhub.referral.form.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.advocacyhub.referral.AReferral;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which incomplete referrals don't wait (domain.md B.8, C.2). */
class UrgencyRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2016, 4, 5);

    @ParameterizedTest
    @CsvSource({
        "IMCA_SMT, true", "IMCA_39A, true", "IMCA_39C, true", "IMHA, true", "CARE_ACT_SAFEGUARDING, true",
        "IMCA_ACCOM, true", "IMCA_SAFEGUARDING, true", "IMCA_39D, true", "RPR_PAID, true", "CARE_ACT, false",
        "IMCA_CARE_REVIEW, false", "RULE_1_2_REP, false", "NHS_COMPLAINTS, false", "COMMUNITY, false",
                "PARENT_CP, false",
        "UNSURE, false"
    })
    void the_first_two_bands_go_on_while_the_hub_rings(String type, boolean goesOn) {
        var form = AReferral.forCommunity().with("requestedType", type).form();

        assertThat(UrgencyRules.goesOnIncomplete(form, TODAY)).isEqualTo(goesOn);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            risk.immediateDanger=Y                                                   | true
            risk.domesticAbuse=Y                                                     | true
            risk.exposedToAllegedSource=Y                                            | true
            keyDates=[{"type": "EVICTION", "date": "2016-04-19", "fixed": true}]     | true
            keyDates=[{"type": "EVICTION", "date": "2016-04-20", "fixed": true}]     | false
            keyDates=[{"type": "EVICTION", "date": "2016-04-19", "fixed": false}]    | false
            keyDates=[{"type": "EVICTION", "date": "2016-04-05", "fixed": true}]     | true
            keyDates=[{"type": "EVICTION", "date": "2016-04-04", "fixed": true}]     | false
            """)
    void danger_and_close_fixed_dates_go_on_too(String told, boolean goesOn) {
        assertThat(UrgencyRules.goesOnIncomplete(
                        AReferral.forCommunity().but(told).form(), TODAY))
                .isEqualTo(goesOn);
    }

    /** C.5: ten working days over Christmas 2016 are nineteen calendar days. */
    @ParameterizedTest
    @CsvSource({"2017-01-10, true", "2017-01-11, false"})
    void bank_holidays_are_no_working_days(LocalDate eviction, boolean goesOn) {
        var form = AReferral.forCommunity()
                .but("keyDates=[{\"type\": \"EVICTION\", \"date\": \"%s\", \"fixed\": true}]".formatted(eviction))
                .form();

        assertThat(UrgencyRules.goesOnIncomplete(form, LocalDate.of(2016, 12, 22)))
                .isEqualTo(goesOn);
    }
}
