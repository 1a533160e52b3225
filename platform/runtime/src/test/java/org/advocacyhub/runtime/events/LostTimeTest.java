package org.advocacyhub.runtime.events;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.advocacyhub.runtime.app.Heard;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** ADR 0147. The hour that these tests have lost is {@code hub.lost-time} of this module's tests. */
@HubTest
class LostTimeTest {

    private static final String NIGHT = "2026-11-28T02:00:00Z/2026-11-28T09:30:00Z";

    private final String referralId = UUID.randomUUID().toString();

    @Inject
    Heard heard;

    @Test
    void what_was_told_between_the_moment_and_the_start_is_passed_over() {
        var takenBack = takenBack();
        var atTheMoment = lapsedAt("2001-02-03T04:00:00Z");
        var first = lapsedAt("2001-02-03T04:00:00.001Z");
        var last = lapsedAt("2001-02-03T04:59:59.999Z");
        var atTheStart = lapsedAt("2001-02-03T05:00:00Z");

        Awaitility.await()
                .untilAsserted(() -> assertEquals(
                        List.of(atTheMoment, atTheStart), heard.offers(List.of(atTheMoment, first, last, atTheStart))));

        assertEquals(takenBack + 2, takenBack());
        assertEquals(0, Database.number("select count(*) from dead_letter where key = ?", referralId));
        // whoever takes the setting away again has them delivered
        assertEquals(0, Database.number("select count(*) from inbox_event where event_id = ?", first));
    }

    @Test
    void there_may_be_several_and_none() {
        var both = lostTime("2026-12-24T00:00:00Z", List.of(NIGHT, " 2026-12-01T00:00:00Z/2026-12-02T00:00:00Z"));

        assertTrue(both.covers(Instant.parse("2026-11-28T09:29:59Z")));
        assertFalse(both.covers(Instant.parse("2026-11-30T00:00:00Z")));
        assertTrue(both.covers(Instant.parse("2026-12-01T12:00:00Z")));
        assertFalse(new LostTime(Optional.empty(), Clock.systemUTC()).covers(Instant.now()));
    }

    /** It would take back what the service tells from now on. */
    @Test
    void one_that_is_not_over_is_refused() {
        assertRefused("2026-11-28T09:29:59Z", NIGHT, "is not over");
        lostTime("2026-11-28T09:30:00Z", List.of(NIGHT));
    }

    @Test
    void one_that_cannot_be_read_is_refused() {
        assertRefused("2027-01-01T00:00:00Z", "2026-11-28T02:00:00Z", "is not like");
        assertRefused("2027-01-01T00:00:00Z", "28 November/29 November", "is not like");
        assertRefused("2027-01-01T00:00:00Z", "2026-11-28T02:00:00Z/2026-11-28T02:00:00Z", "ends before it begins");
    }

    private static void assertRefused(String now, String span, String why) {
        var refused = assertThrows(IllegalArgumentException.class, () -> lostTime(now, List.of(span)));
        assertTrue(refused.getMessage().contains("hub.lost-time"), refused.getMessage());
        assertTrue(refused.getMessage().contains(why), refused.getMessage());
    }

    private static LostTime lostTime(String now, List<String> spans) {
        return new LostTime(Optional.of(spans), Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
    }

    /** Tells that an offer lapsed; its id is the event's too. One referral, so one partition and one order. */
    private UUID lapsedAt(String time) {
        var offer = UUID.randomUUID();
        Broker.publishRaw(
                "cases", referralId, """
                {"specversion":"1.0","id":"%1$s","source":"/test","type":"case.offer-lapsed.v1","subject":"x","time":"%2$s",
                 "data":{"referralId":"%3$s","offerId":"%1$s","partnerId":"P1","lapsedAt":"%2$s"}}""".formatted(offer, time, referralId).getBytes(StandardCharsets.UTF_8));
        return offer;
    }

    private static double takenBack() {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("hub_inbox_taken_back_total") && line.contains("topic=\"cases\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }
}
