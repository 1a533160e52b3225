package org.advocacyhub.monitoring.variation.domain;

import static org.advocacyhub.monitoring.contract.domain.Plans.kentTerms;
import static org.advocacyhub.monitoring.contract.domain.Plans.line;
import static org.advocacyhub.monitoring.contract.domain.Plans.money;
import static org.advocacyhub.monitoring.contract.domain.Plans.year;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.advocacyhub.monitoring.contract.domain.BudgetLine;
import org.advocacyhub.monitoring.contract.domain.ContractRule;
import org.advocacyhub.monitoring.contract.domain.Finding;
import org.advocacyhub.monitoring.contract.domain.LineChange;
import org.advocacyhub.monitoring.contract.domain.LineChange.Added;
import org.advocacyhub.monitoring.contract.domain.LineChange.Adjusted;
import org.advocacyhub.monitoring.contract.domain.Lot;
import org.advocacyhub.monitoring.contract.domain.Money;
import org.advocacyhub.monitoring.contract.domain.RuleValue;
import org.advocacyhub.monitoring.contract.domain.Used;
import org.advocacyhub.monitoring.contract.domain.YearHistory;
import org.advocacyhub.monitoring.contract.domain.YearPlan;
import org.advocacyhub.monitoring.variation.domain.Proposal.AddLot;
import org.advocacyhub.monitoring.variation.domain.Proposal.BudgetChange;
import org.advocacyhub.monitoring.variation.domain.Proposal.Cost;
import org.advocacyhub.monitoring.variation.domain.Proposal.RemoveLot;
import org.advocacyhub.monitoring.variation.domain.Proposal.TargetChange;
import org.advocacyhub.monitoring.variation.domain.Proposal.TermExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Domain.md F.10; the split over lines is synthetic (F.2). */
class VariationRulesTest {

    private static final LocalDate APRIL_2018 = LocalDate.of(2018, 4, 1);
    private static final LocalDate TODAY = LocalDate.of(2017, 12, 20);
    private static final List<String> MITIGATED = List.of("Hours are reviewed each month.");

    /** The third year as it stood before the saving. */
    private static final YearPlan YEAR = year(
            2018,
            "1630000.00",
            "1630000.00",
            line("IMHA", "430000.00", "14333.33", "IMHA"),
            line("CARE_ACT", "260000.00", "8666.67", "CARE_ACT"),
            line("IMCA", "250000.00", "8333.33", "IMCA_SMT"),
            line("RPR_PAID", "150000.00", "5000.00", "RPR_PAID"),
            line("NHS_COMPLAINTS", "100000.00", "3333.33", "NHS_COMPLAINTS"),
            line("COMMUNITY", "150000.00", "5000.00", "COMMUNITY"),
            inLot(line("COMMUNITY_LD", "290000.00", "9666.67", "CARER_COMMUNITY"), "LD"));

    @Test
    void s03_the_saving_of_100000_is_sound_and_leaves_1530000() {
        var saving = saving("-40000.00", "-30000.00", "-30000.00");

        assertEquals(List.of(), codes(saving));
        assertEquals("By variation the year's budget falls by 100000.00.", saving.sentence());
        var after = new YearHistory(YEAR, List.of(saving.change().orElseThrow())).agreed();
        assertEquals(money("1530000.00"), after.budget());
        assertEquals(money("1530000.00"), after.ceiling());
        assertEquals(
                List.of("430000.00", "220000.00", "220000.00", "120000.00", "100000.00", "150000.00", "290000.00"),
                after.lines().stream().map(known -> known.amount().toString()).toList());
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource(nullValues = "-", textBlock = """
            -40000.00, -30000.00, -30000.00, -
            -40000.00, -30000.00, -29999.99, 0.01
            -40000.00, -30000.00, -30000.01, -0.01
            -40000.00, -30000.00, 0.00,      30000.00
            """)
    void s03_the_split_sums_to_the_amount_exactly_or_is_refused_with_the_difference(
            String careAct, String imca, String rpr, String difference) {
        var findings = VariationRules.check(saving(careAct, imca, rpr));

        assertEquals(difference == null, findings.isEmpty());
        findings.forEach(finding ->
                assertTrue(finding.message().endsWith("a difference of " + difference + "."), finding.message()));
    }

    @Test
    void s03_a_saving_needs_its_mitigations_and_more_money_does_not() {
        var amount = new Adjusted("CARE_ACT", money("-0.01"));
        var more = new Adjusted("CARE_ACT", money("0.01"));

        assertEquals(List.of("mitigations"), fields(change(money("-0.01"), List.of(amount), List.of(), null)));
        assertEquals(List.of(), fields(change(money("-0.01"), List.of(amount), MITIGATED, null)));
        assertEquals(List.of(), fields(change(money("0.01"), List.of(more), List.of(), null)));
    }

    @Test
    void s03_a_community_line_falls_only_with_a_reason_whatever_the_total() {
        List<LineChange> moved =
                List.of(new Adjusted("COMMUNITY_LD", money("-0.01")), new Adjusted("IMHA", money("0.01")));

        assertEquals(List.of("communityProtectionOverride"), fields(change(Money.ZERO, moved, List.of(), null)));
        assertEquals(List.of(), fields(change(Money.ZERO, moved, List.of(), "agreed with the partnership board")));
        assertEquals(
                List.of(),
                fields(change(money("0.01"), List.of(new Adjusted("COMMUNITY", money("0.01"))), List.of(), null)));
    }

    @Test
    void a_line_is_not_cut_below_what_is_spent_or_committed() {
        var cut = change(money("-10000.00"), List.of(new Adjusted("IMCA", money("-10000.00"))), MITIGATED, null);

        assertEquals(List.of(), codes(cut, Map.of("IMCA", new Used(money("239999.00"), money("1.00")))));
        assertEquals(
                List.of("below-committed"), codes(cut, Map.of("IMCA", new Used(money("239999.00"), money("1.01")))));
    }

    @Test
    void s02_a_lot_enters_with_a_line_of_its_own_on_a_day_of_an_entered_year() {
        var lot = new Lot("LD2", List.of("COMMUNITY"), List.of(), APRIL_2018, null, null);
        var entering = new Added(line("LD2", "290000.00", "1.00", "PARENT_CP"));

        assertEquals(
                List.of(),
                codes(new AddLot(APRIL_2018, lot, new Cost(money("290000.00"), List.of(entering), List.of(), null))));
        assertEquals(
                List.of("required"),
                codes(new AddLot(APRIL_2018, lot, new Cost(Money.ZERO, List.of(), List.of(), null))));
        assertEquals(
                List.of("duplicate"),
                codes(new AddLot(
                        APRIL_2018,
                        lot,
                        new Cost(
                                money("1.00"),
                                List.of(new Added(line("IMHA", "1.00", "1.00", "BESPOKE"))),
                                List.of(),
                                null))));
        assertEquals(
                List.of("outside-years"),
                VariationRules.check(
                                new AddLot(
                                        APRIL_2018,
                                        lot,
                                        new Cost(money("290000.00"), List.of(entering), List.of(), null)),
                                kentTerms(),
                                Optional.empty(),
                                Map.of(),
                                TODAY)
                        .stream()
                        .map(Finding::code)
                        .toList());
        assertTrue(new AddLot(APRIL_2018, lot, new Cost(Money.ZERO, List.of(), List.of(), null)).breaksSeries());
    }

    @Test
    void a_lot_that_no_line_belongs_to_can_not_leave() {
        var nothing = new Cost(Money.ZERO, List.of(), List.of(), "The council takes it back.");

        assertEquals(List.of(), codes(new RemoveLot(APRIL_2018, "LD", nothing)));
        assertEquals(List.of("unknown-lot"), codes(new RemoveLot(APRIL_2018, "LDD", nothing)));
    }

    @Test
    void f6_a_community_line_that_is_paid_for_no_more_is_cut_whatever_its_amount() {
        var ends = new Adjusted("COMMUNITY", Money.ZERO, 0, Optional.of(false));
        var goesOn = new Adjusted("COMMUNITY", Money.ZERO, 0, Optional.of(true));
        var leaves = new Adjusted("COMMUNITY_LD", Money.ZERO, 0, Optional.of(false));

        assertEquals(List.of("community-protected"), codes(new BudgetChange(APRIL_2018, cost(null, ends))));
        assertEquals(List.of(), codes(new BudgetChange(APRIL_2018, cost("They merge.", ends))));
        assertEquals(List.of(), codes(new BudgetChange(APRIL_2018, cost(null, goesOn))));
        assertEquals(List.of("community-protected"), codes(new RemoveLot(APRIL_2018, "LD", cost(null))));
        assertEquals(List.of("community-protected"), codes(new RemoveLot(APRIL_2018, "LD", cost(null, leaves))));
    }

    private static Cost cost(String override, LineChange... lines) {
        return new Cost(Money.ZERO, List.of(lines), List.of(), override);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(nullValues = "-", textBlock = """
            2019-03-31, -,         not-later
            2019-04-01, -,         -
            2021-03-31, -,         -
            2021-04-01, -,         required
            2022-03-31, PPN 01/20, -
            """)
    void f10_a_term_is_extended_within_its_maximum_or_by_an_authority(LocalDate end, String authority, String code) {
        assertEquals(code == null ? List.of() : List.of(code), codes(new TermExtension(TODAY, end, authority)));
    }

    @Test
    void targets_are_set_within_their_range() {
        assertEquals(List.of("required"), codes(new TargetChange(APRIL_2018, List.of())));
        assertEquals(List.of(), codes(target(100)));
        assertEquals(List.of("out-of-range"), codes(target(101)));
    }

    @Test
    void what_was_returned_and_closed_is_not_restated() {
        var closed = LocalDate.of(2018, 7, 20); // fifteenth working day after 30 June 2018

        assertEquals(
                List.of(),
                VariationRules.check(
                        saving("-40000.00", "-30000.00", "-30000.00"), kentTerms(), history(), Map.of(), closed));
        assertEquals(
                List.of("quarter-closed"),
                VariationRules.check(
                                saving("-40000.00", "-30000.00", "-30000.00"),
                                kentTerms(),
                                history(),
                                Map.of(),
                                closed.plusDays(1))
                        .stream()
                        .map(Finding::code)
                        .toList());
    }

    @Test
    void a_split_is_accepted_when_and_only_when_it_sums() {
        var dice = new Random(100_000);
        for (int roll = 0; roll < 3000; roll++) {
            var lines = new ArrayList<LineChange>();
            var sum = Money.ZERO;
            for (var name : List.of("IMHA", "CARE_ACT", "IMCA", "RPR_PAID", "NHS_COMPLAINTS")) {
                var by = new Money(dice.nextLong(-5_000_000, 5_000_000));
                lines.add(new Adjusted(name, by));
                sum = sum.plus(by);
            }
            var off = new Money(dice.nextInt(-2, 3));

            var findings = VariationRules.check(change(sum.plus(off), lines, MITIGATED, null));

            assertEquals(off.isZero(), findings.isEmpty());
        }
    }

    private static BudgetLine inLot(BudgetLine line, String lot) {
        return new BudgetLine(
                line.line(),
                line.serviceTypes(),
                line.clientGroups(),
                line.amount(),
                line.indicativeHours(),
                line.blockShare(),
                line.commissioned(),
                lot);
    }

    private static TargetChange target(int value) {
        return new TargetChange(APRIL_2018, List.of(new RuleValue(ContractRule.CONTACT_TARGET_P1, APRIL_2018, value)));
    }

    private static BudgetChange saving(String careAct, String imca, String rpr) {
        return change(
                money("-100000.00"),
                List.of(
                        new Adjusted("CARE_ACT", money(careAct)),
                        new Adjusted("IMCA", money(imca)),
                        new Adjusted("RPR_PAID", money(rpr))),
                MITIGATED,
                null);
    }

    private static BudgetChange change(
            Money amount, List<LineChange> lines, List<String> mitigations, String override) {
        return new BudgetChange(APRIL_2018, new Cost(amount, lines, mitigations, override));
    }

    private static Optional<YearHistory> history() {
        return Optional.of(new YearHistory(YEAR, List.of()));
    }

    private static List<String> codes(Proposal proposal) {
        return codes(proposal, Map.of());
    }

    private static List<String> codes(Proposal proposal, Map<String, Used> used) {
        return VariationRules.check(proposal, kentTerms(), history(), used, TODAY).stream()
                .map(Finding::code)
                .toList();
    }

    private static List<String> fields(Proposal proposal) {
        return VariationRules.check(proposal, kentTerms(), history(), Map.of(), TODAY).stream()
                .map(Finding::field)
                .toList();
    }
}
