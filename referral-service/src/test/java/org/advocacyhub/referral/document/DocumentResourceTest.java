package org.advocacyhub.referral.document;

import static org.advocacyhub.referral.FrontDoor.aReferrer;
import static org.advocacyhub.referral.document.DocumentDesk.aReferral;
import static org.advocacyhub.referral.document.DocumentDesk.add;
import static org.advocacyhub.referral.document.DocumentDesk.added;
import static org.advocacyhub.referral.document.DocumentDesk.becomesACaseOf;
import static org.advocacyhub.referral.document.DocumentDesk.delete;
import static org.advocacyhub.referral.document.DocumentDesk.list;
import static org.advocacyhub.referral.document.DocumentDesk.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.LogWatch;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Documents of a referral, from HTTP to the row and the store (domain.md B.1 field 66, H.2, H.6). */
@HubTest
class DocumentResourceTest {

    private static final Instant NOW = Instant.parse("2016-04-05T09:00:00Z");
    private static final String HUB = Tokens.of("triage-worker");
    private static final String MANAGER = Tokens.of("hub-manager");

    @Inject
    Leftovers leftovers;

    @Inject
    Documents documents;

    @Inject
    DocumentStore store;

    @ConfigProperty(name = "quarkus.http.body.uploads-directory")
    Path uploads;

    private final String referrer = aReferrer();
    private final String mine = "MINE-" + UUID.randomUUID();
    private final String theirs = "THEIRS-" + UUID.randomUUID();

    @BeforeEach
    void on_the_fifth_of_april() {
        TestClock.set(NOW);
    }

    @Test
    void a_document_is_taken_listed_and_read() {
        var referralId = aReferral(referrer);
        var content = SampleFiles.pdf(300_000);

        var documentId = add(referrer, referralId, "CAPACITY_ASSESSMENT", "Prüfung *1*.pdf", content)
                .then()
                .statusCode(201)
                .body("type", equalTo("CAPACITY_ASSESSMENT"))
                .body("mediaType", equalTo("application/pdf"))
                .body("bytes", equalTo(content.length))
                .body("sha256", equalTo(sha256(content)))
                .body("scan", equalTo("NOT_SCANNED"))
                .body("uploadedAt", equalTo("2016-04-05T09:00:00Z"))
                .body("uploadedByRole", equalTo("referrer"))
                .body("fileName", nullValue())
                .header("Location", containsString("/referrals/" + referralId + "/documents/"))
                .extract()
                .<String>path("documentId");

        list(HUB, referralId)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("items", hasSize(1))
                .body("items[0].documentId", equalTo(documentId))
                .body("items[0].fileName", equalTo("Prüfung *1*.pdf"));
        var answer = read(HUB, referralId, UUID.fromString(documentId))
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Length", String.valueOf(content.length))
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"document\"; filename*=UTF-8''Pr%C3%BCfung%20%2A1%2A.pdf")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .extract();
        assertThat(answer.asByteArray()).isEqualTo(content);
    }

    @Test
    void a_file_is_taken_for_what_is_in_it() {
        var referralId = aReferral(referrer);

        add(referrer, referralId, "REPORT", "photo.png", SampleFiles.pdf())
                .then()
                .statusCode(201)
                .body("mediaType", equalTo("application/pdf"));
        add(referrer, referralId, "REPORT", "letter.pdf", SampleFiles.exe())
                .then()
                .statusCode(415)
                .body("type", equalTo("urn:advocacyhub:problem:unsupported-document"))
                .body("detail", containsString("Save it as PDF"));
        add(referrer, referralId, "REPORT", "letter.docx", SampleFiles.docm())
                .then()
                .statusCode(415)
                .body("detail", containsString("macros"));
        list(HUB, referralId).then().body("items", hasSize(1));
    }

    @Test
    void what_is_wrong_is_said_at_once() {
        var referralId = aReferral(referrer);

        RestAssured.given()
                .auth()
                .oauth2(referrer)
                .multiPart("type", "LETTER")
                .multiPart("note", "hello")
                .post(DocumentDesk.path(referralId))
                .then()
                .statusCode(400)
                .body("errors.field", hasItems("type", "file", "form"));
        add(referrer, referralId, "REPORT", "empty.pdf", new byte[0])
                .then()
                .statusCode(400)
                .body("errors.code", hasItems("empty"));
        RestAssured.given()
                .auth()
                .oauth2(referrer)
                .multiPart("type", "REPORT")
                .multiPart("file", "a.pdf", SampleFiles.pdf())
                .multiPart("file", "b.pdf", SampleFiles.pdf())
                .post(DocumentDesk.path(referralId))
                .then()
                .statusCode(400)
                .body("errors.code", hasItems("only-one"));
        list(HUB, referralId).then().body("items", hasSize(0));
    }

    @Test
    void a_referrer_adds_to_its_own_referrals_and_sees_what_it_sent_itself() {
        var referralId = aReferral(referrer);
        var other = aReferrer();
        added(referrer, referralId, "mine.pdf", SampleFiles.pdf());
        added(HUB, referralId, "the hub's.pdf", SampleFiles.pdf());

        list(referrer, referralId).then().body("items", hasSize(1)).body("items[0].fileName", equalTo("mine.pdf"));
        add(other, referralId, "REPORT", "a.pdf", SampleFiles.pdf()).then().statusCode(404);
        list(other, referralId).then().statusCode(404);
        list(MANAGER, referralId).then().body("items", hasSize(2));
    }

    @Test
    void only_who_may_read_the_person_reads_what_is_in_it() {
        var referralId = aReferral(referrer);
        var documentId = added(referrer, referralId, "a.pdf", SampleFiles.pdf());
        read(Tokens.partner(mine), referralId, documentId).then().statusCode(404);

        becomesACaseOf(mine, referralId, NOW.plusSeconds(60));

        read(Tokens.partner(mine), referralId, documentId).then().statusCode(200);
        read(Tokens.advocate(mine, mine + "-01"), referralId, documentId).then().statusCode(200);
        list(Tokens.partner(mine), referralId).then().statusCode(200).body("items", hasSize(1));
        added(Tokens.advocate(mine, mine + "-01"), referralId, "report.pdf", SampleFiles.pdf());
        var colleague = Tokens.advocate(mine, mine + "-02");
        read(colleague, referralId, documentId).then().statusCode(404);
        list(colleague, referralId).then().statusCode(404);
        add(colleague, referralId, "REPORT", "a.pdf", SampleFiles.pdf()).then().statusCode(404);
        read(referrer, referralId, documentId).then().statusCode(403);
        read(Tokens.partner(theirs), referralId, documentId)
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:advocacyhub:problem:unknown-document"));
        list(Tokens.partner(theirs), referralId).then().statusCode(404);
        add(Tokens.partner(theirs), referralId, "REPORT", "a.pdf", SampleFiles.pdf())
                .then()
                .statusCode(404);
        var another = aReferral(referrer);
        read(HUB, another, documentId).then().statusCode(404);
    }

    @Test
    void every_look_is_written_down_also_one_in_vain() {
        var referralId = aReferral(referrer);
        var documentId = added(referrer, referralId, "a.pdf", SampleFiles.pdf());
        becomesACaseOf(mine, referralId, NOW.plusSeconds(60));
        var personId = Database.rows("select person_id from referral where id = ?", referralId)
                .getFirst()
                .get("person_id");

        read(Tokens.partner(mine), referralId, documentId);
        read(Tokens.partner(theirs), referralId, documentId);
        list(HUB, referralId);
        list(referrer, referralId);

        assertThat(Database.rows(
                        "select viewer, outcome, data_classes from view_audit where record_kind = 'DOCUMENT' and person_id = ? order by id",
                        personId))
                .extracting(row -> row.get("viewer") + " " + row.get("outcome") + " " + row.get("data_classes"))
                .containsExactly(
                        "partner-" + mine + " SHOWN {PD1,PD2}",
                        "partner-" + theirs + " NOT_FOUND {}",
                        "test-triage-worker SHOWN {PD1}");
    }

    @Test
    void the_same_key_with_the_same_content_adds_one_document() {
        var referralId = aReferral(referrer);
        var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());

        var first = add(referrer, referralId, "REPORT", "a.pdf", SampleFiles.pdf(), key);
        var again = add(referrer, referralId, "REPORT", "b.pdf", SampleFiles.pdf(), key);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        add(referrer, referralId, "REPORT", "a.pdf", SampleFiles.pdf(1), key)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:advocacyhub:problem:idempotency-key-reused"));
        list(HUB, referralId).then().body("items", hasSize(1));
    }

    @Test
    void a_list_goes_on_where_the_page_before_ended() {
        var referralId = aReferral(referrer);
        for (var name : new String[] {"1.pdf", "2.pdf", "3.pdf"}) {
            added(HUB, referralId, name, SampleFiles.pdf());
        }

        var first =
                RestAssured.given().auth().oauth2(HUB).queryParam("limit", 2).get(DocumentDesk.path(referralId));
        first.then().body("items.fileName", equalTo(List.of("1.pdf", "2.pdf")));
        RestAssured.given()
                .auth()
                .oauth2(HUB)
                .queryParam("cursor", first.<String>path("nextCursor"))
                .get(DocumentDesk.path(referralId))
                .then()
                .body("items.fileName", equalTo(List.of("3.pdf")))
                .body("nextCursor", nullValue());
    }

    @Test
    void what_was_taken_away_leaves_a_tombstone() {
        var referralId = aReferral(referrer);
        var documentId = added(referrer, referralId, "wrong person.pdf", SampleFiles.pdf());
        var object = objectOf(documentId);

        delete(HUB, referralId, documentId, "WRONG_PERSON").then().statusCode(403);
        delete(MANAGER, referralId, documentId, "because").then().statusCode(400);
        delete(MANAGER, referralId, documentId, "RETENTION").then().statusCode(400);
        delete(MANAGER, UUID.randomUUID(), documentId, "WRONG_PERSON").then().statusCode(404);
        delete(MANAGER, referralId, documentId, "WRONG_PERSON").then().statusCode(204);
        delete(MANAGER, referralId, documentId, "OTHER").then().statusCode(204);

        read(MANAGER, referralId, documentId).then().statusCode(404);
        list(referrer, referralId).then().body("items", hasSize(0));
        list(MANAGER, referralId)
                .then()
                .body("items", hasSize(1))
                .body("items[0].fileName", nullValue())
                .body("items[0].sha256", nullValue())
                .body("items[0].deletionReason", equalTo("WRONG_PERSON"));
        leftovers.sweep();
        assertThat(isStored(object)).isFalse();
    }

    @Test
    void shredding_takes_all_of_a_referral_away() {
        var referralId = aReferral(referrer);
        var another = aReferral(referrer);
        var object = objectOf(added(referrer, referralId, "a.pdf", SampleFiles.pdf()));
        added(HUB, referralId, "b.pdf", SampleFiles.png());
        var kept = objectOf(added(HUB, another, "c.pdf", SampleFiles.pdf()));

        assertThat(documents.shred(referralId, "the second person")).isEqualTo(2);
        leftovers.sweep();

        assertThat(isStored(object)).isFalse();
        assertThat(isStored(kept)).isTrue();
        list(MANAGER, referralId).then().body("items.deletionReason", equalTo(List.of("RETENTION", "RETENTION")));
    }

    @Test
    void an_upload_that_was_killed_before_its_row_is_swept_away_and_a_slow_one_is_not() throws IOException {
        var killed = UUID.randomUUID().toString().replace("-", "");
        var working = UUID.randomUUID().toString().replace("-", "");
        for (var name : new String[] {killed, working}) {
            leftovers.expected(name);
            store.put(name, out -> out.write(1));
        }
        Database.execute(
                "update document_leftover set since = now() - interval '61 minutes' where object_name = ?", killed);

        leftovers.sweep();

        assertThat(isStored(killed)).isFalse();
        assertThat(isStored(working)).isTrue();
        assertThat(Database.number(
                        "select count(*) from document_leftover where object_name in (?, ?)", killed, working))
                .isEqualTo(1);
    }

    @Test
    void without_the_referrals_key_nothing_is_read_or_added() {
        var referralId = aReferral(referrer);
        var documentId = added(referrer, referralId, "a.pdf", SampleFiles.pdf());

        Database.execute("delete from data_key where owner_id = ?", referralId);

        read(MANAGER, referralId, documentId).then().statusCode(404);
        list(MANAGER, referralId).then().body("items[0].fileName", nullValue());
        add(referrer, referralId, "REPORT", "b.pdf", SampleFiles.pdf())
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:advocacyhub:problem:referral-deleted"));
    }

    @Test
    void a_query_that_forgets_the_scope_shows_another_partner_nothing() throws Exception {
        var referralId = aReferral(referrer);
        added(referrer, referralId, "a.pdf", SampleFiles.pdf());
        becomesACaseOf(mine, referralId, NOW.plusSeconds(60));

        assertThat(seen(mine, referralId)).isEqualTo(1);
        assertThat(seen("*", referralId)).isEqualTo(1);
        assertThat(seen(theirs, referralId)).isZero();
        assertThat(seen("", referralId)).isZero();
    }

    @Test
    void a_name_and_a_content_stand_nowhere_in_clear() throws IOException {
        var referralId = aReferral(referrer);
        var content = "zqxcontent ".repeat(20).getBytes(StandardCharsets.US_ASCII);
        var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());

        LogWatch.during(() -> {
                    var documentId = UUID.fromString(add(referrer, referralId, "REPORT", "zqxname.txt", content, key)
                            .path("documentId"));
                    read(HUB, referralId, documentId).then().statusCode(200);
                    add(referrer, referralId, "REPORT", "zqxname.exe", SampleFiles.exe());
                })
                .assertNowhere("zqxname", "zqxcontent");

        for (var table :
                new String[] {"document", "idempotency_key", "referral_timeline", "view_audit", "outbox_event"}) {
            assertThat(Database.rows("select row_to_json(t)::text as row from " + table + " t")
                            .toString())
                    .doesNotContain("zqxname", "zqxcontent", hex("zqxname"), hex("zqxcontent"));
        }
        var object = Database.rows("select object_name from document where referral_id = ?", referralId)
                .getFirst()
                .get("object_name")
                .toString();
        try (var stored = store.open(object)) {
            assertThat(new String(stored.readAllBytes(), StandardCharsets.ISO_8859_1))
                    .doesNotContain("zqxname", "zqxcontent");
        }
        try (var left = Files.list(uploads)) {
            assertThat(left).isEmpty();
        }
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String objectOf(UUID documentId) {
        return Database.rows("select object_name from document where id = ?", documentId)
                .getFirst()
                .get("object_name")
                .toString();
    }

    private boolean isStored(String object) {
        try (var _ = store.open(object)) {
            return true;
        } catch (IOException gone) {
            return false;
        }
    }

    private static long seen(String partner, UUID referralId) throws Exception {
        try (var app = Database.asApp()) {
            app.setAutoCommit(false);
            try (var scope = app.prepareStatement("select set_config('hub.partner', ?, true)");
                    var count = app.prepareStatement("select count(*) from document where referral_id = ?")) {
                scope.setString(1, partner);
                scope.execute();
                count.setObject(1, referralId);
                try (var result = count.executeQuery()) {
                    result.next();
                    return result.getLong(1);
                }
            }
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
