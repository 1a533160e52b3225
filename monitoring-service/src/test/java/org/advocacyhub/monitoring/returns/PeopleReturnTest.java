package org.advocacyhub.monitoring.returns;

import static io.restassured.RestAssured.given;
import static org.advocacyhub.monitoring.Council.as;
import static org.advocacyhub.monitoring.Council.asCommissioner;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.advocacyhub.monitoring.Council;
import org.advocacyhub.monitoring.Journey;
import org.advocacyhub.monitoring.Telling;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** K-04, K-26 and K-27 with the population they are set against, K-09, K-23 and K-24: told by events and files, read from the return. */
@HubTest
class PeopleReturnTest {

    private static final String LOST = "hoursLostToIncompleteness";
    private static final String Q1 = "2016-17-Q1";
    private static final String HEADER = "district,item,group,age,valid_from,people,source,source_year\n";

    private String contract;

    @BeforeEach
    void a_contract() {
        TestClock.set("2016-07-21T09:00:00Z");
        contract = Council.hasAContract();
    }

    @Test
    void k04_people_served_are_set_against_the_population_that_the_council_told() {
        Telling.all(
                served().journey,
                served().mergedInto(served()),
                referred(), // no case
                served().journey.closed("2016-05-03", "OPENED_IN_ERROR", false));

        assertEquals("no population told", words("K-04", "total", "all", "perYear"));
        loaded("E07000105,total,all,16_PLUS,2016-04-01,1000,Census 2021,2021\n"
                        + "E07000105,total,all,16_PLUS,2016-07-01,1,Census 2021,2021\n" // from the next quarter on
                        + "E07000108,total,all,16_PLUS,2016-04-01,1000,Census 2021,2021\n")
                .body("entered", equalTo(3));

        var figures = Council.figures(contract, Q1);
        assertEquals("2", figures.total("K-04", "persons"));
        assertEquals("401.1", figures.total("K-04", "perYear")); // 2 x 365 / 91 of 2,000 people: 401.0989
        assertEquals("802.2", figures.value("K-04", "district", "E07000105", "perYear"));
        assertEquals("0", figures.value("K-04", "district", "E07000108", "persons"));

        loaded("E07000105,total,all,16_PLUS,2016-04-01,3000,Census 2021,2021\n").body("corrected", equalTo(1));
        assertEquals("200.55", Council.figures(contract, Q1).total("K-04", "perYear")); // of 4,000 people
    }

    @Test
    void a_population_is_told_whole_or_not_at_all_and_every_telling_stays() {
        var file = "E07000105,total,all,ALL,2016-04-01,1000,Census 2011,2011\n";
        load(file + "Ashford,total,all,ALL,2016-04-01,x,Census 2011,2011\n", "")
                .statusCode(400)
                .body("errors.field", contains("line 3, district", "line 3, people"));
        load(file, "?dryRun=true").statusCode(200).body("dryRun", equalTo(true)).body("entered", equalTo(1));
        told("").body("items", hasSize(0));

        loaded(file).body("entered", equalTo(1));
        loaded(file).body("unchanged", equalTo(1)).body("corrected", equalTo(0));
        loaded("E07000105,total,all,ALL,2016-04-01,1100,Census 2021,2021\n").body("corrected", equalTo(1));

        told("").body("items.people", contains(1000, 1100))
                .body("items.revision", contains(0, 1))
                .body("items[0].toldBy", notNullValue())
                .body("items[0].toldAt", equalTo("2016-07-21T09:00:00Z"));
        var next =
                told("?limit=1").body("items.people", contains(1000)).extract().<String>path("nextCursor");
        told("?limit=1&cursor=" + next).body("items.people", contains(1100));
        asCommissioner().body("{}").post(path() + "/loads").then().statusCode(415);
        as("hub-manager")
                .contentType("text/csv")
                .body(HEADER + file)
                .post(path() + "/loads")
                .then()
                .statusCode(403);
        assertEquals(
                1_576_100,
                Database.number(
                        "select sum(people) from population where commissioner = 'Kent County Council' and age = 'ALL'"));
    }

    @Test
    void k26_and_k27_count_people_by_what_they_answered_and_nobody_who_took_it_back() {
        var indian = IntStream.range(0, 10)
                .mapToObj(
                        _ -> served().journey.equality("2016-04-05T09:00:00Z", "75_84", "A_INDIAN", "FEMALE", "HINDU"))
                .toArray(Journey[]::new);
        var british = IntStream.range(0, 9)
                .mapToObj(_ -> served().journey.equality("2016-04-05T09:00:00Z", "75_84", "W_BRITISH", "MALE", "PNTS"))
                .toArray(Journey[]::new);
        Telling.all(indian);
        Telling.all(british);
        Telling.all(
                served().journey
                        .equality("2016-04-05T09:00:00Z", "75_84", "A_INDIAN", "FEMALE", "HINDU")
                        .equalityWithdrawn("2016-04-06T09:00:00Z"),
                referred().equality("2016-04-05T09:00:00Z", "18_24", "NK", "NK", null));
        loaded("E07000105,ethnicGroup,ASIAN,ALL,2016-04-01,100,Census 2021,2021\n"
                + "E07000105,ethnicGroup,WHITE,ALL,2016-04-01,900,Census 2021,2021\n");

        var figures = Council.figures(contract, Q1);
        assertEquals("10", figures.value("K-26", "ethnicGroup", "ASIAN", "persons"));
        assertEquals("5.26", figures.value("K-26", "ethnicGroup", "ASIAN", "index")); // 10 of 19 against 1 of 10
        assertEquals("9", figures.value("K-26", "ethnicGroup", "WHITE", "persons"));
        assertEquals("fewer than 10 people", words("K-26", "ethnicGroup", "WHITE", "index"));
        assertEquals("no population told", words("K-26", "sex", "FEMALE", "index"));
        assertEquals("90.48", figures.value("K-27", "item", "ethnicGroup", "answered")); // 19 of 21
        assertEquals("47.62", figures.value("K-27", "item", "religion", "answered")); // 10 of 21
        assertEquals("95.24", figures.value("K-27", "item", "ageBand", "answered")); // 20 of 21
        assertEquals("0.0", figures.value("K-27", "item", "carer", "answered")); // not known is no answer
        asCommissioner()
                .get("/contracts/" + contract
                        + "/kpis/K-26/facts?from=2016-04-01&to=2016-06-30&breakdown=sex&key=FEMALE"
                        + "&measure=persons")
                .then()
                .statusCode(400); // who they are is nobody's to see
        as("auditor").get("/kpis").then().body("items.id", hasItem("K-26"));
        ofOneDistrict();
    }

    /** K-26 of a district alone: against those who live there, not against all districts together. */
    private void ofOneDistrict() {
        loaded("E07000108,ethnicGroup,ASIAN,ALL,2016-04-01,500,Census 2021,2021\n"
                + "E07000108,ethnicGroup,WHITE,ALL,2016-04-01,0,Census 2021,2021\n");
        assertEquals(
                "1.32", Council.figures(contract, Q1).value("K-26", "ethnicGroup", "ASIAN", "index")); // 600 of 1,500

        var asian = "kpis[0].figures.find { it.key == 'ASIAN' && it.measure == '%s' }.%s";
        district("E07000105")
                .body("kpis.id", contains("K-26"))
                .body(asian.formatted("persons", "value"), equalTo(10))
                .body(asian.formatted("index", "value"), equalTo(5.26f)) // 100 of 1,000
                .body(asian.formatted("index", "denominator"), equalTo(19));
        district("E07000108")
                .body(asian.formatted("persons", "value"), equalTo(0))
                .body(asian.formatted("index", "words"), equalTo("fewer than 10 people"));
        district("E07000999").body("kpis", hasSize(0));
        as("auditor").get(districtPath("Ashford")).then().statusCode(400);
    }

    private ValidatableResponse district(String code) {
        return as("auditor").get(districtPath(code)).then().statusCode(200);
    }

    private String districtPath(String code) {
        return "/contracts/" + contract + "/districts/" + code + "/representation?quarter=" + Q1;
    }

    @Test
    void s12_k09_five_working_days_are_the_teams() {
        Telling.all(
                Journey.of(contract, "CARE_ACT")
                        .received("2016-05-04T10:00:00Z")
                        .decided("2016-05-04T10:00:00Z", "NEEDS_INFO", "CA67-02")
                        .asked("2016-05-04T10:00:00Z", "CA67-02")
                        .decided("2016-05-11T10:00:00Z", "ELIGIBLE", "CA67-15")
                        .triaged("P3", "2016-05-04", "2016-05-18", 5, false),
                Journey.of(contract, "CARE_ACT")
                        .received("2016-06-01T10:00:00Z")
                        .asked("2016-06-01T10:00:00Z", "A.3.3-PROMPT") // of the authority
                        .decided("2016-06-08T10:00:00Z", "ELIGIBLE", "CA67-15"),
                Journey.of(contract, "CARE_ACT")
                        .received("2016-06-01T10:00:00Z")
                        .asked("2016-06-01T10:00:00Z", "CA67-02")
                        .asked("2016-06-02T10:00:00Z", "CA67-03")
                        .ended("2016-06-06T10:00:00Z", "WITHDRAWN"),
                Journey.of(contract, "CARE_ACT")
                        .from("GP", null, null, "PHONE")
                        .received("2016-06-29T10:00:00Z")
                        .asked("2016-06-29T10:00:00Z", "CA67-02") // answered in the next quarter
                        .decided("2016-07-01T10:00:00Z", "ELIGIBLE", "CA67-15"));

        var figures = Council.figures(contract, Q1);
        assertEquals("8", figures.value("K-09", "team", "ASHFORD-OPMH", "workingDays")); // 5, and 3 from 1 to 6 June
        assertEquals("2", figures.value("K-09", "team", "ASHFORD-OPMH", "referrals"));
        assertEquals("4.0", figures.total("K-09", "mean"));
        assertEquals("2", Council.figures(contract, "2016-17-Q2").value("K-09", "team", "NOT_KNOWN", "workingDays"));
        asCommissioner()
                .get("/contracts/" + contract
                        + "/kpis/K-09/facts?from=2016-04-01&to=2016-06-30&breakdown=team&key=ASHFORD-OPMH"
                        + "&measure=referrals")
                .then()
                .statusCode(200)
                .body("items", hasSize(2));
    }

    @Test
    void s12_b8_hours_lost_to_incompleteness_are_the_teams_that_the_referral_is_matched_with_now() {
        var matchedLater = Journey.of(contract, "CARE_ACT")
                .from("SOCIAL_WORKER_LA", null, "OLDER_PEOPLE", "WEB")
                .received("2016-05-04T10:00:00Z")
                .opened("2016-05-05")
                .worked("2016-05-06", "CHASING_REFERRER", 20);
        Telling.all(
                Journey.of(contract, "CARE_ACT")
                        .received("2016-05-04T10:00:00Z")
                        .opened("2016-05-05")
                        .worked("2016-05-06", "CHASING_REFERRER", 50)
                        .worked("2016-05-09", "CHASING_REFERRER", 50)
                        .worked("2016-05-09", "CLIENT_PHONE_VIDEO", 60)
                        .worked("2016-07-01", "CHASING_REFERRER", 30),
                matchedLater);

        var figures = Council.figures(contract, Q1);
        assertEquals("1.67", figures.value("K-09", "team", "ASHFORD-OPMH", LOST));
        assertEquals("0.33", figures.value("K-09", "team", "NOT_KNOWN", LOST));
        assertEquals("2.0", figures.total("K-09", LOST));
        assertEquals("1.0", figures.total("K-12", "deliveredHours")); // reported, not billed (D.3)
        assertEquals("0.5", Council.figures(contract, "2016-17-Q2").value("K-09", "team", "ASHFORD-OPMH", LOST));
        Telling.all(List.of(matchedLater
                .matchedWith("DOVER-OPMH", "2016-05-20T10:00:00Z")
                .events()
                .getLast()));
        assertEquals("0.33", Council.figures(contract, Q1).value("K-09", "team", "DOVER-OPMH", LOST));
    }

    @Test
    void b8_time_lost_on_a_duplicate_or_on_a_case_opened_in_error_counts_nowhere() {
        Telling.all(
                chased().closed("2016-05-10", "OPENED_IN_ERROR", false),
                chased().ended("2016-05-10T09:00:00Z", "DUPLICATE"),
                chased());

        assertEquals("1.0", Council.figures(contract, Q1).total("K-09", LOST));
    }

    private Journey chased() {
        return Journey.of(contract, "CARE_ACT")
                .received("2016-05-04T10:00:00Z")
                .opened("2016-05-05")
                .worked("2016-05-06", "CHASING_REFERRER", 60);
    }

    @Test
    void k24_prompts_that_an_authority_made_its_own() {
        Telling.all(
                prompt("2016-04-04T09:00:00Z", "2016-04-05T09:00:00Z", "ACCEPTED", 1),
                prompt("2016-04-04T09:00:00Z", "2016-04-07T09:00:00Z", "DECLINED", 3),
                prompt("2016-04-04T09:00:00Z", "2016-04-14T09:00:00Z", "ACCEPTED", 8),
                prompt(
                        "2016-06-30T09:00:00Z",
                        "2016-07-01T09:00:00Z",
                        "ACCEPTED",
                        1), // the reply is the next quarter's
                Journey.of(contract, "CARE_ACT")
                        .received("2016-04-04T09:00:00Z")
                        .prompted(UUID.randomUUID(), "2016-04-04T09:00:00Z", "E06000035"));

        var figures = Council.figures(contract, Q1);
        assertEquals("5", figures.total("K-24", "prompts"));
        assertEquals("60.0", figures.total("K-24", "converted"));
        assertEquals("1", figures.total("K-24", "withoutReply"));
        assertEquals("3", figures.total("K-24", "medianToReply")); // of 1, 3, 8
        assertEquals("75.0", figures.value("K-24", "authority", "E10000016", "converted"));
        assertEquals("null", figures.value("K-24", "authority", "E06000035", "medianToReply"));
        assertEquals("5", figures.value("K-24", "type", "CARE_ACT", "prompts"));
        asCommissioner()
                .get("/contracts/" + contract + "/kpis/K-24/facts?from=2016-04-01&to=2016-06-30&breakdown=total&key=all"
                        + "&measure=converted")
                .then()
                .statusCode(200)
                .body("items", hasSize(3));
    }

    @Test
    void s22_k23_a_duty_that_is_ours_and_one_that_is_theirs_in_east_sussex() {
        var spot = Journey.of(contract, "CARE_ACT")
                .in("E10000011")
                .received("2016-05-04T10:00:00Z")
                .across("2016-05-04T10:00:00Z", "OUTBOUND_SPOT", "E10000016"); // a Kent worker reviews
        Telling.all(
                spot,
                Journey.of(contract, "IMCA_ACCOM")
                        .in("E10000011")
                        .received("2016-05-04T10:00:00Z")
                        .across("2016-05-04T10:00:00Z", "OUTBOUND_REFER", "E10000011") // where the body lies
                        .ended("2016-05-06T10:00:00Z", "OUT_OF_AREA"),
                Journey.of(contract, "CARE_ACT")
                        .in("E10000016")
                        .received("2016-05-04T10:00:00Z")
                        .across("2016-05-04T10:00:00Z", "INBOUND_CHARGE", "E09000006"),
                Journey.of(contract, "CARE_ACT")
                        .in("E10000016")
                        .received("2016-05-04T10:00:00Z")
                        .across("2016-05-04T10:00:00Z", "INBOUND_ACCEPT", "E10000016")); // ours, and here
        boughtOutside(spot.referralId());

        var figures = Council.figures(contract, Q1);
        assertEquals("2", figures.total("K-23", "outbound"));
        assertEquals("1", figures.total("K-23", "inbound"));
        assertEquals("600.00", figures.total("K-23", "outboundCost")); // 20 hours at 30.00
        assertEquals("2", figures.value("K-23", "authority", "E10000011", "outbound"));
        assertEquals("600.00", figures.value("K-23", "authority", "E10000011", "outboundCost"));
        assertEquals("1", figures.value("K-23", "authority", "E09000006", "inbound"));
        assertEquals("1", figures.value("K-23", "type", "IMCA_ACCOM", "outbound"));
        assertEquals("0.00", figures.value("K-23", "type", "IMCA_ACCOM", "outboundCost"));
        asCommissioner()
                .get("/contracts/" + contract + "/kpis/K-23/facts?from=2016-04-01&to=2016-06-30&breakdown=authority"
                        + "&key=E10000011&measure=outbound")
                .then()
                .statusCode(200)
                .body("items", hasSize(2));
    }

    /** An order for a service outside, asked for and approved by three people on 30 June. */
    private void boughtOutside(UUID referralId) {
        TestClock.set("2016-06-30T09:00:00Z");
        var order = given().auth()
                .oauth2(Tokens.as("hub-1", "hub-manager"))
                .contentType(ContentType.JSON)
                .body("""
                        {"contractRef":"%s","referralId":"%s","serviceType":"CARE_ACT","requestingTeam":"ASHFORD-OPMH",
                         "minutes":1200,"ratePerHour":"30.00","exceptionalReason":"OUT_OF_AREA"}
                        """.formatted(contract, referralId))
                .post("/spot-orders")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("orderId");
        for (var role : List.of("commissioner", "operational-manager")) {
            given().auth()
                    .oauth2(Tokens.as(role + "-1", role))
                    .contentType(ContentType.JSON)
                    .header(
                            "If-Match",
                            as("auditor").get("/spot-orders/" + order).header("ETag"))
                    .body("{\"verdict\": \"APPROVE\"}")
                    .post("/spot-orders/" + order + "/approval")
                    .then()
                    .statusCode(200);
        }
        TestClock.set("2016-07-21T09:00:00Z");
    }

    @Test
    void e4_the_imca_annex_of_a_year() {
        Telling.all(
                Journey.of(contract, "IMCA_ACCOM")
                        .received("2016-05-04T10:00:00Z")
                        .equality("2016-05-04T10:00:00Z", "65_74", "A_INDIAN", "FEMALE", null)
                        .decided("2016-05-04T10:00:00Z", "ELIGIBLE", "ACC-09")
                        .opened("2016-05-09")
                        .worked("2016-05-09", "CLIENT_CONTACT_F2F", 90)
                        .worked("2016-05-09", "CHASING_REFERRER", 60)
                        .closed("2016-06-01", "COMPLETED_PARTLY", false),
                Journey.of(contract, "IMCA_SMT")
                        .received("2017-03-31T10:00:00Z")
                        .decided("2017-03-31T10:00:00Z", "ELIGIBLE", "SMT-11"),
                Journey.of(contract, "IMCA_SMT")
                        .received("2016-07-04T10:00:00Z")
                        .decided("2016-07-04T10:00:00Z", "NOT_ELIGIBLE", "SMT-02"),
                Journey.of(contract, "IMCA_SMT")
                        .received("2017-04-03T10:00:00Z") // the next year's
                        .decided("2017-04-03T10:00:00Z", "ELIGIBLE", "SMT-11"));
        loaded("E07000105,total,all,ALL,2016-04-01,1576100,Census 2021,2021\n");

        as("hub-manager")
                .get("/contracts/" + contract + "/imca-annex?year=2016-17")
                .then()
                .statusCode(200)
                .body("eligible", equalTo(2))
                .body("expected", equalTo(867))
                .body("byRole.find { it.role == 'SMT' }.eligible", equalTo(1))
                .body("byRole.find { it.role == 'ACCOMMODATION' }.hoursPerCase", equalTo(1.5f))
                .body("byRole.find { it.role == 'ACCOMMODATION' }.daysPerCase", equalTo(23.0f)) // 9 May to 1 June
                .body("ineligible.ruleId", contains("SMT-02"))
                .body("splits.findAll { it.breakdown == 'sex' }.code", contains("FEMALE", "NOT_KNOWN"))
                .body("splits.findAll { it.breakdown == 'ageBand' }.code", contains("66_79", "66_79")) // both are 70
                .body("splits.find { it.breakdown == 'ethnicGroup' }.code", equalTo("A_INDIAN"))
                .body("splits.find { it.breakdown == 'settingType' }.code", equalTo("OWN_HOME"));
        asCommissioner()
                .get("/contracts/" + contract + "/imca-annex?year=2016")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("year"));
    }

    private Journey prompt(String sent, String answered, String reply, int workingDays) {
        var promptId = UUID.randomUUID();
        return Journey.of(contract, "CARE_ACT")
                .received(sent)
                .prompted(promptId, sent, "E10000016")
                .promptAnswered(promptId, answered, reply, workingDays);
    }

    /** Somebody with a case. */
    private record Served(Journey journey) {

        Journey mergedInto(Served survivor) {
            Telling.all(survivor.journey);
            return journey.mergedInto(survivor.journey, "2016-05-02T09:00:00Z");
        }
    }

    private Served served() {
        return new Served(referred().opened("2016-05-03"));
    }

    private Journey referred() {
        return Journey.of(contract, "IMHA").received("2016-04-04T09:00:00Z");
    }

    private String words(String kpi, String breakdown, String key, String measure) {
        return (String) Council.figures(contract, Q1)
                .figure(kpi, breakdown, key, measure)
                .get("words");
    }

    private ValidatableResponse loaded(String lines) {
        return load(lines, "").statusCode(200);
    }

    private ValidatableResponse load(String lines, String query) {
        return asCommissioner()
                .contentType("text/csv")
                .body(HEADER + lines)
                .post(path() + "/loads" + query)
                .then();
    }

    private ValidatableResponse told(String query) {
        return as("auditor").get(path() + query).then().statusCode(200);
    }

    private String path() {
        return "/contracts/" + contract + "/population";
    }
}
