package org.advocacyhub.local.whole;

import static org.advocacyhub.local.whole.Road.json;
import static org.advocacyhub.local.whole.WholeSuite.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
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
