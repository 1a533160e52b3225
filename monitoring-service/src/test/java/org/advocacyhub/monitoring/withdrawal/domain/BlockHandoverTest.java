package org.advocacyhub.monitoring.withdrawal.domain;

import static org.advocacyhub.monitoring.contract.domain.Plans.line;
import static org.advocacyhub.monitoring.contract.domain.Plans.money;
import static org.advocacyhub.monitoring.contract.domain.Plans.year;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.advocacyhub.monitoring.contract.domain.Money;
import org.advocacyhub.monitoring.contract.domain.YearPlan;
import org.advocacyhub.monitoring.payment.domain.BlockChange;
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

        assertTrue(BlockHandover.of(agreed, YEAR, LocalDate.of(2017, 3, 31)).isEmpty());
        assertTrue(BlockHandover.of(agreed, YEAR, LocalDate.of(2018, 4, 1)).isEmpty());
        assertEquals(
                money("328.77"),
                BlockHandover.of(agreed, YEAR, LocalDate.of(2018, 3, 31))
                        .orElseThrow()
                        .moved());
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

    private static Money sum(List<BlockChange> changes) {
        return changes.stream().map(BlockChange::amount).reduce(Money.ZERO, Money::plus);
    }

    private static BlockHandover of(Money block, LocalDate from, LocalDate effectiveOn) {
        return BlockHandover.of(new Agreed("IMHA", from, null, block), YEAR, effectiveOn)
                .orElseThrow();
    }
}
