package org.advocacyhub.referral.retention;

import static org.advocacyhub.referral.FrontDoor.aReferrer;
import static org.advocacyhub.referral.FrontDoor.as;
import static org.advocacyhub.referral.FrontDoor.refer;

import io.restassured.response.Response;
import java.util.UUID;
import org.advocacyhub.referral.AReferral;
import org.advocacyhub.testkit.Tokens;

/** What two managers do who see to it that nothing is kept too long. */
final class RetentionDesk {

    static final String FIRST = Tokens.as("first-manager", "hub-manager");
    static final String SECOND = Tokens.as("second-manager", "hub-manager");

    private RetentionDesk() {}

    static UUID withdrawn(AReferral referral) {
        var referrer = aReferrer();
        var id = refer(referrer, referral);
        as(referrer)
                .body("{\"by\": \"REFERRER\", \"reason\": \"NO_LONGER_NEEDED\"}")
                .post("/referrals/" + id + "/withdrawal")
                .then()
                .statusCode(200);
        return id;
    }

    static Response list(String token) {
        return as(token).post("/retention/runs");
    }

    static Response approve(String token, String runId, String etag) {
        var request = as(token);
        if (etag != null) {
            request.header("If-Match", etag);
        }
        return request.post("/retention/runs/" + runId + "/approval");
    }
}
