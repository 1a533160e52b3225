package org.advocacyhub.referral.document;

import static io.restassured.RestAssured.given;
import static org.advocacyhub.referral.FrontDoor.opened;
import static org.advocacyhub.referral.FrontDoor.refer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.config.HttpClientConfig;
import io.restassured.config.MultiPartConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.advocacyhub.referral.AReferral;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.Database;
import org.apache.http.entity.mime.HttpMultipartMode;

/** What tests do with documents over HTTP. */
final class DocumentDesk {

    private static final RestAssuredConfig NAMES_IN_UTF_8 = RestAssuredConfig.newConfig()
            .multiPartConfig(MultiPartConfig.multiPartConfig().defaultCharset(StandardCharsets.UTF_8))
            .httpClient(HttpClientConfig.httpClientConfig().httpMultipartMode(HttpMultipartMode.BROWSER_COMPATIBLE));

    private DocumentDesk() {}

    /** A referral that documents can be added to. */
    static UUID aReferral(String referrer) {
        return refer(referrer, AReferral.forCareAct());
    }

    /** The referral becomes a partner's case. */
    static void becomesACaseOf(String partnerId, UUID referralId, Instant at) {
        Broker.publish(opened(referralId, partnerId, at));
        await().untilAsserted(() -> assertThat(
                        Database.number("select count(*) from case_access where referral_id = ?", referralId))
                .isEqualTo(1));
    }

    static Response add(String token, UUID referralId, String type, String fileName, byte[] content) {
        return add(token, referralId, type, fileName, content, Map.of());
    }

    static Response add(
            String token, UUID referralId, String type, String fileName, byte[] content, Map<String, String> headers) {
        return given().config(NAMES_IN_UTF_8)
                .auth()
                .oauth2(token)
                .headers(headers)
                .multiPart("file", fileName, content, "application/octet-stream")
                .multiPart("type", type)
                .post(path(referralId));
    }

    /** Adds a document that must be taken; answers its id. */
    static UUID added(String token, UUID referralId, String fileName, byte[] content) {
        return UUID.fromString(add(token, referralId, "REPORT", fileName, content)
                .then()
                .statusCode(201)
                .extract()
                .path("documentId"));
    }

    static Response list(String token, UUID referralId) {
        return given().auth().oauth2(token).get(path(referralId));
    }

    static Response read(String token, UUID referralId, UUID documentId) {
        return given().auth().oauth2(token).get(path(referralId) + "/" + documentId);
    }

    static Response delete(String token, UUID referralId, UUID documentId, String reason) {
        return given().auth().oauth2(token).queryParam("reason", reason).delete(path(referralId) + "/" + documentId);
    }

    static String path(UUID referralId) {
        return "/referrals/" + referralId + "/documents";
    }
}
