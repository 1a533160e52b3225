package org.advocacyhub.referral.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.advocacyhub.referral.ByMailAndWideOpen;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HostileBodies;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.junit.jupiter.api.Test;

/** The form that anybody may send survives whatever anybody sends. */
@HubTest
@TestProfile(ByMailAndWideOpen.class) // otherwise all but the first few are 429
class HostileBodiesTest {

    private static final long SEED = 2016;
    private static final int BODIES = 10_000;
    private static final int AT_ONCE = 8;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void ten_thousand_hostile_bodies_are_refused_as_problems_and_store_nothing() throws Exception {
        TestClock.set("2016-05-03T09:00:00Z");
        var bodies = new HostileBodies(SEED, "PublicReferral", valid());
        assertThat(bodies.fields()).isGreaterThan(100);
        var before = stored();

        var wrong = new ArrayList<String>();
        try (var senders = Executors.newFixedThreadPool(AT_ONCE)) {
            for (var sent = 0; sent < BODIES; sent += AT_ONCE * 50) {
                var batch = new ArrayList<Callable<String>>();
                for (var number = sent; number < Math.min(BODIES, sent + AT_ONCE * 50); number++) {
                    var body = bodies.next();
                    batch.add(() -> complaint(body));
                }
                for (var answer : senders.invokeAll(batch)) {
                    if (answer.get() != null) {
                        wrong.add(answer.get());
                    }
                }
            }
        }

        assertThat(wrong.stream().limit(10))
                .as("%d of %d", wrong.size(), BODIES)
                .isEmpty();
        assertThat(stored()).isEqualTo(before);
    }

    /** Null when the body was refused in the right way. */
    private String complaint(byte[] body) throws Exception {
        var answer = http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/public/referrals"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(body))
                        .build(),
                BodyHandlers.ofString());
        var refused = List.of(400, 413).contains(answer.statusCode())
                && answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json");
        var shown = new String(body, StandardCharsets.UTF_8);
        return refused
                ? null
                : answer.statusCode() + " for " + shown.substring(0, Math.min(2_000, shown.length())) + " -> "
                        + answer.body();
    }

    /** Drafts of other tests may expire meanwhile, and their keys with them. */
    private static List<Long> stored() {
        return List.of(
                        "referral",
                        "referral_form",
                        "person",
                        "data_key where owner_id not in (select id from referral_draft)",
                        "idempotency_key",
                        "notification",
                        "outbox_event")
                .stream()
                .map(table -> Database.number("select count(*) from " + table))
                .toList();
    }

    private static ObjectNode valid() throws Exception {
        return (ObjectNode) new ObjectMapper().readTree(ReferralExamples.PUBLIC);
    }
}
