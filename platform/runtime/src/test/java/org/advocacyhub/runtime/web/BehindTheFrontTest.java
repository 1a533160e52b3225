package org.advocacyhub.runtime.web;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.http.ContentType;
import java.util.Map;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** Addresses that a service tells lead to the front as the caller named it, port included: with the settings of deploy/compose. */
@HubTest
class BehindTheFrontTest {

    @Test
    void addresses_keep_the_fronts_scheme_name_and_port() {
        assertEquals("https://notes.hub.example:8443/notes", collection("https", "notes.hub.example:8443"));
        assertEquals("http://notes.hub.example:8080/notes", collection("http", "notes.hub.example:8080"));
        assertEquals("https://notes.hub.example/notes", collection("https", "notes.hub.example"));
    }

    /** Where what is written under this address is told to stand, without its own name. */
    private static String collection(String scheme, String hostAndPort) {
        var location = given().auth()
                .oauth2(Tokens.of("hub-manager"))
                .header("X-Forwarded-Proto", scheme)
                .header("X-Forwarded-Host", hostAndPort)
                .contentType(ContentType.JSON)
                .body(Map.of("partnerId", "FRONT", "text", "hello", "pinned", true))
                .post("/notes")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        return location.substring(0, location.lastIndexOf('/'));
    }
}
