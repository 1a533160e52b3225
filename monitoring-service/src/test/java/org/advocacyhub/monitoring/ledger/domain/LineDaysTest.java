package org.advocacyhub.monitoring.ledger.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Which pot pays the hours of which day does not depend on what is heard first (domain.md F.5, ADR 0078). */
class LineDaysTest {

    private static final LocalDate APRIL = LocalDate.of(2016, 4, 1);
    private static final Account DELIVERED = Account.delivered("C", APRIL, "IMHA", "P", "IMHA");

    private record Place(Account account, LocalDate day) {}

    @Test
    void hours_of_an_earlier_day_that_come_later_restate_the_day_that_crossed_the_block() {
        var days = new LineDays(DELIVERED, new TreeMap<>(), List.of());
        var pots = new PotHours(600, 120);

        days.draw(List.of(work(40, 660)), pots);
        var late = days.draw(List.of(work(3, 90)), pots);

        assertEquals(
                List.of(
                        drawn(3, Pot.BLOCK, 90),
                        drawn(40, Pot.BLOCK, -90),
                        drawn(40, Pot.VARIABLE, 60),
                        drawn(40, Pot.SPOT, 30)),
                late);
    }

    /** Replay from offset 0 gives the same minutes in the same pots on the same days, in whatever order topics arrive. */
    @Property
    void a_replay_in_any_order_ends_at_the_same_entries_of_each_day(
            @ForAll("works") List<Entry> works,
            @ForAll @LongRange(max = 4000) long block,
            @ForAll @LongRange(max = 2000) long variable,
            @ForAll long seed) {
        var pots = new PotHours(block, variable);
        var heard = new ArrayList<Entry>();
        for (int i = 0; i < works.size(); i++) {
            heard.add(works.get(i));
            if (i % 3 == 0) { // taken back, and recorded again
                heard.add(works.get(i).opposite());
                heard.add(works.get(i));
            }
        }
        var otherwise = new ArrayList<>(heard);
        Collections.shuffle(otherwise, new Random(seed));

        var first = posted(heard, pots);

        assertEquals(first, posted(otherwise, pots));
        var byDay = new ArrayList<>(works);
        byDay.sort((one, other) -> one.day().compareTo(other.day()));
        assertEquals(first, posted(byDay, pots));
    }

    /** Every posting balances on its way; days whose hours were drawn by arrival are put right by entries that sum to nothing. */
    private static Map<Place, Long> posted(List<Entry> heard, PotHours pots) {
        var books = new HashMap<Place, Long>();
        var days = new LineDays(DELIVERED, new TreeMap<>(), List.of());
        for (var entry : heard) {
            var entries = new ArrayList<>(List.of(entry));
            entries.addAll(days.draw(List.of(entry), pots));
            new Posting(UUID.randomUUID(), "C", Occasion.HOURS, "h", entry.day(), "F.5", null, null, null, entries)
                    .entries()
                    .forEach(each -> books.merge(new Place(each.account(), each.day()), each.amount(), Long::sum));
        }
        books.values().removeIf(amount -> amount == 0);
        return books;
    }

    @Property
    void what_was_drawn_by_arrival_is_put_right_by_day(
            @ForAll("works") List<Entry> works, @ForAll @LongRange(max = 4000) long block) {
        var pots = new PotHours(block, 60);
        var delivered = new TreeMap<LocalDate, Long>();
        var byArrival = new ArrayList<Entry>();
        var total = 0L;
        for (var work : works) {
            delivered.merge(work.day(), -work.amount(), Long::sum);
            var before = pots.draw(total);
            total -= work.amount();
            pots.draw(total).forEach((pot, minutes) -> {
                if (minutes - before.get(pot) != 0) {
                    byArrival.add(new Entry(
                            Account.ofLine("C", APRIL, Book.DRAWN, "IMHA", pot),
                            work.day(),
                            minutes - before.get(pot)));
                }
            });
        }

        var restated = new LineDays(DELIVERED, delivered, byArrival).draw(List.of(), pots);

        assertEquals(0, restated.stream().mapToLong(Entry::amount).sum());
        var both = new ArrayList<>(byArrival);
        both.addAll(restated);
        var fresh = new LineDays(DELIVERED, new TreeMap<>(), List.of()).draw(works, pots);
        assertEquals(List.of(), Difference.between(both, fresh));
    }

    @Provide
    Arbitrary<List<Entry>> works() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.integers().between(1, 900))
                .as(LineDaysTest::work)
                .list()
                .ofMinSize(1)
                .ofMaxSize(20);
    }

    private static Entry work(int day, long minutes) {
        return new Entry(DELIVERED, APRIL.plusDays(day), -minutes);
    }

    private static Entry drawn(int day, Pot pot, long minutes) {
        return new Entry(Account.ofLine("C", APRIL, Book.DRAWN, "IMHA", pot), APRIL.plusDays(day), minutes);
    }
}
