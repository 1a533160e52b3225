package org.advocacyhub.provider.partner;

import static org.advocacyhub.provider.Hub.NOW;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import org.advocacyhub.contracts.PartnerEvent.PartnerProfileChanged;
import org.advocacyhub.provider.Hub;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is agreed with a partner: money, versions, pauses (domain.md F.1, F.8; I, S23 as far as the terms go). */
@HubTest
class PartnerTermsTest {

    private static final String FIRST_QUARTER = subcontract("2016-04-01", "2016-06-30", "\"ARREARS_MONTHLY\"");
    private static final String FROM_Q2 = subcontract("2016-07-01", null, "\"ADVANCE_QUARTERLY\"");

    @Inject
    PausePartner pausePartner;

    private String partner;

    @BeforeEach
    void a_small_partner_in_arrears() {
        TestClock.set(NOW);
        partner = Hub.aPartner();
    }

    @Test
    void S23_a_small_partner_goes_from_arrears_to_quarterly_advances() {
        put(terms("120000.00", true, subcontract("2016-04-01", null, "null"))).statusCode(200);

        TestClock.set("2016-06-20T09:00:00Z");
        put(terms("120000.00", true, FIRST_QUARTER, FROM_Q2))
                .statusCode(200)
                .body("subcontracts[0].paymentTerms", equalTo("ARREARS_MONTHLY"))
                .body("subcontracts[0].paymentDays", equalTo(30))
                .body("subcontracts[1].annualBlock", equalTo("24000.00"))
                .body("subcontracts[1].rates[0].perHour", equalTo("30.00"))
                .body("advances", hasSize(1))
                .body("advances[0].from", equalTo("2016-07-01"))
                .body("advances[0].eachQuarter", equalTo("6000.00"));

        var told = Broker.await(
                PartnerProfileChanged.class,
                profile -> profile.partnerId().equals(partner)
                        && profile.subcontracts().size() == 2);
        var second = told.subcontracts().get(1);
        assertEquals("ADVANCE_QUARTERLY", second.paymentTerms());
        assertEquals(2_400_000L, second.annualBlockPence());
        assertEquals(3000, second.rates().getFirst().pencePerHour());
    }

    @Test
    void only_a_small_organisation_is_paid_in_advance_and_its_income_says_which_is_small() {
        put(terms("250000.00", true, FIRST_QUARTER, FROM_Q2)).statusCode(200);
        put(terms("250000.01", true, FIRST_QUARTER, FROM_Q2))
                .statusCode(400)
                .body("errors.code", contains("income-says-otherwise"))
                .body("errors.field", contains("smallOrganisation"));
        put(terms("250000.01", false, FIRST_QUARTER, FROM_Q2))
                .statusCode(400)
                .body("errors.code", contains("not-a-small-organisation"))
                .body("errors.field", contains("subcontracts[1].paymentTerms"));
    }

    @Test
    void every_version_is_kept_with_who_agreed_it_and_days_that_are_over_are_not_rewritten() {
        put(terms("120000.00", true, subcontract("2016-04-01", null, "null"))).statusCode(200);
        TestClock.set("2016-04-20T09:00:00Z");

        put(terms("120000.00", true, subcontract("2016-04-01", null, "null").replace("30.00", "31.00")))
                .statusCode(400)
                .body("errors.code", contains("already-began"));
        put(terms(
                        "120000.00",
                        true,
                        subcontract("2016-04-01", "2016-04-19", "null"),
                        subcontract("2016-04-20", null, "null").replace("30.00", "31.00")))
                .statusCode(200);

        versions(Hub.partner(partner), "")
                .body("items.version", contains(0, 1, 2))
                .body("items[0].agreedAt", equalTo("2016-04-05T09:00:00Z"))
                .body("items[1].terms.subcontracts", hasSize(1))
                .body("items[2].terms.subcontracts.rates.perHour", contains(contains("30.00"), contains("31.00")))
                .body("items[2].agreedAt", equalTo("2016-04-20T09:00:00Z"));
        var cursor = versions(Hub.manager(), "?limit=2").extract().<String>path("nextCursor");
        versions(Hub.manager(), "?cursor=" + cursor).body("items.version", contains(2));
        Hub.partner(Hub.aPartner())
                .get("/partners/" + partner + "/versions")
                .then()
                .statusCode(404);
    }

    @Test
    void a_partner_pauses_its_referrals_until_a_day_and_takes_them_again_by_the_clock() {
        pause("{\"reason\":\"CAPACITY\",\"until\":\"2016-04-05\"}")
                .statusCode(400)
                .body("errors.field", contains("until"));
        pause("{\"reason\":\"CAPACITY\",\"until\":\"2016-05-09\"}")
                .statusCode(200)
                .body("status", equalTo("PAUSED"))
                .body("pausedUntil", equalTo("2016-05-09"));
        Broker.await(
                PartnerProfileChanged.class,
                told -> told.partnerId().equals(partner)
                        && LocalDate.of(2016, 5, 9).equals(told.pausedUntil())
                        && "CAPACITY".equals(told.statusReason()));

        resumeAt("2016-05-08T22:59:59Z"); // 23:59:59 in London
        assertEquals("PAUSED", status());
        resumeAt("2016-05-08T23:00:00Z");

        assertEquals("ACTIVE", status());
        Broker.await(
                PartnerProfileChanged.class,
                told -> told.partnerId().equals(partner)
                        && "ACTIVE".equals(told.status())
                        && told.changedAt().equals(Instant.parse("2016-05-08T23:00:00Z")));
        versions(Hub.manager(), "").body("items.agreedBy", hasItem("system"));
    }

    @Test
    void a_pause_is_ended_earlier_but_a_suspension_by_the_hub_alone() {
        pause("{\"reason\":\"OWN_REQUEST\",\"until\":\"2016-05-09\"}").statusCode(200);
        resume().statusCode(200).body("status", equalTo("ACTIVE")).body("pausedUntil", nullValue());

        put(Hub.terms(10).replace("\"ACTIVE\"", "\"SUSPENDED\""))
                .statusCode(400)
                .body("errors.field", contains("statusReason"));
        put(Hub.terms(10).replace("\"ACTIVE\"", "\"SUSPENDED\",\"statusReason\":\"SAFEGUARDING\""))
                .statusCode(200)
                .body("statusReason", equalTo("SAFEGUARDING"));
        resume().statusCode(409).body("type", equalTo("urn:advocacyhub:problem:partner-suspended"));
        pause("{\"reason\":\"CAPACITY\",\"until\":\"2016-05-09\"}").statusCode(409);
        put(Hub.terms(10)).statusCode(200);
    }

    private void resumeAt(String now) {
        TestClock.set(now);
        pausePartner.resumeDue(100);
    }

    private String status() {
        return Hub.manager().get("/partners/" + partner).jsonPath().getString("status");
    }

    private ValidatableResponse put(String body) {
        return Hub.manager()
                .header("If-Match", version())
                .body(body)
                .put("/partners/" + partner)
                .then();
    }

    private ValidatableResponse pause(String body) {
        return Hub.partner(partner)
                .header("If-Match", version())
                .body(body)
                .put("/partners/" + partner + "/pause")
                .then();
    }

    private ValidatableResponse resume() {
        return Hub.partner(partner)
                .header("If-Match", version())
                .delete("/partners/" + partner + "/pause")
                .then();
    }

    private String version() {
        return Hub.manager().get("/partners/" + partner).header("ETag");
    }

    private ValidatableResponse versions(RequestSpecification caller, String query) {
        return caller.get("/partners/" + partner + "/versions" + query).then().statusCode(200);
    }

    private static String terms(String income, boolean small, String... subcontracts) {
        return """
                {"name":"Small","hub":false,"status":"ACTIVE","smallOrganisation":%s,"annualIncome":"%s","capacity":10,
                 "subcontracts":[%s]}""".formatted(small, income, String.join(",", subcontracts));
    }

    private static String subcontract(String from, String to, String paymentTerms) {
        return """
                {"contractRef":"KENT-ADV-2016","lot":"COMMUNITY","serviceTypes":["CARE_ACT","COMMUNITY"],
                 "districts":["E07000110"],"specialisms":[],"shareBasisPoints":1200,"from":"%s","to":%s,
                 "paymentTerms":%s,"annualBlock":"24000.00","rates":[{"serviceType":"CARE_ACT","perHour":"30.00"}]}""".formatted(from, to == null ? "null" : "\"" + to + "\"", paymentTerms);
    }
}
