package org.advocacyhub.testkit;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** A caller of the service under test, who speaks JSON. */
public final class Http {

    private Http() {}

    /** A caller with this token, see {@link Tokens}. */
    public static RequestSpecification as(String token) {
        return anonymous().auth().oauth2(token);
    }

    /** A caller without a token. */
    public static RequestSpecification anonymous() {
        return RestAssured.given().contentType(ContentType.JSON);
    }
}
