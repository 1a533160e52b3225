package org.advocacyhub.monitoring.returns;

import static org.advocacyhub.monitoring.Council.asCommissioner;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.advocacyhub.monitoring.Council;
import org.advocacyhub.monitoring.Journey;
import org.advocacyhub.monitoring.Telling;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From events to the figures of a return: K-07, K-08 and K-10. */
@HubTest
class TimelinessReturnTest {

    private static final String Q1 = "2016-17-Q1";

    private String contract;

    @BeforeEach
    void a_contract_whose_first_quarter_is_over() {
        TestClock.set("2016-07-21T09:00:00Z");
        contract = Council.hasAContract();
    }

    @Test
    void k07_counts_what_was_due_in_the_quarter() {
        Telling.all(
                due("2016-04-11").opened("2016-04-05").contacted("2016-04-11"), // on the last day
                due("2016-04-11").opened("2016-04-05").contacted("2016-04-12"), // a day late
                due("2016-04-11"), // never
                due("2016-04-11").withdrawn("2016-04-11T10:00:00Z"), // nothing owed any more
                due("2016-04-11").ended("2016-04-08T10:00:00Z", "WITHDRAWN"),
                due("2016-06-30"), // the last day of the quarter, never
                due("2016-07-01").opened("2016-06-29").contacted("2016-06-30"), // due in the next quarter
                careAct()
                        .received("2016-04-04T09:00:00Z")
                        .triaged("P3", "2016-04-04", "2016-04-11", 0, true)); // impossible from the start

        var figures = Council.figures(contract, Q1);

        var total = figures.figure("K-07", "total", "all", "inTarget");
        assertEquals("25.0", String.valueOf(total.get("value")));
        assertEquals(1, total.get("numerator"));
        assertEquals(4, total.get("denominator"));
        assertEquals("2", figures.total("K-07", "withdrawnBeforeDue"));
        assertEquals("1", figures.total("K-07", "targetImpossible"));
        var band = figures.figure("K-07", "band", "P3", "inTarget");
        assertEquals("90.0", String.valueOf(band.get("target")));
        assertEquals("RED", band.get("rag"));
    }

    @Test
    void a10_2_late_contacts_are_shown_by_the_reason_that_was_told_and_fail_all_the_same() {
        Telling.all(
                due("2016-04-11").opened("2016-04-05").contacted("2016-04-13").explained("INTERPRETER_DELAY"),
                due("2016-04-11")
                        .opened("2016-04-05")
                        .explained("INTERPRETER_DELAY")
                        .contacted("2016-04-14"),
                due("2016-04-11")
                        .opened("2016-04-05")
                        .contacted("2016-04-11")
                        .explained("INTERPRETER_DELAY"), // in time
                due("2016-04-11").opened("2016-04-05").explained("INTERPRETER_DELAY"), // never
                due("2016-04-11").opened("2016-04-05").contacted("2016-04-12")); // nobody says why

        var figures = Council.figures(contract, Q1);

        assertEquals("4", figures.total("K-07", "failed"));
        assertEquals("2", figures.value("K-07", "lateReason", "INTERPRETER_DELAY", "failed"));
        asCommissioner()
                .get(
                        "/contracts/" + contract
                                + "/kpis/K-07/facts?from=2016-04-01&to=2016-06-30&breakdown=lateReason&key=INTERPRETER_DELAY&measure=failed")
                .then()
                .statusCode(200)
                .body("items", hasSize(2));
    }

    /**
     * C.2, A.10.2, by hand: an advocate had to be named for seven by 7 April. Two were in time. Late are the two named on the 8th and the 11th (an
     * interpreter was waited for), the one whose case has nobody and the one who has no case: 2 of 6. Who withdrew in time is left out.
     */
    @Test
    void c2_who_had_an_advocate_named_by_the_day_of_the_band_and_why_others_had_not() {
        Telling.all(
                named("2016-04-07").opened("2016-04-06"), // with the acceptance
                named("2016-04-07").openedUnallocated("2016-04-05").named("2016-04-07", "FIRST_TIME"),
                named("2016-04-07")
                        .openedUnallocated("2016-04-05")
                        .named("2016-04-08", "FIRST_TIME"), // nobody says why
                named("2016-04-07")
                        .openedUnallocated("2016-04-05")
                        .explained("ALLOCATION", "INTERPRETER_DELAY")
                        .named("2016-04-11", "FIRST_TIME")
                        .named("2016-04-12", null), // another one took over
                named("2016-04-07").openedUnallocated("2016-04-05").explained("ALLOCATION", "INTERPRETER_DELAY"),
                named("2016-04-07"),
                named("2016-04-07").withdrawn("2016-04-06T10:00:00Z"),
                named("2016-07-01").opened("2016-07-04"), // due in the next quarter
                due("2016-04-11").opened("2016-04-12")); // of a type that may wait

        var figures = Council.figures(contract, Q1);

        var inTarget = figures.figure("K-07", "allocation", "all", "inTarget");
        assertEquals("33.3", String.valueOf(inTarget.get("value")).substring(0, 4));
        assertEquals(2, inTarget.get("numerator"));
        assertEquals(6, inTarget.get("denominator"));
        assertEquals("4", figures.value("K-07", "allocation", "all", "failed"));
        assertEquals("0", figures.value("K-07", "allocation", "all", "pending"));
        assertEquals("1", figures.value("K-07", "allocationLateReason", "INTERPRETER_DELAY", "failed"));
    }

    @Test
    void c2_who_has_nobody_yet_is_pending_until_the_day_is_over() {
        TestClock.set("2016-04-07T09:00:00Z");
        Telling.all(
                named("2016-04-07"), named("2016-04-06"), named("2016-04-08").opened("2016-04-06"));

        var figures = Council.figures(contract, Q1);

        assertEquals("1", figures.value("K-07", "allocation", "all", "pending"));
        assertEquals("1", figures.value("K-07", "allocation", "all", "failed"));
    }

    @Test
    void k07_counts_by_the_day_that_the_hub_moved_it_to() {
        Telling.all(
                due("2016-04-11")
                        .targetsChanged("P3", "2016-04-12", 1)
                        .opened("2016-04-05")
                        .contacted("2016-04-12"),
                due("2016-04-11")
                        .targetsChanged("P2", "2016-04-07", 0)
                        .opened("2016-04-05")
                        .contacted("2016-04-08"));

        var total = Council.figures(contract, Q1).figure("K-07", "total", "all", "inTarget");

        assertEquals(1, total.get("numerator"));
        assertEquals(2, total.get("denominator"));
    }

    @Test
    void k07_in_a_running_quarter_what_is_not_due_yet_is_pending() {
        TestClock.set("2016-04-11T12:00:00Z");
        Telling.all(due("2016-04-11"), due("2016-04-08"));

        var figures = Council.figures(contract, Q1);

        assertEquals("1", figures.total("K-07", "pending"));
        assertEquals("1", figures.total("K-07", "failed"));
    }

    @Test
    void k08_working_days_to_contact_leave_out_pauses() {
        Telling.all(
                careAct()
                        .received("2016-05-04T09:00:00Z")
                        .triaged("P3", "2016-05-04", "2016-05-18", 5, false)
                        .opened("2016-05-12")
                        .contacted("2016-05-18"), // 10 working days less 5 paused
                careAct()
                        .received("2016-05-04T09:00:00Z")
                        .triaged("P3", "2016-05-04", "2016-05-11")
                        .opened("2016-05-04")
                        .contacted("2016-05-04"), // the same day: 0
                imha().received("2016-05-04T09:00:00Z")
                        .triaged("P2", "2016-05-04", "2016-05-09")
                        .opened("2016-05-04")
                        .contacted("2016-05-06"));

        var figures = Council.figures(contract, Q1);

        assertEquals("0", figures.value("K-08", "band", "P3", "median"));
        assertEquals("5", figures.value("K-08", "band", "P3", "percentile90"));
        assertEquals("2", figures.value("K-08", "type", "IMHA", "median"));
        assertEquals("2", figures.total("K-08", "median"));
    }

    @Test
    void k10_who_waits_when_the_quarter_ends() {
        Telling.all(
                community().received("2016-05-31T09:00:00Z").waiting("2016-06-01T10:00:00Z"),
                community()
                        .received("2016-05-31T09:00:00Z")
                        .waiting("2016-06-01T10:00:00Z")
                        .offered("2016-06-10T10:00:00Z"), // left
                community()
                        .received("2016-05-31T09:00:00Z")
                        .waiting("2016-06-20T10:00:00Z")
                        .offered("2016-07-04T10:00:00Z"), // left after the quarter
                community()
                        .received("2016-05-31T09:00:00Z")
                        .waiting("2016-06-08T10:00:00Z")
                        .offered("2016-06-10T10:00:00Z")
                        .waiting("2016-06-28T10:00:00Z"), // came back: waits since the 8th
                community().received("2016-07-04T09:00:00Z").waiting("2016-07-05T10:00:00Z"));

        var figures = Council.figures(contract, Q1);

        assertEquals("3", figures.total("K-10", "waiting"));
        assertEquals("21", figures.total("K-10", "longestWait"));
        assertEquals("15.0", figures.total("K-10", "meanWait")); // 21, 16 and 8
        // a running quarter is taken as of today: two of them, and the one who came in July
        assertEquals("3", Council.figures(contract, "2016-17-Q2").total("K-10", "waiting"));
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

    private Journey named(String day) {
        return careAct().received("2016-04-04T09:00:00Z").triagedToName("P3", "2016-04-04", "2016-04-11", day);
    }

    private Journey due(String day) {
        return careAct().received("2016-04-04T09:00:00Z").triaged("P3", "2016-04-04", day);
    }
}
