package org.advocacyhub.referral.document;

import static org.advocacyhub.referral.FrontDoor.aReferrer;
import static org.advocacyhub.referral.FrontDoor.as;
import static org.advocacyhub.referral.document.DocumentDesk.aReferral;
import static org.advocacyhub.referral.document.DocumentDesk.add;
import static org.advocacyhub.referral.document.DocumentDesk.list;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusMock;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.advocacyhub.referral.document.InTestClamd.Mood;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is not taken is not kept: too large, infected, or not to be looked at just now. */
@HubTest
class UploadLimitsTest {

    private static final int MEGABYTE = 1024 * 1024;
    private static final String FORM = "multipart/form-data; boundary=b";
    private static final String HUB = Tokens.of("triage-worker");

    @TempDir
    Path directory;

    private final String referrer = aReferrer();

    @BeforeEach
    void on_the_fifth_of_april() {
        TestClock.set(Instant.parse("2016-04-05T09:00:00Z"));
    }

    @Test
    void a_document_of_ten_megabytes_is_taken_and_no_larger_one() throws IOException, InterruptedException {
        var referralId = aReferral(referrer);
        var wrapping = SampleFiles.pdf().length;

        add(referrer, referralId, "REPORT", "a.pdf", SampleFiles.pdf(10 * MEGABYTE - wrapping))
                .then()
                .statusCode(201);
        add(referrer, referralId, "REPORT", "a.pdf", SampleFiles.pdf(10 * MEGABYTE - wrapping + 1))
                .then()
                .statusCode(413)
                .body("type", equalTo("urn:advocacyhub:problem:body-too-large"));
        var larger = send(DocumentDesk.path(referralId), FORM, BodyPublishers.ofByteArray(form(12 * MEGABYTE)));
        assertThat(larger.statusCode()).isEqualTo(413);
        assertThat(larger.body()).contains("urn:advocacyhub:problem:body-too-large");
        list(HUB, referralId).then().body("items", hasSize(1));
    }

    @Test
    void everywhere_else_a_megabyte_is_the_limit() throws IOException, InterruptedException {
        var large = "{\"channel\":\"" + "x".repeat(2 * MEGABYTE) + "\"}";

        as(referrer)
                .body(large)
                .post("/referrals")
                .then()
                .statusCode(413)
                .body("type", equalTo("urn:advocacyhub:problem:body-too-large"));
        assertThat(sentInChunks("/referrals", "application/json", large.getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(413);
    }

    @Test
    void a_body_that_does_not_say_its_length_is_counted() throws IOException, InterruptedException {
        var referralId = aReferral(referrer);

        assertThat(sentInChunks(DocumentDesk.path(referralId), FORM, form(5 * MEGABYTE)))
                .isEqualTo(201);
        assertThat(refusalOfChunks(DocumentDesk.path(referralId), form(30 * MEGABYTE)))
                .isEqualTo(413);
    }

    /** An answer that is given while the body is still on its way may be lost with the connection (RFC 9112, 9.6): asked again then. */
    private int refusalOfChunks(String path, byte[] body) throws IOException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                return sentInChunks(path, FORM, body);
            } catch (IOException connectionLost) {
                if (attempt == 5) {
                    throw connectionLost;
                }
            }
        }
    }

    @Test
    void a_refusal_is_understood_over_http_2() throws IOException, InterruptedException {
        var large = BodyPublishers.ofByteArray(form(12 * MEGABYTE));
        var path = DocumentDesk.path(UUID.randomUUID());

        assertThat(send(HttpClient.Version.HTTP_2, path, FORM, large).statusCode())
                .isEqualTo(413);
    }

    @Test
    void an_infected_document_is_refused_and_a_clean_one_says_so() throws IOException {
        var referralId = aReferral(referrer);
        try (var clamd = new InTestClamd(Mood.WORKING)) {
            scannedBy(clamd);

            add(referrer, referralId, "REPORT", "a.pdf", SampleFiles.pdf())
                    .then()
                    .statusCode(201)
                    .body("scan", equalTo("CLEAN"));
            add(referrer, referralId, "REPORT", "a.txt", SampleFiles.EICAR.getBytes(StandardCharsets.US_ASCII))
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("urn:advocacyhub:problem:infected-document"));
        }
        list(HUB, referralId).then().body("items", hasSize(1));
    }

    @Test
    void without_the_scanners_answer_nothing_is_taken() throws IOException {
        var referralId = aReferral(referrer);
        var before = Database.number("select count(*) from document_leftover");
        try (var clamd = new InTestClamd(Mood.LISTENS_NO_MORE)) {
            scannedBy(clamd);

            add(referrer, referralId, "REPORT", "a.pdf", SampleFiles.pdf())
                    .then()
                    .statusCode(503)
                    .header("Retry-After", notNullValue())
                    .body("type", equalTo("urn:advocacyhub:problem:scanner-away"));
        }
        list(HUB, referralId).then().body("items", hasSize(0));
        assertThat(Database.number("select count(*) from document_leftover")).isEqualTo(before);
    }

    @Test
    void without_the_store_nothing_is_taken() throws IOException {
        var referralId = aReferral(referrer);
        var occupied = Files.writeString(directory.resolve("no-directory"), "occupied");
        QuarkusMock.installMockForType(new FileStore(occupied), DocumentStore.class);

        add(referrer, referralId, "REPORT", "a.pdf", SampleFiles.pdf())
                .then()
                .statusCode(503)
                .body("type", equalTo("urn:advocacyhub:problem:document-store-away"));
        list(HUB, referralId).then().body("items", hasSize(0));
    }

    @Test
    void what_a_killed_process_left_is_gone_when_the_next_one_starts() throws IOException {
        Files.writeString(directory.resolve("upload"), "left behind");

        new UploadsDirectory(directory);

        try (var left = Files.list(directory)) {
            assertThat(left).isEmpty();
        }
    }

    private static void scannedBy(InTestClamd clamd) {
        QuarkusMock.installMockForType(new ClamAv(clamd.address(), Duration.ofSeconds(1)), VirusScan.class);
    }

    /** Does not say how long the body is. */
    private int sentInChunks(String path, String type, byte[] body) throws IOException, InterruptedException {
        return send(path, type, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .statusCode();
    }

    private HttpResponse<String> send(String path, String type, BodyPublisher body)
            throws IOException, InterruptedException {
        return send(HttpClient.Version.HTTP_1_1, path, type, body);
    }

    private HttpResponse<String> send(HttpClient.Version version, String path, String type, BodyPublisher body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .version(version)
                .header("Authorization", "Bearer " + referrer)
                .header("Content-Type", type)
                .POST(body)
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString());
        }
    }

    private static byte[] form(int size) {
        var head = "--b\r\nContent-Disposition: form-data; name=\"type\"\r\n\r\nREPORT\r\n"
                + "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + UUID.randomUUID()
                + ".txt\"\r\n\r\n";
        return (head + "x".repeat(size) + "\r\n--b--\r\n").getBytes(StandardCharsets.US_ASCII);
    }
}
