package org.advocacyhub.local.play;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import org.advocacyhub.local.api.Callers.Caller;
import org.advocacyhub.local.suite.Part;

/** What a partner's system writes down about one case. */
record CaseEntries(Stage stage, Caller partner, String advocateId, String caseId) {

    private static final ObjectMapper JSON = new ObjectMapper();

    void firstContact(LocalDate day) {
        post(
                "first-contact",
                day("contactOn", day)
                        .put("mode", "CLIENT_CONTACT_F2F")
                        .put("confidentialityExplainedOn", day.toString()),
                200);
        stage.tally().add("first contacts");
    }

    void activity(LocalDate day, String category, int minutes) {
        var body = day("workedOn", day)
                .put("advocateId", advocateId)
                .put("category", category)
                .put("minutes", minutes);
        if (category.equals("DNA_ABORTED_VISIT")) {
            body.put("attemptReason", "PERSON_ABSENT");
        }
        post("activities", body, 201);
        stage.tally().add("activities");
    }

    void scores(String point, LocalDate day, List<Integer> scores) {
        var body = day("scoredOn", day).put("point", point);
        for (int i = 0; i < scores.size(); i++) {
            body.put("IMP" + (i + 1), scores.get(i));
        }
        post("scores", body, 201);
        stage.tally().add("scores " + point);
    }

    void feedback(LocalDate day, boolean observed, List<String> answers) {
        var body = day("givenOn", day).put("observed", observed);
        for (int i = 0; i < answers.size(); i++) {
            body.put("CAL" + (i + 1), answers.get(i));
        }
        post("feedback", body, 201);
        stage.tally().add("feedback");
    }

    void closure(LocalDate day, String reason) {
        var body = day("closedOn", day)
                .put("reason", reason)
                .put("summary", "Closed in the play.")
                .put("feedbackOffered", !reason.equals("DIED") && !reason.equals("UNREACHABLE"));
        post("closure", body, 200);
        stage.tally().add("cases closed");
    }

    private static ObjectNode day(String field, LocalDate day) {
        return JSON.createObjectNode().put(field, day.toString());
    }

    private void post(String what, ObjectNode body, int expected) {
        partner.post(Part.PROVIDER, "/cases/" + caseId + "/" + what, body).expect(expected);
    }
}
