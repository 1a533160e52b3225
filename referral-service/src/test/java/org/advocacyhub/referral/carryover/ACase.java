package org.advocacyhub.referral.carryover;

import static org.advocacyhub.referral.FrontDoor.as;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.util.UUID;
import org.advocacyhub.referral.AReferral;
import org.advocacyhub.testkit.Tokens;

/** Cases that a made-up provider before left open, each under a number of its own. */
public final class ACase {

    public static final String PROVIDER = "Former Example Advocacy";
    public static final String WORKER = Tokens.of("triage-worker");

    private final ObjectNode request = (ObjectNode) read("{\"previousProvider\": \"" + PROVIDER
            + "\", \"openedOn\": \"2015-11-02\", \"lastContactOn\": \"2016-03-22\","
            + " \"referral\": {\"requestedType\": \"COMMUNITY\"}}");

    private ACase() {
        request.put("previousReference", aNumber());
    }

    /** Of which nothing is told but the type. */
    public static ACase thin() {
        return new ACase();
    }

    /** With everything that a form asks. */
    public static ACase about(AReferral referral) {
        var told = new ACase();
        told.request.set("referral", read(referral.json()));
        return told;
    }

    static String aNumber() {
        return "EX-" + UUID.randomUUID();
    }

    ACase with(String field, String value) {
        if (value == null) {
            request.remove(field);
        } else {
            request.put(field, value);
        }
        return this;
    }

    /** Another value of the form. */
    ACase told(String field, String value) {
        ((ObjectNode) request.get("referral")).put(field, value);
        return this;
    }

    public String number() {
        return request.get("previousReference").asText();
    }

    Response send() {
        return as(WORKER).body(request.toString()).post("/carried-over-cases");
    }

    /** The same under an Idempotency-Key. */
    Response send(String key) {
        return as(WORKER)
                .header("Idempotency-Key", key)
                .body(request.toString())
                .post("/carried-over-cases");
    }

    /** Takes it over; answers its referral. */
    public UUID takenOver() {
        return UUID.fromString(send().then().statusCode(201).extract().path("referralId"));
    }

    private static JsonNode read(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (JsonProcessingException notJson) {
            throw new IllegalArgumentException(notJson);
        }
    }
}
