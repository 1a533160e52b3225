package org.advocacyhub.monitoring.contract.domain;

import static org.advocacyhub.monitoring.contract.domain.Plans.line;
import static org.advocacyhub.monitoring.contract.domain.Plans.money;
import static org.advocacyhub.monitoring.contract.domain.Plans.year;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BlockAndVolumeTest {

    /** S17: lines totalling 635,000; the split over lines is synthetic. */
    private static final YearPlan HUB_635 = year(
            2016,
            "635000.00",
            "635000.00",
            line("IMCA", "150000.00", "5000.00", "IMCA_SMT"),
            line("IMHA", "185000.00", "6000.00", "IMHA"),
            line("CARE_ACT", "120000.00", "4000.00", "CARE_ACT"),
            line("NHS_COMPLAINTS", "90000.00", "3000.00", "NHS_COMPLAINTS"),
            line("COMMUNITY", "90000.00", "3000.00", "COMMUNITY"));

    @Test
    void s17_eleven_equal_months_and_a_last_one_that_takes_the_rest() {
        var monthly = BlockAndVolume.monthly(HUB_635);

        assertEquals(12, monthly.size());
        assertEquals(YearMonth.of(2016, 4), monthly.getFirst().month());
        monthly.subList(0, 11)
                .forEach(due -> assertEquals("42333.33", due.amount().toString()));
        assertEquals(new BlockAndVolume.Instalment(YearMonth.of(2017, 3), money("42333.37")), monthly.getLast());
        assertEquals("508000.00", HUB_635.block().toString());
        assertEquals("127000.00", HUB_635.variablePool().toString());
    }

    @Test
    void s17_hours_that_block_and_variable_pool_buy_at_thirty_pounds() {
        assertEquals(new BigDecimal("16933.33"), BlockAndVolume.hoursFor(HUB_635.block(), money("30.00")));
        assertEquals(new BigDecimal("4233.33"), BlockAndVolume.hoursFor(HUB_635.variablePool(), money("30.00")));
    }

    @Test
    void a_short_year_has_as_many_instalments_as_months() {
        var fourMonths = new YearPlan(
                LocalDate.of(2023, 4, 1),
                LocalDate.of(2023, 7, 31),
                money("100.00"),
                money("100.00"),
                Profile.STRAIGHT,
                HUB_635.lines().subList(0, 1));

        assertEquals(4, BlockAndVolume.monthly(fourMonths).size());
    }

    @Test
    void s17_the_instalments_of_each_line_sum_to_its_block_exactly() {
        for (var line : HUB_635.lines()) {
            var paid = BlockAndVolume.monthly(line, HUB_635).stream()
                    .map(BlockAndVolume.Instalment::amount)
                    .reduce(Money.ZERO, Money::plus);

            assertEquals(BlockAndVolume.block(line), paid);
        }
        var imha = HUB_635.lines().get(1);
        assertEquals(
                money("12333.33"),
                BlockAndVolume.monthly(imha, HUB_635).getFirst().amount());
        assertEquals(
                money("12333.37"),
                BlockAndVolume.monthly(imha, HUB_635).getLast().amount());
    }

    @Test
    void f5_block_and_pool_sum_to_the_line_and_instalments_to_the_block_for_any_amount_share_and_months() {
        var dice = new Random(635);
        for (int roll = 0; roll < 5000; roll++) {
            var line = new BudgetLine(
                    "IMHA",
                    List.of("IMHA"),
                    List.of(),
                    new Money(dice.nextLong(0, 1_000_000_000_000L)),
                    new PlannedHours(0),
                    new Share(dice.nextInt(0, 101)),
                    true);
            var to = LocalDate.of(2016, 4, 30).plusMonths(dice.nextInt(0, 12));
            var block = BlockAndVolume.block(line);

            var instalments = BlockAndVolume.monthly(block, LocalDate.of(2016, 4, 1), to);

            assertEquals(line.amount(), block.plus(BlockAndVolume.variablePool(line)));
            assertEquals(
                    block,
                    instalments.stream().map(BlockAndVolume.Instalment::amount).reduce(Money.ZERO, Money::plus));
        }
    }

    @Test
    void f5_hours_of_block_and_pool_of_a_line() {
        var all = line("ALL", "635000.00", "21166.67", "IMHA");

        assertEquals(new BigDecimal("16933.33"), BlockAndVolume.blockHours(all, money("30.00")));
        assertEquals(new BigDecimal("4233.33"), BlockAndVolume.variableHours(all, money("30.00")));
    }

    @Test
    void s16_hours_above_the_block_of_20000_are_paid_at_the_price_of_an_hour_and_the_block_stays_as_it_is() {
        var block = BlockAndVolume.minutesOf(new BigDecimal("20000.00"));

        var above = BlockAndVolume.split(20_500 * 60, block);
        assertEquals(new BlockAndVolume.Delivered(20_000 * 60, 500 * 60), above);
        assertEquals(money("15000.00"), BlockAndVolume.priceOf(above.volume(), money("30.00")));
        assertEquals(new BlockAndVolume.Delivered(20_000 * 60, 0), BlockAndVolume.split(20_000 * 60, block));
        assertEquals(new BlockAndVolume.Delivered(20_000 * 60, 1), BlockAndVolume.split(20_000 * 60 + 1, block));
        assertEquals(new BlockAndVolume.Delivered(20_000 * 60 - 1, 0), BlockAndVolume.split(20_000 * 60 - 1, block));
    }

    @Test
    void s21_a_project_of_its_own_is_paid_apart_from_the_block() {
        var flood = new BudgetLine(
                "FLOOD_2015",
                List.of("BESPOKE"),
                List.of(),
                money("20000.00"),
                new PlannedHours(0),
                new Share(0),
                true);
        var lines = new ArrayList<>(HUB_635.lines());
        lines.add(flood);
        var year = new YearPlan(
                HUB_635.from(), HUB_635.to(), money("655000.00"), money("655000.00"), Profile.WORKING_DAYS, lines);

        assertEquals(BlockAndVolume.monthly(HUB_635), BlockAndVolume.monthly(year));
        assertEquals(Money.ZERO, BlockAndVolume.block(flood));
        assertEquals(money("147000.00"), year.variablePool());
    }
}
