package org.advocacyhub.local.whole;

import static org.advocacyhub.local.whole.WholeSuite.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.advocacyhub.local.suite.Part;

/** The main road in a test's words: refer, see what triage decided, answer offers. */
final class Road {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final WholeSuite whole;

    Road(WholeSuite whole) {
        this.whole = whole;
    }

    /** Sends a referral as the council's system and returns its id. */
    String refer(ObjectNode request) {
        return whole.as("referrer")
                .post(Part.REFERRAL, "/referrals", request)
                .expect(201)
                .body()
                .get("referralId")
                .asText();
    }

    JsonNode triageCase(String referralId) {
        return whole.as("triage-worker")
                .get(Part.TRIAGE, "/triage-cases/" + referralId)
                .expect(200)
                .body();
    }

    /** Triage's view once it has left the state SCREENING. */
    JsonNode decided(String referralId) {
        return eventually("triage decides about " + referralId, () -> {
            var answer = whole.as("triage-worker").get(Part.TRIAGE, "/triage-cases/" + referralId);
            return answer.status() == 200
                            && !answer.body().get("state").asText().equals("SCREENING")
                    ? answer.body()
                    : null;
        });
    }

    /** The open offer of a referral as its partner sees it, once it is there. */
    JsonNode openOffer(String referralId, int attempt) {
        return eventually("offer " + attempt + " of " + referralId + " is with a partner", () -> {
            for (var offer : decided(referralId).get("offers")) {
                if (offer.get("attempt").asInt() == attempt) {
                    var seen = whole.as(offer.get("partnerId").asText())
                            .get(
                                    Part.PROVIDER,
                                    "/offers/" + offer.get("offerId").asText());
                    return seen.status() == 200 ? seen.body() : null;
                }
            }
            return null;
        });
    }

    /** Accepts as the offer's partner with the first advocate who can be named; returns the case. */
    JsonNode accept(JsonNode offer) {
        var partner = whole.as(offer.get("partnerId").asText());
        var path = "/offers/" + offer.get("offerId").asText();
        for (var candidate :
                partner.get(Part.PROVIDER, path + "/candidates").expect(200).body()) {
            if (candidate.get("suitable").asBoolean() && candidate.get("room").asBoolean()) {
                var body = JSON.createObjectNode()
                        .put("advocateId", candidate.get("advocateId").asText());
                return partner.post(Part.PROVIDER, path + "/acceptance", body)
                        .expect(201)
                        .body();
            }
        }
        throw new AssertionError("no advocate can be named for " + offer);
    }

    static ObjectNode json(String field, String value) {
        return JSON.createObjectNode().put(field, value);
    }
}
