package org.advocacyhub.monitoring.withdrawal.domain;

import static org.advocacyhub.monitoring.contract.domain.Plans.line;
import static org.advocacyhub.monitoring.contract.domain.Plans.money;
import static org.advocacyhub.monitoring.contract.domain.Plans.year;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.advocacyhub.monitoring.contract.domain.Money;
import org.advocacyhub.monitoring.contract.domain.YearPlan;
import org.advocacyhub.monitoring.payment.domain.BlockChange;
import org.advocacyhub.monitoring.payment.domain.BlockOfPartner;
import org.advocacyhub.monitoring.payment.domain.PaymentTerms;
import org.advocacyhub.monitoring.payment.domain.Subcontract;
import org.advocacyhub.monitoring.withdrawal.domain.BlockHandover.Agreed;
import org.junit.jupiter.api.Test;

class BlockHandoverTest {

    private static final YearPlan YEAR =
            year(2017, "430000.00", "430000.00", line("IMHA", "430000.00", "14000.00", "IMHA"));

    @Test
    void s05_120000_pounds_split_by_75_and_290_days() {
        var handover = of(money("120000.00"), LocalDate.of(2016, 4, 1), LocalDate.of(2017, 6, 15));

        assertEquals(money("24657.53"), handover.kept());
        assertEquals(money("95342.47"), handover.moved());
        assertEquals(money("4657.53"), handover.ofPartner().getFirst().amount()); // June, after 10,000 twice
        assertEquals(money("5342.47"), handover.ofSuccessor().getFirst().amount());
        assertEquals(10, handover.ofSuccessor().size());
    }

    @Test
    void f9_nothing_moves_before_the_year_or_after_it() {
        var agreed = new Agreed("IMHA", LocalDate.of(2016, 4, 1), null, money("120000.00"));

        assertTrue(of(agreed, LocalDate.of(2017, 3, 31)).isEmpty());
        assertTrue(of(agreed, LocalDate.of(2018, 4, 1)).isEmpty());
        assertEquals(
                money("328.77"),
                of(agreed, LocalDate.of(2018, 3, 31)).orElseThrow().moved());
    }

    @Property
    void f9_both_parts_sum_to_the_block_and_their_instalments_to_the_parts(
            @ForAll @LongRange(min = 1, max = 100_000_000) long pence, @ForAll @IntRange(max = 364) int day) {
        var handover =
                of(new Money(pence), LocalDate.of(2017, 4, 1), YEAR.from().plusDays(day));

        assertEquals(pence, handover.block().pence());
        assertEquals(handover.block(), handover.kept().plus(handover.moved()));
        assertEquals(handover.moved(), sum(handover.ofSuccessor()));
    }

    @Test
    void f9_of_two_districts_one_goes_with_its_share_of_the_people() {
        var part = Part.of(
                List.of("E07000114"),
                List.of("E07000105", "E07000114"),
                Map.of("E07000105", 132_700, "E07000114", 140_600));
        var agreed = new Agreed("IMHA", LocalDate.of(2016, 4, 1), null, money("120000.00"));

        var handover = BlockHandover.of(agreed, part, List.of(), YEAR, LocalDate.of(2017, 6, 15))
                .orElseThrow();

        assertEquals(Part.By.POPULATION, part.by());
        assertEquals(money("120000.00"), handover.whole());
        assertEquals(money("61734.36"), handover.block());
        assertEquals(money("12685.14"), handover.kept());
        assertEquals(money("49049.22"), handover.moved());
        assertEquals(money("4855.47"), handover.ofPartner().get(1).amount()); // July: 10,000.00 less its share
    }

    @Test
    void f9_a_part_is_weighed_as_people_agreed_or_by_people_or_each_district_like_the_other() {
        var all = List.of("E07000105", "E07000114", "E06000035");

        assertEquals(Part.WHOLE, Part.of(all, all, Map.of()));
        assertEquals(Part.WHOLE, Part.of(List.of(), all, Map.of()));
        assertEquals(
                new Part(List.of("E07000114"), Part.By.DISTRICTS, 1, 2),
                Part.of(List.of("E07000114"), all, Map.of("E07000105", 132_700, "E07000114", 140_600)));
        assertEquals(
                money("30000.00"),
                Part.agreed(List.of("E07000114"), money("30000.00"), money("120000.00"))
                        .of(money("120000.00")));
    }

    /** However often parts of a lot are given up, and the rest at last: all that is paid for the year is its block, to the penny. */
    @Property
    void f9_all_parts_of_a_year_sum_to_its_block(
            @ForAll @LongRange(min = 1, max = 100_000_000) long pence,
            @ForAll @Size(min = 1, max = 4) List<@IntRange(min = 1, max = 364) Integer> days,
            @ForAll @Size(4) List<@IntRange(min = 1, max = 999) Integer> weights,
            @ForAll boolean restAtLast) {
        var effective =
                days.stream().distinct().sorted().map(YEAR.from()::plusDays).toList();
        var from = LocalDate.of(2016, 4, 1);
        var subcontracts = new ArrayList<Subcontract>();
        var changes = new ArrayList<BlockChange>();
        var moved = Money.ZERO;
        for (int i = 0; i < effective.size(); i++) {
            var day = effective.get(i);
            var part = restAtLast && i == effective.size() - 1
                    ? Part.WHOLE
                    : new Part(List.of("E07000114"), Part.By.POPULATION, weights.get(i), 1000L - weights.get(i));
            var agreed = new Agreed("IMHA", from, null, new Money(pence));
            var handover = BlockHandover.of(agreed, part, changes, YEAR, day).orElseThrow();
            assertEquals(handover.block(), handover.kept().plus(handover.moved()));
            assertEquals(handover.moved(), sum(handover.ofSuccessor()));
            subcontracts.add(subcontract(from, day.minusDays(1), pence));
            changes.addAll(handover.ofPartner());
            moved = moved.plus(handover.moved());
            from = day;
        }
        subcontracts.add(subcontract(from, null, pence));
        var partner = new BlockOfPartner(subcontracts, changes);

        var paid = Money.ZERO;
        for (var month = YearMonth.of(2017, 4); month.isBefore(YearMonth.of(2018, 4)); month = month.plusMonths(1)) {
            paid = paid.plus(partner.instalment("IMHA", month));
        }
        assertEquals(new Money(pence), paid.plus(moved));
    }

    private static Subcontract subcontract(LocalDate from, LocalDate to, long pence) {
        return new Subcontract(
                "IMHA", List.of("IMHA"), from, to, PaymentTerms.ARREARS_MONTHLY, 30, new Money(pence), Map.of());
    }

    private static Money sum(List<BlockChange> changes) {
        return changes.stream().map(BlockChange::amount).reduce(Money.ZERO, Money::plus);
    }

    private static BlockHandover of(Money block, LocalDate from, LocalDate effectiveOn) {
        return of(new Agreed("IMHA", from, null, block), effectiveOn).orElseThrow();
    }

    private static Optional<BlockHandover> of(Agreed agreed, LocalDate effectiveOn) {
        return BlockHandover.of(agreed, Part.WHOLE, List.of(), YEAR, effectiveOn);
    }
}
