package org.advocacyhub.triage.referral;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.advocacyhub.contracts.ReferralFacts;
import org.advocacyhub.triage.banding.domain.BandRules;
import org.advocacyhub.triage.banding.domain.Urgency;
import org.advocacyhub.triage.referral.domain.KeyDate;
import org.advocacyhub.triage.referral.domain.ServiceType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days of the legal sections (domain.md B.1 fields 34, 47, 48, 50) beside those that the form lists (B.6). */
class ToldDatesTest {

    private static final LocalDate RECEIVED = LocalDate.of(2016, 4, 5);
    private static final LocalDate DAY = LocalDate.of(2016, 4, 12);

    @ParameterizedTest
    @CsvSource({
        "CHILD_PROTECTION_CONFERENCE, CHILD_PROTECTION_CONFERENCE",
        "S47_ENQUIRY, CHILD_PROTECTION_CONFERENCE",
        "PLO_PRE_PROCEEDINGS, PLO_MEETING",
        "LAC_REVIEW, REVIEW_MEETING",
        "CARE_PROCEEDINGS, COURT_HEARING"
    })
    void the_meeting_of_a_childrens_process_is_a_key_date(String stage, String type) {
        assertEquals(List.of(new KeyDate(type, DAY, false)), ToldDates.read(parent(stage, DAY, List.of())));
    }

    @ParameterizedTest
    @CsvSource({
        "NEEDS_ASSESSMENT, ASSESSMENT_VISIT",
        "CHILD_NEEDS_TRANSITION, ASSESSMENT_VISIT",
        "CARE_PLAN_REVIEW, REVIEW_MEETING",
        "SAFEGUARDING_ENQUIRY, SAFEGUARDING_MEETING",
        "SAFEGUARDING_ADULTS_REVIEW, SAFEGUARDING_MEETING"
    })
    void the_day_of_a_care_act_process_is_a_key_date(String process, String type) {
        assertEquals(List.of(new KeyDate(type, DAY, false)), ToldDates.read(careAct(process, DAY)));
    }

    @Test
    void a_hearing_and_the_end_of_an_urgent_authorisation_can_not_be_moved() {
        var court = new ReferralFacts.Court(null, "Y", "Y", "ISSUED", "N", "N", DAY, null);
        var dols = new ReferralFacts.Dols(
                null, "Y", DAY, "Y", "N", "N", null, null, "N", "U", "U", "N", "N", "N", "N", "N", "N", "U");

        assertEquals(
                List.of(new KeyDate("COURT_HEARING", DAY, true), new KeyDate("URGENT_AUTH_EXPIRY", DAY, true)),
                ToldDates.read(facts(null, dols, court, null, List.of())));
    }

    @Test
    void what_is_listed_stands_and_is_not_told_twice() {
        var listed = new ReferralFacts.KeyDate("CHILD_PROTECTION_CONFERENCE", DAY.plusDays(1), true);
        var other = new ReferralFacts.KeyDate("OTHER", DAY.minusDays(1), false);

        assertEquals(
                List.of(
                        new KeyDate("OTHER", DAY.minusDays(1), false),
                        new KeyDate("CHILD_PROTECTION_CONFERENCE", DAY.plusDays(1), true)),
                ToldDates.read(parent("CHILD_PROTECTION_CONFERENCE", DAY, List.of(listed, other))));
    }

    @Test
    void a_section_without_a_day_adds_none() {
        assertEquals(List.of(), ToldDates.read(parent("CHILD_PROTECTION_CONFERENCE", null, List.of())));
        assertEquals(List.of(), ToldDates.read(careAct("NEEDS_ASSESSMENT", null)));
        assertEquals(List.of(), ToldDates.read(facts(null, null, null, null, List.of())));
    }

    /** A.1.1: P2 when the hearing or conference is within 10 working days; 2016-04-19 is the tenth after the day of receipt. */
    @ParameterizedTest
    @CsvSource({
        "CHILD_PROTECTION_CONFERENCE, 2016-04-19, B-08",
        "CHILD_PROTECTION_CONFERENCE, 2016-04-20, B-09",
        "PLO_PRE_PROCEEDINGS, 2016-04-19, B-08",
        "CARE_PROCEEDINGS, 2016-04-19, B-08",
        "CARE_PROCEEDINGS, 2016-04-20, B-09",
        "LAC_REVIEW, 2016-04-19, B-09"
    })
    void a_conference_that_the_section_names_raises_the_band(String stage, LocalDate on, String rule) {
        assertEquals(rule, band(ServiceType.PARENT_CP, parent(stage, on, List.of())));
    }

    /** B-04: a safeguarding meeting within 3 working days. */
    @ParameterizedTest
    @CsvSource({"2016-04-08, B-04", "2016-04-11, B-06"})
    void the_next_meeting_of_an_enquiry_raises_the_band(LocalDate on, String rule) {
        assertEquals(rule, band(ServiceType.CARE_ACT_SAFEGUARDING, careAct("SAFEGUARDING_ENQUIRY", on)));
    }

    private static String band(ServiceType type, ReferralFacts told) {
        return BandRules.decide(Urgency.of(type, ToldFacts.read(told), RECEIVED, RECEIVED, 14))
                .ruleId();
    }

    private static ReferralFacts parent(String stage, LocalDate conference, List<ReferralFacts.KeyDate> listed) {
        return facts(null, null, null, new ReferralFacts.ParentCp(stage, conference, "N"), listed);
    }

    private static ReferralFacts careAct(String process, LocalDate on) {
        var grounds = new ReferralFacts.CareAct(
                process, "Y", List.of("RETAIN"), "NONE", "U", null, null, "U", "U", null, on, null, null, "U", "Y");
        return facts(grounds, null, null, null, List.of());
    }

    private static ReferralFacts facts(
            ReferralFacts.CareAct careAct,
            ReferralFacts.Dols dols,
            ReferralFacts.Court court,
            ReferralFacts.ParentCp parentCp,
            List<ReferralFacts.KeyDate> listed) {
        return new ReferralFacts(
                "PROFESSIONAL_API",
                "UNSURE",
                "SOCIAL_WORKER_LA",
                null,
                40,
                new ReferralFacts.Place("ME15", null, "OWN_HOME", null),
                new ReferralFacts.Need(null, List.of(), "Y", "N", "N", "N", null),
                careAct,
                null,
                new ReferralFacts.Authority("Y", "Y", null, "U"),
                new ReferralFacts.Risk("N", "N", "N", "N"),
                listed,
                List.of(),
                null,
                null,
                null,
                dols,
                court,
                null,
                parentCp,
                null);
    }
}
