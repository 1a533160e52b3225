package org.advocacyhub.referral.carryover;

import static org.advocacyhub.referral.FrontDoor.as;
import static org.advocacyhub.referral.FrontDoor.look;
import static org.advocacyhub.referral.FrontDoor.personOf;
import static org.advocacyhub.referral.carryover.ACase.WORKER;
import static org.advocacyhub.referral.carryover.ACase.aNumber;
import static org.advocacyhub.referral.carryover.AList.HEADER;
import static org.advocacyhub.referral.carryover.AList.csv;
import static org.advocacyhub.referral.carryover.AList.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.advocacyhub.contracts.ReferralEvent.ReferralReceived;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.Browser;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.advocacyhub.testkit.WholeList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The list of the provider before is checked and taken over, row by row (need N32). */
@HubTest
class CarriedOverImportsTest {

    private final String first = aNumber();
    private final String second = aNumber();

    @BeforeEach
    void on_the_fifth_of_april() {
        TestClock.set("2016-04-05T09:00:00Z");
    }

    @Test
    void each_row_becomes_a_case_with_all_that_its_cells_say() {
        var taken = send(HEADER
                + first + ",P,2015-11-02,2016-03-22,ADVOCACY-FOR-ALL,CARE_ACT,Example,66,ME15 6XX,"
                + "LEARNING_DISABILITY; AUTISM,COURT_HEARING,2016-05-10,true,\r\n"
                + second + ",P,2016-01-18,,,COMMUNITY,,,,,,,,\r\n");

        taken.then()
                .statusCode(200)
                .body("check", equalTo(false))
                .body("rows", equalTo(2))
                .body("takenOver", equalTo(2))
                .body("refused", equalTo(0))
                .body("cases.line", equalTo(List.of(2, 3)))
                .body("cases.previousReference", equalTo(List.of(first, second)))
                .body("cases.outcome", equalTo(List.of("TAKEN_OVER", "TAKEN_OVER")));
        var referralId = UUID.fromString(taken.path("cases[0].referralId"));
        look(referralId)
                .then()
                .body("referralRef", equalTo(taken.path("cases[0].referralRef")))
                .body("missing", empty())
                .body("carriedOver.lastContactOn", equalTo("2016-03-22"));
        as(WORKER)
                .get("/people/" + personOf(referralId))
                .then()
                .body("referrals[0].person.familyName", equalTo("Example"));
        var told =
                Broker.await(ReferralReceived.class, event -> event.referralId().equals(referralId));
        assertThat(told.facts().ageYears()).isEqualTo(66);
        assertThat(told.facts().need().specialisms()).contains("LEARNING_DISABILITY", "AUTISM");
        assertThat(told.facts().keyDates().getFirst().fixed()).isTrue();
        assertThat(told.carriedOver().partnerId()).isEqualTo("ADVOCACY-FOR-ALL");
    }

    @Test
    void a_check_says_every_fault_by_row_and_column_and_changes_nothing() {
        send(
                        HEADER
                                + first + ",P,2015-11-02,2015-11-01,,CARE_ACT,,old,somewhere,LEARNING,,,,\r\n"
                                + second + ",P,2016-01-18,,,COMMUNITY,,,,,,,,\r\n"
                                + ",,,,AFA,,,,,,,,,\r\n"
                                + second + ",Q,2016-01-18,,,COMMUNITY,,,,,,,,\r\n"
                                + "short\r\n",
                        true)
                .then()
                .statusCode(200)
                .body("check", equalTo(true))
                .body("rows", equalTo(5))
                .body("takenOver", equalTo(1))
                .body("refused", equalTo(4))
                .body("cases[0].outcome", equalTo("REFUSED"))
                .body("cases[0].faults.column", hasItem("referral.person.approxAge"))
                .body("cases[0].faults.column", hasItem("referral.need.specialisms"))
                .body("cases[1].outcome", equalTo("WOULD_BE_TAKEN_OVER"))
                .body("cases[1].referralId", nullValue())
                .body("cases[2].line", equalTo(4))
                .body("cases[2].faults.column", hasItem("previousReference"))
                .body("cases[2].faults.column", hasItem("previousProvider"))
                .body("cases[2].faults.column", hasItem("openedOn"))
                .body("cases[2].faults.column", hasItem("referral.requestedType"))
                .body("cases[3].faults[0].code", equalTo("repeated"))
                .body("cases[3].faults[0].message", containsString("line 3"))
                .body("cases[4].faults[0].code", equalTo("wrong-length"));

        send(HEADER + second + ",P,2016-01-18,,,COMMUNITY,,,,,,,,\r\n")
                .then()
                .body("takenOver", equalTo(1)); // it was not before
    }

    @Test
    void what_can_be_read_is_checked_by_the_rules_of_the_form_and_of_the_days() {
        send(HEADER + first + ",P,2015-11-02,2015-11-01,,CARE_ACT,,66,somewhere,,,,,\r\n", true)
                .then()
                .body("cases[0].faults.column", hasItem("lastContactOn"))
                .body("cases[0].faults.column", hasItem("referral.person.homePostcode"));
    }

    @Test
    void what_is_refused_keeps_no_other_back_and_the_list_can_be_sent_again_once_it_is_mended() {
        var bad = HEADER
                + first + ",P,2017-11-02,,,CARE_ACT,,,,,,,,\r\n"
                + second + ",P,2016-01-18,,,COMMUNITY,,,,,,,,\r\n";
        var once = send(bad);
        once.then()
                .body("cases.outcome", equalTo(List.of("REFUSED", "TAKEN_OVER")))
                .body("cases[0].faults[0].column", equalTo("openedOn"))
                .body("cases[0].faults[0].code", equalTo("in-the-future"));

        send(bad.replace("2017-11-02", "2015-11-02"))
                .then()
                .body("cases.outcome", equalTo(List.of("TAKEN_OVER", "TAKEN_OVER_BEFORE")))
                .body("takenOver", equalTo(1))
                .body("takenOverBefore", equalTo(1))
                .body("cases[1].referralRef", equalTo(once.path("cases[1].referralRef")));
        send(bad.replace("2017-11-02", "2015-11-02"), true)
                .then()
                .body("cases.outcome", equalTo(List.of("TAKEN_OVER_BEFORE", "TAKEN_OVER_BEFORE")));
    }

    @Test
    void a_file_that_is_no_such_list_is_refused_as_a_whole() {
        send("previousReference,referral.person.colour\r\nA,B\r\n")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("unknown-column"))
                .body("errors[0].message", containsString("column 2"));
        for (var separator : List.of(";", "\t")) {
            send(HEADER.replace(",", separator) + first + separator + "P\r\n")
                    .then()
                    .statusCode(400)
                    .body("errors[0].field", equalTo("line 1"))
                    .body("errors[0].code", equalTo("other-separator"))
                    .body("errors[0].message", containsString("commas"));
        }
        send("previousProvider\r\nP\r\n").then().statusCode(400).body("errors[0].code", equalTo("missing-column"));
        send(HEADER).then().statusCode(400).body("errors[0].code", equalTo("required"));
        send(HEADER + rows(501)).then().statusCode(400).body("errors[0].code", equalTo("too-many"));
        csv(WORKER).body("").post("/carried-over-imports").then().statusCode(400);
        as(WORKER).body("{}").post("/carried-over-imports").then().statusCode(415);
        csv(WORKER)
                .body(HEADER + rows(1))
                .post("/carried-over-imports?check=yes")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("check"))
                .body("errors[0].code", equalTo("not-a-truth-value"));
        assertThat(Database.number("select count(*) from carried_over_case where partner_id = 'MANY'"))
                .isZero();
    }

    @Test
    void five_hundred_at_once_are_checked() {
        send(HEADER + rows(500), true).then().statusCode(200).body("takenOver", equalTo(500));
    }

    @Test
    void an_empty_list_has_every_column_but_when_it_came_in() {
        var columns = csv(WORKER)
                .get("/carried-over-imports/template")
                .then()
                .statusCode(200)
                .contentType(containsString("text/csv"))
                .header("Content-Disposition", containsString("carried-over-cases.csv"))
                .extract()
                .asString()
                .strip()
                .split(",");

        assertThat(columns)
                .startsWith("previousReference", "previousProvider", "openedOn", "lastContactOn", "partnerId")
                .contains(
                        "referral.person.contactVia.name",
                        "referral.keyDates[0].date",
                        "referral.need.specialisms",
                        "referral.equality.sex")
                .doesNotContain("referral.receivedAt");
    }

    @Test
    void the_hub_pastes_its_list_checks_it_and_takes_it_over_in_a_browser() {
        var worker = Browser.of(WORKER);
        var list = HEADER
                + first + ",P,2015-11-02,,,COMMUNITY,Zqxperson,,,,,,,\r\n"
                + second + ",P,2017-01-18,,,COMMUNITY,,,somewhere,,,,,\r\n";
        worker.page("/referrals").body(containsString("<a href=\"/carried-over-cases\">"));

        var checked = worker.fillIn("/carried-over-cases", "Take over a list", Map.of("list", list, "check", "true"))
                .statusCode(200)
                .body(containsString("The list was checked"))
                .body(containsString("1 case can be taken over; 0 cases taken over before; 1 case refused."))
                .body(containsString("Opened on: The provider before can&#39;t have opened it on a day to come."))
                .body(containsString("Person, Home postcode: Use a whole UK postcode"));
        assertThat(known(first)).isZero();
        worker.send(Browser.form(checked, "Take them over"), Map.of("list", list, "check", "false"))
                .statusCode(200)
                .body(containsString("1 case taken over; 0 cases taken over before; 1 case refused."));

        assertThat(known(first)).isEqualTo(1);
        worker.page("/carried-over-cases").body(containsString("Where it stands"));
    }

    @Test
    void nobody_else_takes_cases_over() {
        for (var role : List.of("referrer", "advocate", "commissioner", "operational-manager", "auditor")) {
            csv(Tokens.of(role))
                    .body(HEADER + rows(1))
                    .post("/carried-over-imports")
                    .then()
                    .statusCode(403);
            as(Tokens.of(role)).body("{}").post("/carried-over-cases").then().statusCode(403);
            as(Tokens.of(role)).get("/carried-over-cases").then().statusCode(403);
        }
        as(Tokens.partner("ACME")).body("{}").post("/carried-over-cases").then().statusCode(403);
        csv(Tokens.of("hub-manager"))
                .body(HEADER + rows(1))
                .post("/carried-over-imports?check=true")
                .then()
                .statusCode(200);
    }

    private static long known(String number) {
        return WholeList.of(() -> as(WORKER), "/carried-over-cases")
                .where("previousReference", number)
                .size();
    }

    private static String rows(int count) {
        return IntStream.range(0, count)
                .mapToObj(_ -> aNumber() + ",P,2016-01-18,,MANY,COMMUNITY,,,,,,,,\r\n")
                .collect(Collectors.joining());
    }
}
