package org.advocacyhub.monitoring.ledger.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.advocacyhub.monitoring.contract.domain.BudgetLine;
import org.advocacyhub.monitoring.contract.domain.Money;
import org.advocacyhub.monitoring.contract.domain.PlannedHours;
import org.advocacyhub.monitoring.contract.domain.Profile;
import org.advocacyhub.monitoring.contract.domain.Share;
import org.advocacyhub.monitoring.contract.domain.YearPlan;
import org.advocacyhub.monitoring.ledger.domain.LinePostings.LinePot;

/** The ledger always balances and parts always sum to the whole, whatever the amounts (domain.md F.5, F.9). */
class LedgerPropertiesTest {

    private static final LocalDate APRIL = LocalDate.of(2016, 4, 1);

    @Property
    void f5_however_often_a_year_is_set_its_pots_hold_what_the_lines_say(@ForAll("planLists") List<YearPlan> plans) {
        var books = new HashMap<Account, Long>();
        for (var plan : plans) {
            var entries = LinePostings.allot("C", plan, allotted(books));
            if (!entries.isEmpty()) {
                posted(entries).entries().forEach(entry -> books.merge(entry.account(), entry.amount(), Long::sum));
            }
        }

        var last = plans.getLast();
        for (var line : last.lines()) {
            var block = books.getOrDefault(available(line, Pot.BLOCK), 0L);
            var variable = books.getOrDefault(available(line, Pot.VARIABLE), 0L);
            assertEquals(line.amount().pence(), block + variable);
            assertEquals(line.blockShare().of(line.amount()).pence(), block);
        }
        assertEquals(0, books.values().stream().mapToLong(Long::longValue).sum());
    }

    @Property
    void a_posting_that_does_not_balance_cannot_be_made(
            @ForAll @LongRange(min = 1, max = 1_000_000) long one,
            @ForAll @LongRange(min = 1, max = 1_000_000) long other) {
        var account = Account.ofLine("C", APRIL, Book.SPENT, "IMHA", Pot.BLOCK);
        var contra = Account.ofLine("C", APRIL, Book.AVAILABLE, "IMHA", Pot.BLOCK);
        var hours = Account.ofLine("C", APRIL, Book.DRAWN, "IMHA", Pot.BLOCK);

        if (one == other) {
            posted(List.of(new Entry(account, APRIL, one), new Entry(contra, APRIL, -one)));
        } else {
            var entries = List.of(new Entry(account, APRIL, one), new Entry(contra, APRIL, -other));
            assertThrows(UnbalancedPosting.class, () -> posted(entries));
        }
        var mixed = List.of(new Entry(account, APRIL, one), new Entry(hours, APRIL, -one));
        assertThrows(UnbalancedPosting.class, () -> posted(mixed));
    }

    @Property
    void an_opposite_leaves_nothing(@ForAll("plans") YearPlan plan) {
        var entries = LinePostings.allot("C", plan, Map.of());
        if (entries.isEmpty()) {
            return;
        }
        var posting = posted(entries);

        var opposite = posting.opposite(UUID.randomUUID(), "Wrong.");

        assertEquals(posting.postingId(), opposite.corrects());
        assertTrue(Difference.between(opposite.entries(), List.of()).stream()
                .allMatch(entry -> posting.entries().contains(entry)));
        var both = new ArrayList<>(posting.entries());
        both.addAll(opposite.entries());
        assertEquals(List.of(), Difference.between(both, List.of()));
    }

    /** F.7: however an order is paid and taken back, every posting balances, and nothing stays set aside that was not promised. */
    @Property
    void f7_orders_are_committed_settled_and_released_in_balance(
            @ForAll @LongRange(min = 1, max = 1_000_000) long ordered,
            @ForAll @Size(max = 8) List<@LongRange(min = -200_000, max = 600_000) Long> payments) {
        var committed = Account.ofLine("C", APRIL, Book.COMMITTED, "IMHA", Pot.SPOT);
        var books = new HashMap<Account, Long>();
        post(books, LinePostings.commit("C", APRIL, "IMHA", APRIL, new Money(ordered)));
        var paid = 0L;
        for (var payment : payments) {
            if (payment == 0) {
                continue;
            }
            var before = Math.max(0, ordered - Math.max(0, paid));
            paid += payment;
            var change = Math.max(0, ordered - Math.max(0, paid)) - before;
            var entry = change == 0 ? null : new Entry(committed, APRIL, change);
            post(books, LinePostings.settle("C", APRIL, "IMHA", APRIL, new Money(payment), entry));
        }

        assertEquals(0, books.values().stream().mapToLong(Long::longValue).sum());
        assertEquals(Math.max(0, ordered - Math.max(0, paid)), books.getOrDefault(committed, 0L));
        assertEquals(paid, books.getOrDefault(Account.ofLine("C", APRIL, Book.SPENT, "IMHA", Pot.SPOT), 0L));
    }

    private static void post(Map<Account, Long> books, List<Entry> entries) {
        if (!entries.isEmpty()) {
            posted(entries).entries().forEach(entry -> books.merge(entry.account(), entry.amount(), Long::sum));
        }
    }

    @Property
    void parts_sum_to_the_whole(
            @ForAll @LongRange(min = -1_000_000_000_00L, max = 1_000_000_000_00L) long pence,
            @ForAll @Size(min = 1, max = 12) List<@LongRange(min = 1, max = 1000) Long> weights) {
        var parts = Split.of(new Money(pence), weights);

        assertEquals(weights.size(), parts.size());
        assertEquals(pence, parts.stream().mapToLong(Money::pence).sum());
    }

    @Property
    void f5_hours_are_paid_block_first_whatever_the_order_of_what_is_worked_and_taken_back(
            @ForAll @LongRange(min = 0, max = 5000) long block,
            @ForAll @LongRange(min = 0, max = 2000) long variable,
            @ForAll @Size(max = 20) List<@LongRange(min = -900, max = 1440) Long> moves) {
        var pots = new PotHours(block, variable);
        var total = 0L;
        var drawn = new HashMap<Pot, Long>();
        for (var move : moves) {
            total = Math.max(0, total + move);
            var now = pots.draw(total);
            now.forEach((pot, minutes) -> drawn.merge(pot, minutes - drawn.getOrDefault(pot, 0L), Long::sum));
        }

        assertEquals(pots.draw(total).getOrDefault(Pot.BLOCK, 0L), drawn.getOrDefault(Pot.BLOCK, 0L));
        assertEquals(total, drawn.values().stream().mapToLong(Long::longValue).sum());
        assertTrue(drawn.values().stream().allMatch(minutes -> minutes >= 0));
        assertTrue(drawn.getOrDefault(Pot.VARIABLE, 0L) == 0 || drawn.get(Pot.BLOCK) == block);
        assertTrue(drawn.getOrDefault(Pot.SPOT, 0L) == 0 || drawn.get(Pot.VARIABLE) == variable);
    }

    @Provide
    Arbitrary<List<YearPlan>> planLists() {
        return plans().list().ofMinSize(1).ofMaxSize(5);
    }

    @Provide
    Arbitrary<YearPlan> plans() {
        var line = Combinators.combine(
                        Arbitraries.of("IMHA", "CARE_ACT", "IMCA", "COMMUNITY"),
                        Arbitraries.longs().between(0, 200_000_000),
                        Arbitraries.integers().between(0, 100))
                .as((name, pence, share) -> new BudgetLine(
                        name,
                        List.of("IMHA"),
                        List.of(),
                        new Money(pence),
                        new PlannedHours(0),
                        new Share(share),
                        true));
        return line.list().ofMaxSize(4).uniqueElements(BudgetLine::line).map(LedgerPropertiesTest::year);
    }

    private static YearPlan year(List<BudgetLine> lines) {
        var sum = lines.stream().map(BudgetLine::amount).reduce(Money.ZERO, Money::plus);
        return new YearPlan(APRIL, LocalDate.of(2017, 3, 31), sum, sum, Profile.WORKING_DAYS, lines);
    }

    private static Map<LinePot, Long> allotted(Map<Account, Long> books) {
        var allotted = new HashMap<LinePot, Long>();
        books.forEach((account, amount) -> {
            if (account.book() == Book.FUNDING) {
                allotted.put(new LinePot(account.line(), account.pot()), -amount);
            }
        });
        return allotted;
    }

    private static Account available(BudgetLine line, Pot pot) {
        return Account.ofLine("C", APRIL, Book.AVAILABLE, line.line(), pot);
    }

    private static Posting posted(List<Entry> entries) {
        return new Posting(UUID.randomUUID(), "C", Occasion.ALLOTMENT, "test", APRIL, "F.5", null, null, null, entries);
    }
}
