package org.advocacyhub.monitoring.returns;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import org.advocacyhub.contracts.PartnerEvent.PartnerAdvocatesChanged;
import org.advocacyhub.monitoring.Council;
import org.advocacyhub.monitoring.Council.Figures;
import org.advocacyhub.monitoring.Delivering;
import org.advocacyhub.monitoring.Journey;
import org.advocacyhub.monitoring.Telling;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From events to the figures of partners and their work: K-11, K-19, K-25, K-28 and K-29. */
@HubTest
class PartnersReturnTest {

    private static final String Q1 = "2016-17-Q1";

    private String contract;
    private Delivering delivering;
    private String hub;
    private String partner;

    @BeforeEach
    void a_contract_with_a_hub_that_delivers_and_a_partner() {
        TestClock.set("2016-07-21T09:00:00Z");
        contract = Council.hasAContract();
        delivering = new Delivering(contract);
        hub = "HUB-OF-" + contract;
        partner = "AFA-OF-" + contract;
        Telling.all(List.of(
                delivering.profile(hub, true, 6000),
                delivering.profile(partner, false, 4000),
                new PartnerAdvocatesChanged(hub, Instant.parse("2016-04-01T08:00:00Z"), 2, 150),
                new PartnerAdvocatesChanged(partner, Instant.parse("2016-04-01T08:00:00Z"), 9, 900),
                new PartnerAdvocatesChanged(partner, Instant.parse("2016-06-30T08:00:00Z"), 1, 50),
                new PartnerAdvocatesChanged(partner, Instant.parse("2016-07-01T08:00:00Z"), 7, 700)));
    }

    @Test
    void k25_k28_who_is_asked_who_takes_on_and_who_works() {
        Telling.all(
                // asked first and declined: both dispatches count
                delivering
                        .imha()
                        .at(partner)
                        .offered("2016-04-04T11:00:00Z")
                        .at(hub)
                        .offered("2016-04-04T13:00:00Z")
                        .opened("2016-04-05")
                        .worked("2016-04-06", "CLIENT_CONTACT_F2F", 60)
                        // D.1.3: handed on; the hub's hour stays with the hub
                        .transferred("2016-06-01", partner)
                        .at(partner)
                        .worked("2016-06-02", "CLIENT_CONTACT_F2F", 30)
                        .worked("2016-06-02", "TRAVEL", 500),
                delivering.imha().at(hub).offered("2016-06-30T11:00:00Z").opened("2016-06-30"),
                delivering
                        .imha()
                        .at(hub)
                        .offered("2016-07-01T11:00:00Z")
                        .opened("2016-07-01")
                        .worked("2016-07-01", "CLIENT_CONTACT_F2F", 300));

        var figures = Council.figures(contract, Q1);

        assertEquals("66.67", figures.total("K-25", "selfDispatched")); // two of three
        assertEquals("66.67", figures.value("K-25", "lot", "EAST", "selfDispatched"));
        assertEquals("2", figures.total("K-28", "casesTakenOn"));
        assertEquals("100.0", figures.value("K-28", "partner", hub, "shareOfCases"));
        assertEquals("1.5", figures.total("K-28", "hours")); // travel doesn't count
        assertEquals("66.67", figures.value("K-28", "lotPartner", "EAST:" + hub, "shareOfHours"));
        assertEquals("33.33", figures.value("K-28", "lotPartner", "EAST:" + partner, "shareOfHours"));
        assertEquals(
                "40.0",
                String.valueOf(figures.figure("K-28", "lotPartner", "EAST:" + partner, "shareOfHours")
                        .get("target")));
        assertEquals("0", figures.value("K-28", "lotPartner", "EAST:" + partner, "casesTakenOn"));
        inItsOwnPart();
    }

    /** A partner reads what of K-25 and K-28 is its own and what was agreed, and never the whole (ADR 0099). */
    private void inItsOwnPart() {
        var part = given().auth()
                .oauth2(Tokens.partner(partner))
                .get("/contracts/" + contract + "/returns/2016-17-Q1/part")
                .then()
                .statusCode(200);
        var own =
                "figures.find { it.kpi == '%s' && it.figure.breakdown == '%s' && it.figure.measure == '%s' }.figure.value";
        part.body(own.formatted("K-25", "partner", "dispatches"), equalTo(1))
                .body(own.formatted("K-25", "lotPartner", "dispatches"), equalTo(1))
                .body(own.formatted("K-28", "partner", "casesTakenOn"), equalTo(0))
                .body(own.formatted("K-28", "partner", "hours"), equalTo(0.5f))
                .body(own.formatted("K-28", "lotPartner", "agreedShare"), equalTo(40.0f))
                .body("figures.figure.measure", not(hasItem("shareOfCases")))
                .body("figures.figure.denominator", everyItem(nullValue()));
    }

    @Test
    void s19_who_comes_back_has_the_same_advocate_as_last_time_or_another_one() {
        Telling.all(
                delivering.imha().at(hub).opened("2016-04-05", "FIRST_TIME"),
                delivering.imha().at(hub).opened("2016-06-30", "SAME_ADVOCATE"),
                delivering.imha().at(hub).opened("2016-07-01", "OTHER_ADVOCATE"),
                // counted by the day of the naming; who replaces somebody, and who goes on elsewhere, is no next time
                delivering
                        .imha()
                        .at(partner)
                        .openedUnallocated("2016-03-31")
                        .named("2016-04-01", "SAME_ADVOCATE")
                        .named("2016-04-02", null)
                        .transferred("2016-05-01", hub)
                        .at(hub)
                        .named("2016-05-02", "OTHER_ADVOCATE"),
                delivering.imha().at(partner).opened("2016-04-05", "OTHER_ADVOCATE"),
                delivering.imha().at(partner).openedUnallocated("2016-04-05"),
                delivering.imha().at(partner).opened("2016-04-05"), // told before it was said
                delivering
                        .imha()
                        .at(partner)
                        .opened("2016-04-05", "OTHER_ADVOCATE")
                        .closed("2016-05-05", "OPENED_IN_ERROR", false));

        var figures = Council.figures(contract, Q1);

        assertEquals("66.67", figures.total("CONTINUITY", "sameAdvocate")); // two of three
        assertEquals(
                3, figures.figure("CONTINUITY", "total", "all", "sameAdvocate").get("denominator"));
        assertEquals("1", figures.total("CONTINUITY", "firstTime"));
        assertEquals("100.0", figures.value("CONTINUITY", "partner", hub, "sameAdvocate"));
        assertEquals("50.0", figures.value("CONTINUITY", "partner", partner, "sameAdvocate"));
        assertEquals("0.0", Council.figures(contract, "2016-17-Q2").total("CONTINUITY", "sameAdvocate"));
        // its own counts, and never a rate beside the published one (ADR 0099)
        var own = "figures.find { it.kpi == 'CONTINUITY' && it.figure.measure == '%s' }.figure.value";
        given().auth()
                .oauth2(Tokens.partner(partner))
                .get("/contracts/" + contract + "/returns/2016-17-Q1/part")
                .then()
                .statusCode(200)
                .body(own.formatted("sameAdvocate"), equalTo(1))
                .body(own.formatted("otherAdvocate"), equalTo(1))
                .body(own.formatted("firstTime"), equalTo(0))
                .body("figures.figure.denominator", everyItem(nullValue()));
    }

    @Test
    void k11_open_at_the_end_of_the_last_day_by_who_has_it_then() {
        Telling.all(
                delivering.imha().at(hub).opened("2016-04-05"),
                delivering.imha().at(hub).opened("2016-06-30"),
                delivering.imha().at(hub).opened("2016-07-01"),
                delivering.imha().at(hub).opened("2016-04-05").closed("2016-06-30", "DIED", false),
                delivering.imha().at(hub).opened("2016-04-05").closed("2016-07-01", "DIED", false),
                delivering.imha().at(hub).opened("2016-04-05").transferred("2016-06-30", partner),
                delivering.imha().at(hub).opened("2016-04-05").transferred("2016-07-01", partner),
                delivering.imha().at(hub).opened("2016-04-05").closed("2016-05-05", "OPENED_IN_ERROR", false));

        var figures = Council.figures(contract, Q1);

        assertEquals("5", figures.total("K-11", "openCases"));
        assertEquals("2.5", figures.total("K-11", "casesPerWte")); // 5 cases, 1.5 and 0.5 posts
        assertEquals("1.67", figures.total("K-11", "casesPerAdvocate")); // 2 and 1 advocates
        assertEquals("4", figures.value("K-11", "partner", hub, "openCases"));
        assertEquals("2.67", figures.value("K-11", "partner", hub, "casesPerWte"));
        assertEquals("1", figures.value("K-11", "partner", partner, "openCases"));
        assertEquals("0.5", figures.value("K-11", "partnerPosts", partner, "wte"));
        assertEquals("6", figures.total("ACTIVITY", "casesActive")); // one more was closed on the last day
    }

    @Test
    void k19_k29_faces_and_visits() {
        Telling.all(
                closedWith("VERY_HAPPY"),
                closedWith("HAPPY"),
                closedWith("UNHAPPY"),
                delivering
                        .imha()
                        .at(hub)
                        .opened("2016-04-05")
                        .answered("2016-05-01", false, "YES", "YES")
                        .closed("2016-06-30", "DIED", true), // by the old survey, without a face
                delivering
                        .imha()
                        .nonInstructed()
                        .at(hub)
                        .opened("2016-04-05")
                        .satisfied("2016-05-01", true, "HAPPY")
                        .closed("2016-06-30", "DIED", true),
                delivering
                        .imha()
                        .at(hub)
                        .opened("2016-04-05")
                        .worked("2016-04-06", "CLIENT_CONTACT_F2F", 60)
                        .worked("2016-04-06", "CLIENT_CONTACT_F2F", 60)
                        .worked("2016-04-07", "CLIENT_CONTACT_F2F", 60)
                        .reversed()
                        .worked("2016-04-08", "CLIENT_PHONE_VIDEO", 60)
                        .worked("2016-04-09", "MEETING_WITH_CLIENT", 60) // being there is a visit, as in K-31
                        .worked("2016-06-30", "DNA_ABORTED_VISIT", 15)
                        .worked("2016-07-01", "DNA_ABORTED_VISIT", 15));

        var figures = Council.figures(contract, Q1);

        assertEquals("66.67", figures.total("K-19", "satisfied"));
        assertEquals("1", figures.total("K-19", "unhappy"));
        assertEquals("100.0", figures.value("K-19", "totalObserved", "all", "satisfied"));
        assertEquals("25.0", figures.total("K-29", "aborted")); // one of four
        assertEquals(4, figures.figure("K-29", "partner", hub, "aborted").get("denominator"));
        assertEquals("50.0", nextQuarter().total("K-19", "satisfied"));
    }

    /** K-19 counts by the day of closure. */
    private Figures nextQuarter() {
        Telling.all(
                delivering
                        .imha()
                        .at(hub)
                        .opened("2016-04-05")
                        .satisfied("2016-06-30", false, "HAPPY")
                        .closed("2016-07-01", "DIED", true),
                delivering
                        .imha()
                        .at(hub)
                        .opened("2016-04-05")
                        .satisfied("2016-06-30", false, "VERY_UNHAPPY")
                        .closed("2016-07-01", "DIED", true));
        return Council.figures(contract, "2016-17-Q2");
    }

    private Journey closedWith(String face) {
        return delivering
                .imha()
                .at(hub)
                .opened("2016-04-05")
                .satisfied("2016-05-01", false, face)
                .closed("2016-06-30", "COMPLETED_PARTLY", true);
    }
}
