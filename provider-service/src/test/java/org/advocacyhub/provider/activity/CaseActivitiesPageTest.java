package org.advocacyhub.provider.activity;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import java.util.List;
import java.util.Map;
import org.advocacyhub.provider.Hub;
import org.advocacyhub.testkit.Browser;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was worked on a case, in a browser: it is seen after it was recorded, and taken back (domain.md D.3). */
@HubTest
class CaseActivitiesPageTest {

    private static final String FIRST = "1 h 00 min of 5 April 2016: Client contact face to face";

    private String partner;
    private String address;

    @BeforeEach
    void a_case_with_a_first_contact() {
        TestClock.set(Hub.NOW);
        partner = Hub.aPartner();
        address = "/cases/" + Hub.accepted(Hub.anOpenOffer(partner)).extract().path("caseId");
        browser()
                .fillIn(
                        address,
                        "Record the first contact",
                        Map.of("contactOn", "2016-04-05", "mode", "CLIENT_CONTACT_F2F"))
                .statusCode(303);
    }

    @Test
    void what_was_recorded_is_read_from_the_case_and_what_is_wrong_is_taken_back() {
        browser().page(address).body(containsString("<a href=\"" + address + "/activities\">"));
        browser().page(address + "/activities").body(containsString("Nothing was recorded yet."));
        record();
        record();

        browser()
                .page(address + "/activities")
                .body(containsString("<th scope=\"row\">5 April 2016</th>"))
                .body(containsString("<p>2 h 00 min in all"));
        browser()
                .fillIn(address + "/activities", FIRST + " (2)", Map.of("reason", "ENTERED_TWICE"))
                .statusCode(303);

        browser()
                .page(address + "/activities")
                .body(containsString("<p>1 h 00 min in all"))
                .body(containsString("<strong>Taken back on 5 April 2016, "))
                .body(containsString(": Entered twice</strong>"))
                .body(not(containsString(FIRST + " (2)")));
        Hub.partner(partner)
                .get(address + "/activities")
                .then()
                .body("items", hasSize(2))
                .body("items.reversed.findAll { it != null }.reason", equalTo(List.of("ENTERED_TWICE")));
    }

    @Test
    void nobody_else_reads_it() {
        Browser.of(Tokens.partner(Hub.aPartner())).open(address + "/activities").statusCode(404);
        Browser.of(Tokens.of("hub-manager")).open(address + "/activities").statusCode(403);
    }

    private void record() {
        browser()
                .fillIn(
                        address,
                        "Record time",
                        Map.of(
                                "advocateId", Hub.ADVOCATE,
                                "workedOn", "2016-04-05",
                                "category", "CLIENT_CONTACT_F2F",
                                "minutes", "60"))
                .statusCode(303);
    }

    private Browser browser() {
        return Browser.of(Tokens.partner(partner));
    }
}
