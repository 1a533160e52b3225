package org.advocacyhub.referral.form.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import org.advocacyhub.calendar.WorkingCalendar;
import org.advocacyhub.referral.AReferral;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which incomplete referrals don't wait (domain.md B.8, C.2, C.3). */
class UrgencyRulesTest {

    private static final Instant TUESDAY = london("2016-04-05T10:00");

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

        assertThat(UrgencyRules.goesOnIncomplete(form, TUESDAY)).isEqualTo(goesOn);
    }

    @ParameterizedTest
    @CsvSource({
        "risk.immediateDanger=Y, true",
        "risk.domesticAbuse=Y, true",
        "risk.exposedToAllegedSource=Y, true",
        "risk.domesticAbuse=U, false"
    })
    void danger_goes_on_too(String told, boolean goesOn) {
        assertThat(UrgencyRules.goesOnIncomplete(
                        AReferral.forCommunity().but(told).form(), TUESDAY))
                .isEqualTo(goesOn);
    }

    /** Received on Tuesday 5 April 2016: working day 3 is Friday the 8th, 4 is Monday the 11th, 10 is Tuesday the 19th. */
    @ParameterizedTest(name = "{0} {1} on {2}, fixed: {3}")
    @CsvSource({
        // B-05: a fixed date within 3 working days, whatever the type
        "COMMUNITY, OTHER, 2016-04-08, true, true",
        "COMMUNITY, OTHER, 2016-04-11, true, false",
        "COMMUNITY, OTHER, 2016-04-08, false, false",
        "COMMUNITY, OTHER, 2016-04-05, true, true",
        "COMMUNITY, OTHER, 2016-04-04, true, false", // over
        "COMMUNITY, SECTION_START, 2016-04-05, true, false",
        // B-07: a duty with a fixed date within 10
        "CARE_ACT, REVIEW_MEETING, 2016-04-19, true, true",
        "CARE_ACT, REVIEW_MEETING, 2016-04-20, true, false",
        "CARE_ACT, REVIEW_MEETING, 2016-04-19, false, false",
        "NHS_COMPLAINTS, COMPLAINT_TIME_LIMIT, 2016-04-19, true, true",
        "UNSURE, OTHER, 2016-04-19, true, true", // it may turn out to be one
        "IMCA_CARE_REVIEW, REVIEW_MEETING, 2016-04-19, true, false", // a power
        // B-08: eviction, benefit appeal, a child's conference within 10, fixed or not
        "COMMUNITY, EVICTION, 2016-04-19, false, true",
        "COMMUNITY, EVICTION, 2016-04-20, true, false",
        "COMMUNITY, BENEFIT_APPEAL, 2016-04-19, false, true",
        "PARENT_CP, CHILD_PROTECTION_CONFERENCE, 2016-04-19, false, true",
        "PARENT_CP, PLO_MEETING, 2016-04-19, false, true",
        "COMMUNITY, PLO_MEETING, 2016-04-19, false, false"
    })
    void close_dates_go_on_too(String type, String dateType, String day, boolean fixed, boolean goesOn) {
        var form = AReferral.forCommunity()
                .with("requestedType", type)
                .with("keyDates", keyDate(dateType, day, fixed))
                .form();

        assertThat(UrgencyRules.goesOnIncomplete(form, TUESDAY)).isEqualTo(goesOn);
    }

    /** Between 19 December 2016 and 5 January 2017 lie ten working days and three bank holidays (C.5). */
    @ParameterizedTest(name = "received {0}, eviction {1}")
    @CsvSource({
        "2016-12-19T16:59, 2017-01-05, true",
        "2016-12-19T16:59, 2017-01-06, false",
        "2016-12-19T17:00, 2017-01-06, true", // counted from the 20th
        "2016-12-16T17:00, 2016-12-16, true" // the day itself, though it counts from Monday
    })
    void days_are_working_days_from_the_effective_date(LocalDateTime receivedAt, String day, boolean goesOn) {
        var form = AReferral.forCommunity()
                .with("keyDates", keyDate("EVICTION", day, true))
                .form();

        assertThat(UrgencyRules.goesOnIncomplete(form, london(receivedAt.toString())))
                .isEqualTo(goesOn);
    }

    private static String keyDate(String type, String day, boolean fixed) {
        return "[{\"type\": \"" + type + "\", \"date\": \"" + day + "\", \"fixed\": " + fixed + "}]";
    }

    private static Instant london(String time) {
        return LocalDateTime.parse(time).atZone(WorkingCalendar.LONDON).toInstant();
    }
}
