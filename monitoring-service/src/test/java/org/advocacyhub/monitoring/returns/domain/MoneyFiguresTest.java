package org.advocacyhub.monitoring.returns.domain;

import static org.advocacyhub.monitoring.contract.domain.Plans.line;
import static org.advocacyhub.monitoring.contract.domain.Plans.money;
import static org.advocacyhub.monitoring.contract.domain.Plans.year;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.advocacyhub.monitoring.returns.domain.PaymentCalculator.Paid;
import org.junit.jupiter.api.Test;

/** K-14, K-16 and K-33. */
class MoneyFiguresTest {

    private static final Map<String, TimeRule> RULES = Map.of(
            "CLIENT_CONTACT_F2F", new TimeRule("CLIENT_CONTACT_F2F", "DIRECT", true),
            "REPORT_WRITING", new TimeRule("REPORT_WRITING", "INDIRECT", true),
            "TRAVEL", new TimeRule("TRAVEL", "TRAVEL", false),
            "DUTY_TRIAGE", new TimeRule("DUTY_TRIAGE", "HUB", false));

    @Test
    void k14_direct_minutes_of_all_that_advocates_recorded_and_not_the_hubs_own() {
        var figure = DirectTimeCalculator.figure(
                List.of(
                        worked("CLIENT_CONTACT_F2F", 60),
                        worked("REPORT_WRITING", 30),
                        worked("TRAVEL", 30),
                        worked("DUTY_TRIAGE", 500)),
                RULES);

        assertEquals(new BigDecimal("50.00"), figure.value());
        assertEquals(60, figure.numerator());
        assertEquals(120, figure.denominator());
        assertNull(DirectTimeCalculator.figure(List.of(), RULES).value());
    }

    @Test
    void k16_spend_of_a_line_by_its_hours_and_of_all_by_closed_cases() {
        var plan = year(
                2016,
                "200.00",
                "200.00",
                line("IMHA", "100.00", "10.00", "IMHA"),
                line("CARE_ACT", "100.00", "10.00", "CARE_ACT"));

        var figures = UnitCostCalculator.figures(
                plan,
                Map.of("IMHA", money("100.00"), "CARE_ACT", money("50.00")),
                List.of(worked("CLIENT_CONTACT_F2F", 180), worked("TRAVEL", 60)),
                RULES,
                4);

        assertEquals(
                new BigDecimal("33.33"),
                Figures.one(figures, "line", "IMHA", "costPerHour").value());
        assertNull(Figures.one(figures, "line", "CARE_ACT", "costPerHour").value());
        assertEquals(
                new BigDecimal("50.00"),
                Figures.one(figures, "total", "all", "costPerHour").value());
        assertEquals(
                new BigDecimal("37.50"),
                Figures.one(figures, "total", "all", "costPerClosedCase").value());
    }

    @Test
    void k33_medians_by_size_and_terms_and_an_advance_waits_nothing() {
        var figures = PaymentCalculator.figures(List.of(
                new Paid("SMALL", "ADVANCE", -45),
                new Paid("SMALL", "ARREARS", 46),
                new Paid("LARGE", "ARREARS", 30),
                new Paid("LARGE", "ARREARS", 40),
                new Paid("LARGE", "ARREARS", 50)));

        assertEquals(BigDecimal.ZERO, median(figures, "sizeAndTerms", "SMALL_ADVANCE"));
        assertEquals(new BigDecimal("46"), median(figures, "sizeAndTerms", "SMALL_ARREARS"));
        assertEquals(new BigDecimal("40"), median(figures, "size", "LARGE"));
        assertEquals(
                new BigDecimal("5"),
                Figures.one(figures, "total", "all", "payments").value());
        assertNull(median(PaymentCalculator.figures(List.of()), "total", "all"));
    }

    private static BigDecimal median(List<Figure> figures, String breakdown, String key) {
        return Figures.one(figures, breakdown, key, "medianDaysToPayment").value();
    }

    private static WorkedTime worked(String category, long minutes) {
        return new WorkedTime("IMHA", null, category, minutes);
    }
}
