package org.advocacyhub.monitoring.returns;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.advocacyhub.monitoring.Council;
import org.advocacyhub.monitoring.Journey;
import org.advocacyhub.monitoring.Telling;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From events to the figures of a return: K-01 to K-03, and what counts nowhere. */
@HubTest
class ReferralsReturnTest {

    private static final String Q1 = "2016-17-Q1";

    private String contract;

    @BeforeEach
    void a_contract_whose_first_quarter_is_over() {
        TestClock.set("2016-07-21T09:00:00Z");
        contract = Council.hasAContract();
    }

    @Test
    void k01_referrals_count_by_effective_date_in_six_ways() {
        Telling.all(
                imha().received("2016-06-30T15:59:00Z"), // 16:59 in London: still this quarter
                imha().received("2016-06-30T16:00:00Z"), // 17:00 in London: the next
                careAct().received("2016-04-01T09:00:00Z").decided("2016-04-01T10:00:00Z", "ELIGIBLE", "CA67-15"),
                Journey.of(contract, "UNSURE")
                        .from("WARD_STAFF", null, null, "PHONE")
                        .received("2016-05-02T09:00:00Z")); // a bank holiday: counts on the 3rd

        var figures = Council.figures(contract, Q1);

        assertEquals("3", figures.total("K-01", "received"));
        assertEquals("1", figures.value("K-01", "type", "CARE_ACT", "received"));
        assertEquals("2", figures.value("K-01", "source", "NHS_MH", "received"));
        assertEquals("1", figures.value("K-01", "source", "LA_ADULTS", "received"));
        assertEquals("1", figures.value("K-01", "team", "NOT_KNOWN", "received"));
        assertEquals("3", figures.value("K-01", "district", "NOT_KNOWN", "received"));
        assertEquals("1", figures.value("K-01", "clientGroup", "MENTAL_HEALTH", "received"));
        assertEquals("2", figures.value("K-01", "channel", "WEB", "received"));
        assertEquals("3", figures.total("ACTIVITY", "persons"));
        assertEquals("1", Council.figures(contract, "2016-17-Q2").total("K-01", "received"));
    }

    @Test
    void k02_and_k03_eligible_rate_and_the_rules_that_turned_people_away() {
        Telling.all(
                careAct().received("2016-04-04T09:00:00Z").decided("2016-04-04T10:00:00Z", "ELIGIBLE", "CA67-15"),
                careAct()
                        .received("2016-04-04T09:00:00Z")
                        .decided("2016-04-04T10:00:00Z", "NEEDS_INFO", "CA67-99")
                        .decided("2016-04-06T10:00:00Z", "ELIGIBLE", "CA67-15"),
                careAct().received("2016-04-04T09:00:00Z").decided("2016-04-04T10:00:00Z", "NEEDS_INFO", "CA67-99"),
                community()
                        .received("2016-04-04T09:00:00Z")
                        .decided("2016-04-04T10:00:00Z", "REDIRECT", "COM-03")
                        .ended("2016-04-04T10:00:00Z", "REDIRECTED"));

        var figures = Council.figures(contract, Q1);

        assertEquals("66.67", figures.total("K-02", "eligible"));
        assertEquals("1", figures.total("K-02", "undecided"));
        assertEquals("1", figures.value("K-03", "rule", "COM-03", "ineligible"));
    }

    @Test
    void duplicates_and_cases_opened_in_error_count_nowhere_but_apart() {
        Telling.all(
                imha().received("2016-04-04T09:00:00Z"),
                imha().received("2016-04-04T09:00:00Z").ended("2016-04-04T10:00:00Z", "DUPLICATE"),
                imha().received("2016-04-04T09:00:00Z")
                        .decided("2016-04-04T09:00:00Z", "ELIGIBLE", "IMHA-04")
                        .triaged("P2", "2016-04-04", "2016-04-07")
                        .opened("2016-04-05")
                        .contacted("2016-04-06")
                        .worked("2016-04-06", "CLIENT_CONTACT_F2F", 600)
                        .closed("2016-04-07", "OPENED_IN_ERROR", true));

        var figures = Council.figures(contract, Q1);

        assertEquals("1", figures.total("K-01", "received"));
        assertEquals("null", figures.total("K-02", "eligible"));
        assertEquals("null", figures.total("K-07", "inTarget"));
        assertEquals("0", figures.total("K-08", "contacts"));
        assertEquals("0", figures.total("K-12", "deliveredHours").substring(0, 1));
        assertEquals("0", figures.total("K-13", "casesClosed"));
        assertEquals("0", figures.total("ACTIVITY", "casesActive"));
        assertEquals("1", figures.total("ACTIVITY", "leftOutOpenedInError"));
        assertEquals("1", figures.total("ACTIVITY", "leftOutDuplicates"));
    }

    @Test
    void cases_are_active_in_every_quarter_they_touch() {
        Telling.all(
                imha().received("2016-04-04T09:00:00Z").opened("2016-04-05"),
                imha().received("2016-04-04T09:00:00Z")
                        .opened("2016-04-05")
                        .closed("2016-07-01", "SELF_ADVOCATING", false));

        assertEquals("2", Council.figures(contract, Q1).total("ACTIVITY", "casesActive"));
        assertEquals("2", Council.figures(contract, "2016-17-Q2").total("ACTIVITY", "casesActive"));
        assertEquals("1", Council.figures(contract, "2016-17-Q3").total("ACTIVITY", "casesActive"));
        assertEquals("0", Council.figures(contract, "2015-16-Q4").total("ACTIVITY", "casesActive"));
        assertEquals("2", Council.figures(contract, Q1).total("ACTIVITY", "casesOpened"));
        assertEquals("1", Council.figures(contract, "2016-17-Q2").total("ACTIVITY", "casesClosed"));
    }

    private Journey imha() {
        return Journey.of(contract, "IMHA").from("CMHT", "WEST-CMHT", "MENTAL_HEALTH", "WEB");
    }

    private Journey careAct() {
        return Journey.of(contract, "CARE_ACT");
    }

    private Journey community() {
        return Journey.of(contract, "COMMUNITY");
    }
}
