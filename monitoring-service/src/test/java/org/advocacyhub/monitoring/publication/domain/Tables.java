package org.advocacyhub.monitoring.publication.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.advocacyhub.monitoring.publication.domain.Item.Average;
import org.advocacyhub.monitoring.publication.domain.Item.Count;
import org.advocacyhub.monitoring.publication.domain.Item.Percentage;
import org.advocacyhub.monitoring.publication.domain.SuppressionScheme.Lt5;
import org.advocacyhub.monitoring.publication.domain.SuppressionScheme.Nhs7;

/** Writes packs down as somebody would draw their tables. All figures are synthetic unless a scenario is named. */
final class Tables {

    static final PublicationRules LT5 = new PublicationRules(new Lt5(5), 10, 7);
    static final PublicationRules NHS_7 = new PublicationRules(new Nhs7(7, 5), 10, 7);

    private final TreeMap<String, Long> cells = new TreeMap<>();
    private final List<Item> items = new ArrayList<>();
    private final List<Sum> sums = new ArrayList<>();
    private final Map<String, Told> told = new TreeMap<>();
    private final List<Comparison> comparisons = new ArrayList<>();
    private boolean zeroIsSmall;

    static Tables pack() {
        return new Tables();
    }

    /** From here on zeros count as small. */
    Tables whereZeroIsSmall() {
        zeroIsSmall = true;
        return this;
    }

    /** Counts that are shown. */
    Tables count(String cell, long value) {
        items.add(new Count(cell, cell, zeroIsSmall));
        return hidden(cell, value);
    }

    /** A count that no table shows. */
    Tables hidden(String cell, long value) {
        cells.put(cell, value);
        return this;
    }

    /** Cells a, b, c ... of a row, without a total. */
    Tables row(String name, long... values) {
        for (int i = 0; i < values.length; i++) {
            count(name + (char) ('a' + i), values[i]);
        }
        return this;
    }

    /** The same with its total, called by the row's name. */
    Tables rowWithTotal(String name, long... values) {
        row(name, values);
        var parts = new ArrayList<String>();
        var total = 0L;
        for (int i = 0; i < values.length; i++) {
            parts.add(name + (char) ('a' + i));
            total += values[i];
        }
        count(name, total);
        return sum(name, parts.toArray(String[]::new));
    }

    Tables sum(String total, String... parts) {
        sums.add(new Sum(total, total, List.of(parts)));
        return this;
    }

    /** A percentage; what is not above the line becomes a cell of its own. */
    Tables percentage(String key, String above, String below, Sensitivity sensitivity) {
        return percentage(key, above, below, sensitivity, false);
    }

    Tables supporting(String key, String above, String below) {
        return percentage(key, above, below, Sensitivity.LOW, true);
    }

    private Tables percentage(String key, String above, String below, Sensitivity sensitivity, boolean supporting) {
        hidden(key + " rest", cells.get(below) - cells.get(above));
        items.add(new Percentage(key, above, below, key + " rest", sensitivity, supporting));
        return this;
    }

    Tables average(String key, String base, String text) {
        items.add(new Average(key, base, text));
        return this;
    }

    /** What was published of a cell before. */
    Tables told(String cell, long value, Range known, boolean withheld) {
        cells.put(cell, value);
        told.put(cell, new Told(known, withheld));
        return this;
    }

    Tables publishedBefore(String item, long value) {
        comparisons.add(new Comparison(item, value, "2016-17-Q1"));
        return this;
    }

    Pack done() {
        return new Pack(cells, items, sums, told, comparisons);
    }

    SafePack under(PublicationRules rules) {
        return SuppressPack.of(done(), rules);
    }

    /** The texts of some items, in the order asked for. */
    static List<String> texts(SafePack safe, String... keys) {
        return List.of(keys).stream().map(key -> safe.shown().get(key).text()).toList();
    }

    /** The line of an item in the list of what was withheld. */
    static Withheld line(SafePack safe, String item) {
        return safe.withheld().stream()
                .filter(line -> line.item().equals(item))
                .findFirst()
                .orElseThrow(() -> new AssertionError(item + " is not in " + safe.withheld()));
    }
}
