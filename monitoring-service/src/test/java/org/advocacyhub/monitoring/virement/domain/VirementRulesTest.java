package org.advocacyhub.monitoring.virement.domain;

import static org.advocacyhub.monitoring.contract.domain.Plans.kentFirstYear;
import static org.advocacyhub.monitoring.contract.domain.Plans.money;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.advocacyhub.calendar.WorkingCalendar;
import org.advocacyhub.monitoring.contract.domain.Finding;
import org.advocacyhub.monitoring.contract.domain.Fraction;
import org.advocacyhub.monitoring.contract.domain.Money;
import org.advocacyhub.monitoring.contract.domain.Used;
import org.advocacyhub.monitoring.contract.domain.YearHistory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Domain.md F.6 row by row, and the forecast of S04. */
class VirementRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2016, 9, 20);
    private static final YearHistory YEAR = new YearHistory(kentFirstYear(), List.of());

    @ParameterizedTest(name = "{0}: {1} -> {2}, {3} from {4}, {5}, used {6}")
    @CsvSource(nullValues = "-", textBlock = """
            S04,                      CARE_ACT,  IMHA,     40000.00,  2016-10-01, -,         0.00,      -
            to the last free penny,   CARE_ACT,  IMHA,     40000.00,  2016-10-01, -,         250000.00, -
            one penny below,          CARE_ACT,  IMHA,     40000.00,  2016-10-01, -,         250000.01, below-committed
            all of an unused line,    CARE_ACT,  IMHA,     290000.00, 2016-10-01, -,         0.00,      -
            more than the line has,   CARE_ACT,  IMHA,     290000.01, 2016-10-01, -,         0.00,      below-committed
            same line,                IMHA,      IMHA,     1.00,      2016-10-01, -,         0.00,      same-line
            nothing,                  CARE_ACT,  IMHA,     0.00,      2016-10-01, -,         0.00,      not-positive
            a penny,                  CARE_ACT,  IMHA,     0.01,      2016-10-01, -,         0.00,      -
            second of the month,      CARE_ACT,  IMHA,     1.00,      2016-10-02, -,         0.00,      not-first-of-month
            last of the month,        CARE_ACT,  IMHA,     1.00,      2016-09-30, -,         0.00,      not-first-of-month
            no such giver,            CARE,      IMHA,     1.00,      2016-10-01, -,         0.00,      unknown-line
            no such taker,            CARE_ACT,  IMHAA,    1.00,      2016-10-01, -,         0.00,      unknown-line
            community gives,          COMMUNITY, IMHA,     1.00,      2016-10-01, -,         0.00,      community-protected
            community gives with a blank,COMMUNITY, IMHA,     1.00,      2016-10-01, ' ',       0.00,      community-protected
            community gives with reason,COMMUNITY, IMHA,     1.00,      2016-10-01, agreed,    0.00,      -
            """)
    void f6_rows(
            String what,
            String from,
            String to,
            String amount,
            LocalDate day,
            String override,
            String used,
            String finding) {
        assertEquals(
                finding == null ? List.of() : List.of(finding), codes(from, to, amount, day, override, used, TODAY));
    }

    @Test
    void a_quarter_stays_open_for_a_virement_until_its_return_is_closed() {
        var firstOfJuly = LocalDate.of(2016, 7, 1);
        var closed = LocalDate.of(2016, 10, 21); // fifteenth working day after 30 September 2016

        assertEquals(List.of(), codes("CARE_ACT", "IMHA", "1.00", firstOfJuly, null, "0.00", closed));
        assertEquals(
                List.of("quarter-closed"),
                codes("CARE_ACT", "IMHA", "1.00", firstOfJuly, null, "0.00", closed.plusDays(1)));
    }

    /** F.6: what is committed binds the line as what is spent does. 290,000.00 less 200,000.00 less 50,000.00 are 40,000.00. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"40000.00, true", "40000.01, false"})
    void what_is_committed_stays_on_the_line(String amount, boolean moves) {
        var proposal = new Proposal("CARE_ACT", "IMHA", money(amount), 0, LocalDate.of(2016, 10, 1), null);

        var findings = VirementRules.check(proposal, YEAR, new Used(money("200000.00"), money("50000.00")), TODAY);

        assertEquals(moves, findings.isEmpty(), findings::toString);
    }

    @Test
    void what_a_line_had_before_the_day_does_not_bind_what_it_has_since() {
        var more = new Proposal("IMHA", "CARE_ACT", money("100000.00"), 0, LocalDate.of(2016, 11, 1), null).change();
        var year = YEAR.with(more);

        assertEquals(List.of(), moveAllOf390000(year, LocalDate.of(2016, 12, 1)));
        assertEquals(List.of("below-committed"), moveAllOf390000(year, LocalDate.of(2016, 10, 1)));
    }

    private static List<String> moveAllOf390000(YearHistory year, LocalDate day) {
        var proposal = new Proposal("CARE_ACT", "IMHA", money("390000.00"), 0, day, null);
        return VirementRules.check(proposal, year, Used.NOTHING, TODAY).stream()
                .map(Finding::code)
                .toList();
    }

    @Test
    void a_line_is_not_emptied_before_a_cut_that_was_agreed_for_later() {
        var later = new Proposal("CARE_ACT", "IMHA", money("200000.00"), 0, LocalDate.of(2016, 12, 1), null).change();
        var year = YEAR.with(later);
        var proposal = new Proposal("CARE_ACT", "IMHA", money("90000.01"), 0, LocalDate.of(2016, 10, 1), null);

        var findings = VirementRules.check(proposal, year, Used.NOTHING, TODAY);

        assertEquals(
                List.of("below-committed"), findings.stream().map(Finding::code).toList());
        assertEquals(
                "The line has 90000.00 and 0.00 of it is spent or committed: at most 90000.00 can be moved.",
                findings.getFirst().message());
    }

    @ParameterizedTest
    @CsvSource({"IMHA, 395000.00, 109.72", "CARE_ACT, 110000.00, 37.93"})
    void s04_the_forecasts_of_both_lines(String line, String endOfYear, String percent) {
        var asOf = LocalDate.of(2016, 9, 30);
        var calendar = WorkingCalendar.england();
        var year = kentFirstYear();
        long elapsed = calendar.between(year.from().minusDays(1), asOf);
        long all = calendar.between(year.from().minusDays(1), year.to());
        var spent = money(endOfYear).times(new Fraction(elapsed, all));

        var forecast = LineForecast.of(year, line, new Used(spent, Money.ZERO), asOf);

        assertEquals(new BigDecimal(percent), forecast.percent());
        assertEquals(endOfYear.substring(0, 6), forecast.forecast().toString().substring(0, 6));
        var atTheEnd = LineForecast.of(year, line, new Used(money(endOfYear), Money.ZERO), year.to());
        assertEquals(money(endOfYear), atTheEnd.forecast());
        assertEquals(new BigDecimal(percent), atTheEnd.percent());
    }

    @Test
    void what_is_committed_is_added_once_and_before_the_first_working_day_nothing_is_forecast() {
        var year = kentFirstYear();

        var atTheEnd = LineForecast.of(year, "IMHA", new Used(money("300000.00"), money("600.00")), year.to());

        assertEquals(money("300600.00"), atTheEnd.forecast());
        assertNull(LineForecast.of(year, "IMHA", Used.NOTHING, LocalDate.of(2016, 3, 31))
                .forecast());
        assertEquals(
                Money.ZERO,
                LineForecast.of(year, "IMHA", Used.NOTHING, LocalDate.of(2016, 4, 1))
                        .forecast());
    }

    private static List<String> codes(
            String from, String to, String amount, LocalDate day, String override, String used, LocalDate today) {
        var proposal = new Proposal(from, to, money(amount), 0, day, override);
        return VirementRules.check(proposal, YEAR, new Used(money(used), Money.ZERO), today).stream()
                .map(Finding::code)
                .toList();
    }
}
