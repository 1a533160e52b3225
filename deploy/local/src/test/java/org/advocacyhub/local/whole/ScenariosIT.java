package org.advocacyhub.local.whole;

import static org.advocacyhub.local.whole.WholeSuite.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.advocacyhub.local.suite.Part;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Acceptance scenarios of domain.md I, by number. They come first: S07 names its day. */
@Order(1)
@ExtendWith(WholeSuite.class)
class ScenariosIT {

    private static final String MAIDSTONE = "E07000110";

    private final WholeSuite whole;
    private final Road road;

    ScenariosIT(WholeSuite whole) {
        this.whole = whole;
        this.road = new Road(whole);
    }

    @Test
    void s07_a_young_person_of_16_refers_themselves_on_the_website() {
        var reference = sendPublicly(LocalDate.of(2001, 4, 20));

        var decided = road.decided(referralId(reference));
        assertEquals("COM-08", decided.at("/eligibility/ruleId").asText());
        assertEquals("ELIGIBLE_CONTRACT", decided.at("/eligibility/outcome").asText());
        assertEquals(MAIDSTONE, decided.get("district").asText());
        assertEquals("P4", decided.get("band").asText());
        assertEquals("2017-05-16", decided.get("contactDue").asText());
    }

    @Test
    void s07_a_child_of_15_is_sent_to_childrens_advocacy() {
        var reference = sendPublicly(LocalDate.of(2002, 4, 20));

        var decided = road.decided(referralId(reference));
        assertEquals("COM-03", decided.at("/eligibility/ruleId").asText());
        assertEquals("REDIRECTED", decided.get("state").asText());
        eventually(
                "the referrer's side says so",
                () -> status(referralId(reference)).equals("REDIRECTED") ? true : null);
    }

    @Test
    void s13_substantial_difficulty_does_not_need_a_lack_of_capacity() {
        var referralId = road.refer(Forms.careAct("Thirteen"));

        var decided = road.decided(referralId);
        assertEquals("CA67-15", decided.at("/eligibility/ruleId").asText());
        assertEquals("ELIGIBLE", decided.at("/eligibility/outcome").asText());
        assertEquals(0, decided.get("questions").size(), "no capacity assessment is demanded");
        road.openOffer(referralId, 1);
    }

    private String sendPublicly(LocalDate dateOfBirth) {
        return whole.anybody()
                .post(Part.REFERRAL, "/public/referrals", Forms.selfReferral(dateOfBirth))
                .expect(201)
                .body()
                .get("referralRef")
                .asText();
    }

    private String referralId(String reference) {
        for (var referral : whole.as("triage-worker")
                .get(Part.REFERRAL, "/referrals?limit=200")
                .expect(200)
                .body()
                .get("items")) {
            if (referral.get("referralRef").asText().equals(reference)) {
                return referral.get("referralId").asText();
            }
        }
        throw new AssertionError("no referral " + reference);
    }

    private String status(String referralId) {
        return whole.as("triage-worker")
                .get(Part.REFERRAL, "/referrals/" + referralId)
                .expect(200)
                .body()
                .get("status")
                .asText();
    }
}
