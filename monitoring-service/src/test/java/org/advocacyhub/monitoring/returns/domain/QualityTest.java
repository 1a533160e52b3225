package org.advocacyhub.monitoring.returns.domain;

import static org.advocacyhub.monitoring.returns.domain.Figures.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.advocacyhub.monitoring.returns.domain.AlertCalculator.Alerts;
import org.advocacyhub.monitoring.returns.domain.ComplaintCalculator.Complaint;
import org.advocacyhub.monitoring.returns.domain.ComplaintCalculator.Limits;
import org.advocacyhub.monitoring.returns.domain.FitnessCalculator.Fitness;
import org.advocacyhub.monitoring.returns.domain.Owed.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** K-20, K-21 and K-30 to K-32, each by an example that can be checked by hand. */
class QualityTest {

    private static final Limits LIMITS = new Limits(3, 20);
    private static final LocalDate JUDGED_ON = LocalDate.parse("2016-07-01");

    /** Received on Tuesday 26 April 2016: three working days end on the 29th, twenty on 25 May, after the bank holiday of 2 May. */
    @ParameterizedTest
    @CsvSource({
        "2016-04-29, 2016-05-25, 100.00, 100.00",
        "2016-05-03, 2016-05-26, 0.00, 0.00",
        "2016-04-26, , 100.00, 0.00",
        ", , 0.00, 0.00"
    })
    void k20_acknowledged_within_three_working_days_and_closed_within_twenty(
            LocalDate acknowledged, LocalDate closed, String inTime, String closedInTime) {
        var figures = figures(List.of(complaint("2016-04-26", acknowledged, closed)));

        assertEquals(inTime, value(figures, "total", "all", "acknowledgedInTime"));
        assertEquals(closedInTime, value(figures, "total", "all", "closedInTime"));
    }

    /** Received on Tuesday 28 June: the three days end on 1 July, the day of judgement; of Monday the 27th they end on 30 June. */
    @ParameterizedTest
    @CsvSource({"2016-06-28, , 1", "2016-06-27, 0.00, 0"})
    void k20_what_can_still_be_in_time_is_pending(LocalDate received, String inTime, String pending) {
        var figures = figures(List.of(new Complaint("AFA", "DELAY", received, null, null, null)));

        assertEquals(inTime, value(figures, "total", "all", "acknowledgedInTime"));
        assertEquals(pending, value(figures, "total", "all", "acknowledgedPending"));
        assertEquals("1", value(figures, "total", "all", "closedPending"));
    }

    @Test
    void k20_counts_and_complaints_per_hundred_cases() {
        var figures = ComplaintCalculator.figures(
                List.of(
                        complaint("2016-04-26", null, null),
                        complaint("2016-05-26", null, null),
                        new Complaint(
                                "S4S",
                                "COMMUNICATION",
                                LocalDate.parse("2016-06-01"),
                                LocalDate.parse("2016-06-01"),
                                LocalDate.parse("2016-06-02"),
                                "UPHELD")),
                Map.of("AFA", 4L, "NEW", 1L),
                120,
                LIMITS,
                JUDGED_ON);

        assertEquals("3", value(figures, "total", "all", "complaints"));
        assertEquals("5", value(figures, "total", "all", "compliments"));
        assertEquals("2.50", value(figures, "cases", "all", "complaintsPer100Cases")); // 3 of 120
        assertEquals("2", value(figures, "about", "DELAY", "complaints"));
        assertEquals("1", value(figures, "outcome", "UPHELD", "complaints"));
        assertEquals("2", value(figures, "partner", "AFA", "complaints"));
        assertEquals("0", value(figures, "partner", "S4S", "compliments"));
        assertEquals("1", value(figures, "partner", "NEW", "compliments"));
    }

    @Test
    void k21_in_time_is_by_the_first_working_day_after() {
        var figures = AlertCalculator.figures(
                List.of(new Alerts("AFA", 0, 4), new Alerts("AFA", 1, 3), new Alerts("S4S", 2, 1)), 1);

        assertEquals("8", value(figures, "total", "all", "raised"));
        assertEquals("87.50", value(figures, "total", "all", "raisedInTime")); // 7 of 8
        assertEquals("0.00", value(figures, "partner", "S4S", "raisedInTime"));
        assertNull(value(AlertCalculator.figures(List.of(), 1), "total", "all", "raisedInTime"));
    }

    @Test
    void k30_fit_advocates_and_those_qualified_for_imha_in_time() {
        var figures =
                FitnessCalculator.figures(Map.of("AFA", new Fitness(9, 8, 3, 2, 1), "S4S", new Fitness(1, 1, 0, 1, 0)));

        assertEquals("90.00", value(figures, "total", "all", "fit")); // 9 of 10
        assertEquals("75.00", value(figures, "total", "all", "imhaQualifiedInTime")); // 3 of 3 and 1 too late
        assertEquals("3", value(figures, "total", "all", "imhaInTraining"));
        assertNull(value(figures, "partner", "S4S", "imhaQualifiedInTime"));
    }

    @Test
    void k31_k32_what_is_pending_is_in_neither_count() {
        var owed = List.of(
                new Owed("AFA", "IMCA_SMT", Standing.KEPT, 3),
                new Owed("AFA", "IMCA_ACCOM", Standing.MISSED, 1),
                new Owed("S4S", "IMCA_ACCOM", Standing.PENDING, 5));

        var reports = OwedCalculator.reports(owed);

        assertEquals("75.00", value(reports, "total", "all", "beforeDecision"));
        assertEquals("5", value(reports, "total", "all", "pending"));
        assertEquals("0.00", value(reports, "type", "IMCA_ACCOM", "beforeDecision"));
        assertNull(value(reports, "partner", "S4S", "beforeDecision"));
        assertEquals("75.00", value(OwedCalculator.visits(owed), "partner", "AFA", "onTime"));
    }

    private static List<Figure> figures(List<Complaint> complaints) {
        return ComplaintCalculator.figures(complaints, Map.of(), 10, LIMITS, JUDGED_ON);
    }

    private static Complaint complaint(String received, LocalDate acknowledged, LocalDate closed) {
        return new Complaint("AFA", "DELAY", LocalDate.parse(received), acknowledged, closed, null);
    }
}
