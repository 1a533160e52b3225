package org.advocacyhub.provider;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.advocacyhub.testkit.Browser;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page of a case offers nothing that would be refused, and tells apart what it offers twice. */
@HubTest
class PartnerShownFormsTest {

    private static final String LINK = "A link for the person";
    private static final String FEEDBACK = "Record what the person says of the service";
    private static final String SCORES = "Record the scores";
    private static final String PROCESS = "Follow another process";
    private static final String CONCERN = "Concerns went to the authority";
    private static final String ANSWERED = "The authority answered the concerns of 5 April 2016";
    private static final String CANNOT = "The person can no longer instruct";

    private String partner;
    private String address;
    private Browser browser;

    @BeforeEach
    void a_contacted_case_on_tuesday_the_fifth_of_april_2016() {
        TestClock.set(Hub.NOW);
        partner = Hub.aPartner();
        address = "/cases/" + Hub.anOpenCase(partner);
        browser = Browser.of(Tokens.partner(partner));
        work("Record the first contact", Map.of("contactOn", "2016-04-05", "mode", "CLIENT_CONTACT_F2F"));
    }

    /** D.5.1: the questions are answered once. */
    @Test
    void nobody_is_asked_again_who_has_answered() {
        page().body(containsString(LINK)).body(containsString(FEEDBACK));

        Hub.partner(partner)
                .body(
                        "{\"givenOn\":\"2016-04-05\",\"observed\":false,\"CAL1\":\"YES\",\"CAL2\":\"YES\",\"CAL3\":\"YES\","
                                + "\"CAL4\":\"YES\",\"CAL5\":\"YES\"}")
                .post(address + "/feedback")
                .then()
                .statusCode(201);

        page().body(not(containsString(LINK))).body(not(containsString(FEEDBACK)));
    }

    /** D.5.2: each point is asked once. */
    @Test
    void a_point_that_is_scored_is_not_asked_for_again() {
        scored("START");
        page().body(not(containsString("<option value=\"START\">"))).body(containsString("<option value=\"END\">"));

        scored("END");

        page().body(not(containsString(SCORES)));
    }

    @Test
    void a_process_that_runs_is_not_offered_again() {
        page().body(containsString("<option value=\"CARE_PLAN_REVIEW\">"));

        work(PROCESS, Map.of("process", "CARE_PLAN_REVIEW", "startedOn", "2016-04-05"));

        page().body(not(containsString("<option value=\"CARE_PLAN_REVIEW\">"))).body(containsString(PROCESS));
    }

    @Test
    void concerns_of_one_day_are_told_apart() {
        work(CONCERN, Map.of("reportedOn", "2016-04-05"));
        work(CONCERN, Map.of("reportedOn", "2016-04-05"));

        work(ANSWERED + " (2)", Map.of("laRespondedOn", "2016-04-05"));

        page().body(containsString(ANSWERED)).body(not(containsString(ANSWERED + " (2)")));
    }

    /** D.5.1: whoever can't instruct is observed, and not asked. */
    @Test
    void whoever_can_t_instruct_is_observed() {
        page().body(containsString("<option value=\"INTERVIEWER\">"));

        work(CANNOT, Map.of("canInstruct", "false", "since", "2016-04-05", "representative", ""));

        page().body(containsString("The person can instruct again"))
                .body(containsString("name=\"observed\" value=\"true\""))
                .body(containsString("<option value=\"FAMILY_OBSERVATION\">"))
                .body(not(containsString("<option value=\"INTERVIEWER\">")))
                .body(not(containsString(CANNOT)));
    }

    /** H.4: nothing is recorded on a case whose data was deleted. */
    @Test
    void a_case_whose_data_was_deleted_takes_nothing() {
        work(
                "Close the case",
                Map.of(
                        "closedOn", "2016-04-05",
                        "reason", "PERSON_WITHDREW",
                        "summary", "Wants to wait.",
                        "feedbackOffered", "false"));
        page().body(containsString("<form"));

        Database.execute(
                "update advocacy_case set data_deleted_on = '2016-04-05' where id = ?::uuid",
                address.substring("/cases/".length()));

        page().body(not(containsString("<form")));
    }

    private void scored(String point) {
        work(SCORES, Map.of("point", point, "scoredOn", "2016-04-05", "IMP1", "2", "IMP2", "3", "IMP3", "2"));
    }

    private void work(String heading, Map<String, String> boxes) {
        browser.fillIn(address, heading, boxes).statusCode(303);
    }

    private ValidatableResponse page() {
        return browser.page(address);
    }
}
