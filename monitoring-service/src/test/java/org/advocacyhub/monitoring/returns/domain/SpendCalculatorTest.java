package org.advocacyhub.monitoring.returns.domain;

import static org.advocacyhub.monitoring.contract.domain.Plans.kentFirstYear;
import static org.advocacyhub.monitoring.contract.domain.Plans.line;
import static org.advocacyhub.monitoring.contract.domain.Plans.money;
import static org.advocacyhub.monitoring.contract.domain.Plans.year;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.advocacyhub.monitoring.contract.domain.Money;
import org.junit.jupiter.api.Test;

/** K-15. */
class SpendCalculatorTest {

    /** Synthetic actuals of 2016/17 (domain.md F.2); they sum to the real 1,040,000. */
    private static final Map<String, Money> ACTUAL_2016 = Map.of(
            "IMHA", money("395000.00"),
            "CARE_ACT", money("110000.00"),
            "IMCA", money("215000.00"),
            "RPR_PAID", money("95000.00"),
            "NHS_COMPLAINTS", money("85000.00"),
            "COMMUNITY", money("140000.00"));

    @Test
    void s01_year_one_underspend_against_contract_price_and_budget() {
        var figures = SpendCalculator.figures(kentFirstYear(), ACTUAL_2016, Map.of(), LocalDate.of(2017, 3, 31));

        assertEquals("1040000.00", total(figures, "actualToDate"));
        assertEquals("300000.00", ofYear(figures, "unspentOfContractPrice"));
        assertEquals("22.39", ofYear(figures, "unspentOfContractPricePercent"));
        assertEquals("450000.00", ofYear(figures, "unspentOfBudget"));
        assertEquals("30.20", ofYear(figures, "unspentOfBudgetPercent"));
        assertEquals("150000.00", ofYear(figures, "bidSaving"));
        assertEquals("10.07", ofYear(figures, "bidSavingOfBudget"));
        assertEquals("1040000.00", total(figures, "forecast"));
    }

    @Test
    void the_budget_to_date_follows_the_profile_and_the_forecast_the_run_rate() {
        var plan = year(2016, "255000.00", "255000.00", line("IMHA", "255000.00", "1.00", "IMHA"));

        var figures = SpendCalculator.figures(
                plan, Map.of("IMHA", money("69300.00")), Map.of("IMHA", money("500.00")), LocalDate.of(2016, 6, 30));

        // 63 of 255 working days: 63,000 profiled, 10% above; 69,300 + 500 committed + 69,300/63 x 192
        assertEquals("63000.00", ofLine(figures, "profiledToDate"));
        assertEquals("10.00", ofLine(figures, "varianceAgainstProfile"));
        assertEquals("281000.00", ofLine(figures, "forecast"));
        assertEquals("500.00", ofLine(figures, "committed"));
    }

    @Test
    void a_line_without_a_budget_to_date_has_no_variance() {
        var plan = year(2016, "100.00", "0.00", line("IMHA", "0.00", "1.00", "IMHA"));

        var figures = SpendCalculator.figures(plan, Map.of(), Map.of(), LocalDate.of(2016, 6, 30));

        assertNull(
                Figures.one(figures, "line", "IMHA", "varianceAgainstProfile").value());
        assertNull(Figures.one(figures, "year", "all", "unspentOfContractPricePercent")
                .value());
    }

    @Test
    void before_the_first_working_day_there_is_no_forecast() {
        var plan = year(2017, "100.00", "100.00", line("IMHA", "100.00", "1.00", "IMHA"));

        var figures = SpendCalculator.figures(plan, Map.of(), Map.of(), LocalDate.of(2017, 4, 2));

        assertNull(Figures.one(figures, "total", "all", "forecast").value());
    }

    private static String total(List<Figure> figures, String measure) {
        return text(Figures.one(figures, "total", "all", measure).value());
    }

    private static String ofYear(List<Figure> figures, String measure) {
        return text(Figures.one(figures, "year", "all", measure).value());
    }

    private static String ofLine(List<Figure> figures, String measure) {
        return text(Figures.one(figures, "line", "IMHA", measure).value());
    }

    private static String text(BigDecimal value) {
        return value.toPlainString();
    }
}
