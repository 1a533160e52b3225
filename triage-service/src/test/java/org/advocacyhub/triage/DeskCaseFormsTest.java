package org.advocacyhub.triage;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.advocacyhub.contracts.ReferralEvent.ReferralReceived;
import org.advocacyhub.testkit.AccessiblePage;
import org.advocacyhub.testkit.Browser;
import org.advocacyhub.testkit.CleanDatabase;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a worker knows better than the rules is said in a browser: the place, the band, that the clock stands still, a tie. */
@HubTest
@CleanDatabase
class DeskCaseFormsTest {

    private static final Browser WORKER = Browser.of(Tokens.as("worker-7", "triage-worker"));
    private static final Browser MANAGER = Browser.of(Tokens.as("manager-1", "hub-manager"));
    private static final String PLACE = "Say where the person lives";
    private static final String URGENCY = "Say how urgent it is";
    private static final String PERSON_WAITS = "Stop the clock: the person wants to wait";
    private static final String NOT_REACHED = "Stop the clock: the person could not be reached";
    private static final String TIE = "Say that a partner has a tie to the person";
    private static final String OPPOSED = "Say that somebody has an opposed interest";
    private static final String APPROVAL = "Let Partner AFA be asked in spite of C-01";

    @BeforeEach
    void tuesday_morning() {
        TestClock.set("2016-04-05T09:00:00Z");
    }

    @Test
    void where_the_person_lives_is_picked_by_name_and_the_road_goes_on() {
        Network.partner("AFA", 5);
        var referral = Desk.tell(Referrals.with(Referrals.careAct(), Referrals.place("ME17")));
        var place = Browser.form(
                page(referral).body(containsString("<option value=\"E07000110\">Maidstone</option>")), PLACE);

        WORKER.send(place, Map.of("district", "")).statusCode(400);
        WORKER.send(place, Map.of("district", Referrals.MAIDSTONE))
                .statusCode(303)
                .header("Location", endsWith(address(referral)));

        assertEquals("AFA", Desk.offer(referral, 1).partnerId());
        page(referral).body(containsString("<dd>Maidstone</dd>")).body(not(containsString(PLACE)));
        WORKER.send(place, Map.of("district", Referrals.MAIDSTONE)).statusCode(412);
    }

    /** C.3: a worker raises a band, only a lead lowers it. */
    @Test
    void a_band_is_raised_by_a_worker_and_lowered_by_a_lead() {
        var referral = waiting();
        page(referral).body(not(containsString("<option value=\"P4\">")));

        WORKER.fillIn(address(referral), URGENCY, Map.of("band", "P3", "reasonCode", "RISK_SEEN"))
                .statusCode(303);

        page(referral).body(containsString("<dd>P3 standard</dd>")).body(not(containsString("<option value=\"P4\">")));
        MANAGER.fillIn(address(referral), URGENCY, Map.of("band", "P4", "reasonCode", "SITUATION_EASED"))
                .statusCode(303);
        page(referral).body(containsString("<dd>P4 routine</dd>"));
    }

    @Test
    void the_clock_stands_still_while_the_person_wants_to_wait() {
        var referral = waiting();
        WORKER.fillIn(address(referral), PERSON_WAITS, Map.of("kind", "PERSON_ASKED_TO_DELAY"))
                .statusCode(303)
                .header("Location", endsWith(address(referral)));

        TestClock.set("2016-04-07T09:00:00Z");
        page(referral).body(not(containsString(PERSON_WAITS)));
        WORKER.fillIn(address(referral), "Let the clock go on: Person asked to delay", Map.of())
                .statusCode(303)
                .header("Location", endsWith(address(referral)));

        page(referral).body(containsString("the clock stood still for 2 days")).body(containsString(PERSON_WAITS));
    }

    /** C.5 rule 3: three attempts on different days or by different ways. */
    @Test
    void how_somebody_was_tried_is_said_row_by_row() {
        var referral = waiting();
        TestClock.set("2016-04-07T09:00:00Z");
        var notReached = Browser.form(page(referral), NOT_REACHED);

        WORKER.send(notReached, tried("2016-04-05", "2016-04-05", "2016-04-05"))
                .statusCode(400)
                .body(containsString("Try 3 times, on different days or by different ways."));
        WORKER.send(notReached, tried("2016-04-05", "2016-04-06", "2016-04-07")).statusCode(303);

        Desk.worker()
                .get(address(referral) + "/pauses")
                .then()
                .body("pauses", hasSize(1))
                .body("pauses[0].kind", equalTo("AWAITING_PERSON_UNREACHABLE"));
    }

    @Test
    void what_somebody_took_is_given_back_or_taken_over_by_a_manager() {
        var referral = waiting();
        WORKER.fillIn(address(referral), "Take it", Map.of()).statusCode(303);
        MANAGER.page(address(referral)).body(not(containsString(URGENCY)));

        MANAGER.fillIn(address(referral), "Take it over from a colleague", Map.of("takeOverReason", "HOLDER_ABSENT"))
                .statusCode(303);
        page(referral).body(containsString("A colleague, until")).body(not(containsString("<form")));
        MANAGER.fillIn(address(referral), "Give it back", Map.of())
                .statusCode(303)
                .header("Location", endsWith(address(referral)));

        page(referral).body(containsString("Nobody now")).body(containsString(URGENCY));
    }

    @Test
    void that_a_colleague_took_it_meanwhile_is_said_in_words() {
        var referral = waiting();
        var urgency = Browser.form(page(referral), URGENCY);
        MANAGER.fillIn(address(referral), "Take it", Map.of()).statusCode(303);

        var refused = WORKER.send(urgency, Map.of("band", "P3", "reasonCode", "RISK_SEEN"))
                .statusCode(409)
                .body(containsString("until 5 April 2016, 10:15"));

        AccessiblePage.check(refused);
    }

    /** A.13: a tie that was declared counts until somebody says that it is over. */
    @Test
    void a_tie_is_chosen_by_the_partners_name_and_ended_with_a_reason() {
        var referral = Desk.tell(Referrals.imha());
        await().until(() -> Desk.state(referral), equalTo("SPOT_REQUESTED"));
        Network.partner("AFA", 5);
        page(referral)
                .body(containsString("<option value=\"AFA\">Partner AFA</option>"))
                .body(not(containsString("Ties to the person")));
        WORKER.fillIn(
                        address(referral),
                        TIE,
                        Map.of(
                                "partnerId", "AFA",
                                "kind", "TREATMENT",
                                "whom", "CARER",
                                "source", "REFERRER",
                                "since", "2015-06-01"))
                .statusCode(303);

        var tie = "Partner AFA: treatment for carer";
        page(referral).body(containsString(tie + ", since 1 June 2015. The referrer said so on 5 April 2016"));
        WORKER.fillIn(address(referral), "It is over: " + tie, Map.of())
                .statusCode(303)
                .header("Location", endsWith(address(referral)));

        page(referral).body(not(containsString("Ties to the person")));
        assertEquals(
                "OVER",
                Database.rows(
                                "select end_reason from declared_conflict where referral_id = ? and ended_at is not null",
                                referral.referralId())
                        .getFirst()
                        .get("end_reason"));
    }

    /** A.13, C-03: the other person is named by what stands on the papers of their referral, and both pages say so. */
    @Test
    void two_peoples_interests_are_opposed() {
        var person = waiting();
        var other = waiting();
        var boxes = Map.of(
                "otherReferralRef", other.referralRef(),
                "relation", "TWO_PARENTS",
                "source", "HUB_RECORDS");
        WORKER.fillIn(address(person), OPPOSED, with(boxes, "otherReferralRef", "ADV-0000-1"))
                .statusCode(400);
        WORKER.fillIn(address(person), OPPOSED, with(boxes, "otherReferralRef", person.referralRef()))
                .statusCode(400);

        // as somebody types it who reads it from paper
        WORKER.fillIn(
                        address(person),
                        OPPOSED,
                        with(
                                boxes,
                                "otherReferralRef",
                                " " + other.referralRef().toLowerCase(Locale.ROOT)))
                .statusCode(303)
                .header("Location", endsWith(address(person)));

        page(person)
                .body(containsString(
                        "The person of " + other.referralRef() + " has an opposed interest: two parents. The hub"));
        page(other).body(containsString("The person of " + person.referralRef() + " has an opposed interest"));
    }

    private static Map<String, String> with(Map<String, String> boxes, String name, String value) {
        var changed = new HashMap<>(boxes);
        changed.put(name, value);
        return changed;
    }

    /** A.13: a tie bars, and a manager lets a partner be asked in spite of a SOFT finding. */
    @Test
    void a_tie_is_declared_by_a_worker_and_approved_by_a_manager() {
        var referral = Desk.tell(Referrals.imha());
        await().until(() -> Desk.state(referral), equalTo("SPOT_REQUESTED"));
        Network.partner("AFA", 5);
        WORKER.fillIn(
                        address(referral),
                        TIE,
                        Map.of("partnerId", "AFA", "kind", "TREATMENT", "whom", "", "source", "HUB_RECORDS"))
                .statusCode(303)
                .header("Location", endsWith(address(referral)));
        page(referral).body(not(containsString(APPROVAL)));

        MANAGER.fillIn(
                        address(referral),
                        APPROVAL,
                        Map.of("partnerId", "AFA", "ruleId", "C-01", "reasonCode", "PERSON_INFORMED_AND_AGREES"))
                .statusCode(303);

        Desk.worker()
                .get(address(referral) + "/conflicts")
                .then()
                .body("screening[0].mayBeAsked", equalTo(true))
                .body("screening[0].findings[0].approval.approvedBy", equalTo("manager-1"));
        MANAGER.page(address(referral)).body(not(containsString(APPROVAL)));
    }

    @Test
    void every_box_has_its_label() {
        var referral = Desk.tell(Referrals.with(Referrals.careAct(), Referrals.place("ME17")));
        assertEquals(List.of(), Browser.unlabelled(MANAGER.page(address(referral))));
    }

    /** By telephone each time. */
    private static Map<String, String> tried(String first, String second, String third) {
        return Map.of(
                "kind", "AWAITING_PERSON_UNREACHABLE",
                "attempts.1.on", first,
                "attempts.1.method", "PHONE",
                "attempts.2.on", second,
                "attempts.2.method", "PHONE",
                "attempts.3.on", third,
                "attempts.3.method", "PHONE");
    }

    private static ReferralReceived waiting() {
        Network.partner("AFA", 0);
        var referral = Desk.tell(Referrals.community());
        await().until(() -> Desk.state(referral), equalTo("WAITING_LIST"));
        return referral;
    }

    private static String address(ReferralReceived referral) {
        return "/triage-cases/" + referral.referralId();
    }

    private static ValidatableResponse page(ReferralReceived referral) {
        return WORKER.page(address(referral));
    }
}
