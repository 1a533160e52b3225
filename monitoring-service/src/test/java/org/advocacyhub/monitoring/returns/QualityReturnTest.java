package org.advocacyhub.monitoring.returns;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.contracts.PartnerEvent.ComplaintAcknowledged;
import org.advocacyhub.contracts.PartnerEvent.ComplaintClosed;
import org.advocacyhub.contracts.PartnerEvent.ComplaintReceived;
import org.advocacyhub.contracts.PartnerEvent.ComplimentReceived;
import org.advocacyhub.contracts.PartnerEvent.FitnessCounted;
import org.advocacyhub.monitoring.Council;
import org.advocacyhub.monitoring.Delivering;
import org.advocacyhub.monitoring.Journey;
import org.advocacyhub.monitoring.Telling;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From events to the figures of quality: K-20, K-21 and K-30 to K-32. */
@HubTest
class QualityReturnTest {

    private static final String Q1 = "2016-17-Q1";

    private String contract;
    private String partner;

    @BeforeEach
    void a_contract_with_a_partner() {
        TestClock.set("2016-07-21T09:00:00Z");
        contract = Council.hasAContract();
        partner = "AFA-OF-" + contract;
    }

    @Test
    void k31_visits_in_time_and_visits_that_were_due() {
        Telling.all(
                // due on 12 April and made; due on 4 May and made on 5 May; due on 2 June and never made
                rpr().opened("2016-04-05")
                        .visited(null, "2016-04-12")
                        .visited("2016-04-06", "2016-05-04")
                        .visited("2016-05-05", "2016-06-02"),
                // made on the last day; turned out to be none, so that the first is overdue; due again on the day of
                // the closure
                rpr().opened("2016-04-05")
                        .visited(null, "2016-04-12")
                        .visited("2016-04-12", "2016-05-10")
                        .visited(null, "2016-04-12")
                        .closed("2016-05-10", "DIED", false),
                // not awaited any more on the day on which the case was closed; due in the next quarter
                rpr().opened("2016-04-05").visited(null, "2016-04-12").closed("2016-04-12", "DIED", false),
                rpr().opened("2016-06-30").visited(null, "2016-07-07"));

        var figure = Council.figures(contract, Q1).figure("K-31", "total", "all", "onTime");

        assertEquals(1, figure.get("numerator"));
        assertEquals(4, figure.get("denominator"));
        assertEquals("25.0", String.valueOf(figure.get("value")));
        TestClock.set("2016-06-02T22:59:59Z"); // the third visit of the first case can still come
        var running = Council.figures(contract, Q1);
        assertEquals(3, running.figure("K-31", "total", "all", "onTime").get("denominator"));
        assertEquals("1", running.total("K-31", "pending"));
    }

    @Test
    void k32_reports_dated_on_or_before_the_decision() {
        Telling.all(
                imca().report("2016-04-29", "2016-05-03", false)
                        .decision("2016-05-03"), // on the day, if later than agreed
                imca().report("2016-04-29", "2016-05-04", false).decision("2016-05-03"),
                imca().report("2016-04-29", "2016-04-29", false), // nobody told the decision
                imca().report("2016-04-29", null, false),
                imca().report("2016-04-29", null, true).decision("2016-05-03"), // none is owed
                imca().report("2016-04-29", null, false).closed("2016-04-28", "DIED", false),
                imca().report("2016-04-29", null, false).decision("2016-07-01"),
                imca().report(null, "2016-04-29", false));

        var figures = Council.figures(contract, Q1);

        assertEquals("50.0", figures.total("K-32", "beforeDecision"));
        assertEquals(
                4, figures.figure("K-32", "type", "IMCA_SMT", "beforeDecision").get("denominator"));
        assertEquals("0.0", Council.figures(contract, "2016-17-Q2").total("K-32", "beforeDecision"));
    }

    @Test
    void k21_alerts_by_the_day_on_which_the_authority_was_told() {
        Telling.all(
                rpr().opened("2016-04-05")
                        .alerted("2016-04-29", "2016-05-03") // Friday, and Tuesday after a bank holiday
                        .alerted("2016-06-28", "2016-06-30")
                        .alerted("2016-06-30", "2016-07-01"),
                rpr().opened("2016-04-05")
                        .alerted("2016-04-06", "2016-04-06")
                        .closed("2016-04-06", "OPENED_IN_ERROR", false));

        var figures = Council.figures(contract, Q1);

        assertEquals("2", figures.total("K-21", "raised"));
        assertEquals("50.0", figures.total("K-21", "raisedInTime"));
        assertEquals("2", figures.value("K-21", "partner", "PARTNER-1", "raised"));
    }

    @Test
    void k20_k30_what_partners_tell() {
        var first = UUID.randomUUID();
        var second = UUID.randomUUID();
        Telling.all(rpr().opened("2016-04-05"));
        Telling.all(List.of(
                new Delivering(contract).profile(partner, false, 4000),
                received(first, "2016-04-26"),
                new ComplaintAcknowledged(partner, first, LocalDate.parse("2016-04-29")),
                new ComplaintClosed(partner, first, LocalDate.parse("2016-05-26"), "UPHELD"),
                received(second, "2016-06-30"),
                received(UUID.randomUUID(), "2016-07-01"),
                new ComplimentReceived(partner, UUID.randomUUID(), contract, null, LocalDate.parse("2016-05-10")),
                new FitnessCounted(partner, LocalDate.parse("2016-04-01"), 9, 9, 1, 0, 0),
                new FitnessCounted(partner, LocalDate.parse("2016-06-30"), 10, 8, 1, 1, 1),
                new FitnessCounted(partner, LocalDate.parse("2016-07-01"), 10, 1, 1, 1, 1)));

        var figures = Council.figures(contract, Q1);

        assertEquals("2", figures.total("K-20", "complaints"));
        assertEquals("1", figures.total("K-20", "compliments"));
        assertEquals("200.0", figures.value("K-20", "cases", "all", "complaintsPer100Cases")); // of one case
        assertEquals("100.0", figures.total("K-20", "acknowledgedInTime"));
        assertEquals("1", figures.total("K-20", "acknowledgedPending")); // as of 1 July
        assertEquals("0.0", figures.total("K-20", "closedInTime")); // a day late
        assertEquals("80.0", figures.total("K-30", "fit"));
        assertEquals("50.0", figures.value("K-30", "partner", partner, "imhaQualifiedInTime"));
    }

    private ComplaintReceived received(UUID complaintId, String day) {
        return new ComplaintReceived(partner, complaintId, contract, null, "DELAY", LocalDate.parse(day));
    }

    private Journey rpr() {
        return Journey.of(contract, "RPR_PAID").received("2016-04-04T09:00:00Z");
    }

    private Journey imca() {
        return Journey.of(contract, "IMCA_SMT").received("2016-04-04T09:00:00Z").opened("2016-04-05");
    }
}
