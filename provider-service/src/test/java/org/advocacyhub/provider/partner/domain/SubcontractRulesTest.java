package org.advocacyhub.provider.partner.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.advocacyhub.provider.contract.domain.Term;
import org.advocacyhub.provider.partner.domain.SubcontractRules.Finding;
import org.advocacyhub.provider.partner.domain.SubcontractRules.Organisation;
import org.advocacyhub.provider.partner.domain.SubcontractTerms.Money;
import org.advocacyhub.provider.partner.domain.SubcontractTerms.Rate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** domain.md F.1 and F.8. */
class SubcontractRulesTest {

    private static final String KENT = "KENT-ADV-2016";
    private static final Map<String, Term> TERMS =
            Map.of(KENT, new Term(LocalDate.of(2016, 4, 1), LocalDate.of(2021, 3, 31)));
    private static final Organisation SMALL = new Organisation(true);
    private static final LocalDate Q1 = LocalDate.of(2016, 4, 1);
    private static final LocalDate Q2 = LocalDate.of(2016, 7, 1);
    private static final LocalDate FIFTH_OF_JULY = LocalDate.of(2016, 7, 5);

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2016-04-01, -,          -",
                "2016-04-01, 2021-03-31, -",
                "2016-04-01, 2016-04-01, -",
                "2016-04-02, 2016-04-01, before-from",
                "2016-03-31, -,          outside-contract-term",
                "2016-04-01, 2021-04-01, outside-contract-term",
                "2021-04-01, -,          outside-contract-term",
            })
    void a_subcontract_lies_within_the_contracts_term(LocalDate from, LocalDate to, String expected) {
        var findings = check(span(KENT, "IMHA", from, to));

        assertEquals(expected == null ? List.of() : List.of(expected), findings);
    }

    @Test
    void a_contract_that_nobody_has_told_of_bounds_nothing() {
        assertEquals(List.of(), check(span("ESSEX", "IMHA", LocalDate.of(2010, 1, 1), null)));
    }

    @ParameterizedTest
    @CsvSource({"IMHA, 2017-03-31, 1", "IMHA, 2017-04-01, 0", "COMMUNITY, 2017-03-31, 0"})
    void the_same_lot_is_sub_contracted_once_at_a_time(String lot, LocalDate from, int findings) {
        var first = span(KENT, "IMHA", Q1, LocalDate.of(2017, 3, 31));
        var second = span(KENT, lot, from, null);

        assertEquals(findings, check(first, second).size());
        assertEquals(findings, check(second, first).size());
    }

    @Test
    void the_same_lot_of_two_contracts_is_two_lots() {
        assertEquals(List.of(), check(span(KENT, "IMHA", Q1, null), span("ESSEX", "IMHA", Q1, null)));
    }

    @Test
    void a_rate_is_for_a_service_type_of_the_sub_contract_and_named_once() {
        var once = money(PaymentTerms.ARREARS_MONTHLY, null, new Rate("IMHA", 3000));
        var twice = money(PaymentTerms.ARREARS_MONTHLY, null, new Rate("IMHA", 3000), new Rate("IMHA", 3100));
        var other = money(PaymentTerms.ARREARS_MONTHLY, null, new Rate("CARE_ACT", 3000));

        assertEquals(List.of(), check(with(once, Q1, null)));
        assertEquals(List.of("repeated"), check(with(twice, Q1, null)));
        assertEquals(List.of("not-contracted"), check(with(other, Q1, null)));
    }

    @ParameterizedTest(name = "small {0}, block {1}, from {2}: {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "true,  2400000, 2016-07-01, -",
                "true,  2400000, 2016-10-01, -",
                "true,  2400000, 2017-01-01, -",
                "false, 2400000, 2016-07-01, not-a-small-organisation",
                "true,  -,       2016-07-01, block-required",
                "true,  2400000, 2016-07-02, not-a-quarter-start",
                "true,  2400000, 2016-08-01, not-a-quarter-start",
            })
    void an_advance_is_for_small_organisations_for_the_block_and_from_a_quarter_on(
            boolean small, Long block, LocalDate from, String expected) {
        var subcontract = with(money(PaymentTerms.ADVANCE_QUARTERLY, block), from, null);

        var findings = SubcontractRules.check(List.of(subcontract), new Organisation(small), TERMS);

        assertEquals(
                expected == null ? List.of() : List.of(expected),
                findings.stream().map(Finding::code).toList());
    }

    @Test
    void S23_a_quarter_of_a_block_of_24000_pounds_is_6000() {
        assertEquals(
                OptionalLong.of(600_000),
                money(PaymentTerms.ADVANCE_QUARTERLY, 2_400_000L).quarterlyAdvancePence());
        assertEquals(
                OptionalLong.empty(),
                money(PaymentTerms.ARREARS_MONTHLY, 2_400_000L).quarterlyAdvancePence());
    }

    @ParameterizedTest(name = "ended {0} on 5 July, then {1} pence: {2} rewritten")
    @CsvSource(
            nullValues = "-",
            value = {
                "-,          3000, 0", // nothing changes
                "2016-07-04, 3000, 0", // ended yesterday
                "2016-07-03, 3000, 1", // the day before yesterday had other terms
                "-,          3100, 1", // another rate since the beginning
            })
    void what_was_agreed_for_days_that_are_over_is_not_rewritten(LocalDate to, int pence, int rewritten) {
        var before = with(money(PaymentTerms.ARREARS_MONTHLY, null, new Rate("IMHA", 3000)), Q1, null);
        var after = with(money(PaymentTerms.ARREARS_MONTHLY, null, new Rate("IMHA", pence)), Q1, to);

        var found = SubcontractRules.rewritten(List.of(before), List.of(after), FIFTH_OF_JULY);

        assertEquals(rewritten, found.size());
    }

    /** The same rate an hour does not stand in for it: not of another contract or lot, nor from another day on. */
    @ParameterizedTest(name = "of {0}, {1}, from {2}: {3} rewritten")
    @CsvSource({
        "KENT-ADV-2016, IMHA,      2016-04-01, 0",
        "ESSEX,         IMHA,      2016-04-01, 1",
        "KENT-ADV-2016, COMMUNITY, 2016-04-01, 1",
        "KENT-ADV-2016, IMHA,      2016-07-01, 1"
    })
    void what_was_agreed_is_kept_by_the_same_sub_contract(String contract, String lot, LocalDate from, int rewritten) {
        var agreed = money(PaymentTerms.ARREARS_MONTHLY, null, new Rate("IMHA", 3000));
        var before = with(agreed, Q1, null);
        var after = new SubcontractTerms(contract, lot, List.of("IMHA"), from, null, agreed);

        assertEquals(rewritten, rewritten(before, after));
    }

    @ParameterizedTest(name = "ended on 31 May, now on {0}: {1} rewritten")
    @CsvSource({"2016-05-31, 0", "2016-06-30, 0", "2016-05-30, 1"})
    void what_had_ended_before_stays_ended_or_runs_longer(LocalDate to, int rewritten) {
        var agreed = money(PaymentTerms.ARREARS_MONTHLY, null, new Rate("IMHA", 3000));

        assertEquals(rewritten, rewritten(with(agreed, Q1, LocalDate.of(2016, 5, 31)), with(agreed, Q1, to)));
    }

    @Test
    void where_no_money_was_agreed_none_is_rewritten() {
        assertEquals(
                0,
                SubcontractRules.rewritten(List.of(with(Money.DEFAULT, Q1, null)), List.of(), FIFTH_OF_JULY)
                        .size());
    }

    private static int rewritten(SubcontractTerms before, SubcontractTerms after) {
        return SubcontractRules.rewritten(List.of(before), List.of(after), FIFTH_OF_JULY)
                .size();
    }

    @ParameterizedTest(name = "seen on {0}: {1} rewritten")
    @CsvSource({"2016-07-01, 0", "2016-07-02, 1"})
    void what_begins_today_may_still_be_changed(LocalDate today, int rewritten) {
        var before = with(money(PaymentTerms.ADVANCE_QUARTERLY, 2_400_000L), Q2, null);

        assertEquals(
                rewritten,
                SubcontractRules.rewritten(List.of(before), List.of(), today).size());
    }

    private static List<String> check(SubcontractTerms... subcontracts) {
        return SubcontractRules.check(List.of(subcontracts), SMALL, TERMS).stream()
                .map(Finding::code)
                .toList();
    }

    private static SubcontractTerms span(String contract, String lot, LocalDate from, LocalDate to) {
        return new SubcontractTerms(contract, lot, List.of("IMHA"), from, to, Money.DEFAULT);
    }

    private static SubcontractTerms with(Money money, LocalDate from, LocalDate to) {
        return new SubcontractTerms(KENT, "IMHA", List.of("IMHA"), from, to, money);
    }

    private static Money money(PaymentTerms terms, Long block, Rate... rates) {
        return new Money(terms, 30, block, List.of(rates));
    }
}
