package org.advocacyhub.referral.notice;

import static org.advocacyhub.referral.FrontDoor.aReferrer;
import static org.advocacyhub.referral.FrontDoor.as;
import static org.advocacyhub.referral.FrontDoor.opened;
import static org.advocacyhub.referral.FrontDoor.personOf;
import static org.advocacyhub.referral.FrontDoor.refer;
import static org.advocacyhub.referral.FrontDoor.triaged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.contracts.AllocationEvent.InformationRequested;
import org.advocacyhub.contracts.AllocationEvent.QueuedForPerson;
import org.advocacyhub.contracts.AllocationEvent.TriageEnded;
import org.advocacyhub.contracts.IntegrationEvent;
import org.advocacyhub.referral.AReferral;
import org.advocacyhub.referral.access.domain.BreakGlassReason;
import org.advocacyhub.referral.notice.domain.Message.Withdrawn;
import org.advocacyhub.referral.referral.Referrals;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is told: written with its cause, sent afterwards, read by the hub. */
@HubTest
class NoticesTest {

    private static final Instant NOW = Instant.parse("2016-04-05T09:00:00Z");

    @Inject
    SendNotices sendNotices;

    @Inject
    Notices notices;

    @Inject
    ChaseReferrers chaseReferrers;

    @Inject
    Recipients recipients;

    @Inject
    Referrals referrals;

    private final String referrer = aReferrer();

    @BeforeEach
    void nothing_else_waits() {
        TestClock.set(NOW);
        Database.execute("delete from notification");
    }

    @Test
    void a_referral_is_acknowledged_on_the_same_day() {
        var referralId = refer(referrer, withEmail(AReferral.forCareAct()));
        noticesOf(referralId)
                .body("items", hasSize(1))
                .body("items[0].template", equalTo("ACKNOWLEDGEMENT"))
                .body("items[0].audience", equalTo("REFERRER"))
                .body("items[0].channel", equalTo("EMAIL"))
                .body("items[0].state", equalTo("SENT"))
                .body("items[0].sentBy", equalTo("inbox"))
                .body("items[0].sentAt", equalTo(NOW.toString()))
                .body("items[0].attempts", equalTo(0))
                .body("items[0].nextTryAt", nullValue())
                .body("items[0].maybeTwice", equalTo(false));
    }

    @Test
    void to_whom_it_goes_is_sealed_and_only_the_referrals_key_opens_it() {
        var referralId = refer(referrer, withEmail(AReferral.forCareAct()));
        var sealed = (byte[]) Database.rows("select recipient from notification where referral_id = ?", referralId)
                .getFirst()
                .get("recipient");

        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("worker@example.org");
        assertThat(QuarkusTransaction.requiringNew().call(() -> recipients.open(referralId, sealed)))
                .isEqualTo("worker@example.org");
    }

    @Test
    void an_urgent_referral_with_gaps_asks_the_hub_to_ring() {
        var referralId =
                refer(referrer, AReferral.forImha().without("need.issueSummary").without("imha.sectionStart"));

        noticesOf(referralId)
                .body("items.template", hasItems("ACKNOWLEDGEMENT", "RING_REFERRER"))
                .body("items.find { it.template == 'RING_REFERRER' }.audience", equalTo("HUB"))
                .body("items.find { it.template == 'RING_REFERRER' }.channel", equalTo("INBOX"));
    }

    @Test
    void somebody_without_a_safe_way_is_told_nothing_and_the_hub_sees_why() {
        var referralId = refer(
                referrer,
                AReferral.forCommunity().with("referrer.referrerType", "SELF").with("safeContact.safeToPhone", "U"));
        sendNotices.send();

        noticesOf(referralId)
                .body("items[0].state", equalTo("SUPPRESSED"))
                .body("items[0].reason", equalTo("NO_SAFE_WAY"))
                .body("items[0].channel", nullValue())
                .body("items[0].attempts", equalTo(0));
    }

    @Test
    void a_referral_that_was_refused_is_not_acknowledged() {
        as(referrer)
                .body(AReferral.forCommunity().with("person.approxAge", 20).json())
                .post("/referrals")
                .then()
                .statusCode(400);

        assertThat(Database.number("select count(*) from notification")).isZero();
    }

    @Test
    void what_is_rolled_back_was_never_told() {
        var referralId = refer(referrer, withEmail(AReferral.forCareAct()));

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    notices.tellHub(referrals.findById(referralId), new Withdrawn(), UUID.randomUUID());
                    referrals.flush();
                    throw new IllegalStateException("the use case failed");
                }))
                .isInstanceOf(IllegalStateException.class);

        noticesOf(referralId).body("items", hasSize(1));
    }

    @Test
    void nothing_is_told_outside_of_a_transaction() {
        var referralId = refer(referrer, withEmail(AReferral.forCareAct()));
        var referral = QuarkusTransaction.requiringNew().call(() -> referrals.findById(referralId));

        assertThatThrownBy(() -> notices.tellHub(referral, new Withdrawn(), UUID.randomUUID()))
                .isInstanceOf(TransactionalException.class);
    }

    @Test
    void the_referrer_hears_what_triage_and_the_partner_do() {
        var referralId = refer(referrer, withEmail(AReferral.forCareAct()));

        told(referralId, triaged(referralId, at(2)), "TRIAGED", "An advocate will make contact by 12 April 2016.");
        told(referralId, opened(referralId, "P1", at(3)), "CASE_OPENED", "An advocate has been named");
    }

    @Test
    void the_referrer_hears_a_question_and_an_end_in_the_tables_words() {
        var referralId = refer(referrer, withEmail(AReferral.forCareAct()));

        told(
                referralId,
                new InformationRequested(referralId, at(1), List.of("CA67-06"), "Say who could help."),
                "INFORMATION_ASKED",
                "\n\nSay who could help.\n\n");
        told(
                referralId,
                new TriageEnded(referralId, at(2), "REJECTED", "CA67-07", null, "Somebody is there already."),
                "ENDED",
                "The reason: Somebody is there already.");
    }

    @Test
    void a_referrer_who_does_not_answer_is_reminded_twice() {
        var referralId = refer(referrer, withEmail(AReferral.forCareAct()));
        told( // Tuesday 5 April 2016
                referralId,
                new InformationRequested(referralId, at(1), List.of("CA67-06"), "Say who could help."),
                "INFORMATION_ASKED",
                "Say who could help.");

        chaseOn("2016-04-11", referralId, "INFORMATION_ASKED"); // four working days later
        chaseOn("2016-04-12", referralId, "CHASER_5");
        chaseOn("2016-04-14", referralId, "CHASER_5");
        chaseOn("2016-04-15", referralId, "CHASER_8");
        chaseOn("2016-04-19", referralId, "CHASER_8");
        noticesOf(referralId).body("items", hasSize(4));
    }

    @Test
    void a_referrer_whose_first_reminder_was_missed_gets_the_last_one_alone() {
        var referralId = refer(referrer, withEmail(AReferral.forCareAct()));
        told(
                referralId,
                new InformationRequested(referralId, at(1), List.of("CA67-06"), "Say who could help."),
                "INFORMATION_ASKED",
                "Say who could help.");

        chaseOn("2016-04-15", referralId, "CHASER_8");
        noticesOf(referralId).body("items", hasSize(3));
    }

    /** A.8.1, IMHA-02: "System sets a 72-hour recheck task". */
    @Test
    void the_hub_is_asked_to_look_again_when_a_holding_power_is_over() {
        var referralId = refer(referrer, AReferral.forImha());
        var refused = new TriageEnded(referralId, at(1), "REJECTED", "IMHA-02", null, "Holding powers do not qualify.");
        told(referralId, refused, "ENDED", "Holding powers do not qualify.");

        TestClock.set(at(1).plus(Duration.ofHours(72)).minusSeconds(1));
        sendNotices.send();
        noticesOf(referralId)
                .body("items.find { it.template == 'RECHECK' }.audience", equalTo("HUB"))
                .body("items.find { it.template == 'RECHECK' }.state", equalTo("QUEUED"))
                .body(
                        "items.find { it.template == 'RECHECK' }.nextTryAt",
                        equalTo(at(1).plus(Duration.ofHours(72)).toString()));

        TestClock.set(at(1).plus(Duration.ofHours(72)));
        sendNotices.send();
        noticesOf(referralId)
                .body("items.find { it.template == 'RECHECK' }.state", equalTo("SENT"))
                .body("items.find { it.template == 'RECHECK' }.sentBy", equalTo("inbox"))
                .body("items.find { it.template == 'RECHECK' }.text", containsString("section 2 or 3"));
    }

    @Test
    void nobody_looks_again_after_any_other_no() {
        var referralId = refer(referrer, AReferral.forImha());
        var refused = new TriageEnded(referralId, at(1), "REJECTED", "IMHA-06", null, "The patient declines.");
        told(referralId, refused, "ENDED", "The patient declines.");

        noticesOf(referralId).body("items.template", not(hasItem("RECHECK")));
    }

    @Test
    void the_hub_gets_notice_when_somebody_breaks_the_glass() {
        var referralId = refer(referrer, withEmail(AReferral.forCareAct()));
        as(Tokens.of("triage-worker"))
                .body("{\"reason\": \"%s\", \"words\": \"The person may be in danger at this moment.\"}"
                        .formatted(BreakGlassReason.values()[0]))
                .post("/people/" + personOf(referralId) + "/break-glass")
                .then()
                .statusCode(201);

        noticesOf(referralId)
                .body("items.find { it.template == 'BREAK_GLASS' }.audience", equalTo("HUB"))
                .body(
                        "items.find { it.template == 'BREAK_GLASS' }.text",
                        containsString("until 11:00 on 5 April 2016"));
    }

    private void chaseOn(String day, UUID referralId, String newest) {
        TestClock.set(Instant.parse(day + "T08:00:00Z"));
        chaseReferrers.chase();
        noticesOf(referralId).body("items[0].template", equalTo(newest));
    }

    @Test
    void the_referrer_hears_that_it_was_taken_back() {
        var referralId = refer(referrer, withEmail(AReferral.forCareAct()));
        as(referrer)
                .body("{\"by\": \"PERSON\", \"reason\": \"PERSON_DECLINED\"}")
                .post("/referrals/" + referralId + "/withdrawal")
                .then()
                .statusCode(200);

        noticesOf(referralId).body("items.template", hasItems("WITHDRAWN", "ACKNOWLEDGEMENT"));

        // and nothing after it that is no longer true
        Broker.publish(
                triaged(referralId, at(1)),
                opened(referralId, "P1", at(2)),
                new QueuedForPerson(referralId, at(3), "DISTRICT_UNRESOLVED"));
        await().untilAsserted(() -> as(referrer)
                .get("/referrals/" + referralId + "/timeline")
                .then()
                .body("items.event", hasItems("QUEUED_FOR_PERSON", "TRIAGED", "CASE_OPENED")));
        noticesOf(referralId).body("items", hasSize(2));
    }

    @Test
    void an_event_that_comes_again_tells_nobody_again() {
        var referralId = refer(referrer, withEmail(AReferral.forCareAct()));
        var eventId = UUID.randomUUID();
        Broker.publish(eventId, triaged(referralId, at(1)));
        awaitNotice(referralId, "TRIAGED");
        Database.execute("delete from inbox_event where event_id = ?", eventId); // the inbox has forgotten it
        Database.execute("delete from referral_timeline where id = ?", eventId);
        Broker.publish(eventId, triaged(referralId, at(1)));
        Broker.publish(opened(referralId, "P1", at(2)));
        awaitNotice(referralId, "CASE_OPENED");

        await().untilAsserted(() -> as(referrer)
                .get("/referrals/" + referralId + "/timeline")
                .then()
                .body("items.event", hasItems("TRIAGED", "CASE_OPENED")));
        noticesOf(referralId).body("items.count { it.template == 'TRIAGED' }", equalTo(1));
    }

    @Test
    void what_was_to_leave_by_mail_is_shown_when_mail_is_no_longer_configured() {
        var referralId = refer(referrer, withEmail(AReferral.forCareAct()));
        Database.execute("update notification set state = 'QUEUED', sent_at = null, sent_by = null");

        sendNotices.send();

        noticesOf(referralId)
                .body("items[0].state", equalTo("SENT"))
                .body("items[0].sentBy", equalTo("inbox"))
                .body("items[0].attempts", equalTo(1));
    }

    @Test
    void the_in_box_is_read_page_by_page_and_by_state() {
        var first = refer(referrer, withEmail(AReferral.forCareAct()));
        TestClock.advance(Duration.ofMinutes(1));
        var second = refer(referrer, withEmail(AReferral.forCareAct()));

        var page = as(Tokens.of("triage-worker"))
                .get("/notices?limit=1")
                .then()
                .statusCode(200)
                .body("items.referralId", equalTo(List.of(second.toString())))
                .body("nextCursor", notNullValue())
                .extract();
        as(Tokens.of("triage-worker"))
                .get("/notices?limit=1&cursor=" + page.path("nextCursor"))
                .then()
                .body("items.referralId", equalTo(List.of(first.toString())))
                .body("nextCursor", nullValue());
        as(Tokens.of("hub-manager"))
                .get("/notices?state=SENT")
                .then()
                .body("items.referralId", equalTo(List.of(second.toString(), first.toString())));
        as(Tokens.of("hub-manager")).get("/notices?state=QUEUED").then().body("items", hasSize(0));
        as(Tokens.of("hub-manager")).get("/notices?state=LOST").then().statusCode(400);
        as(Tokens.of("hub-manager")).get("/notices?cursor=bm8").then().statusCode(400);
        as(referrer).get("/notices").then().statusCode(403);
    }

    @Test
    void a_partners_transaction_may_cause_a_notice_and_reads_none() throws SQLException {
        var referralId = refer(referrer, withEmail(AReferral.forCareAct()));
        try (var connection = Database.asApp();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('hub.partner', 'P1', true)");
            var added = statement.executeUpdate("""
                    insert into notification (id, referral_id, template, channel, audience, subject, words, state, cause_id,
                                              next_try_at, created_at)
                    values (gen_random_uuid(), '%s', 'BREAK_GLASS', 'INBOX', 'HUB', '-', '-', 'QUEUED', gen_random_uuid(),
                            now(), now())
                    on conflict do nothing
                    """.formatted(referralId));
            var seen = statement.executeQuery("select count(*) from notification");
            seen.next();

            assertThat(added).isEqualTo(1);
            assertThat(seen.getInt(1)).isZero();
            connection.rollback();
        }
    }

    private void told(UUID referralId, IntegrationEvent event, String template, String words) {
        Broker.publish(event);
        awaitNotice(referralId, template);
        String text = noticesOf(referralId).extract().path("items.find { it.template == '" + template + "' }.text");
        assertThat(text).contains(words);
    }

    private static void awaitNotice(UUID referralId, String template) {
        await().untilAsserted(() -> noticesOf(referralId).body("items.template", hasItems(template)));
    }

    private static ValidatableResponse noticesOf(UUID referralId) {
        return as(Tokens.of("triage-worker"))
                .get("/notices?referralId=" + referralId)
                .then()
                .statusCode(200);
    }

    private static AReferral withEmail(AReferral referral) {
        return referral.with("referrer.email", "worker@example.org");
    }

    private static Instant at(int minute) {
        return NOW.plusSeconds(minute * 60L);
    }
}
