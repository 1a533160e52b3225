package org.advocacyhub.monitoring.publication.domain;

import static org.advocacyhub.monitoring.publication.domain.Tables.LT5;
import static org.advocacyhub.monitoring.publication.domain.Tables.NHS_7;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Thousands of random years, published quarter after quarter, each with the year to date, and each time an attacker who has kept
 * everything (domain.md E.6). The seed makes them the same every time.
 */
class AttackerTest {

    private static final int YEARS = 650;
    /** How many quarters of a year are published, in turn. */
    private static final int[] QUARTERS = {1, 1, 2, 1, 1, 3, 1, 2};
    /** How many small counts of a year are attacked by bounds too, on average; by linear algebra all are. */
    private static final int BOUNDED = 2;

    private record Found(int attacked, int refused, List<String> recovered) {}

    @ParameterizedTest
    @ValueSource(strings = {"LT5", "NHS-7"})
    void nobody_recovers_a_small_count(String scheme) {
        var found = attack(scheme.equals("LT5") ? LT5 : NHS_7, SuppressPack::of, YEARS);

        assertTrue(found.attacked() > YEARS, "only " + found.attacked() + " small counts");
        assertEquals(List.of(), found.recovered());
        assertTrue(found.refused() <= YEARS / 20, found.refused() + " years with a quarter that is refused");
    }

    @Test
    void without_secondary_suppression_many_are_recovered() {
        assertTrue(attack(LT5, SuppressPack::smallCountsOnly, 60).recovered().size() > 60);
        assertTrue(attack(NHS_7, SuppressPack::smallCountsOnly, 60).recovered().size() > 0);
    }

    @Test
    void rows_and_columns_alone_do_not_protect_linked_tables() {
        assertTrue(attack(LT5, SuppressPack::rowsAndColumnsOnly, 60).recovered().size() > 10);
    }

    @Test
    void the_same_pack_is_always_published_alike() {
        for (int seed = 0; seed < 60; seed++) {
            var first = new RandomYear(seed, LT5, SuppressPack::of).quarters(3);
            var again = new RandomYear(seed, LT5, SuppressPack::of).quarters(3);

            assertEquals(first, again);
        }
    }

    @Test
    void everything_withheld_has_one_line_with_its_reason() {
        for (int seed = 0; seed < 60; seed++) {
            for (var quarter : new RandomYear(seed, LT5, SuppressPack::of).quarters(2)) {
                var withheld = quarter.safe().shown().entrySet().stream()
                        .filter(shown -> !shown.getValue().open())
                        .map(Map.Entry::getKey)
                        .toList();
                assertEquals(
                        withheld,
                        quarter.safe().withheld().stream().map(Withheld::item).toList());
                assertTrue(quarter.safe().withheld().stream()
                        .allMatch(line -> line.ruleId().startsWith("E.6-")
                                && line.reason().endsWith(".")));
            }
        }
    }

    private static Found attack(
            PublicationRules rules, BiFunction<Pack, PublicationRules, SafePack> publish, int years) {
        var attacked = 0;
        var refused = 0;
        var recovered = new ArrayList<String>();
        for (int seed = 0; seed < years; seed++) {
            var attacker = new Attacker();
            if (rules == NHS_7) {
                attacker.ofRoundedCounts();
            }
            var quarters = new RandomYear(seed, rules, publish).quarters(QUARTERS[seed % QUARTERS.length]);
            refused += quarters.size() < QUARTERS[seed % QUARTERS.length] ? 1 : 0;
            quarters.forEach(quarter -> attacker.reads(quarter.pack(), quarter.safe()));
            var small = small(quarters, rules);
            attacked += small.size();
            var random = new Random(seed);
            for (var cell : small.entrySet()) {
                var found = attacker.solves(cell.getKey());
                if (found.isEmpty() && random.nextInt(small.size()) < BOUNDED) {
                    found = attacker.bounds(cell.getKey());
                }
                if (found.isPresent()) {
                    assertEquals(cell.getValue(), found.getAsLong(), "an attacker that reckons wrongly");
                    recovered.add("seed " + seed + ": " + cell.getKey());
                }
            }
        }
        return new Found(attacked, refused, recovered);
    }

    /** Every small count that any quarter was to show, whichever way. */
    private static Map<String, Long> small(List<RandomYear.Quarter> quarters, PublicationRules rules) {
        var small = new TreeMap<String, Long>();
        for (var quarter : quarters) {
            for (var item : quarter.pack().items()) {
                if (item instanceof Item.Count count
                        && rules.scheme().isSmall(quarter.pack().cells().get(count.cell()))) {
                    small.put(count.cell(), quarter.pack().cells().get(count.cell()));
                }
            }
        }
        return small;
    }
}
