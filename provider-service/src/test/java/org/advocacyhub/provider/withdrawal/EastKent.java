package org.advocacyhub.provider.withdrawal;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.advocacyhub.contracts.AllocationEvent.OfferMade;
import org.advocacyhub.provider.AnOffer;
import org.advocacyhub.provider.Hub;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.TestClock;

/** The partners of scenario S05 (domain.md I) in spring 2017: one that holds East Kent's mental health lot, and others that could go on. */
final class EastKent {

    static final String LOT = "EAST-KENT-MH";
    static final List<String> DISTRICTS =
            List.of("E07000105", "E07000106", "E07000108", "E07000112", "E07000113", "E07000114");
    static final String THANET = "E07000114";
    static final String ASHFORD = "E07000105";

    private static final String UNITS = "[{\"unit\":\"CORE\",\"status\":\"ACHIEVED\",\"since\":\"2012-01-01\"},"
            + "{\"unit\":\"IMHA\",\"status\":\"ACHIEVED\",\"since\":\"2013-01-01\"}]";

    private EastKent() {}

    /** A partner without advocates that holds the lot in all six districts. */
    static String aPartner(boolean hub) {
        var id = "EK-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        Hub.manager().body(terms(hub, DISTRICTS)).put("/partners/" + id).then().statusCode(201);
        return id;
    }

    static String terms(boolean hub, List<String> districts) {
        return """
                {"name":"East Kent","hub":%s,"status":"ACTIVE","smallOrganisation":false,"capacity":60,
                 "subcontracts":[{"contractRef":"KENT-ADV-2016","lot":"EAST-KENT-MH","serviceTypes":["IMHA","COMMUNITY"],
                 "districts":["%s"],"specialisms":["MENTAL_HEALTH"],"shareBasisPoints":10000,"annualBlock":"120000.00",
                 "from":"2016-04-01","to":"2019-03-31"}]}""".formatted(hub, String.join("\",\"", districts));
    }

    static void advocate(String partnerId, String advocateId, String model) {
        Hub.manager()
                .body(Hub.advocate(10, UNITS)
                        .replace(
                                "{\"displayName\"",
                                "{\"deliveryModel\":\"" + model
                                        + "\",\"continuousServiceFrom\":\"2009-09-01\",\"displayName\""))
                .put("/partners/" + partnerId + "/advocates/" + advocateId)
                .then()
                .statusCode(201);
    }

    /** An offer of community advocacy made now, to be answered within 60 days. */
    static OfferMade anOffer(String partnerId, String district) {
        return AnOffer.to(partnerId)
                .referralRef("R-2017000123-K")
                .about("key-" + UUID.randomUUID())
                .answerBy(TestClock.now().plus(Duration.ofDays(60)))
                .of("COMMUNITY")
                .in(district)
                .needing("MENTAL_HEALTH")
                .receivedOn(LocalDate.ofInstant(TestClock.now(), ZoneId.of("Europe/London")))
                .event();
    }

    /** A case that this advocate has just begun. */
    static String aCase(String partnerId, String district, String advocateId) {
        return Hub.accept(Hub.made(anOffer(partnerId, district)), advocateId)
                .statusCode(201)
                .extract()
                .path("caseId");
    }

    static void publish(OfferMade offer) {
        Broker.publish(offer);
    }

    /** A withdrawal from the whole lot with all the staff, with more than 28 days of notice. */
    static String withdrawal(String successor) {
        return """
                {"successor":"%s","lots":["EAST-KENT-MH"],"districts":[],"noticeOn":"2017-05-15","effectiveOn":"2017-06-15",
                 "reason":"PERFORMANCE","staffTransfers":true,"staff":[]}""".formatted(successor);
    }

    static ValidatableResponse announce(String partnerId, String body) {
        return Hub.manager()
                .body(body)
                .post("/partners/" + partnerId + "/withdrawal")
                .then();
    }

    static ValidatableResponse preview(String partnerId, String body) {
        return Hub.manager()
                .body(body)
                .post("/partners/" + partnerId + "/withdrawal/preview")
                .then();
    }

    static ValidatableResponse progress(String partnerId) {
        return Hub.manager()
                .get("/partners/" + partnerId + "/withdrawal")
                .then()
                .statusCode(200);
    }
}
