package org.advocacyhub.provider;

import static org.awaitility.Awaitility.await;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.advocacyhub.contracts.AllocationEvent.AgeCorrected;
import org.advocacyhub.contracts.AllocationEvent.OfferMade;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.Http;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;

/** The world around provider-service: a hub that takes on partners and offers them referrals, and partners that answer. */
public final class Hub {

    public static final Instant NOW = Instant.parse("2016-04-05T09:00:00Z");
    public static final LocalDate TODAY = LocalDate.of(2016, 4, 5);
    public static final String ADVOCATE = "ADV-01";

    /** As the pages have it. */
    public static final String ADVOCATE_NAMED = "Advocate One (" + ADVOCATE + ")";

    private static final String CARE_ACT_UNITS =
            "[{\"unit\":\"CORE\",\"status\":\"ACHIEVED\",\"since\":\"2015-01-01\"},"
                    + "{\"unit\":\"CARE_ACT\",\"status\":\"ACHIEVED\",\"since\":\"2015-06-01\"}]";

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Hub() {}

    /** A partner with room for ten cases and one advocate, who is qualified for Care Act and community advocacy. */
    public static String aPartner() {
        var partnerId = "P-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        manager().body(terms(10)).put("/partners/" + partnerId).then().statusCode(201);
        anAdvocate(partnerId, ADVOCATE, 25);
        return partnerId;
    }

    public static String terms(int capacity) {
        return """
                {"name":"Advocacy for All","hub":false,"status":"ACTIVE","smallOrganisation":true,"capacity":%d,
                 "subcontracts":[{"contractRef":"KENT-ADV-2016","lot":"COMMUNITY","serviceTypes":["CARE_ACT","COMMUNITY"],
                 "districts":["E07000110"],"specialisms":["LEARNING_DISABILITY"],"shareBasisPoints":1200,
                 "from":"2016-04-01","to":null}]}""".formatted(capacity);
    }

    public static void anAdvocate(String partnerId, String advocateId, int caseloadLimit) {
        manager()
                .body(advocate(caseloadLimit, CARE_ACT_UNITS))
                .put("/partners/" + partnerId + "/advocates/" + advocateId)
                .then()
                .statusCode(201);
    }

    public static String advocate(int caseloadLimit, String qualifications) {
        return """
                {"displayName":"Advocate One","qualifications":%s,"dbsIssuedOn":"2015-03-01","specialisms":["AUTISM"],
                 "languages":["eng","bfi"],"gender":"FEMALE","wteHundredths":100,"caseloadLimit":%d}""".formatted(qualifications, caseloadLimit);
    }

    /** A Care Act referral, offered now, to be answered within two hours. */
    public static OfferMade anOffer(String partnerId) {
        return AnOffer.to(partnerId).event();
    }

    public static OfferMade anOffer(String partnerId, String serviceType, String gender, boolean nonInstructed) {
        return AnOffer.to(partnerId)
                .of(serviceType)
                .advocateGender(gender)
                .nonInstructed(nonInstructed)
                .event();
    }

    /** The same of somebody else, by whatever pseudonym. */
    public static OfferMade about(String personKey, OfferMade offer) {
        return AnOffer.like(offer).about(personKey).event();
    }

    /** A Care Act referral of somebody under 18, as triage tells it. */
    public static OfferMade anOfferUnderEighteen(String partnerId) {
        return AnOffer.to(partnerId).underEighteen(true).event();
    }

    /** The age of the person was put right: under 18 or not. */
    public static AgeCorrected ageCorrected(OfferMade offer, boolean underEighteen) {
        return new AgeCorrected(offer.referralId(), TestClock.now(), offer.offerId(), underEighteen);
    }

    /** Changes an advocate's DBS check to one that covers work with children, or doesn't. */
    public static void checkedForChildren(String partnerId, String advocateId, boolean children) {
        var address = "/partners/" + partnerId + "/advocates/" + advocateId;
        var version = manager().get(address).header("ETag");
        manager()
                .header("If-Match", version)
                .body(advocate(25, CARE_ACT_UNITS)
                        .replace("\"specialisms\"", "\"dbsChildren\":" + children + ",\"specialisms\""))
                .put(address)
                .then()
                .statusCode(200);
    }

    /** Tells the offer and waits until the partner sees it. */
    public static OfferMade made(OfferMade offer) {
        Broker.publish(offer);
        waitForState(offer, "OPEN");
        return offer;
    }

    public static OfferMade anOpenOffer(String partnerId) {
        return made(anOffer(partnerId));
    }

    /** The id of a case that the partner has just opened. */
    public static String anOpenCase(String partnerId) {
        return accepted(anOpenOffer(partnerId)).extract().path("caseId");
    }

    public static ValidatableResponse accepted(OfferMade offer) {
        return accept(offer, ADVOCATE).statusCode(201);
    }

    public static ValidatableResponse accept(OfferMade offer, String advocateId) {
        return partner(offer.partnerId())
                .body("{\"advocateId\":\"" + advocateId + "\"}")
                .post("/offers/" + offer.offerId() + "/acceptance")
                .then();
    }

    public static void waitForState(OfferMade offer, String state) {
        await().atMost(PATIENCE).until(() -> stateOf(offer), state::equals);
    }

    /** Waits until somebody or the clock has settled an offer. */
    public static void waitForEnd(OfferMade offer) {
        await().atMost(PATIENCE).until(() -> !"OPEN".equals(stateOf(offer)));
    }

    /** The state of an offer as its partner sees it; null while it isn't there. */
    public static String stateOf(OfferMade offer) {
        return partner(offer.partnerId())
                .get("/offers/" + offer.offerId())
                .jsonPath()
                .getString("state");
    }

    public static int openCasesOf(String partnerId) {
        return manager().get("/partners/" + partnerId).jsonPath().getInt("openCases");
    }

    public static RequestSpecification manager() {
        return as(Tokens.of("hub-manager"));
    }

    public static RequestSpecification partner(String partnerId) {
        return as(Tokens.partner(partnerId));
    }

    public static RequestSpecification as(String token) {
        return Http.as(token);
    }
}
