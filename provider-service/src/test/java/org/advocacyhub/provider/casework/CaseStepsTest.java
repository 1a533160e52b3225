package org.advocacyhub.provider.casework;

import static org.advocacyhub.provider.Hub.ADVOCATE;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.advocacyhub.contracts.CaseEvent.CaseProcessEnded;
import org.advocacyhub.contracts.CaseEvent.CaseProcessStarted;
import org.advocacyhub.contracts.CaseEvent.ReportStandingChanged;
import org.advocacyhub.provider.Hub;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.HubTest;
import org.junit.jupiter.api.Test;

/** What a case has to go through by its type, and the processes that it follows (domain.md D.1.2, D.1.4). */
@HubTest
class CaseStepsTest extends OneCase {

    @Test
    void mandatory_steps_are_shown_with_their_days_and_what_is_left_out_stays_with_the_closure() {
        move("first-contact", CONTACT)
                .statusCode(200)
                .body("steps.step", contains("CONFIDENTIALITY", "AGREEMENT", "BASELINE", "REVIEW"))
                .body("steps.find { it.step == 'AGREEMENT' }.dueOn", equalTo("2016-04-21"));
        move("agreement", "{\"agreedOn\":\"2016-04-06\"}").statusCode(400);
        move("agreement", "{\"agreedOn\":\"2016-04-14\"}")
                .statusCode(200)
                .body("steps.find { it.step == 'AGREEMENT' }.stands", equalTo("DONE"));
        move("agreement", "{\"agreedOn\":\"2016-04-14\"}").statusCode(409);
        move("reviews", "{\"reviewedOn\":\"2016-04-12\",\"reviewedBy\":\"MANAGER-1\"}")
                .statusCode(200)
                .body("steps.find { it.step == 'REVIEW' }.dueOn", equalTo("2016-07-05"));
        move("activities", visit("2016-04-11")).statusCode(201);
        Hub.partner(partner)
                .get("/cases/" + caseId)
                .then()
                .body("steps.find { it.step == 'BASELINE' }.stands", equalTo("OVERDUE"))
                .body("steps.find { it.step == 'BASELINE' }.dueOn", equalTo("2016-04-11"));

        move("closure", CLOSURE).statusCode(200).body("stepsMissing", contains("CONFIDENTIALITY", "BASELINE"));
    }

    @Test
    void h5_the_limits_of_confidentiality_are_explained_with_the_first_contact() {
        move("first-contact", CONTACT.replace("}", ",\"confidentialityExplainedOn\":\"2016-04-16\"}"))
                .statusCode(400)
                .body("errors.field", contains("confidentialityExplainedOn"));
        move("first-contact", CONTACT.replace("}", ",\"confidentialityExplainedOn\":\"2016-04-06\"}"))
                .statusCode(400) // the person was met on the 7th
                .body("errors.field", contains("confidentialityExplainedOn"));
        move("first-contact", CONTACT.replace("}", ",\"confidentialityExplainedOn\":\"2016-04-07\"}"))
                .statusCode(200)
                .body("confidentialityExplainedOn", equalTo("2016-04-07"))
                .body("steps.find { it.step == 'CONFIDENTIALITY' }.stands", equalTo("DONE"))
                .body("moves", not(hasItem("confidentiality")));
    }

    @Test
    void h5_what_was_not_explained_is_asked_for_until_it_is() {
        move("confidentiality", "{\"explainedOn\":\"2016-04-07\"}").statusCode(409);
        move("first-contact", CONTACT)
                .statusCode(200)
                .body("steps.find { it.step == 'CONFIDENTIALITY' }.stands", equalTo("OVERDUE"))
                .body("steps.find { it.step == 'CONFIDENTIALITY' }.dueOn", equalTo("2016-04-07"));
        Hub.partner(partner)
                .accept("text/html")
                .get("/cases?state=FIRST_CONTACT")
                .then()
                .statusCode(200)
                .body(containsString("Explain the limits of confidentiality"));

        move("confidentiality", "{\"explainedOn\":\"2016-04-06\"}").statusCode(400); // before the contact
        move("confidentiality", "{\"explainedOn\":\"2016-04-14\"}")
                .statusCode(200)
                .body("steps.find { it.step == 'CONFIDENTIALITY' }.doneOn", equalTo("2016-04-14"));
        move("confidentiality", "{\"explainedOn\":\"2016-04-14\"}").statusCode(409);
        move("closure", CLOSURE).statusCode(200).body("stepsMissing", not(hasItem("CONFIDENTIALITY")));
    }

    @Test
    void an_imca_case_needs_its_instruction_to_be_active_and_its_report_to_be_completed() {
        imcaCase();
        move("first-contact", CONTACT.replace("04-07", "04-15")).statusCode(200);
        move("activities", visit("2016-04-15").replace(ADVOCATE, "IMCA-01")).statusCode(201);
        Hub.partner(partner).get("/cases/" + caseId).then().body("state", equalTo("FIRST_CONTACT"));
        var today = CLOSURE.replace("2016-04-14", "2016-04-15");
        move("closure", today).statusCode(409).body("type", equalTo("urn:advocacyhub:problem:instruction-missing"));

        move(
                        "instruction",
                        "{\"verifiedOn\":\"2016-04-15\",\"verifiedBy\":\"IMCA-01\",\"instructedBy\":\"NHS_BODY\",\"reportDueOn\":\"2016-04-29\"}")
                .statusCode(200)
                .body("steps.find { it.step == 'REPORT' }.dueOn", equalTo("2016-04-29"));
        move("activities", visit("2016-04-15").replace(ADVOCATE, "IMCA-01")).statusCode(201);
        Hub.partner(partner).get("/cases/" + caseId).then().body("state", equalTo("ACTIVE"));
        move("closure", today).statusCode(409).body("type", equalTo("urn:advocacyhub:problem:report-missing"));
        move("report", "{}").statusCode(400).body("errors.code", contains("one-of-two"));
        move("report", "{\"noReportReason\":\"DECISION_TAKEN_BEFORE\"}")
                .statusCode(200)
                .body("steps.find { it.step == 'REPORT' }.stands", equalTo("EXCUSED"));
        Broker.await(
                ReportStandingChanged.class,
                event -> isOfCase(event.caseId())
                        && !event.excused()
                        && LocalDate.parse("2016-04-29").equals(event.dueOn()));
        Broker.await(
                ReportStandingChanged.class,
                event -> isOfCase(event.caseId()) && event.excused() && event.reportedOn() == null);
        move("report", "{\"reportedOn\":\"2016-04-15\"}").statusCode(409);
        move("closure", today).statusCode(200);
    }

    @Test
    void one_case_follows_several_processes() {
        move("processes", "{\"process\":\"NEEDS_ASSESSMENT\",\"startedOn\":\"2016-04-05\"}")
                .statusCode(201);
        var review = move("processes", "{\"process\":\"CARE_PLAN_REVIEW\",\"startedOn\":\"2016-04-11\"}")
                .statusCode(201)
                .extract()
                .<String>path("processId");
        move("processes", "{\"process\":\"CARE_PLAN_REVIEW\",\"startedOn\":\"2016-04-12\"}")
                .statusCode(409)
                .body("type", equalTo("urn:advocacyhub:problem:process-running"));
        move("processes", "{\"process\":\"SAFEGUARDING_ENQUIRY\",\"startedOn\":\"2016-04-12\"}")
                .statusCode(422)
                .body("type", equalTo("urn:advocacyhub:problem:other-service-type"));
        move("processes/" + review + "/end", "{\"endedOn\":\"2016-04-10\"}").statusCode(400);
        move("processes/" + review + "/end", "{\"endedOn\":\"2016-04-14\"}").statusCode(200);
        move("processes/" + review + "/end", "{\"endedOn\":\"2016-04-14\"}").statusCode(409);

        Hub.partner(partner)
                .get("/cases/" + caseId + "/processes")
                .then()
                .body("process", contains("NEEDS_ASSESSMENT", "CARE_PLAN_REVIEW"))
                .body("endedOn", contains(nullValue(), equalTo("2016-04-14")));
        Broker.await(
                CaseProcessStarted.class,
                event -> isOfCase(event.caseId()) && event.process().equals("CARE_PLAN_REVIEW"));
        Broker.await(CaseProcessEnded.class, event -> isOfCase(event.caseId()));
        assertEquals(1, Hub.openCasesOf(partner));
        move("closure", CLOSURE.replace("PROCESS_ENDED", "PERSON_WITHDREW")).statusCode(200);
        move("processes", "{\"process\":\"NEEDS_ASSESSMENT\",\"startedOn\":\"2016-04-14\"}")
                .statusCode(409);
    }

    @Test
    void the_moves_that_are_shown_are_those_that_exist() {
        active();

        Hub.partner(partner)
                .get("/cases/" + caseId)
                .then()
                .body(
                        "moves",
                        hasItems(
                                "activities",
                                "scores",
                                "feedback",
                                "agreement",
                                "reviews",
                                "processes",
                                "hold",
                                "transfer",
                                "closure"))
                .body("moves", not(hasItem("report")))
                .body("moves", not(hasItem("instruction")));
        Hub.partner(partner).get("/cases/" + caseId + "/history").then().body("items", empty());
    }

    private void imcaCase() {
        Hub.manager()
                .body(Hub.advocate(
                        25,
                        "[{\"unit\":\"CORE\",\"status\":\"ACHIEVED\",\"since\":\"2015-01-01\"},"
                                + "{\"unit\":\"IMCA\",\"status\":\"ACHIEVED\",\"since\":\"2015-06-01\"},"
                                + "{\"unit\":\"LA_IMCA_APPROVAL\",\"status\":\"ACHIEVED\",\"since\":\"2015-06-01\"}]"))
                .put("/partners/" + partner + "/advocates/IMCA-01")
                .then()
                .statusCode(201);
        caseId = Hub.accept(Hub.made(Hub.anOffer(partner, "IMCA_SMT", null, true)), "IMCA-01")
                .statusCode(201)
                .body("moves", hasItem("instruction"))
                .extract()
                .path("caseId");
    }
}
