package org.advocacyhub.referral.carryover;

import static io.restassured.RestAssured.given;
import static org.advocacyhub.referral.carryover.ACase.WORKER;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Lists of a made-up provider before, as the hub sends them. */
final class AList {

    static final String HEADER =
            "previousReference,previousProvider,openedOn,lastContactOn,partnerId,referral.requestedType,"
                    + "referral.person.familyName,referral.person.approxAge,referral.person.homePostcode,"
                    + "referral.need.specialisms,referral.keyDates[0].type,referral.keyDates[0].date,"
                    + "referral.keyDates[0].fixed,referral.equality.sex\r\n";

    private AList() {}

    static Response send(String list) {
        return send(list, false);
    }

    static Response send(String list, boolean check) {
        return csv(WORKER).body(list).post("/carried-over-imports" + (check ? "?check=true" : ""));
    }

    static RequestSpecification csv(String token) {
        return given().auth().oauth2(token).contentType("text/csv; charset=UTF-8");
    }
}
