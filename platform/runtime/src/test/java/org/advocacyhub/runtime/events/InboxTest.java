package org.advocacyhub.runtime.events;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.advocacyhub.contracts.CaseEvent;
import org.advocacyhub.contracts.CaseEvent.OfferLapsed;
import org.advocacyhub.runtime.app.Heard;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.Tokens;
import org.advocacyhub.testkit.WholeList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Each event has its effect once, and nothing stops a partition. One referral id, so one partition and one order. */
@HubTest
class InboxTest {

    private final UUID referralId = UUID.randomUUID();

    @Inject
    Heard heard;

    @Inject
    Inbox inbox;

    /** Refuses one offer, and counts what it is begun with. */
    private static final class Refusing implements Subscriber<CaseEvent> {

        private final UUID refused;
        private int transactions;

        Refusing(UUID refused) {
            this.refused = refused;
        }

        @Override
        public Class<CaseEvent> family() {
            return CaseEvent.class;
        }

        @Override
        public void before(List<CaseEvent> events) {
            transactions++;
        }

        @Override
        public void handle(CaseEvent event, EventContext context) {
            if (event instanceof OfferLapsed lapsed && lapsed.offerId().equals(refused)) {
                throw new IllegalArgumentException("refused");
            }
        }
    }

    @Test
    void an_event_that_arrives_twice_has_its_effect_once() {
        var offer = UUID.randomUUID();
        var last = UUID.randomUUID();
        var eventId = UUID.randomUUID();

        Broker.publish(eventId, lapsed(offer));
        Broker.publish(eventId, lapsed(offer));
        Broker.publish(lapsed(last));

        awaitHeard(List.of(offer, last));
        assertEquals(0, lettersOf(eventId)); // the second delivery was absorbed, not refused
    }

    @Test
    void events_of_a_key_are_handled_in_order() {
        var offers = Stream.generate(UUID::randomUUID).limit(100).toList();

        offers.forEach(offer -> Broker.publish(lapsed(offer)));

        awaitHeard(offers);
    }

    @Test
    void a_poison_event_becomes_a_dead_letter_and_the_rest_of_its_poll_is_handled_in_order() {
        var offers = Stream.generate(UUID::randomUUID).limit(7).toList();
        var poison = offers.get(3);
        heard.poison(poison);

        offers.forEach(offer -> Broker.publish(offer, lapsed(offer)));

        awaitHeard(offers.stream().filter(offer -> !offer.equals(poison)).toList());
        Awaitility.await().untilAsserted(() -> assertEquals(1, lettersOf(poison)));
        assertEquals(
                "java.lang.IllegalArgumentException at Heard.java",
                causeOf(poison).split(":")[0]);
        assertTrue(announced(poison));
    }

    @Test
    void one_bad_event_among_many_costs_few_transactions() {
        var offers = Stream.generate(UUID::randomUUID).limit(256).toList();
        var refusing = new Refusing(offers.get(100));

        inbox.take(poll(offers), refusing);

        assertEquals(
                256,
                Database.number(
                        "select count(*) from inbox_event where event_id::text = any (string_to_array(?, ','))",
                        offers.stream().map(UUID::toString).collect(Collectors.joining(","))));
        assertEquals(1, lettersOf(offers.get(100)));
        assertEquals(1 + 2 * 8 + 3, refusing.transactions); // the poll, two halves eight times, three tries
    }

    @Test
    void a_dead_letter_is_replayed_when_its_cause_is_gone_and_only_once() {
        var offer = UUID.randomUUID();
        heard.poison(offer);
        Broker.publish(offer, lapsed(offer));
        Awaitility.await().untilAsserted(() -> assertEquals(1, lettersOf(offer)));
        var letter = Database.rows("select id from dead_letter where event_id = ?", offer)
                .getFirst()
                .get("id");

        WholeList.of(InboxTest::asOperations, "/dead-letters").one("eventId", offer.toString());
        asOperations()
                .post("/dead-letters/" + letter + "/replay")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:advocacyhub:problem:replay-failed"));
        heard.heal(offer);
        asOperations()
                .post("/dead-letters/" + letter + "/replay")
                .then()
                .statusCode(200)
                .body("replayedBy", equalTo("test-service"))
                .body("replayedAt", notNullValue());
        asOperations()
                .post("/dead-letters/" + letter + "/replay")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:advocacyhub:problem:already-replayed"));
        asOperations()
                .post("/dead-letters/" + UUID.randomUUID() + "/replay")
                .then()
                .statusCode(404);

        assertEquals(List.of(offer), heard.offers(List.of(offer)));
    }

    @Test
    void a_dead_letter_about_which_nothing_is_to_be_done_is_dismissed_and_the_topic_keeps_why() {
        var key = referralId.toString();
        Broker.publishRaw("cases", key, "no json".getBytes(StandardCharsets.UTF_8));
        Awaitility.await().until(() -> lettersUnder(key) == 1);
        var letter = Database.rows("select id from dead_letter where key = ?", key)
                .getFirst()
                .get("id");
        var dismissal = "/dead-letters/" + letter + "/dismissal";

        asOperations()
                .contentType(ContentType.JSON)
                .body(Map.of("because", " "))
                .post(dismissal)
                .then()
                .statusCode(400);
        assertEquals(1, lettersUnder(key));
        asOperations()
                .contentType(ContentType.JSON)
                .body(Map.of("because", "Sent by hand to try the topic"))
                .post(dismissal)
                .then()
                .statusCode(204);
        assertEquals(0, lettersUnder(key));
        asOperations()
                .contentType(ContentType.JSON)
                .body(Map.of("because", "Once more"))
                .post(dismissal)
                .then()
                .statusCode(404);

        Awaitility.await().until(() -> Broker.raw("dead-letters").stream()
                .map(told -> new String(told, StandardCharsets.UTF_8))
                .anyMatch(text -> text.contains("hub.dead-letter-dismissed.v1")
                        && text.contains(letter.toString())
                        && text.contains("Sent by hand to try the topic")
                        && text.contains("test-service")));
    }

    @Test
    void a_dead_letter_that_was_replayed_is_not_dismissed() {
        var offer = UUID.randomUUID();
        heard.poison(offer);
        Broker.publish(offer, lapsed(offer));
        Awaitility.await().untilAsserted(() -> assertEquals(1, lettersOf(offer)));
        var letter = Database.rows("select id from dead_letter where event_id = ?", offer)
                .getFirst()
                .get("id");
        heard.heal(offer);
        asOperations().post("/dead-letters/" + letter + "/replay").then().statusCode(200);

        asOperations()
                .contentType(ContentType.JSON)
                .body(Map.of("because", "Nobody needs it"))
                .post("/dead-letters/" + letter + "/dismissal")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:advocacyhub:problem:already-replayed"));
        assertEquals(1, lettersOf(offer));
    }

    /** To the broker's client the poll is read and nothing is behind: only this figure tells of it. */
    @Test
    void how_long_a_poll_is_in_hand_is_seen_while_it_hangs() throws SQLException {
        var offer = UUID.randomUUID();
        try (var other = Database.asOwner()) {
            other.setAutoCommit(false);
            other.createStatement().execute("lock table heard in access exclusive mode");
            Broker.publish(offer, lapsed(offer));

            Awaitility.await().until(() -> oldestInHand() > 1);
            other.rollback();
        }
        awaitHeard(List.of(offer));
        Awaitility.await().until(() -> oldestInHand() == 0);
    }

    /** Not a number until it was counted for the first time. */
    private static double oldestInHand() {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("hub_inbox_oldest_age_seconds"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .findFirst()
                .orElse(Double.NaN);
    }

    private static long lettersUnder(String key) {
        return Database.number("select count(*) from dead_letter where key = ?", key);
    }

    @Test
    void only_operations_and_the_hubs_manager_see_dead_letters() {
        given().get("/dead-letters").then().statusCode(401);
        given().auth().oauth2(Tokens.partner("P1")).get("/dead-letters").then().statusCode(403);
        given().auth()
                .oauth2(Tokens.of("hub-manager"))
                .get("/dead-letters")
                .then()
                .statusCode(200);
    }

    @Test
    void a_database_that_goes_away_in_the_middle_delays_and_loses_nothing() {
        var offers = Stream.generate(UUID::randomUUID).limit(5).toList();
        heard.loseDatabase(3);

        offers.forEach(offer -> Broker.publish(offer, lapsed(offer)));

        awaitHeard(offers);
        offers.forEach(offer -> assertEquals(0, lettersOf(offer)));
    }

    @Test
    void what_is_no_event_becomes_a_dead_letter_at_once() {
        var key = referralId.toString();
        var after = UUID.randomUUID();

        Broker.publishRaw("cases", key, "no json".getBytes(StandardCharsets.UTF_8));
        Broker.publishRaw("cases", key, "{}".getBytes(StandardCharsets.UTF_8));
        Broker.publishRaw("cases", key, null);
        Broker.publishRaw(
                "cases", key, """
                {"specversion":"1.0","id":"%s","source":"/test","type":"case.offer-lapsed.v1","subject":"x",
                 "time":"2016-04-01T10:00:00Z","data":{"referralId":"%s"}}""".formatted(UUID.randomUUID(), referralId).getBytes(StandardCharsets.UTF_8));
        Broker.publish(lapsed(after));

        awaitHeard(List.of(after));
        assertEquals(4, Database.number("select count(*) from dead_letter where key = ?", key));
    }

    @Test
    void an_unknown_type_is_skipped_and_counted() {
        var after = UUID.randomUUID();
        var before = skipped();

        Broker.publishRaw(
                "cases", referralId.toString(), """
                {"specversion":"1.0","id":"%s","source":"/test","type":"case.teleported.v1","subject":"x",
                 "time":"2016-04-01T10:00:00Z","data":{}}""".formatted(UUID.randomUUID()).getBytes(StandardCharsets.UTF_8));
        Broker.publish(lapsed(after));

        awaitHeard(List.of(after));
        assertEquals(before + 1, skipped());
        assertEquals(0, Database.number("select count(*) from dead_letter where key = ?", referralId.toString()));
    }

    @Test
    void the_senders_trace_goes_on_in_the_handler() {
        var offer = UUID.randomUUID();

        Broker.publishRaw("cases", referralId.toString(), """
                {"specversion":"1.0","id":"%s","source":"/test","type":"case.offer-lapsed.v1","subject":"x",
                 "time":"2016-04-01T10:00:00Z","traceparent":"00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                 "data":{"referralId":"%s","offerId":"%s","partnerId":"P1","lapsedAt":"2016-04-01T10:00:00Z"}}""".formatted(UUID.randomUUID(), referralId, offer)
                .getBytes(StandardCharsets.UTF_8));

        awaitHeard(List.of(offer));
        assertEquals(
                "0af7651916cd43dd8448eb211c80319c",
                Database.rows("select traceparent from heard where offer_id = ?", offer)
                        .getFirst()
                        .get("traceparent"));
    }

    private ConsumerRecords<String, byte[]> poll(List<UUID> offers) {
        var records = offers.stream()
                .map(offer -> new ConsumerRecord<>(
                        "cases", 0, offers.indexOf(offer), referralId.toString(), """
                        {"specversion":"1.0","id":"%1$s","source":"/test","type":"case.offer-lapsed.v1","subject":"x",
                         "time":"2016-04-01T10:00:00Z",
                         "data":{"referralId":"%2$s","offerId":"%1$s","partnerId":"P1","lapsedAt":"2016-04-01T10:00:00Z"}}""".formatted(offer, referralId)
                                .getBytes(StandardCharsets.UTF_8)))
                .toList();
        return new ConsumerRecords<>(Map.of(new TopicPartition("cases", 0), records), Map.of());
    }

    private OfferLapsed lapsed(UUID offerId) {
        return new OfferLapsed(referralId, offerId, "P1", Instant.EPOCH);
    }

    private void awaitHeard(List<UUID> offers) {
        Awaitility.await().untilAsserted(() -> assertEquals(offers, heard.offers(offers)));
    }

    private static long lettersOf(UUID eventId) {
        return Database.number("select count(*) from dead_letter where event_id = ?", eventId);
    }

    private static String causeOf(UUID eventId) {
        return (String) Database.rows("select cause from dead_letter where event_id = ?", eventId)
                .getFirst()
                .get("cause");
    }

    private static boolean announced(UUID eventId) {
        Awaitility.await().until(() -> Broker.raw("dead-letters").stream()
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .anyMatch(text -> text.contains("hub.dead-lettered.v1") && text.contains(eventId.toString())));
        return true;
    }

    private static double skipped() {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("hub_inbox_skipped_total") && line.contains("topic=\"cases\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    private static RequestSpecification asOperations() {
        return given().auth().oauth2(Tokens.of("service"));
    }
}
