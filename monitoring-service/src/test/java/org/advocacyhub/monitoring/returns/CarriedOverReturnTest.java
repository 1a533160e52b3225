package org.advocacyhub.monitoring.returns;

import static org.advocacyhub.monitoring.Council.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.advocacyhub.monitoring.Council;
import org.advocacyhub.monitoring.Delivering;
import org.advocacyhub.monitoring.Journey;
import org.advocacyhub.monitoring.Telling;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Need N32, by hand (ADR 0139): three new referrals, and four cases that the provider before left open, in the first quarter of a contract.
 *
 * <pre>
 *              received  contact due  opened  contact  worked    closed   else
 * in time      4 April   11 April     5 Apr   11 Apr    60 min   20 June  eligible; answers YES
 * late         4 April   11 April     5 Apr   12 Apr                      eligible; answers the equality question on sex
 * redirected   4 April
 * carried 1    1 April   8 April      6 Apr   20 Apr    90 min   21 June  offered; answers NO; IMP1 from 2 to 4; a safeguarding alert
 * carried 2    1 April   8 April      6 Apr   7 Apr     30 min            answers the equality question on sex
 * carried 3    1 April                                                    on the waiting list since 4 April, not commissioned; the partner was named
 * carried 4    1 April                                                    withdrawn on 5 April
 * </pre>
 */
@HubTest
class CarriedOverReturnTest {

    private static final String Q1 = "2016-17-Q1";

    private String contract;
    private String partner;
    private Council.Figures figures;

    @BeforeEach
    void a_first_quarter_that_is_over() {
        TestClock.set("2016-07-21T09:00:00Z");
        contract = Council.hasAContract();
        partner = "AFA-OF-" + contract;
        Telling.all(List.of(new Delivering(contract).profile(partner, false, 10000)));
        Telling.all(
                referred("2016-04-11")
                        .decided("2016-04-04T10:00:00Z", "ELIGIBLE", "IMHA-04")
                        .offered("2016-04-04T11:00:00Z")
                        .opened("2016-04-05", "FIRST_TIME")
                        .contacted("2016-04-11")
                        .worked("2016-04-11", "CLIENT_CONTACT_F2F", 60)
                        .closed("2016-06-20", "PROCESS_ENDED", true)
                        .answered("2016-06-21", false, "YES", "YES"),
                referred("2016-04-11")
                        .decided("2016-04-04T10:00:00Z", "ELIGIBLE", "IMHA-04")
                        .equality("2016-04-04T12:00:00Z", "75_84", "W_BRITISH", "FEMALE", null)
                        .opened("2016-04-05", "FIRST_TIME")
                        .contacted("2016-04-12"),
                imha().received("2016-04-04T09:00:00Z").decided("2016-04-04T10:00:00Z", "REDIRECT", "IMHA-09"),
                carriedOver()
                        .triagedToName("P3", "2016-04-01", "2016-04-08", "2016-04-05")
                        .offered("2016-04-01T11:00:00Z")
                        .opened("2016-04-06")
                        .contacted("2016-04-20")
                        .worked("2016-04-20", "CLIENT_CONTACT_F2F", 90)
                        .scored("2016-04-20", "IMP1", "START", 2)
                        .scored("2016-06-01", "IMP1", "END", 4)
                        .alerted("2016-05-04", "2016-05-05")
                        .closed("2016-06-21", "PROCESS_ENDED", true)
                        .answered("2016-06-22", false, "NO", "NO"),
                carriedOver()
                        .triagedToName("P3", "2016-04-01", "2016-04-08", "2016-04-05")
                        .equality("2016-04-04T12:00:00Z", "75_84", "W_BRITISH", "MALE", null)
                        .opened("2016-04-06")
                        .contacted("2016-04-07")
                        .worked("2016-04-07", "CLIENT_CONTACT_F2F", 30),
                imha().carriedOver("2015-11-02", partner)
                        .received("2016-04-01T09:00:00Z")
                        .waiting("2016-04-04T10:00:00Z")
                        .unmet("2016-04-05T10:00:00Z", "NOT_COMMISSIONED", null),
                carriedOver().withdrawn("2016-04-05T09:00:00Z"));
        figures = Council.figures(contract, Q1);
    }

    private Journey imha() {
        return Journey.of(contract, "IMHA").at(partner);
    }

    private Journey referred(String due) {
        return imha().received("2016-04-04T09:00:00Z").triaged("P3", "2016-04-04", due);
    }

    private Journey carriedOver() {
        return imha().carriedOver("2015-11-02").received("2016-04-01T09:00:00Z");
    }

    @Test
    void k01_to_k03_what_was_carried_over_was_not_referred_and_nothing_was_decided() {
        assertEquals("3", figures.total("K-01", "received"));
        assertEquals("3", figures.value("K-01", "type", "IMHA", "received"));
        assertEquals("3", figures.total("ACTIVITY", "persons"));
        assertEquals("66.67", figures.total("K-02", "eligible")); // two of three
        assertEquals("0", figures.total("K-02", "undecided"));
        assertEquals("1", figures.total("K-03", "ineligible"));
        assertEquals("0", figures.value("K-22", "total", "all", "persons"));
        assertEquals(
                3, figures.figure("K-27", "item", "sex", "answered").get("denominator")); // of the persons referred
        assertEquals(1, figures.figure("K-27", "item", "sex", "answered").get("numerator"));
    }

    @Test
    void k07_k08_k10_nobody_waited_for_it_anew() {
        var inTarget = figures.figure("K-07", "total", "all", "inTarget");
        assertEquals(1, inTarget.get("numerator"));
        assertEquals(2, inTarget.get("denominator"));
        assertEquals("1", figures.total("K-07", "failed"));
        assertEquals("2", figures.total("K-08", "contacts"));
        assertEquals(
                "5",
                figures.total(
                        "K-08", "median")); // 5 and 6 working days; with 13 and 4 of the others it would be 5 of four
        assertEquals("6", figures.total("K-08", "percentile90"));
        assertEquals("0", figures.total("K-10", "waiting"));
        assertEquals(1, figures.figure("K-25", "total", "all", "selfDispatched").get("denominator"));
    }

    @Test
    void k11_the_caseload_has_it_and_says_what_of_it_was_carried_over() {
        assertEquals("4", figures.total("ACTIVITY", "casesOpened"));
        assertEquals("2", figures.value("ACTIVITY", "carriedOver", "all", "casesOpened"));
        assertEquals("4", figures.total("ACTIVITY", "casesActive"));
        assertEquals("2", figures.total("K-11", "openCases"));
        assertEquals("4", figures.value("K-11", "carriedOver", "all", "carriedOver"));
        assertEquals("1", figures.value("K-11", "carriedOver", "all", "stillOpen"));
        assertEquals("1", figures.value("K-11", "carriedOver", "all", "withoutCase")); // who withdrew waits for nothing
        assertEquals("2", figures.total("K-04", "persons")); // who had an advocate before has no new access
        assertEquals("2", figures.total("K-28", "casesTakenOn")); // of the new ones
        assertEquals("3.0", figures.total("K-28", "hours"));
    }

    @Test
    void k12_to_k19_it_is_worked_paid_closed_and_judged_as_any_other() {
        assertEquals("2", figures.total("ACTIVITY", "casesClosed"));
        assertEquals("3.0", figures.total("K-12", "deliveredHours"));
        assertEquals("2", figures.total("K-13", "casesClosed"));
        assertEquals("1.25", figures.total("K-13", "averageHours")); // 60 and 90 minutes
        assertEquals("50.0", figures.value("K-17", "statement", "CAL1", "yes")); // YES and NO
        assertEquals("100.0", figures.value("K-18", "statement", "IMP1", "improved"));
        assertEquals("1", figures.total("K-21", "raised"));
        assertEquals("1", figures.value("K-26", "sex", "MALE", "persons"));
        assertEquals("1", figures.value("K-26", "sex", "FEMALE", "persons"));
    }

    @Test
    void k11_whoever_has_no_case_is_told_by_the_partner_that_was_named() {
        Telling.all(
                carriedOver(),
                imha().carriedOver("2015-11-02", "Smith").received("2016-04-01T09:00:00Z"),
                carriedOver());

        var now = Council.figures(contract, Q1);

        assertEquals("4", now.value("K-11", "carriedOver", "all", "withoutCase"));
        assertEquals("1", now.value("K-11", "namedPartner", partner, "withoutCase"));
        assertEquals("3", now.value("K-11", "namedPartner", "NOT_KNOWN", "withoutCase")); // no partner is called so
        assertFalse(Council.csv(contract, Q1).contains("Smith"));
    }

    /** 30 June, 19:00 in London: as a referral it would count from the next working day, but it was taken over then. */
    @Test
    void k11_what_is_taken_over_in_the_evening_of_the_last_day_was_taken_over_in_that_quarter() {
        Telling.all(imha().carriedOver("2015-11-02").received("2016-06-30T18:00:00Z"));

        var now = Council.figures(contract, Q1);

        assertEquals("5", now.value("K-11", "carriedOver", "all", "carriedOver"));
        assertEquals("2", now.value("K-11", "carriedOver", "all", "withoutCase"));
    }

    @Test
    void later_it_says_how_many_are_still_open_and_no_more_of_what_the_first_quarter_opened() {
        TestClock.set("2016-10-21T09:00:00Z");

        var next = Council.figures(contract, "2016-17-Q2");

        assertEquals("4", next.value("K-11", "carriedOver", "all", "carriedOver"));
        assertEquals("1", next.value("K-11", "carriedOver", "all", "stillOpen"));
        assertEquals("0", next.value("ACTIVITY", "carriedOver", "all", "casesOpened"));
    }

    @Test
    void page_and_csv_say_it_in_the_section_of_the_caseload() {
        assertTrue(Council.csv(contract, Q1).lines().anyMatch(line -> line.contains("carriedOver,all,stillOpen,1")));
        as("commissioner")
                .accept("text/html")
                .get("/contracts/" + contract + "/returns/" + Q1)
                .then()
                .statusCode(200)
                .body(containsString("K-11 Open caseload, carried over"))
                .body(containsString("K-11 Open caseload, by named partner"))
                .body(containsString("Still open"))
                .body(containsString("Without case"));
    }

    @Test
    void a_figure_that_leaves_it_out_says_so_and_is_a_second_version() {
        as("commissioner")
                .get("/kpis/K-01")
                .then()
                .body("formula", containsString("carried over from the provider before"))
                .body("version", equalTo(2));
        as("commissioner")
                .get("/kpis/K-12")
                .then()
                .body("formula", startsWith("Chargeable hours"))
                .body("formula", not(containsString("carried over")))
                .body("version", equalTo(1));
    }
}
