package org.advocacyhub.triage;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.advocacyhub.contracts.ReferralEvent.ReferralReceived;
import org.advocacyhub.testkit.Browser;
import org.advocacyhub.testkit.CleanDatabase;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a worker at the desk does in a browser: takes a referral, sends it on, takes an offer back, keeps in touch with who waits. */
@HubTest
@CleanDatabase
class DeskFormsTest {

    private static final Browser WORKER = Browser.of(Tokens.as("worker-7", "triage-worker"));
    private static final String BY_RULES = "Send it by the rules";
    private static final String OWN_CHOICE = "Choose the partner yourself";
    private static final String BACK = "Take the offer back";
    private static final String IN_TOUCH = "The hub was in touch";

    @BeforeEach
    void tuesday_morning() {
        TestClock.set("2016-04-05T09:00:00Z");
    }

    @Test
    void what_a_person_has_to_choose_for_goes_on_with_one_button() {
        var referral = takenBack("AFA", "BEE");
        var other = Desk.offer(referral, 1).partnerId().equals("AFA") ? "BEE" : "AFA";
        var page = page("/triage-cases/" + referral.referralId());

        page.body(containsString(
                "Let the rules choose: Partner " + other + " is the best")); // the first was asked before
        page.body(not(containsString("<summary>" + BY_RULES))); // one press does it
        WORKER.send(Browser.form(page, BY_RULES), Map.of())
                .statusCode(303)
                .header("Location", endsWith("/triage-cases/" + referral.referralId()));

        assertEquals(other, Desk.offer(referral, 2).partnerId());
        page("/triage-cases/" + referral.referralId())
                .body(containsString("Offered to a partner."))
                .body(not(containsString(BY_RULES)));
    }

    @Test
    void the_button_names_nobody_whom_the_rules_would_not_ask() {
        var referral = takenBack("AFA");

        page("/triage-cases/" + referral.referralId()).body(containsString(">Let the rules choose</button>"));
    }

    @Test
    void a_partner_is_chosen_with_a_reason() {
        var referral = takenBack("AFA", "BEE", "CEE");
        var choice = Browser.form(page("/triage-cases/" + referral.referralId()), OWN_CHOICE);

        WORKER.send(choice, Map.of("partnerId", "CEE", "reasonCode", "")).statusCode(400);
        WORKER.send(choice, Map.of("partnerId", "CEE", "reasonCode", "LOCAL_KNOWLEDGE"))
                .statusCode(303);

        assertEquals("CEE", Desk.offer(referral, 2).partnerId());
    }

    @Test
    void an_offer_is_taken_back_as_it_stood_on_the_page() {
        Network.partner("AFA", 5);
        var referral = Desk.tell(Referrals.careAct());
        Desk.offer(referral, 1);
        var back = Browser.form(page("/triage-cases/" + referral.referralId()), BACK);

        WORKER.send(back, Map.of("reasonCode", "PARTNER_ASKED", "then", "CHOOSE_PARTNER"))
                .statusCode(303);
        assertEquals("TRIAGED", Desk.state(referral));
        WORKER.send(back, Map.of("reasonCode", "PARTNER_ASKED", "then", "CHOOSE_PARTNER"))
                .statusCode(412);
    }

    @Test
    void what_a_worker_took_a_colleague_can_only_read() {
        var address = "/triage-cases/" + takenBack("AFA").referralId();
        WORKER.send(Browser.form(page(address), "Take it"), Map.of()).statusCode(303);

        page(address).body(containsString("You, until")).body(containsString(BY_RULES));
        Browser.of(Tokens.as("worker-8", "triage-worker"))
                .page(address)
                .body(containsString("A colleague, until"))
                .body(not(containsString("<form")));
    }

    @Test
    void that_the_hub_was_in_touch_is_recorded_once_however_often_the_button_is_pressed() {
        var referral = waiting();
        var address = "/waiting-list/" + referral.referralId();
        var inTouch = Browser.form(page(address).body(containsString("Place 1.")), IN_TOUCH);

        for (int press = 0; press < 2; press++) {
            WORKER.send(inTouch, Map.of("method", "PHONE", "positionGiven", "1"))
                    .statusCode(303)
                    .header("Location", endsWith(address));
        }

        Desk.worker().get(address).then().body("history", hasSize(1)).body("history[0].positionGiven", equalTo(1));
        page(address).body(containsString("Phone, told place 1; next by 4 May 2016"));
    }

    @Test
    void who_no_longer_wants_to_wait_leaves_and_the_page_leads_on() {
        var referral = waiting();
        var address = "/waiting-list/" + referral.referralId();
        WORKER.send(
                        Browser.form(page(address), "Something was offered meanwhile"),
                        Map.of("offer", "PEER_GROUP", "takenUp", "false"))
                .statusCode(303);
        page(address).body(containsString("Peer group, not taken up"));

        WORKER.send(Browser.form(page(address), "The person no longer wants to wait"), Map.of("reason", "RESOLVED"))
                .statusCode(303);

        page(address).body(containsString("waits no longer")).body(containsString("Withdrawn."));
        Desk.worker().get(address).then().statusCode(404);
    }

    @Test
    void every_box_of_a_referral_has_its_label() {
        assertEquals(
                List.of(),
                Browser.unlabelled(page("/triage-cases/" + takenBack("AFA").referralId())));
    }

    @Test
    void every_box_of_one_who_waits_has_its_label() {
        assertEquals(
                List.of(), Browser.unlabelled(page("/waiting-list/" + waiting().referralId())));
    }

    /** Offered to the first of these, taken back, and kept for a person to decide. */
    private static ReferralReceived takenBack(String... partners) {
        for (var partner : partners) {
            Network.partner(partner, 5);
        }
        var referral = Desk.tell(Referrals.careAct());
        Desk.offer(referral, 1);
        Desk.worker()
                .body("{\"reasonCode\": \"PERSON_PREFERENCE\", \"then\": \"CHOOSE_PARTNER\"}")
                .header("If-Match", Desk.tag(referral))
                .post("/triage-cases/{id}/recall", referral.referralId())
                .then()
                .statusCode(200);
        return referral;
    }

    private static ReferralReceived waiting() {
        Network.partner("AFA", 0);
        var referral = Desk.tell(Referrals.community());
        await().until(() -> Desk.state(referral), equalTo("WAITING_LIST"));
        return referral;
    }

    private static ValidatableResponse page(String path) {
        return WORKER.page(path);
    }
}
