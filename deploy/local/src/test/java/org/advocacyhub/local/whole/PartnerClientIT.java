package org.advocacyhub.local.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.advocacyhub.local.server.Realm;
import org.advocacyhub.local.suite.Part;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The sample client of provider-service's documentation, run as it is printed there: what partners copy has to work. */
@Order(2)
@ExtendWith(WholeSuite.class)
class PartnerClientIT {

    private static final Path SCRIPT = Path.of("provider-service/docs/partner-client.sh");
    private static final int PATIENCE_SECONDS = 180;

    private final WholeSuite whole;
    private final Road road;

    @TempDir
    Path directory;

    PartnerClientIT(WholeSuite whole) {
        this.whole = whole;
        this.road = new Road(whole);
    }

    @Test
    void it_takes_an_offer_through_to_the_closure() throws IOException, InterruptedException {
        Assumptions.assumeTrue(isThere("curl") && isThere("jq"), "the sample client wants curl and jq");
        var read = ends();
        var offer = road.openOffer(road.refer(Forms.community("Client")), 1);
        var partner = offer.get("partnerId").asText();
        Files.writeString(directory.resolve(".feed-cursor"), read.get(partner));
        var log = directory.resolve("client.log");

        var client = client(partner, log);

        assertTrue(client.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), () -> "it is still at work:\n" + text(log));
        assertEquals(0, client.exitValue(), () -> text(log));
        var lines = text(log).lines().toList();
        var closed = new ObjectMapper().readTree(lines.getLast());
        assertEquals("CASE_CLOSED", closed.get("type").asText());
        var seen = whole.as(partner)
                .get(Part.PROVIDER, "/cases/" + closed.get("caseId").asText())
                .expect(200)
                .body();
        assertEquals("CLOSED", seen.get("state").asText());
        assertEquals("COMPLETED_OUTCOME_ACHIEVED", seen.get("closureReason").asText());
        assertTrue(seen.get("stepsMissing").isEmpty(), () -> "it leaves behind " + seen.get("stepsMissing"));
    }

    /** How far each partner's feed goes: the client reads on from there, as one that worked the day before. */
    private Map<String, String> ends() {
        return Realm.PARTNERS.stream().collect(Collectors.toMap(partner -> partner, this::end));
    }

    private String end(String partner) {
        var cursor = "";
        while (true) {
            var page = whole.as(partner)
                    .get(Part.PROVIDER, "/feed?limit=200&cursor=" + cursor)
                    .expect(200)
                    .body();
            cursor = page.get("nextCursor").asText();
            if (page.get("items").isEmpty()) {
                return cursor;
            }
        }
    }

    private Process client(String partner, Path log) throws IOException {
        var ports = whole.suite().ports();
        var process = new ProcessBuilder("bash", root().resolve(SCRIPT).toString())
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        var settings = process.environment();
        settings.put("ISSUER", ports.url(Part.KEYCLOAK) + "/realms/advocacy-hub");
        settings.put("HUB", ports.url(Part.PROVIDER));
        settings.put("CLIENT_ID", partner);
        settings.put("CLIENT_SECRET", whole.suite().secrets().clientSecret(partner));
        settings.put(
                "TODAY",
                LocalDate.ofInstant(whole.now(), ZoneId.of("Europe/London")).toString());
        return process.start();
    }

    private static boolean isThere(String program) throws IOException, InterruptedException {
        return new ProcessBuilder("bash", "-c", "command -v " + program).start().waitFor() == 0;
    }

    private static Path root() {
        return Path.of(System.getProperty("hub.root", "../..")).toAbsolutePath().normalize();
    }

    private static String text(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException gone) {
            return gone.toString();
        }
    }
}
