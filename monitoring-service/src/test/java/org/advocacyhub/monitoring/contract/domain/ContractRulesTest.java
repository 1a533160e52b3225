package org.advocacyhub.monitoring.contract.domain;

import static org.advocacyhub.monitoring.contract.domain.Plans.kentFirstYear;
import static org.advocacyhub.monitoring.contract.domain.Plans.kentTerms;
import static org.advocacyhub.monitoring.contract.domain.Plans.line;
import static org.advocacyhub.monitoring.contract.domain.Plans.year;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContractRulesTest {

    @Test
    void the_kent_contract_is_sound() {
        assertEquals(List.of(), ContractRules.check(kentTerms(), List.of(kentFirstYear())));
        assertEquals(List.of(), ContractRules.check(kentFirstYear(), kentTerms(), List.of(kentFirstYear())));
    }

    @Test
    void extensions_must_fit_between_initial_and_maximum_end() {
        var terms = new Terms(
                "Council", "HUB", day("2016-04-01"), day("2019-03-31"), day("2021-03-30"), 16, List.of(12, 12));

        assertEquals(List.of("extensions"), fields(ContractRules.check(terms, List.of())));
    }

    @Test
    void a_term_must_not_run_backwards() {
        var terms = new Terms("Council", "HUB", day("2016-04-01"), day("2016-03-31"), day("2016-03-30"), 16, List.of());

        assertEquals(List.of("initialEnd", "maximumEnd"), fields(ContractRules.check(terms, List.of())));
    }

    @Test
    void a_term_must_keep_the_years_already_entered() {
        var shorter =
                new Terms("Council", "HUB", day("2016-05-01"), day("2019-03-31"), day("2021-03-31"), 16, List.of());

        assertEquals(List.of("maximumEnd"), fields(ContractRules.check(shorter, List.of(kentFirstYear()))));
    }

    @Test
    void lines_sum_to_the_contract_price() {
        var pennyOver = year(2016, "1490000.00", "1340000.00", line("IMHA", "1340000.01", "1.00", "IMHA"));

        assertEquals(List.of("lines"), fields(check(pennyOver)));
    }

    @Test
    void the_contract_price_is_not_above_the_budget() {
        var plan = year(2016, "99.99", "100.00", line("IMHA", "100.00", "1.00", "IMHA"));

        assertEquals(List.of("ceiling"), fields(check(plan)));
    }

    @Test
    void a_year_lies_in_the_term_and_in_one_financial_year() {
        var tooEarly = year(2015, "100.00", "100.00", line("IMHA", "100.00", "1.00", "IMHA"));
        var across = new YearPlan(
                day("2016-05-01"),
                day("2017-04-30"),
                Plans.money("100.00"),
                Plans.money("100.00"),
                Profile.WORKING_DAYS,
                List.of(line("IMHA", "100.00", "1.00", "IMHA")));

        assertEquals(List.of("to"), fields(check(tooEarly)));
        assertEquals(List.of("to"), fields(check(across)));
    }

    @Test
    void years_do_not_overlap() {
        var rest = new YearPlan(
                day("2016-10-01"),
                day("2017-03-31"),
                Plans.money("100.00"),
                Plans.money("100.00"),
                Profile.WORKING_DAYS,
                List.of(line("IMHA", "100.00", "1.00", "IMHA")));

        assertEquals(List.of("from"), fields(ContractRules.check(rest, kentTerms(), List.of(kentFirstYear()))));
    }

    @Test
    void two_lines_pay_for_one_type_only_when_they_serve_different_people() {
        var general = line("COMMUNITY", "60.00", "1.00", "COMMUNITY");
        var learningDisability = new BudgetLine(
                "COMMUNITY_LD",
                List.of("COMMUNITY"),
                List.of("LEARNING_DISABILITY"),
                Plans.money("40.00"),
                new PlannedHours(100),
                Share.DEFAULT_BLOCK,
                true);
        var twice = line("COMMUNITY_2", "40.00", "1.00", "COMMUNITY");

        assertEquals(List.of(), check(year(2017, "100.00", "100.00", general, learningDisability)));
        assertEquals(List.of("lines[1].serviceTypes"), fields(check(year(2017, "100.00", "100.00", general, twice))));
    }

    @Test
    void a_line_that_names_a_group_pays_before_one_that_takes_everybody() {
        var general = line("COMMUNITY", "60.00", "1.00", "COMMUNITY");
        var learningDisability = new BudgetLine(
                "COMMUNITY_LD",
                List.of("COMMUNITY"),
                List.of("LEARNING_DISABILITY"),
                Plans.money("40.00"),
                new PlannedHours(100),
                Share.DEFAULT_BLOCK,
                true);
        var plan = year(2017, "100.00", "100.00", general, learningDisability);

        assertEquals(
                "COMMUNITY_LD",
                plan.lineFor("COMMUNITY", "LEARNING_DISABILITY").orElseThrow().line());
        assertEquals(
                "COMMUNITY", plan.lineFor("COMMUNITY", "DEMENTIA").orElseThrow().line());
        assertEquals("COMMUNITY", plan.lineFor("COMMUNITY", null).orElseThrow().line());
        assertEquals(true, plan.lineFor("IMHA", null).isEmpty());
    }

    @Test
    void line_names_and_types_are_checked_where_they_stand() {
        var plan = year(
                2016,
                "100.00",
                "100.00",
                line("IMHA", "50.00", "1.00", "IMHA"),
                line("IMHA", "50.00", "1.00", "LITIGATION_FRIEND"));

        assertEquals(List.of("lines[1].line", "lines[1].serviceTypes"), fields(check(plan)));
    }

    private static List<Finding> check(YearPlan plan) {
        return ContractRules.check(plan, kentTerms(), List.of());
    }

    private static List<String> fields(List<Finding> findings) {
        return findings.stream().map(Finding::field).toList();
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
