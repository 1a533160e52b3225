package org.advocacyhub.local.whole;

import static org.advocacyhub.local.whole.Road.json;
import static org.advocacyhub.local.whole.WholeSuite.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.advocacyhub.local.kent.KentData;
import org.advocacyhub.local.suite.Part;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Partners that say no, partners that say nothing, and partners that look where they must not. */
@Order(2)
@ExtendWith(WholeSuite.class)
class OffersIT {

    private static final String STRANGER = "SUPPORT-4-SIGHT";

    private final WholeSuite whole;
    private final Road road;

    OffersIT(WholeSuite whole) {
        this.whole = whole;
        this.road = new Road(whole);
    }

    @Test
    void a_declined_offer_goes_to_the_next_partner_and_becomes_a_case_there() {
        var referralId = road.refer(Forms.community("Declined"));
        var first = road.openOffer(referralId, 1);

        whole.as(first.get("partnerId").asText())
                .post(Part.PROVIDER, path(first.get("offerId").asText(), "decline"), json("reason", "NO_CAPACITY"))
                .expect(200);

        var second = road.openOffer(referralId, 2);
        assertNotEquals(first.get("partnerId"), second.get("partnerId"));
        road.accept(second);
        eventually("triage knows the case", () -> state(referralId).equals("ACCEPTED") ? true : null);
        assertEquals(
                "DECLINED",
                offerState(first.get("partnerId").asText(), first.get("offerId").asText()));
    }

    @Test
    void an_offer_that_nobody_answers_lapses_and_goes_to_the_next_partner() {
        var referralId = road.refer(Forms.community("Lapsed"));
        var first = road.openOffer(referralId, 1);

        whole.letTimePassTo(Instant.parse(first.get("answerBy").asText()).plusSeconds(60));

        var second = road.openOffer(referralId, 2);
        assertNotEquals(first.get("partnerId"), second.get("partnerId"));
        assertEquals(
                "LAPSED",
                offerState(first.get("partnerId").asText(), first.get("offerId").asText()));
        whole.as(first.get("partnerId").asText())
                .post(Part.PROVIDER, path(first.get("offerId").asText(), "acceptance"), json("advocateId", "AFA-01"))
                .expect(409);
    }

    @Test
    void a_conflict_found_in_a_case_is_ranked_again_and_the_case_stays_until_the_next_partner_takes_it() {
        var referralId = road.refer(Forms.community("Conflict"));
        var offer = road.openOffer(referralId, 1);
        var caseId = road.accept(offer).get("caseId").asText();
        var giving = offer.get("partnerId").asText();
        var today = LocalDate.ofInstant(whole.now(), ZoneId.of("Europe/London"));

        var transferId = whole.as(giving)
                .post(
                        Part.PROVIDER,
                        "/cases/" + caseId + "/transfer",
                        json("reason", "CONFLICT_AROSE")
                                .put("authorityBasis", "CONSENT")
                                .put("authorityOn", today.toString())
                                .put("handoverNote", "Review next week."))
                .expect(201)
                .body()
                .get("transferId")
                .asText();

        var taking = eventually("triage asks another partner", () -> asked(transferId));
        assertNotEquals(giving, taking);
        whole.as(giving).get(Part.PROVIDER, "/cases/" + caseId).expect(200);
        assertEquals("ACCEPTED", state(referralId));
        takeOver(transferId, taking);
        whole.as(giving).get(Part.PROVIDER, "/cases/" + caseId).expect(404);
        whole.as(taking).get(Part.PROVIDER, "/cases/" + caseId).expect(200);
        assertEquals("ACCEPTED", state(referralId));
    }

    /** Who is asked to take a case over; null while nobody is. */
    private String asked(String transferId) {
        var transfer = whole.as("hub-manager")
                .get(Part.PROVIDER, "/transfers/" + transferId)
                .expect(200)
                .body();
        return transfer.hasNonNull("toPartner") ? transfer.get("toPartner").asText() : null;
    }

    /** With the first of the partner's advocates who can be named. */
    private void takeOver(String transferId, String partnerId) {
        var partner = whole.as(partnerId);
        for (var advocate : partner.get(Part.PROVIDER, "/partners/" + partnerId + "/advocates")
                .expect(200)
                .body()
                .get("items")) {
            var answer = partner.post(
                    Part.PROVIDER,
                    "/transfers/" + transferId + "/acceptance",
                    json("advocateId", advocate.get("advocateId").asText()));
            if (answer.status() == 200) {
                return;
            }
        }
        throw new AssertionError("no advocate of " + partnerId + " can be named");
    }

    @Test
    void a15_an_age_that_is_put_right_reaches_whoever_answers_the_offer_and_works_the_case() {
        var request = Forms.community("Age");
        var referralId = road.refer(request);
        var offer = road.openOffer(referralId, 1);
        var partnerId = offer.get("partnerId").asText();
        var offerPath = "/offers/" + offer.get("offerId").asText();
        var advocateId = whoeverCanBeNamed(partnerId, offerPath);
        checkedForChildren(partnerId, advocateId, false);

        bornOn(referralId, request, "2000-01-02"); // 17
        underEighteen(partnerId, offerPath, true);
        whole.as(partnerId)
                .post(Part.PROVIDER, offerPath + "/acceptance", json("advocateId", advocateId))
                .expect(422);
        assertEquals("OFFERED", state(referralId));

        bornOn(referralId, request, "1980-03-04");
        underEighteen(partnerId, offerPath, false);
        var caseId = whole.as(partnerId)
                .post(Part.PROVIDER, offerPath + "/acceptance", json("advocateId", advocateId))
                .expect(201)
                .body()
                .get("caseId")
                .asText();
        eventually("triage knows the case", () -> state(referralId).equals("ACCEPTED") ? true : null);

        bornOn(referralId, request, "2000-01-02");
        underEighteen(partnerId, "/cases/" + caseId, true);
        eventually("the partner hears that its advocate lacks the check", () -> lapse(partnerId, caseId, true));
        checkedForChildren(partnerId, advocateId, true);
        eventually("the check is there", () -> lapse(partnerId, caseId, false));
        whole.as(partnerId).get(Part.PROVIDER, "/cases/" + caseId).expect(200);
    }

    private String whoeverCanBeNamed(String partnerId, String offerPath) {
        for (var candidate : whole.as(partnerId)
                .get(Part.PROVIDER, offerPath + "/candidates")
                .expect(200)
                .body()) {
            if (candidate.get("suitable").asBoolean() && candidate.get("room").asBoolean()) {
                return candidate.get("advocateId").asText();
            }
        }
        throw new AssertionError("no advocate of " + partnerId + " can be named");
    }

    /** Puts the advocate's DBS check into the file as one that covers work with children, or doesn't. */
    private void checkedForChildren(String partnerId, String advocateId, boolean children) {
        var details = KentData.partners().stream()
                .filter(partner -> partner.id().equals(partnerId))
                .flatMap(partner -> partner.advocates().stream())
                .filter(advocate -> advocate.id().equals(advocateId))
                .findFirst()
                .orElseThrow()
                .details()
                .<ObjectNode>deepCopy();
        whole.as("hub-manager")
                .put(
                        Part.PROVIDER,
                        "/partners/" + partnerId + "/advocates/" + advocateId,
                        details.put("dbsChildren", children))
                .expect(200);
    }

    /** Whoever referred puts the date of birth right. */
    private void bornOn(String referralId, ObjectNode request, String dateOfBirth) {
        var amendment = json("reason", "MISTAKE").put("words", "The year of birth was wrong.");
        amendment.set("person", request.get("person").<ObjectNode>deepCopy().put("dateOfBirth", dateOfBirth));
        var referral = "/referrals/" + referralId;
        whole.as("referrer")
                .postChange(Part.REFERRAL, referral + "/amendments", amendment, referral)
                .expect(200);
    }

    private void underEighteen(String partnerId, String path, boolean expected) {
        eventually(
                path + " says so",
                () -> whole.as(partnerId)
                                        .get(Part.PROVIDER, path)
                                        .expect(200)
                                        .body()
                                        .get("underEighteen")
                                        .asBoolean()
                                == expected
                        ? true
                        : null);
    }

    /** That the case's advocate lacks the check and was told of, or did until the check was there; null while it is otherwise. */
    private Boolean lapse(String partnerId, String caseId, boolean lasts) {
        for (var lapse : whole.as(partnerId)
                .get(Part.PROVIDER, "/fitness-lapses?limit=200")
                .expect(200)
                .body()
                .get("items")) {
            if (lapse.get("caseId").asText().equals(caseId)
                    && lapse.get("reasons").get(0).asText().equals("DBS_CHILDREN_MISSING")
                    && lapse.hasNonNull("overAt") != lasts) {
                return true;
            }
        }
        return null;
    }

    @Test
    void another_partners_offer_case_and_person_do_not_exist() {
        var referralId = road.refer(Forms.community("Private"));
        var offer = road.openOffer(referralId, 1);
        var offerId = offer.get("offerId").asText();
        var owner = whole.as(offer.get("partnerId").asText());
        var stranger = whole.as(STRANGER);

        stranger.get(Part.PROVIDER, "/offers/" + offerId).expect(404);
        stranger.post(Part.PROVIDER, path(offerId, "acceptance"), json("advocateId", "S4S-01"))
                .expect(404);
        stranger.post(Part.PROVIDER, path(offerId, "decline"), json("reason", "NO_CAPACITY"))
                .expect(404);

        var caseId = road.accept(offer).get("caseId").asText();
        stranger.get(Part.PROVIDER, "/cases/" + caseId).expect(404);
        stranger.post(
                        Part.PROVIDER,
                        "/cases/" + caseId + "/closure",
                        json("closedOn", "2017-05-02")
                                .put("reason", "DIED")
                                .put("summary", "Not mine.")
                                .put("feedbackOffered", false))
                .expect(404);
        owner.get(Part.PROVIDER, "/cases/" + caseId).expect(200);

        var personId = whole.as("triage-worker")
                .get(Part.REFERRAL, "/referrals/" + referralId)
                .expect(200)
                .body()
                .get("personId")
                .asText();
        eventually(
                "the case's own partner may read about the person",
                () -> owner.get(Part.REFERRAL, "/people/" + personId).status() == 200 ? true : null);
        stranger.get(Part.REFERRAL, "/people/" + personId).expect(404);
    }

    private String state(String referralId) {
        return road.triageCase(referralId).get("state").asText();
    }

    private String offerState(String partnerId, String offerId) {
        return whole.as(partnerId)
                .get(Part.PROVIDER, "/offers/" + offerId)
                .expect(200)
                .body()
                .get("state")
                .asText();
    }

    private static String path(String offerId, String what) {
        return "/offers/" + offerId + "/" + what;
    }
}
