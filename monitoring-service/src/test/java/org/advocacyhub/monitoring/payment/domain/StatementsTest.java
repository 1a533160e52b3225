package org.advocacyhub.monitoring.payment.domain;

import static org.advocacyhub.monitoring.contract.domain.Plans.money;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.advocacyhub.monitoring.contract.domain.Money;
import org.advocacyhub.monitoring.ledger.domain.Book;
import org.advocacyhub.monitoring.ledger.domain.Entry;
import org.advocacyhub.monitoring.ledger.domain.Occasion;
import org.advocacyhub.monitoring.ledger.domain.Posting;
import org.advocacyhub.monitoring.ledger.domain.Pot;
import org.advocacyhub.monitoring.payment.domain.AdvanceStatement.Standing;
import org.advocacyhub.monitoring.payment.domain.StatementLine.What;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Statements of partners (domain.md F.5, F.8; scenarios S16, S23). */
class StatementsTest {

    private static final String LOT = "COMMUNITY";
    private static final YearMonth APRIL = YearMonth.of(2016, 4);
    private static final YearMonth MARCH = YearMonth.of(2017, 3);
    private static final Map<String, Money> RATE = Map.of("COMMUNITY", money("30.00"));

    @Test
    void f5_a_month_in_arrears_is_its_twelfth_of_the_block_and_the_hours_above_it() {
        var draft = month(APRIL, arrears("2400.00", RATE), Map.of(), hours(APRIL, 100));

        assertEquals(
                List.of(What.BLOCK, What.HOURS_IN_BLOCK, What.HOURS_ABOVE_BLOCK),
                draft.lines().stream().map(StatementLine::what).toList());
        assertEquals(80 * 60, draft.lines().get(1).minutes());
        assertEquals(20 * 60, draft.lines().get(2).minutes());
        assertEquals(money("600.00"), draft.lines().get(2).amount());
        assertEquals(Pot.VARIABLE, draft.lines().get(2).pot());
        assertEquals(money("800.00"), draft.total());
    }

    @ParameterizedTest(name = "{0} minutes: {1}")
    @CsvSource({"4799, 200.00", "4800, 200.00", "4801, 200.50", "4802, 201.00"})
    void f5_the_first_minute_above_the_block_is_paid(long minutes, String total) {
        var draft =
                month(APRIL, arrears("2400.00", RATE), Map.of(), List.of(new Delivered(APRIL, "COMMUNITY", minutes)));

        assertEquals(money(total), draft.total());
    }

    @Test
    void what_is_recorded_late_stands_in_the_next_statement_as_a_correction() {
        var may = APRIL.plusMonths(1);
        var all = new ArrayList<>(hours(APRIL, 102));
        all.addAll(hours(may, 1));

        var draft = month(may, arrears("2400.00", RATE), Map.of(LOT, money("600.00")), all);

        var correction = draft.lines().getLast();
        assertEquals(What.CORRECTION, correction.what());
        assertEquals(money("60.00"), correction.amount());
        assertEquals(money("290.00"), draft.total());
    }

    @Test
    void s16_without_a_price_hours_above_the_block_are_a_finding_and_the_block_is_unaffected() {
        var subcontract = arrears("2400.00", Map.of());

        var whole =
                MonthStatement.draft(block(subcontract), APRIL, MARCH, APRIL, hours(APRIL, 81), Map.of(), RATE, false);
        var within =
                MonthStatement.draft(block(subcontract), APRIL, MARCH, APRIL, hours(APRIL, 80), Map.of(), RATE, false);
        var blockOnly =
                MonthStatement.draft(block(subcontract), APRIL, MARCH, APRIL, hours(APRIL, 81), Map.of(), RATE, true);

        assertEquals("spot-price-missing", whole.findings().getFirst().code());
        assertEquals(
                "subcontracts[COMMUNITY].rates[COMMUNITY]",
                whole.findings().getFirst().field());
        assertEquals(money("200.00"), whole.total());
        assertEquals(List.of(), within.findings());
        assertEquals(List.of(), blockOnly.findings());
        assertEquals(money("200.00"), blockOnly.total());
    }

    @Test
    void f8_the_days_to_pay_are_those_of_the_subcontract_that_holds_in_the_month() {
        var terms = block(
                payable(day("2016-04-01"), day("2016-09-30"), 14),
                payable(day("2016-10-01"), day("2017-03-15"), 30),
                payable(day("2017-03-16"), day("2018-03-31"), 21));

        assertEquals(14, daysOf(terms, YearMonth.of(2016, 9)));
        assertEquals(30, daysOf(terms, YearMonth.of(2016, 10)));
        assertEquals(21, daysOf(terms, YearMonth.of(2017, 3)));
        assertEquals(14, daysOf(terms, YearMonth.of(2018, 4)));
        assertEquals(
                14,
                terms.paymentDays(YearMonth.of(2016, 9), YearMonth.of(2016, 11)).orElseThrow());
        assertTrue(block().paymentDays(APRIL, APRIL).isEmpty());
    }

    private static Subcontract payable(LocalDate from, LocalDate to, int days) {
        return new Subcontract(
                LOT, List.of("COMMUNITY"), from, to, PaymentTerms.ARREARS_MONTHLY, days, money("2400.00"), RATE);
    }

    private static int daysOf(BlockOfPartner terms, YearMonth month) {
        return terms.paymentDays(month, month).orElseThrow();
    }

    @Test
    void hours_of_a_type_that_no_subcontract_names_are_shown_and_not_paid() {
        var draft = month(APRIL, arrears("2400.00", RATE), Map.of(), List.of(new Delivered(APRIL, "IMHA", 60)));

        assertEquals(What.NOT_CONTRACTED, draft.lines().getFirst().what());
        assertEquals(money("200.00"), draft.total());
    }

    @Test
    void s23_an_advance_of_6000_of_which_5100_were_delivered_leaves_5100_to_pay_with_the_next() {
        var terms = block(
                new Subcontract(
                        LOT,
                        List.of("COMMUNITY"),
                        day("2016-04-01"),
                        day("2016-06-30"),
                        PaymentTerms.ARREARS_MONTHLY,
                        30,
                        money("24000.00"),
                        RATE),
                advance("2016-07-01", null));
        var first = AdvanceStatement.draft(
                terms, day("2016-07-01"), APRIL, List.of(), new Standing(Map.of(), Map.of()), Map.of());
        assertEquals(money("6000.00"), first.total());

        var second = AdvanceStatement.draft(
                terms,
                day("2016-10-01"),
                APRIL,
                hours(YearMonth.of(2016, 8), 170),
                new Standing(Map.of(LOT, money("6000.00")), Map.of()),
                Map.of());

        assertEquals(money("5100.00"), second.total());
        assertEquals(money("6000.00"), second.lines().getFirst().amount());
        assertEquals(money("-900.00"), second.lines().getLast().amount());
        assertEquals(Pot.CARRY, second.lines().getLast().pot());
        assertEquals(Map.of(LOT, money("5100.00")), second.earned());
    }

    @Test
    void f8_more_delivered_in_a_later_quarter_makes_good_what_was_recovered() {
        var terms = block(advance("2016-04-01", null));

        var third = AdvanceStatement.draft(
                terms,
                day("2016-10-01"),
                APRIL,
                List.of(
                        new Delivered(APRIL, "COMMUNITY", 170 * 60),
                        new Delivered(YearMonth.of(2016, 7), "COMMUNITY", 260 * 60)),
                new Standing(Map.of(LOT, money("6000.00")), Map.of(LOT, money("5100.00"))),
                Map.of());

        assertEquals(money("900.00"), third.lines().getLast().amount()); // 12,000 earned, 11,100 paid
        assertEquals(money("6900.00"), third.total());
    }

    @Test
    void f8_when_the_advances_end_what_was_not_delivered_is_owed_back() {
        var terms = block(advance("2016-04-01", "2016-06-30"));

        var last = AdvanceStatement.draft(
                terms,
                day("2016-07-01"),
                APRIL,
                hours(APRIL, 170),
                new Standing(Map.of(LOT, money("6000.00")), Map.of()),
                Map.of());

        assertEquals(money("-900.00"), last.total());
    }

    /** Whatever is delivered, never more than one quarter is outstanding, and at the end what was paid is what was earned. */
    @Property
    void f8_one_quarter_is_outstanding_at_most(@ForAll @Size(4) List<@IntRange(max = 400) Integer> hours) {
        var terms = block(advance("2016-04-01", "2017-03-31"));
        var delivered = new ArrayList<Delivered>();
        var outstanding = Money.ZERO;
        var earned = Money.ZERO;
        var paid = Money.ZERO;
        for (int quarter = 0; quarter <= 4; quarter++) {
            var from = day("2016-04-01").plusMonths(3L * quarter);
            var draft = AdvanceStatement.draft(
                    terms,
                    from,
                    APRIL,
                    delivered,
                    new Standing(Map.of(LOT, outstanding), Map.of(LOT, earned)),
                    Map.of());
            var entries = new StatementPostings("C", day("2016-04-01"), "P", from).issued(draft, day("2016-04-01"));
            if (!entries.isEmpty()) {
                new Posting(UUID.randomUUID(), "C", Occasion.STATEMENT, "s", from, "F.8", null, null, null, entries);
            }
            outstanding = outstanding.plus(sum(entries, Book.ADVANCED));
            earned = earned.plus(sum(entries, Book.EARNED));
            paid = paid.plus(draft.total());
            assertEquals(paid, outstanding.plus(earned));
            assertEquals(quarter == 4 ? money("0.00") : money("6000.00"), outstanding);
            if (quarter < 4) {
                delivered.add(new Delivered(YearMonth.from(from), "COMMUNITY", hours.get(quarter) * 60L));
            }
        }
        var worth = hours.stream().mapToLong(each -> each * 3000L).sum();
        assertEquals(Math.min(worth, 2_400_000), paid.pence());
    }

    /** Whatever a statement says, its posting balances, and with its payment nothing is owed any more. */
    @Property
    void a_statement_of_any_lines_is_posted_and_paid_in_balance(
            @ForAll @Size(min = 1, max = 12) List<What> whats,
            @ForAll @Size(12) List<@IntRange(min = -90_000, max = 900_000) Integer> pence) {
        var year = day("2016-04-01");
        var lines = new ArrayList<StatementLine>();
        for (int i = 0; i < whats.size(); i++) {
            var what = whats.get(i);
            var paid = what != What.HOURS_IN_BLOCK && what != What.NOT_CONTRACTED;
            var amount = new Money(paid ? pence.get(i) : 0);
            var lot = what == What.LATE_INTEREST ? "" : LOT;
            var pot = what == What.BLOCK ? Pot.BLOCK : Pot.VARIABLE;
            lines.add(new StatementLine(
                    lot,
                    what,
                    "F.5",
                    pot,
                    null,
                    null,
                    null,
                    amount,
                    "",
                    year.minusYears(i % 2),
                    UUID.randomUUID(),
                    null));
        }
        var postings = new StatementPostings("C", year, "P", year);
        var draft = new Draft(lines, Map.of(LOT, new Money(pence.getFirst())), List.of());
        var entries = new ArrayList<>(postings.issued(draft, year));
        for (var line : lines) {
            if (line.what() == What.LATE_INTEREST) { // owed since the payment that was late
                entries.addAll(new StatementPostings("C", line.forYear(), "P", year).interest(line.amount()));
            }
        }
        var dues =
                List.of(new StatementPostings.Due("", due(lines, "")), new StatementPostings.Due(LOT, due(lines, LOT)));
        entries.addAll(postings.paid(dues));

        if (!entries.isEmpty()) {
            new Posting(UUID.randomUUID(), "C", Occasion.STATEMENT, "s", year, "F.8", null, null, null, entries);
        }
        assertEquals(money("0.00"), sum(entries, Book.OWED));
        assertEquals(Money.ZERO.minus(draft.total()), sum(entries, Book.PAID));
    }

    private static Money due(List<StatementLine> lines, String lot) {
        return lines.stream()
                .filter(line -> line.lot().equals(lot))
                .map(StatementLine::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    @ParameterizedTest(name = "{0} days late: {1}")
    @CsvSource({"2016-08-29, 0.00", "2016-08-30, 0.00", "2016-08-31, 0.47", "2016-09-29, 13.97"})
    void f8_interest_runs_daily_from_the_due_date(String until, String interest) {
        var rate = new LateInterest(day("2009-03-05"), 50, 800);

        assertEquals(money(interest), rate.of(money("2000.00"), day("2016-08-30"), day(until)));
    }

    @ParameterizedTest(name = "due {0}: Bank Rate of {1}")
    @CsvSource({"2016-06-30, 2015-12-31", "2016-07-01, 2016-06-30", "2017-01-01, 2016-12-31"})
    void f8_bank_rate_counts_as_of_the_half_year_before(String due, String reference) {
        assertEquals(day(reference), LateInterest.referenceDay(day(due)));
    }

    @Test
    void f8_interest_says_what_it_was_worked_out_from_and_its_opposite_takes_it_back() {
        var rate = new LateInterest(day("2009-03-05"), 50, 800);
        var interest = new Interest(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "A-1",
                0,
                day("2016-04-01"),
                money("2000.00"),
                day("2016-08-30"),
                day("2016-09-29"),
                rate,
                money("13.97"),
                null,
                null);

        assertEquals(
                "Invoice A-1 of 2000.00 fell due on 2016-08-30 and was paid on 2016-09-29, 30 days late: 2000.00 x 8.50% x 30 /"
                        + " 365 days = 13.97. The rate is 8.00% over Bank Rate, 0.50% on 2016-06-30 (as changed on 2009-03-05).",
                interest.line().reason());
        var opposite = interest.opposite(UUID.randomUUID(), "Waived.");
        assertEquals(money("-13.97"), opposite.line().amount());
        assertEquals(1, opposite.turn());
        assertEquals(interest.interestId(), opposite.corrects());
    }

    private static Draft month(
            YearMonth month, Subcontract subcontract, Map<String, Money> stated, List<Delivered> delivered) {
        return MonthStatement.draft(block(subcontract), APRIL, MARCH, month, delivered, stated, Map.of(), false);
    }

    private static BlockOfPartner block(Subcontract... subcontracts) {
        return new BlockOfPartner(List.of(subcontracts), List.of());
    }

    private static Subcontract arrears(String annualBlock, Map<String, Money> rates) {
        return new Subcontract(
                LOT,
                List.of("COMMUNITY"),
                day("2016-04-01"),
                null,
                PaymentTerms.ARREARS_MONTHLY,
                30,
                money(annualBlock),
                rates);
    }

    private static Subcontract advance(String from, String to) {
        return new Subcontract(
                LOT,
                List.of("COMMUNITY"),
                day(from),
                to == null ? null : day(to),
                PaymentTerms.ADVANCE_QUARTERLY,
                30,
                money("24000.00"),
                RATE);
    }

    private static List<Delivered> hours(YearMonth month, long hours) {
        return List.of(new Delivered(month, "COMMUNITY", hours * 60));
    }

    private static Money sum(List<Entry> entries, Book book) {
        return new Money(entries.stream()
                .filter(entry -> entry.account().book() == book)
                .mapToLong(Entry::amount)
                .sum());
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
