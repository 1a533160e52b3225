package org.advocacyhub.local.whole;

import static org.advocacyhub.local.whole.WholeSuite.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.advocacyhub.local.process.Child;
import org.advocacyhub.local.server.QuarkusService;
import org.advocacyhub.local.suite.Part;
import org.advocacyhub.local.suite.Ports;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A service that is told of a truststore that is not there (ADR 0104). */
@Order(2)
@ExtendWith(WholeSuite.class)
class WrongSettingsIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int UNAVAILABLE = 503;

    private final WholeSuite whole;

    WrongSettingsIT(WholeSuite whole) {
        this.whole = whole;
    }

    private record Answer(int status, JsonNode body) {}

    @Test
    void consumers_that_can_not_be_made_are_told_by_liveness_so_that_the_pod_is_begun_again() throws Exception {
        var plan = whole.plan()
                .moved(Part.TRIAGE, Ports.free().of(Part.TRIAGE))
                .with("KAFKA_SECURITY_PROTOCOL", "SSL")
                .with("KAFKA_SSL_TRUSTSTORE_LOCATION", "/nowhere/ca.p12");
        var program = new QuarkusService(Part.TRIAGE, plan, whole.suite().secrets())
                .program()
                .called("triage-service-wrong");
        var service = Child.start(program, plan.home().run());
        try (var client = HttpClient.newHttpClient()) {
            var address = plan.ports().url(Part.TRIAGE);
            var alive = eventually("liveness says no", () -> {
                assertTrue(service.isAlive(), () -> "ended at its start: " + program.log());
                var answer = ask(client, address + "/q/health/live");
                return answer != null && answer.status() == UNAVAILABLE ? answer.body() : null;
            });

            for (var topic : List.of("referrals", "cases", "partners", "contracts")) {
                assertTrue(alive.findValue(topic).asText().contains("[KO]"), alive::toString);
            }
            assertEquals(UNAVAILABLE, ask(client, address + "/q/health/ready").status());
        } finally {
            service.stop(Duration.ZERO);
        }
    }

    /** Nothing while nobody listens. */
    private static Answer ask(HttpClient client, String address) {
        try {
            var answer = client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
            return new Answer(answer.statusCode(), JSON.readTree(answer.body()));
        } catch (IOException _) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
