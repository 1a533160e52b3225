package org.advocacyhub.referral;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.contracts.AllocationEvent.OfferMade;
import org.advocacyhub.contracts.AllocationEvent.ReferralTriaged;
import org.advocacyhub.contracts.CaseEvent.CaseOpened;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.awaitility.Awaitility;

/** What tests do at the front door, and the news that triage and partners tell. */
public final class FrontDoor {

    public static final String JSON = "application/json";

    static {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30)); // news travel through a broker on a busy machine
    }

    private FrontDoor() {}

    /** A referrer of its own, so that tests don't meet in a list. */
    public static String aReferrer() {
        return Tokens.as("referrer-" + UUID.randomUUID(), "referrer");
    }

    public static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(JSON);
    }

    /** At this time, with the public form open: whatever other tests sent from this address is forgotten. */
    public static void openPublicForm(String at) {
        TestClock.set(Instant.parse(at).minus(Duration.ofHours(1)).toString());
        given().contentType(JSON).body("{}").post("/public/referrals"); // its bucket goes by this clock now
        TestClock.set(at); // and is full again
    }

    /** Sends a referral that must be taken; answers its id. */
    public static UUID refer(String token, AReferral referral) {
        return UUID.fromString(
                send(token, referral).then().statusCode(201).extract().path("referralId"));
    }

    public static Response send(String token, AReferral referral) {
        return as(token).body(referral.json()).post("/referrals");
    }

    /** Where the referral stands, for the hub. */
    public static Response look(UUID referralId) {
        return as(Tokens.of("triage-worker")).get("/referrals/" + referralId);
    }

    public static UUID personOf(UUID referralId) {
        return UUID.fromString(look(referralId).then().statusCode(200).extract().path("personId"));
    }

    public static ReferralTriaged triaged(UUID referralId, Instant at) {
        return new ReferralTriaged(
                referralId,
                at,
                "CARE_ACT",
                "P3",
                "B-09",
                LocalDate.of(2016, 4, 5),
                LocalDate.of(2016, 4, 12),
                LocalDate.of(2016, 4, 8),
                false,
                "E07000110",
                0);
    }

    public static OfferMade offered(UUID referralId, UUID offerId, String partnerId, Instant at) {
        return new OfferMade(
                referralId,
                offerId,
                "R-2016000001-X",
                "0".repeat(64),
                partnerId,
                1,
                at,
                at.plusSeconds(3600),
                "CARE_ACT",
                "P3",
                "E07000110",
                List.of("LEARNING_DISABILITY"),
                null,
                false,
                LocalDate.of(2016, 4, 5),
                LocalDate.of(2016, 4, 12),
                LocalDate.of(2016, 4, 8));
    }

    public static CaseOpened opened(UUID referralId, String partnerId, Instant at) {
        return new CaseOpened(
                referralId,
                UUID.randomUUID(),
                UUID.randomUUID(),
                "R-2016000001-X",
                "0".repeat(64),
                partnerId,
                partnerId + "-01",
                at,
                LocalDate.of(2016, 4, 6),
                "CARE_ACT",
                "P3",
                "E07000110",
                false);
    }
}
