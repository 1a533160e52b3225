package org.advocacyhub.monitoring.contract.domain;

import static org.advocacyhub.monitoring.contract.domain.Plans.kentFirstYear;
import static org.advocacyhub.monitoring.contract.domain.Plans.line;
import static org.advocacyhub.monitoring.contract.domain.Plans.money;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.advocacyhub.monitoring.contract.domain.LineChange.Added;
import org.advocacyhub.monitoring.contract.domain.LineChange.Adjusted;
import org.junit.jupiter.api.Test;

class YearHistoryTest {

    private static final LocalDate OCTOBER = LocalDate.of(2016, 10, 1);

    @Test
    void f6_before_its_day_a_change_has_not_happened_and_from_it_on_it_has() {
        var history = new YearHistory(kentFirstYear(), List.of(virement(OCTOBER, "40000.00")));

        assertEquals("360000.00", amount(history.on(OCTOBER.minusDays(1)), "IMHA"));
        assertEquals("400000.00", amount(history.on(OCTOBER), "IMHA"));
        assertEquals("250000.00", amount(history.agreed(), "CARE_ACT"));
        assertEquals("1340000.00", history.agreed().ceiling().toString());
        assertEquals(List.of(LocalDate.of(2016, 4, 1), OCTOBER), history.beginnings());
    }

    @Test
    void f10_a_line_that_enters_is_there_from_its_day_on_and_budget_and_price_grow_by_it() {
        var entering = new YearChange(
                OCTOBER,
                money("290000.00"),
                money("290000.00"),
                List.of(new Added(line("COMMUNITY_LD", "290000.00", "9666.67", "COMMUNITY"))),
                true);
        var history = new YearHistory(kentFirstYear(), List.of(entering));

        assertEquals(6, history.on(OCTOBER.minusDays(1)).lines().size());
        assertEquals(7, history.on(OCTOBER).lines().size());
        assertEquals("1630000.00", history.agreed().ceiling().toString());
        assertEquals("1780000.00", history.agreed().budget().toString());
    }

    @Test
    void s18_a_line_is_commissioned_from_a_day_on_without_another_amount() {
        var activated = new YearChange(
                OCTOBER,
                Money.ZERO,
                Money.ZERO,
                List.of(new Adjusted("IMHA", Money.ZERO, 0, Optional.of(false))),
                false);
        var history = new YearHistory(kentFirstYear(), List.of(activated));

        assertTrue(history.on(OCTOBER.minusDays(1)).lines().getFirst().commissioned());
        assertTrue(!history.on(OCTOBER).lines().getFirst().commissioned());
    }

    @Test
    void what_stands_is_the_plan_of_today_and_in_a_year_that_is_over_that_of_its_last_day() {
        var history = new YearHistory(kentFirstYear(), List.of(virement(OCTOBER, "40000.00")));

        assertEquals("360000.00", amount(history.standing(LocalDate.of(2016, 1, 1)), "IMHA"));
        assertEquals("360000.00", amount(history.standing(OCTOBER.minusDays(1)), "IMHA"));
        assertEquals("400000.00", amount(history.standing(LocalDate.of(2020, 1, 1)), "IMHA"));
    }

    @Test
    void lines_sum_to_the_price_on_every_day_whatever_was_agreed_and_the_order_of_agreement_does_not_matter() {
        var dice = new Random(1340);
        for (int roll = 0; roll < 300; roll++) {
            var changes = new ArrayList<YearChange>();
            for (int number = 0; number < 12; number++) {
                var amount = new Money(dice.nextLong(-5_000_000, 5_000_000));
                var day = OCTOBER.plusMonths(dice.nextInt(-5, 6));
                changes.add(
                        dice.nextBoolean()
                                ? virement(day, amount.toString())
                                : new YearChange(
                                        day, amount, amount, List.of(new Adjusted("RPR_PAID", amount)), false));
            }
            var history = new YearHistory(kentFirstYear(), changes);
            Collections.shuffle(changes, dice);
            var shuffled = new YearHistory(kentFirstYear(), changes);

            for (var day = LocalDate.of(2016, 4, 1); day.getYear() < 2017; day = day.plusDays(17)) {
                var plan = history.on(day);
                assertEquals(
                        plan.ceiling(),
                        plan.lines().stream().map(BudgetLine::amount).reduce(Money.ZERO, Money::plus));
                assertEquals(plan, shuffled.on(day));
            }
        }
    }

    private static YearChange virement(LocalDate day, String amount) {
        return new YearChange(
                day,
                Money.ZERO,
                Money.ZERO,
                List.of(new Adjusted("CARE_ACT", Money.ZERO.minus(money(amount))), new Adjusted("IMHA", money(amount))),
                false);
    }

    private static String amount(YearPlan plan, String line) {
        return plan.lines().stream()
                .filter(known -> known.line().equals(line))
                .findFirst()
                .orElseThrow()
                .amount()
                .toString();
    }
}
