package org.advocacyhub.monitoring.ledger.domain;

import static org.advocacyhub.monitoring.contract.domain.Plans.line;
import static org.advocacyhub.monitoring.contract.domain.Plans.money;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PotHoursTest {

    @Test
    void s17_hours_that_635000_pounds_buy_at_30_pounds() {
        var pots = PotHours.of(line("ALL", "635000.00", "21166.67", "IMHA"), money("30.00"));

        assertEquals(new PotHours(1_016_000, 254_000), pots); // 16,933.33 and 4,233.33 hours
    }

    @Test
    void f4_without_a_price_the_block_is_the_planned_hours_times_the_block_share() {
        assertEquals(new PotHours(960_000, 240_000), PotHours.of(line("ALL", "600000.00", "20000.00", "IMHA"), null));
    }

    @ParameterizedTest(name = "{0} minutes: block {1}, variable {2}, spot {3}")
    @CsvSource({"0, 0, 0, 0", "99, 99, 0, 0", "100, 100, 0, 0", "101, 100, 1, 0", "150, 100, 50, 0", "151, 100, 50, 1"})
    void f5_block_first_then_variable_pool_then_spot(long total, long block, long variable, long spot) {
        assertEquals(
                Map.of(Pot.BLOCK, block, Pot.VARIABLE, variable, Pot.SPOT, spot), new PotHours(100, 50).draw(total));
    }

    @Test
    void f9_the_split_of_scenario_s05_by_calendar_days() {
        assertEquals(List.of(money("24657.53"), money("95342.47")), Split.of(money("120000.00"), List.of(75L, 290L)));
    }
}
