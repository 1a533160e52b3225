package org.advocacyhub.referral.carryover;

import static org.advocacyhub.referral.carryover.ACase.aNumber;
import static org.advocacyhub.referral.carryover.AList.HEADER;
import static org.advocacyhub.referral.carryover.AList.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.advocacyhub.contracts.ReferralEvent.EqualityAnswered;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.Browser;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists as they really come: with numbers given twice, from spreadsheets that change what they save (need N32). */
@HubTest
class CarriedOverListsTest {

    private final String first = aNumber();

    @BeforeEach
    void on_the_fifth_of_april() {
        TestClock.set("2016-04-05T09:00:00Z");
    }

    /** Two people under one number in two lists: the second is not the first, whatever the list says of it. */
    @Test
    void a_number_that_another_list_gave_to_somebody_else_is_refused_in_a_check_and_after_it() {
        var taken = send(HEADER + first + ",P,2015-11-02,,,COMMUNITY,Example,,,,,,,\r\n");
        var other = HEADER + first + ",P,2015-11-02,,,COMMUNITY,Another,,,,,,,\r\n";

        for (var check : List.of(true, false)) {
            send(other, check)
                    .then()
                    .body("cases[0].outcome", equalTo("REFUSED"))
                    .body("cases[0].faults.code", equalTo(List.of("another-person")))
                    .body("cases[0].faults[0].column", equalTo("previousReference"))
                    .body("cases[0].faults[0].message", containsString(taken.path("cases[0].referralRef")));
        }
    }

    /** Else the second person would get the number, and the first be told that it was taken over before. */
    @Test
    void a_number_stands_in_two_rows_also_when_the_first_of_them_can_not_be_read() {
        send(HEADER + first + ",P\r\n" + first + ",P,2015-11-02,,,COMMUNITY,,,,,,,,\r\n")
                .then()
                .body("cases.outcome", equalTo(List.of("REFUSED", "REFUSED")))
                .body("cases[0].faults.code", equalTo(List.of("wrong-length")))
                .body("cases[1].faults.code", equalTo(List.of("repeated")));
    }

    @Test
    void a_row_that_ends_before_its_number_is_refused_and_no_other() {
        send("previousProvider,openedOn,referral.requestedType,previousReference\r\nP\r\nP,2015-11-02,COMMUNITY,"
                        + first + "\r\n")
                .then()
                .statusCode(200)
                .body("cases.outcome", equalTo(List.of("REFUSED", "TAKEN_OVER")))
                .body("cases[0].faults.code", equalTo(List.of("wrong-length")));
    }

    @Test
    void what_a_spreadsheet_saves_below_its_last_row_is_no_case() {
        send(
                        "\uFEFF" + HEADER + first + ",P,2015-11-02,,,COMMUNITY,,,,,,,,\r\n"
                                + ",,,,,,,,,,,,,\r\n".repeat(600) + ",\r\n",
                        true)
                .then()
                .statusCode(200)
                .body("rows", equalTo(1))
                .body("takenOver", equalTo(1));
    }

    @Test
    void days_are_refused_by_row_and_column_as_spreadsheets_turn_them() {
        for (var day : List.of("02/11/2015", "2/11/15", "2015-11-02 00:00", "42310")) {
            send(HEADER + first + ",P," + day + ",,,COMMUNITY,,,,,,,,\r\n", true)
                    .then()
                    .body("cases[0].faults.column", equalTo(List.of("openedOn")))
                    .body("cases[0].faults[0].code", equalTo("not-a-date"))
                    .body("cases[0].faults[0].message", containsString("A day that exists, such as 2016-04-12,"));
        }
    }

    @Test
    void the_equality_answers_of_a_row_are_kept_apart_and_told_by_themselves() {
        var taken = send(HEADER + first + ",P,2015-11-02,,,COMMUNITY,,66,,,,,,FEMALE\r\n");

        var referralId = UUID.fromString(taken.then()
                .body("cases.outcome", equalTo(List.of("TAKEN_OVER")))
                .extract()
                .path("cases[0].referralId"));
        assertThat(Broker.await(EqualityAnswered.class, told -> told.referralId()
                                .equals(referralId))
                        .sex())
                .isEqualTo("FEMALE");
        assertThat(Database.rows("select open::text from referral_form where referral_id = ?", referralId)
                        .toString())
                .doesNotContain("FEMALE");
    }

    /** As much as a list may have, through a form of a browser, which writes each comma with three characters. */
    @Test
    void five_hundred_rows_can_be_pasted() {
        var rows = IntStream.range(0, 500)
                .mapToObj(
                        _ -> aNumber()
                                + ",P,2015-11-02,2016-03-22,ADVOCACY-FOR-ALL,COMMUNITY,Example,66,ME15 6XX,LEARNING_DISABILITY; AUTISM,,,,FEMALE\r\n")
                .collect(Collectors.joining());

        Browser.of(ACase.WORKER)
                .fillIn("/carried-over-cases", "Take over a list", Map.of("list", HEADER + rows, "check", "true"))
                .statusCode(200)
                .body(containsString("500 cases can be taken over; 0 cases taken over before; 0 cases refused."));
    }
}
