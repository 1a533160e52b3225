package org.advocacyhub.monitoring.publication.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.advocacyhub.monitoring.publication.domain.Item.Count;
import org.advocacyhub.monitoring.publication.domain.Item.Percentage;

/**
 * A random year of a service: each quarter a table of types by districts with both margins, a second one of types by sources that shares
 * the margin of types, percentages of some rows, and the same for the year to date.
 */
final class RandomYear {

    /** What was published of a quarter. */
    record Quarter(Pack pack, SafePack safe) {}

    private final Random random;
    private final PublicationRules rules;
    private final BiFunction<Pack, PublicationRules, SafePack> publish;
    private final int types;
    private final int districts;
    private final int sources;
    private final int spread;
    private final boolean zeroIsSmall;
    private final TreeMap<String, Long> cells = new TreeMap<>();
    private final List<Sum> sums = new ArrayList<>();
    private final Map<String, Told> told = new TreeMap<>();

    RandomYear(long seed, PublicationRules rules, BiFunction<Pack, PublicationRules, SafePack> publish) {
        random = new Random(seed);
        this.rules = rules;
        this.publish = publish;
        types = random.nextInt(1, 4);
        districts = random.nextInt(2, 5);
        sources = random.nextInt(0, 3);
        spread = random.nextInt(3, 40);
        zeroIsSmall = random.nextInt(4) == 0;
    }

    /** So many quarters as they are published; fewer where one is refused. */
    List<Quarter> quarters(int number) {
        var quarters = new ArrayList<Quarter>();
        for (int quarter = 1; quarter <= number; quarter++) {
            var items = new ArrayList<Item>();
            tables("Q" + quarter, items);
            if (quarter > 1) {
                yearToDate(quarter, items);
            }
            var pack = new Pack(cells, items, sums, told, List.of());
            var safe = publish.apply(pack, rules);
            if (!safe.exposed().isEmpty()) {
                return quarters; // it is refused, and the year ends here
            }
            quarters.add(new Quarter(pack, safe));
            remember(items, safe);
        }
        return quarters;
    }

    private void tables(String period, List<Item> items) {
        for (int type = 0; type < types; type++) {
            var total = 0L;
            var parts = new ArrayList<String>();
            for (int district = 0; district < districts; district++) {
                var cell = period + " type " + type + " district " + district;
                var value = value();
                total += value;
                show(cell, value, items);
                parts.add(cell);
            }
            show(period + " type " + type, total, items);
            sums.add(new Sum("type " + type + " by district", period + " type " + type, parts));
            bySource(period, type, total, items);
            if (random.nextBoolean()) {
                percentage(period, type, items);
            }
        }
        margin(period, "district", districts, items);
        if (sources > 0) {
            margin(period, "source", sources + 1, items);
        }
        var all = new ArrayList<String>();
        for (int type = 0; type < types; type++) {
            all.add(period + " type " + type);
        }
        show(period + " all", sumOf(all), items);
        sums.add(new Sum("all by type", period + " all", all));
    }

    private void bySource(String period, int type, long total, List<Item> items) {
        if (sources == 0) {
            return;
        }
        var left = total;
        var parts = new ArrayList<String>();
        for (int source = 0; source <= sources; source++) {
            var cell = period + " type " + type + " source " + source;
            var value = source == sources ? left : Math.min(left, value());
            left -= value;
            show(cell, value, items);
            parts.add(cell);
        }
        sums.add(new Sum("type " + type + " by source", period + " type " + type, parts));
    }

    private void margin(String period, String by, int size, List<Item> items) {
        var margins = new ArrayList<String>();
        for (int each = 0; each < size; each++) {
            var parts = new ArrayList<String>();
            for (int type = 0; type < types; type++) {
                parts.add(period + " type " + type + " " + by + " " + each);
            }
            var margin = period + " all " + by + " " + each;
            show(margin, sumOf(parts), items);
            sums.add(new Sum(by + " " + each, margin, parts));
            margins.add(margin);
        }
        show(period + " all of every " + by, sumOf(margins), items);
        sums.add(new Sum("all by " + by, period + " all of every " + by, margins));
    }

    private void percentage(String period, int type, List<Item> items) {
        var below = period + " type " + type;
        var above = period + " type " + type + " district 0";
        var rest = below + " elsewhere";
        cells.put(rest, cells.get(below) - cells.get(above));
        var sensitivity = random.nextBoolean() ? Sensitivity.HIGH : Sensitivity.LOW;
        items.add(new Percentage("share " + below, above, below, rest, sensitivity, random.nextBoolean()));
    }

    private void yearToDate(int quarter, List<Item> items) {
        var ofQuarter = cells.keySet().stream()
                .filter(cell -> cell.startsWith("Q1 ") && !cell.endsWith("elsewhere"))
                .map(cell -> cell.substring(3))
                .toList();
        for (var cell : ofQuarter) {
            var parts = new ArrayList<String>();
            for (int each = 1; each <= quarter; each++) {
                parts.add("Q" + each + " " + cell);
            }
            show("Y" + quarter + " " + cell, sumOf(parts), items);
            sums.add(new Sum("year to date", "Y" + quarter + " " + cell, parts));
        }
    }

    private void show(String cell, long value, List<Item> items) {
        cells.put(cell, value);
        items.add(new Count(cell, cell, zeroIsSmall));
    }

    private void remember(List<Item> items, SafePack safe) {
        cells.keySet()
                .forEach(cell -> told.put(
                        cell, new Told(safe.known().get(cell), safe.guarded().contains(cell))));
        items.forEach(item -> {
            if (item instanceof Percentage made) {
                sums.add(new Sum(made.key(), made.denominator(), List.of(made.numerator(), made.rest())));
            }
        });
    }

    private long sumOf(List<String> parts) {
        return parts.stream().mapToLong(cells::get).sum();
    }

    private long value() {
        return random.nextInt(5) == 0 ? 0 : random.nextInt(random.nextBoolean() ? 8 : spread);
    }
}
