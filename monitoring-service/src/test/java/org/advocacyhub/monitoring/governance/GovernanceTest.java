package org.advocacyhub.monitoring.governance;

import static org.advocacyhub.monitoring.Council.as;
import static org.advocacyhub.monitoring.Council.asCommissioner;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.contracts.PartnerEvent.PartnerProfileChanged;
import org.advocacyhub.contracts.PartnerEvent.Subcontract;
import org.advocacyhub.monitoring.Council;
import org.advocacyhub.monitoring.Journey;
import org.advocacyhub.monitoring.Telling;
import org.advocacyhub.monitoring.payment.Network;
import org.advocacyhub.monitoring.returns.CutConcentration;
import org.advocacyhub.testkit.CleanDatabase;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Governance records (domain.md F.11) over HTTP and in the return of their quarter. */
@HubTest
@CleanDatabase
class GovernanceTest {

    private static final String DECISION = """
            {"date":"2016-05-12","subject":"SHARING_OF_CASES","question":"Who takes Thanet in July?",
             "options":["SEAP alone","In turn"],"chosen":"In turn","partnersPresent":["SEAP","AFA"],"outcome":"CONSENSUS",
             "dissent":[],"owner":"SEAP","due":"2016-06-30"}
            """;
    private static final String REVIEW = """
            {"date":"2016-06-21","attendees":["KENT-COUNTY-COUNCIL","OPERATIONAL-MANAGER","SEAP"],
             "minutes":"Demand for IMHA is above plan.",
             "actions":[{"action":"Visit the teams of the east.","owner":"SEAP","due":"2016-06-24"},
              {"action":"Name a lead for IMHA.","owner":"SEAP","due":"2016-09-30"}]}
            """;

    @Inject
    CutConcentration cutConcentration;

    private String contractRef;

    @BeforeEach
    void three_partners_of_which_one_is_suspended() {
        TestClock.set("2016-06-30T10:00:00Z");
        contractRef = Council.hasAContract();
        Telling.all(List.of(
                profile("SEAP", true, "ACTIVE"), // the lead provider, with no sub-contract of its own
                profile("AFA", false, "ACTIVE", sub(contractRef, "2016-04-01", null)),
                profile("OLD", false, "SUSPENDED", sub(contractRef, "2016-04-01", null)),
                profile("ELSE-1", false, "ACTIVE", sub("OTHER-ADV-2016", "2016-04-01", null)),
                profile("ELSE-2", false, "ACTIVE", sub("OTHER-ADV-2016", "2016-04-01", null)),
                profile("LEFT", false, "ACTIVE", sub(contractRef, "2016-04-01", "2016-05-11")),
                profile("LATER", false, "ACTIVE", sub(contractRef, "2016-05-13", null))));
    }

    @Test
    void a_decision_of_the_network_stands_with_a_quorum_and_is_in_the_return_of_its_quarter() {
        post("hub-manager", "network-decisions", DECISION)
                .statusCode(201)
                .body("partnersActive", contains("AFA", "SEAP"))
                .body("outcome", equalTo("CONSENSUS"));

        as("auditor")
                .get("/contracts/" + contractRef + "/network-decisions")
                .then()
                .body("items.chosen", contains("In turn"));
        section("2016-17-Q1").body("governance.networkDecisions.question", contains("Who takes Thanet in July?"));
        section("2016-17-Q2").body("governance.networkDecisions", empty());
    }

    @Test
    void without_a_quorum_a_suspended_partner_or_a_day_to_come_it_is_refused_and_the_commissioner_records_none() {
        refused(DECISION.replace("[\"SEAP\",\"AFA\"]", "[\"SEAP\"]"), "outcome");
        refused(DECISION.replace("[\"SEAP\",\"AFA\"]", "[\"SEAP\",\"OLD\"]"), "partnersPresent");
        refused(DECISION.replace("2016-05-12", "2016-07-01").replace("2016-06-30", "2016-07-30"), "date");
        refused(DECISION.replace("2016-06-30", "2016-05-11"), "due");
        post("hub-manager", "network-decisions", DECISION.replace("SHARING_OF_CASES", "VIREMENT"))
                .statusCode(400);
        post("commissioner", "network-decisions", DECISION).statusCode(403);
    }

    @Test
    void only_the_partners_of_the_contract_on_that_day_count_for_the_quorum() {
        refused(DECISION.replace("[\"SEAP\",\"AFA\"]", "[\"SEAP\",\"AFA\",\"ELSE-1\"]"), "partnersPresent");
        refused(DECISION.replace("[\"SEAP\",\"AFA\"]", "[\"SEAP\",\"AFA\",\"LEFT\"]"), "partnersPresent");

        post("hub-manager", "network-decisions", DECISION.replace("2016-05-12", "2016-05-11"))
                .statusCode(201)
                .body("partnersActive", contains("AFA", "LEFT", "SEAP")); // its last day
        post("hub-manager", "network-decisions", DECISION.replace("2016-05-12", "2016-05-13"))
                .statusCode(201)
                .body("partnersActive", contains("AFA", "LATER", "SEAP"));
    }

    @Test
    void the_shares_of_a_quarter_are_those_of_its_cut_whoever_has_the_case_later() {
        var afas = Journey.of(contractRef, "IMHA")
                .received("2016-04-04T09:00:00Z")
                .opened("2016-04-05")
                .worked("2016-04-06", "CLIENT_CONTACT_F2F", 300);
        Telling.all(afas);
        section("2016-17-Q1")
                .body("governance.concentration.largest", equalTo("PARTNER-1"))
                .body("governance.concentrationAsAt", nullValue());

        TestClock.set("2016-07-20T10:00:00Z"); // the day before the 15th working day after the quarter
        cutConcentration.look(contractRef);
        section("2016-17-Q1").body("governance.concentrationAsAt", nullValue());
        TestClock.set("2016-07-21T10:00:00Z");
        cutConcentration.look(contractRef);
        Telling.all(afas.transferred("2016-07-22", "SEAP").events().subList(3, 4));
        cutConcentration.look(contractRef); // kept once

        section("2016-17-Q1")
                .body("governance.concentration.largest", equalTo("PARTNER-1"))
                .body("governance.concentrationAsAt", equalTo("2016-07-21"))
                .body("governance.concentrationNow.largest", equalTo("SEAP")); // and not silently
    }

    @Test
    void the_quorum_is_what_the_contract_sets_for_itself() {
        asCommissioner()
                .body("""
                        {"terms":%s,"years":{},"rules":[{"rule":"QUORUM_ABOVE","validFrom":"2016-05-12","value":40}]}
                        """.formatted(Council.TERMS))
                .post("/contracts/" + contractRef + "/loads")
                .then()
                .statusCode(200);

        post("hub-manager", "network-decisions", DECISION.replace("[\"SEAP\",\"AFA\"]", "[\"SEAP\"]"))
                .statusCode(201);
        refused(DECISION.replace("[\"SEAP\",\"AFA\"]", "[\"SEAP\"]").replace("2016-05-12", "2016-05-11"), "outcome");
    }

    @Test
    void involvement_is_counted_and_reported_with_what_it_changed() {
        var event = """
                {"date":"2016-04-20","kind":"STEERING_GROUP","peopleWithLivedExperience":7,"carers":3,
                 "changesMade":["One contact number for everybody."]}
                """;
        post("hub-manager", "involvement-events", event).statusCode(201);
        post("hub-manager", "involvement-events", event.replace(":7", ":-1")).statusCode(400);
        post("hub-manager", "involvement-events", event.replace("2016-04-20", "2016-07-20"))
                .statusCode(400);

        as("auditor")
                .get("/contracts/" + contractRef + "/involvement-events")
                .then()
                .body("items", hasSize(1))
                .body("items[0].peopleWithLivedExperience", equalTo(7));
        section("2016-17-Q1")
                .body("governance.involvement.changesMade.flatten()", contains("One contact number for everybody."))
                .body("governance.concentration.alert", equalTo(false))
                .body("governance.concentration.alertAbove", equalTo(60));
    }

    @Test
    void minutes_have_actions_that_are_open_until_somebody_says_what_came_of_them() {
        var review = post("commissioner", "reviews", REVIEW)
                .statusCode(201)
                .body("actions", hasSize(2))
                .extract();
        var first = review.jsonPath().getString("actions[0].actionId");
        as("auditor")
                .get("/contracts/" + contractRef + "/actions")
                .then()
                .body("items.action", contains("Visit the teams of the east.", "Name a lead for IMHA."))
                .body("items.overdue", contains(true, false));

        complete(first, "\"0\"").statusCode(200).body("doneOn", equalTo("2016-06-30"));
        complete(first, "\"0\"").statusCode(412);
        complete(first, "\"1\"").statusCode(409).body("type", endsWith(":already-done"));
        complete(UUID.randomUUID().toString(), "\"0\"").statusCode(404);

        as("auditor").get("/contracts/" + contractRef + "/actions").then().body("items", hasSize(1));
        section("2016-17-Q1")
                .body("governance.reviews", hasSize(1))
                .body("governance.actionLog", hasSize(2))
                .body("governance.actionLog.outcome", hasItem("Three teams were visited."));
        section("2016-17-Q2").body("governance.actionLog.action", contains("Name a lead for IMHA."));
    }

    private ValidatableResponse complete(String actionId, String tag) {
        return as("hub-manager")
                .header("If-Match", tag)
                .body("{\"outcome\":\"Three teams were visited.\"}")
                .post("/contracts/" + contractRef + "/actions/" + actionId + "/completion")
                .then();
    }

    private void refused(String decision, String field) {
        post("hub-manager", "network-decisions", decision).statusCode(400).body("errors.field", hasItem(field));
    }

    private ValidatableResponse post(String role, String what, String body) {
        return as(role).body(body)
                .post("/contracts/" + contractRef + "/" + what)
                .then();
    }

    private ValidatableResponse section(String quarter) {
        return Council.reads(contractRef, quarter).then().statusCode(200);
    }

    private static PartnerProfileChanged profile(String partnerId, boolean hub, String status, Subcontract... under) {
        return new PartnerProfileChanged(
                partnerId, "Organisation " + partnerId, hub, status, TestClock.now(), List.of(under));
    }

    private static Subcontract sub(String contract, String from, String to) {
        return Network.imha(contract, from, to, "ARREARS_MONTHLY", 0, null);
    }
}
