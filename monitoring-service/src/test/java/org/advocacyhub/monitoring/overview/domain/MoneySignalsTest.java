package org.advocacyhub.monitoring.overview.domain;

import static org.advocacyhub.monitoring.contract.domain.Plans.money;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.advocacyhub.monitoring.contract.domain.Money;
import org.advocacyhub.monitoring.virement.domain.LineForecast;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Domain.md E.5: forecast above the ceiling is told, at the ceiling it is not. */
class MoneySignalsTest {

    @ParameterizedTest(name = "{0} of 1340000.00: {1} signals")
    @CsvSource({"1340000.00, 0", "1340000.01, 1", "1040000.00, 0"})
    void e5_a_year_is_told_when_it_is_headed_above_its_price(String forecast, int signals) {
        assertEquals(
                signals,
                MoneySignals.of(List.of(), headed("TOTAL", "1340000.00", forecast), money("1340000.00"))
                        .size());
    }

    @Test
    void a_line_is_told_when_it_is_headed_above_its_budget_and_before_a_forecast_nothing_is() {
        var lines = List.of(
                headed("IMHA", "360000.00", "395000.00"),
                headed("CARE_ACT", "290000.00", "290000.00"),
                headed("IMCA", "260000.00", null));

        assertEquals(
                List.of(
                        "Line IMHA is headed for £395,000.00, above its budget of £360,000.00. A virement from a line with room"
                                + " may help."),
                MoneySignals.of(lines, headed("TOTAL", "910000.00", null), money("910000.00")));
    }

    private static LineForecast headed(String line, String amount, String forecast) {
        return new LineForecast(
                line,
                LocalDate.of(2016, 9, 30),
                money(amount),
                Money.ZERO,
                Money.ZERO,
                forecast == null ? null : money(forecast),
                null);
    }
}
