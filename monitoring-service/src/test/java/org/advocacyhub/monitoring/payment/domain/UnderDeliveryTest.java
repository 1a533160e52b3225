package org.advocacyhub.monitoring.payment.domain;

import static org.advocacyhub.monitoring.contract.domain.Plans.money;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.advocacyhub.monitoring.contract.domain.Money;
import org.advocacyhub.monitoring.payment.domain.AdvanceStatement.Standing;
import org.advocacyhub.monitoring.payment.domain.StatementLine.What;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A block of which too little was delivered (domain.md F.5): NONE by default, or pro rata below an agreed percent. */
class UnderDeliveryTest {

    private static final String LOT = "EAST";
    private static final LocalDate FROM = LocalDate.of(2016, 4, 1);
    private static final LocalDate TO = LocalDate.of(2017, 3, 31);
    private static final YearMonth APRIL = YearMonth.of(2016, 4);
    private static final YearMonth MARCH = YearMonth.of(2017, 3);
    private static final Map<String, Money> RATE = Map.of("IMHA", money("30.00"));
    private static final ToIntFunction<YearMonth> BELOW_90 = _ -> 90;

    @ParameterizedTest(name = "{0} minutes of 48,000: {1}")
    @CsvSource({"48001, 0.00", "48000, 0.00", "43201, 0.00", "43200, 0.00", "43199, -2400.50", "0, -24000.00"})
    void f5_below_90_percent_the_block_of_the_year_is_paid_by_what_was_delivered(long minutes, String back) {
        var draft = settle(arrears("2016-04-01", null), MARCH, BELOW_90, hours(APRIL, minutes), Map.of());

        assertEquals(money(back), draft.total());
    }

    @Test
    void f5_the_line_says_its_arithmetic() {
        var line = settle(arrears("2016-04-01", null), MARCH, BELOW_90, hours(APRIL, 42_000), Map.of())
                .lines()
                .getFirst();

        assertEquals(What.CLAWBACK, line.what());
        assertEquals(42_000, line.minutes());
        assertEquals(FROM, line.forYear());
        assertEquals(
                "Of the block of the year paid in arrears, 24000.00, hours worth 21000.00 were delivered, 87.50% of it. That is"
                        + " below the agreed 90%, so the block is paid by what was delivered: 24000.00 - 21000.00 = 3000.00 is"
                        + " taken back.",
                line.reason());
    }

    @Test
    void f5_by_default_nothing_is_taken_back() {
        assertEquals(Draft.NOTHING, settle(arrears("2016-04-01", null), MARCH, _ -> 0, List.of(), Map.of()));
    }

    @Test
    void f5_it_is_settled_with_the_last_month_of_the_year_that_the_partner_holds_and_looked_at_again_later() {
        var open = arrears("2016-04-01", null);
        var left = arrears("2016-04-01", "2016-06-14");

        assertEquals(Draft.NOTHING, settle(open, MARCH.minusMonths(1), BELOW_90, List.of(), Map.of()));
        assertEquals(
                money("-24000.00"),
                settle(open, MARCH.plusMonths(3), BELOW_90, List.of(), Map.of()).total());
        assertEquals(Draft.NOTHING, settle(left, YearMonth.of(2016, 5), BELOW_90, List.of(), Map.of()));
        assertEquals(
                money("-4933.33"), // 2,000 twice and 14 days of June
                settle(left, YearMonth.of(2016, 6), BELOW_90, List.of(), Map.of())
                        .total());
    }

    @Test
    void f5_what_is_recorded_later_gives_back_and_nothing_is_taken_twice() {
        var before = Map.of(LOT, money("3000.00"));

        assertEquals(Draft.NOTHING, settle(arrears("2016-04-01", null), MARCH, BELOW_90, hours(APRIL, 42_000), before));
        var later = settle(arrears("2016-04-01", null), MARCH, BELOW_90, hours(APRIL, 43_200), before);
        assertEquals(money("3000.00"), later.total());
        assertTrue(
                later.lines().getFirst().reason().contains("not below the agreed 90%"),
                later.lines().getFirst().reason());
    }

    @Test
    void f5_only_months_from_which_it_is_agreed_count() {
        var fromJanuary = settle(
                arrears("2016-04-01", null),
                MARCH,
                month -> month.isBefore(YearMonth.of(2017, 1)) ? 0 : 90,
                hours(APRIL, 48_000),
                Map.of());

        assertEquals(money("-6000.00"), fromJanuary.total()); // April's hours are not of these three months
    }

    /**
     * F.5 and F.8 never take the same hours twice: a partner that changes from arrears to advances is paid, for each of both
     * times, its block or what it delivered of it.
     */
    @Property
    void f5_f8_a_clawback_and_a_recovery_never_meet(
            @ForAll @Size(12) List<@IntRange(max = 90) Integer> hours, @ForAll @IntRange(max = 4) int quarters) {
        var change = FROM.plusMonths(3L * quarters);
        var block = block(quarters, change);
        var delivered = new ArrayList<Delivered>();
        for (int i = 0; i < hours.size(); i++) {
            delivered.add(new Delivered(APRIL.plusMonths(i), "IMHA", hours.get(i) * 60L));
        }
        var outstanding = Money.ZERO;
        var earned = Money.ZERO;
        var advanced = Money.ZERO;
        for (var first = change; !first.isAfter(TO.plusDays(1)); first = first.plusMonths(3)) {
            var until = YearMonth.from(first);
            var draft = AdvanceStatement.draft(
                    block,
                    first,
                    APRIL,
                    delivered.stream()
                            .filter(each -> each.month().isBefore(until))
                            .toList(),
                    new Standing(Map.of(LOT, outstanding), Map.of(LOT, earned)),
                    Map.of());
            var more = draft.earned().getOrDefault(LOT, Money.ZERO);
            earned = earned.plus(more);
            outstanding = draft.total().plus(outstanding).minus(more);
            advanced = advanced.plus(draft.total());
        }
        var back = UnderDelivery.draft(block, FROM, TO, MARCH, BELOW_90, delivered, Map.of(), Map.of());

        var paidInArrears =
                money("2000.00").pence() * 3 * quarters + back.total().pence();
        var worthInArrears = worth(hours.subList(0, 3 * quarters));
        var blockInArrears = money("2000.00").pence() * 3 * quarters;
        assertEquals(worthInArrears * 10 < blockInArrears * 9 ? worthInArrears : blockInArrears, paidInArrears);
        var granted = money("24000.00").pence() - blockInArrears;
        assertEquals(Math.min(granted, worth(hours.subList(3 * quarters, 12))), advanced.pence());
    }

    private static long worth(List<Integer> hours) {
        return hours.stream().mapToLong(each -> each * 3000L).sum();
    }

    private static BlockOfPartner block(int quarters, LocalDate change) {
        var subcontracts = new ArrayList<Subcontract>();
        if (quarters > 0) {
            subcontracts.add(subcontract(FROM, change.minusDays(1), PaymentTerms.ARREARS_MONTHLY));
        }
        if (quarters < 4) {
            subcontracts.add(subcontract(change, TO, PaymentTerms.ADVANCE_QUARTERLY));
        }
        return new BlockOfPartner(subcontracts, List.of());
    }

    private static Draft settle(
            Subcontract subcontract,
            YearMonth stated,
            ToIntFunction<YearMonth> below,
            List<Delivered> delivered,
            Map<String, Money> takenBack) {
        return UnderDelivery.draft(
                new BlockOfPartner(List.of(subcontract), List.of()),
                FROM,
                TO,
                stated,
                below,
                delivered,
                takenBack,
                Map.of());
    }

    private static List<Delivered> hours(YearMonth month, long minutes) {
        return List.of(new Delivered(month, "IMHA", minutes));
    }

    private static Subcontract arrears(String from, String to) {
        return subcontract(
                LocalDate.parse(from), to == null ? null : LocalDate.parse(to), PaymentTerms.ARREARS_MONTHLY);
    }

    private static Subcontract subcontract(LocalDate from, LocalDate to, PaymentTerms terms) {
        return new Subcontract(LOT, List.of("IMHA"), from, to, terms, 30, money("24000.00"), RATE);
    }
}
