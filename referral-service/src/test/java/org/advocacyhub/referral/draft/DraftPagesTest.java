package org.advocacyhub.referral.draft;

import static org.advocacyhub.referral.FrontDoor.aReferrer;
import static org.advocacyhub.referral.FrontDoor.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.advocacyhub.referral.AReferral;
import org.advocacyhub.referral.form.domain.ReferralForm;
import org.advocacyhub.referral.section.PageSection;
import org.advocacyhub.testkit.Browser;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever began a referral goes on with it in a browser, sends it or discards it (domain.md D.1.1). */
@HubTest
class DraftPagesTest {

    private static final String DRAFTS = "/referral-drafts";
    private static final String HALF = """
            {"requestedType": "CARE_ACT", "person": {"givenName": "Half", "familyName": "Told", "homePostcode": "ME15 6XX"},
             "careAct": {"process": "NEEDS_ASSESSMENT", "difficultyAreas": ["RETAIN", "USE_OR_WEIGH"],
                         "combinedAssessmentGroupId": "0b1a6e4e-6a5e-4f0e-9d55-5f3f5f0f7a11"},
             "keyDates": [{"type": "REVIEW_MEETING", "date": "2016-05-16"}]}""";

    private final String token = aReferrer();
    private final Browser referrer = Browser.of(token);

    @BeforeEach
    void on_the_fifth_of_april() {
        TestClock.set("2016-04-05T09:00:00Z");
    }

    @Test
    void the_start_page_leads_to_the_list_where_nobody_else_s_draft_stands() {
        var draftId = begin(HALF);
        Browser.of(aReferrer()).page(DRAFTS).body(containsString("You have none."));

        referrer.page("/").body(containsString("<a href=\"/referral-drafts\">Your drafts</a>"));
        referrer.page(DRAFTS)
                .body(containsString("/referral-drafts/" + draftId))
                .body(containsString("Care Act, begun on 5 April 2016"))
                .body(containsString("deleted on 3 May 2016"))
                .body(not(containsString("Told")));
    }

    @Test
    void a_draft_says_what_it_has_and_what_it_lacks() {
        referrer.page(DRAFTS + "/" + begin(HALF))
                .header("Cache-Control", "no-store")
                .body(containsString("<dd>Told</dd>"))
                .body(containsString("To be put right before it can be sent"))
                .body(containsString("What is still asked"))
                .body(not(containsString("Send the referral")));
    }

    @Test
    void a_part_is_gone_on_with_and_everything_else_stays() {
        var draft = DRAFTS + "/" + begin(HALF);

        referrer.change(
                        draft + "/sections/person",
                        "The person",
                        Map.of("person.familyName", "Wholly", "person.approxAge", "44"))
                .statusCode(303)
                .header("Location", endsWith(draft));
        referrer.change(draft + "/sections/care-act", "Care Act", Map.of("careAct.nhsHospitalDays", "30"))
                .statusCode(303);
        referrer.change(
                        draft + "/sections/key-dates",
                        "Dates that matter",
                        Map.of(
                                "keyDates.1.type",
                                "TRIBUNAL",
                                "keyDates.1.date",
                                "2016-06-01",
                                "keyDates.1.time",
                                "10:30"))
                .statusCode(303);

        as(token)
                .get(draft)
                .then()
                .body("form.person.familyName", equalTo("Wholly"))
                .body("form.person.givenName", equalTo("Half"))
                .body("form.person.approxAge", equalTo(44))
                .body("form.careAct.nhsHospitalDays", equalTo(30))
                .body("form.careAct.difficultyAreas", contains("RETAIN", "USE_OR_WEIGH"))
                .body("form.careAct.combinedAssessmentGroupId", equalTo("0b1a6e4e-6a5e-4f0e-9d55-5f3f5f0f7a11"))
                .body("form.keyDates.type", contains("REVIEW_MEETING", "TRIBUNAL"))
                .body("form.keyDates[1].time", containsString("10:30"));
    }

    @Test
    void an_answer_that_is_taken_out_is_gone() {
        var draft = DRAFTS + "/" + begin(HALF);

        referrer.change(draft + "/sections/person", "The person", Map.of("person.givenName", ""))
                .statusCode(303);
        referrer.change(
                        draft + "/sections/key-dates",
                        "Dates that matter",
                        Map.of("keyDates.0.type", "", "keyDates.0.date", ""))
                .statusCode(303);

        as(token)
                .get(draft)
                .then()
                .body("form.person.givenName", nullValue())
                .body("form.person.familyName", equalTo("Told"))
                .body("form.keyDates", equalTo(List.of()));
    }

    @Test
    void what_can_t_be_read_stands_at_its_box_and_nothing_typed_is_lost() {
        var draft = DRAFTS + "/" + begin(HALF);

        referrer.change(
                        draft + "/sections/person",
                        "The person",
                        Map.of("person.familyName", "Typed", "person.approxAge", "many"))
                .statusCode(400)
                .body(containsString("<title>Error: The person</title>"))
                .body(containsString("value=\"Typed\""))
                .body(containsString("value=\"many\" aria-invalid=\"true\""))
                .body(containsString("href=\"#the-person-person-approxAge\""));
        as(token).get(draft).then().body("form.person.familyName", equalTo("Told"));
    }

    @Test
    void whoever_changed_it_meanwhile_comes_first() {
        var draft = DRAFTS + "/" + begin(HALF);
        var page = referrer.page(draft + "/sections/person");
        referrer.change(draft + "/sections/person", "The person", Map.of("person.familyName", "First"))
                .statusCode(303);

        referrer.send(Browser.form(page, "The person"), Map.of("person.familyName", "Second"))
                .statusCode(412);
        as(token).get(draft).then().body("form.person.familyName", equalTo("First"));
    }

    @Test
    void a_draft_that_can_be_is_sent_and_leads_to_its_referral() {
        var draftId = begin(AReferral.forCareAct().json());

        var referral = referrer.fillIn(DRAFTS + "/" + draftId, "Send it", Map.of())
                .statusCode(303)
                .extract()
                .header("Location");

        referrer.page(referral.substring(referral.indexOf("/referrals/"))).body(containsString("Referral R-2016"));
        referrer.open(DRAFTS + "/" + draftId).statusCode(404);
        assertThat(keys(draftId)).isZero();
    }

    @Test
    void a_draft_is_discarded_with_its_key() {
        var draftId = begin(HALF);

        referrer.fillIn(DRAFTS + "/" + draftId, "Discard it", Map.of())
                .statusCode(303)
                .header("Location", endsWith(DRAFTS));

        referrer.page(DRAFTS).body(containsString("You have none."));
        assertThat(keys(draftId)).isZero();
    }

    @Test
    void nobody_else_has_it_not_even_the_hub() {
        var draft = DRAFTS + "/" + begin(HALF);
        for (var other : List.of(aReferrer(), Tokens.of("triage-worker"), Tokens.of("hub-manager"))) {
            var stranger = Browser.of(other);
            stranger.open(draft).statusCode(404);
            stranger.open(draft + "/sections/person").statusCode(404);
            stranger.send(draft + "/sections/person?version=0", Map.of("person.familyName", "Other"))
                    .statusCode(404);
            stranger.send(draft + "/submission", Map.of()).statusCode(404);
            stranger.send(draft + "?method=DELETE", Map.of()).statusCode(404);
        }
        Browser.of(Tokens.partner("DRAFT-1")).open(DRAFTS).statusCode(403);
        as(token).get(draft).then().statusCode(200);
    }

    /** Whatever a program can tell a page can show and go on with. */
    @Test
    void every_field_of_the_form_but_when_it_came_has_a_part_and_every_part_can_be_used() {
        var asked = PageSection.all().stream().flatMap(PageSection::fields).toList();
        for (var field : ReferralForm.class.getRecordComponents()) {
            assertThat(asked.contains(field.getName()))
                    .as(field.getName())
                    .isEqualTo(!field.getName().equals("receivedAt"));
        }
        var draft = DRAFTS + "/" + begin("{}");
        for (var section : PageSection.all()) {
            var page = referrer.page(draft + "/sections/" + section.segment());
            assertThat(Browser.unlabelled(page)).as(section.name()).isEmpty();
        }
        referrer.open(draft + "/sections/none").statusCode(404);
    }

    private String begin(String form) {
        return as(token)
                .body(form)
                .post(DRAFTS)
                .then()
                .statusCode(201)
                .extract()
                .path("draftId");
    }

    private static long keys(String draftId) {
        return Database.number("select count(*) from data_key where owner_id = ?", UUID.fromString(draftId));
    }
}
