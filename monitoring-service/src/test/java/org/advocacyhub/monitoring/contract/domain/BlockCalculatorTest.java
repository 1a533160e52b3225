package org.advocacyhub.monitoring.contract.domain;

import static org.advocacyhub.monitoring.contract.domain.Plans.line;
import static org.advocacyhub.monitoring.contract.domain.Plans.money;
import static org.advocacyhub.monitoring.contract.domain.Plans.year;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class BlockCalculatorTest {

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
        var monthly = BlockCalculator.monthly(HUB_635);

        assertEquals(12, monthly.size());
        assertEquals(YearMonth.of(2016, 4), monthly.getFirst().month());
        monthly.subList(0, 11)
                .forEach(due -> assertEquals("42333.33", due.amount().toString()));
        assertEquals(new BlockCalculator.Instalment(YearMonth.of(2017, 3), money("42333.37")), monthly.getLast());
        assertEquals("508000.00", HUB_635.block().toString());
        assertEquals("127000.00", HUB_635.variablePool().toString());
    }

    @Test
    void s17_hours_that_block_and_variable_pool_buy_at_thirty_pounds() {
        assertEquals(new BigDecimal("16933.33"), BlockCalculator.hoursFor(HUB_635.block(), money("30.00")));
        assertEquals(new BigDecimal("4233.33"), BlockCalculator.hoursFor(HUB_635.variablePool(), money("30.00")));
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

        assertEquals(4, BlockCalculator.monthly(fourMonths).size());
    }
}
