package org.advocacyhub.referral.amendment;

import static org.advocacyhub.referral.FrontDoor.aReferrer;
import static org.advocacyhub.referral.FrontDoor.as;
import static org.advocacyhub.referral.FrontDoor.look;
import static org.advocacyhub.referral.FrontDoor.personOf;
import static org.advocacyhub.referral.FrontDoor.refer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.advocacyhub.contracts.ReferralEvent.ReferralAmended;
import org.advocacyhub.referral.AReferral;
import org.advocacyhub.referral.section.PageSection;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.Browser;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** After a call a worker completes in a browser what only a law asks for (domain.md A, B.1, H.2). */
@HubTest
class LegalSectionPagesTest {

    private static final String IMCA = "Mental capacity (IMCA)";

    private final Browser worker = Browser.of(Tokens.of("triage-worker"));

    @BeforeEach
    void on_the_fifth_of_april() {
        TestClock.set(Instant.parse("2016-04-05T09:00:00Z"));
    }

    @Test
    void a_call_about_a_decision_gets_its_instructing_authority_and_its_facts() {
        var referralId = aCall(AReferral.forImcaAccom().without("imca"));
        var sections = "/referrals/" + referralId + "/legal-sections";
        worker.page("/referrals/by-telephone/taken?referralId=" + referralId).body(containsString(sections));
        worker.page("/referrals/" + referralId).body(containsString(sections));
        worker.page(sections).body(containsString("What is still asked")).body(containsString(IMCA));

        worker.change(
                        sections + "/imca",
                        IMCA,
                        Map.ofEntries(
                                Map.entry("imca.decisionText", "Where to live."),
                                Map.entry("imca.capacity.lacksCapacity", "Y"),
                                Map.entry("imca.capacity.assessedOn", "2016-04-01"),
                                Map.entry("imca.accommodation.provider", "LA"),
                                Map.entry("imca.accommodation.likelyDays", "365"),
                                Map.entry("imca.decisionMaker.name", "Test Decider"),
                                Map.entry("imca.decisionMaker.organisation", "Example Council"),
                                Map.entry("imca.authorised", "Y"),
                                Map.entry("reason", "TOLD_BY_OTHERS"),
                                Map.entry("words", "The social worker rang back.")))
                .statusCode(303)
                .header("Location", endsWith(sections));
        worker.change(sections + "/imca", IMCA, Map.of("imca.decisionMaker.phone", "01632 960004", "reason", "MISTAKE"))
                .statusCode(303);

        manager(referralId)
                .body("referrals.imca.decisionText", hasItem("Where to live."))
                .body("referrals.imca.accommodation.likelyDays", hasItem(365))
                .body("referrals.imca.decisionMaker.name", hasItem("Test Decider"))
                .body("referrals.imca.decisionMaker.phone", hasItem("01632 960004"));
        look(referralId).then().body("changes", equalTo(2));
        as(Tokens.of("triage-worker"))
                .get("/referrals/" + referralId + "/changes")
                .then()
                .body("items.reason", hasItems("TOLD_BY_OTHERS", "MISTAKE"));
        assertThat(Broker.await(ReferralAmended.class, event -> event.referralId()
                                .equals(referralId))
                        .reason())
                .isEqualTo("TOLD_BY_OTHERS");
    }

    @Test
    void every_look_at_what_was_told_is_written_down() {
        var referralId = aCall(AReferral.forImcaAccom());
        var before = looks(referralId);

        worker.page("/referrals/" + referralId + "/legal-sections/imca").body(containsString("Test Decider"));

        assertThat(looks(referralId)).isEqualTo(before + 1);
    }

    @Test
    void what_the_worker_may_not_read_has_no_box_and_stays_as_it_is() {
        var referralId = aCall(AReferral.forImcaSafeguarding().with("safeguarding.measures", "Moved to her sister."));
        var page = "/referrals/" + referralId + "/legal-sections/safeguarding";
        worker.page(page)
                .body(not(containsString("Moved to her sister.")))
                .body(not(containsString("safeguarding.measures")))
                .body(containsString("What you may not read stays as it is: 4 answers."));

        worker.change(page, "Safeguarding", Map.of("safeguarding.particularBenefit", "N", "reason", "MISTAKE"))
                .statusCode(303);

        manager(referralId)
                .body("referrals.safeguarding.particularBenefit", hasItem("N"))
                .body("referrals.safeguarding.measures", hasItem("Moved to her sister."))
                .body("referrals.safeguarding.allegation", hasItem("Y"));
        Browser.of(Tokens.of("hub-manager")).page(page).body(containsString("Moved to her sister."));
    }

    @Test
    void what_is_wrong_stands_at_its_box_and_nothing_typed_is_lost() {
        var referralId = aCall(AReferral.forImcaAccom());

        worker.change(
                        "/referrals/" + referralId + "/legal-sections/imca",
                        IMCA,
                        Map.of("imca.decisionText", "Typed a second time.", "imca.capacity.assessedOn", "2018-01-01"))
                .statusCode(400)
                .body(containsString("<title>Error: "))
                .body(containsString("Typed a second time."))
                .body(containsString("value=\"2018-01-01\""))
                .body(containsString("href=\"#mental-capacity-imca--reason\""));
        look(referralId).then().body("changes", equalTo(0));
    }

    @Test
    void what_changes_nothing_is_said_so_and_whoever_was_first_comes_first() {
        var referralId = aCall(AReferral.forImcaAccom());
        var address = "/referrals/" + referralId + "/legal-sections/imca";
        worker.change(address, IMCA, Map.of("reason", "MISTAKE"))
                .statusCode(400)
                .body(containsString("This is what was told already."));
        var page = worker.page(address);
        worker.change(address, IMCA, Map.of("imca.reportTo", "The ward", "reason", "MISTAKE"))
                .statusCode(303);

        worker.send(Browser.form(page, IMCA), Map.of("imca.reportTo", "Nobody", "reason", "MISTAKE"))
                .statusCode(412);
    }

    @Test
    void a_referral_that_ended_is_not_completed_and_nobody_else_completes_one() {
        var referralId = aCall(AReferral.forCareAct());
        var sections = "/referrals/" + referralId + "/legal-sections";
        for (var section : PageSection.legal()) {
            assertThat(Browser.unlabelled(worker.page(sections + "/" + section.segment())))
                    .isEmpty();
        }
        worker.open(sections + "/person").statusCode(404);
        Browser.of(aReferrer()).open(sections).statusCode(403);
        Browser.of(Tokens.partner("LEGAL-1")).open(sections + "/imca").statusCode(403);

        as(Tokens.of("triage-worker"))
                .body("{\"by\":\"REFERRER\",\"reason\":\"NO_LONGER_NEEDED\"}")
                .post("/referrals/" + referralId + "/withdrawal")
                .then()
                .statusCode(200);

        worker.open(sections).statusCode(409);
        worker.page("/referrals/" + referralId).body(not(containsString(sections)));
    }

    private static UUID aCall(AReferral call) {
        return refer(
                Tokens.of("triage-worker"), call.with("channel", "PHONE").with("receivedAt", "2016-04-05T08:00:00Z"));
    }

    private static ValidatableResponse manager(UUID referralId) {
        return as(Tokens.of("hub-manager"))
                .get("/people/" + personOf(referralId))
                .then()
                .statusCode(200);
    }

    private static long looks(UUID referralId) {
        return Database.number("select count(*) from view_audit where person_id = ?", personOf(referralId));
    }
}
