package org.advocacyhub.local.play;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.local.kent.CarriedOverCase;
import org.advocacyhub.local.kent.KentData;
import org.advocacyhub.local.suite.Part;

/**
 * The morning of the contract's first day: the hub takes over what the provider before left open (need N32), as one list that it lets check
 * first, and sees each go to the partner that is named.
 */
final class Takeover {

    private static final String IMPORTS = "/carried-over-imports";

    private final Stage stage;
    private final Hub hub;

    Takeover(Stage stage, Hub hub) {
        this.stage = stage;
        this.hub = hub;
    }

    void run(List<CarriedOverCase> cases) {
        send("?check=true", "WOULD_BE_TAKEN_OVER", cases);
        var taken = send("", "TAKEN_OVER", cases);
        for (int i = 0; i < cases.size(); i++) {
            var referralId = UUID.fromString(taken.get(i).get("referralId").asText());
            stage.takenOver().put(referralId, cases.get(i));
            stage.tally().add("cases taken over");
        }
        stage.settle();
        stage.takenOver().forEach(this::follow);
    }

    private JsonNode send(String query, String outcome, List<CarriedOverCase> cases) {
        var rows = stage.callers()
                .as("triage-worker")
                .post(Part.REFERRAL, IMPORTS + query, "text/csv", KentData.carriedOver())
                .expect(200)
                .body()
                .get("cases");
        for (int i = 0; i < cases.size(); i++) {
            var row = rows.path(i);
            require(row.path("outcome").asText().equals(outcome), "a row of the list is not " + outcome + ": " + row);
            var reference = cases.get(i).previousReference();
            require(
                    row.path("previousReference").asText().equals(reference),
                    reference + " is not answered in its turn");
        }
        return rows;
    }

    private void follow(UUID referralId, CarriedOverCase carriedOver) {
        var offers = hub.follow(referralId).view().path("offers");
        var asked = offers.path(0).path("partnerId").asText();
        require(
                carriedOver.partnerId().map(asked::equals).orElse(!asked.isEmpty()),
                carriedOver.previousReference() + " is to go on at " + carriedOver.partnerId() + ", and asked is "
                        + offers);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}
