package org.advocacyhub.monitoring.publication.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.advocacyhub.monitoring.publication.domain.Item.Average;
import org.advocacyhub.monitoring.publication.domain.Item.Count;
import org.advocacyhub.monitoring.publication.domain.Item.Percentage;
import org.advocacyhub.monitoring.publication.domain.Withheld.Kind;

/** How each item of a pack stands while it is decided, and what a reader would know of each cell. */
final class Board {

    /** How an item stands. */
    enum Mark {
        OPEN,
        /** The mark of the scheme: it is small. */
        SMALL,
        /** Nothing can be read off it. */
        CLOSED
    }

    /** How an item stood before it was closed. */
    record Former(Item item, Mark mark, Withheld line) {}

    private final Pack pack;
    private final Equations equations;
    private final PublicationRules rules;
    private final Map<String, Mark> marks = new HashMap<>();
    private final Map<String, Withheld> lines = new TreeMap<>();
    private final Map<Integer, List<Item>> revealing = new HashMap<>();
    private final Range[] known;

    Board(Pack pack, Equations equations, PublicationRules rules) {
        this.pack = pack;
        this.equations = equations;
        this.rules = rules;
        this.known = new Range[equations.size()];
        for (var item : pack.items()) {
            marks.put(item.key(), Mark.OPEN);
            item.reveals().forEach(cell -> revealing
                    .computeIfAbsent(equations.numberOf(cell), _ -> new ArrayList<>())
                    .add(item));
        }
    }

    Mark mark(Item item) {
        return marks.get(item.key());
    }

    void mark(Item item, Mark mark, Kind kind, String ruleId, String reason) {
        marks.put(item.key(), mark);
        lines.put(item.key(), new Withheld(item.key(), kind, ruleId, reason));
    }

    /**
     * Closes everything that shows a cell; where nothing does, what bears the mark of a small count for it. Says how that stood
     * before.
     */
    List<Former> close(int cell, Kind kind, String ruleId, String reason) {
        var closed = new ArrayList<Former>();
        var now = revealing(cell).stream().anyMatch(item -> mark(item) == Mark.OPEN) ? Mark.OPEN : Mark.SMALL;
        for (var item : revealing(cell)) {
            if (mark(item) == now) {
                var former = new Former(item, mark(item), lines.get(item.key()));
                closed.add(former);
                mark(item, Mark.CLOSED, kind, ruleId, reason);
                if (former.mark() == Mark.SMALL) {
                    lines.put(item.key(), withoutItsMark(former.line()));
                }
            }
        }
        read();
        return closed;
    }

    private static Withheld withoutItsMark(Withheld line) {
        return new Withheld(
                line.item(),
                line.kind(),
                line.ruleId(),
                line.reason() + " Its mark is left out as well: beside the others it would tell the count.");
    }

    /** Takes a closing back. */
    void restore(List<Former> closed) {
        closed.forEach(former -> {
            marks.put(former.item().key(), former.mark());
            if (former.line() == null) {
                lines.remove(former.item().key());
            } else {
                lines.put(former.item().key(), former.line());
            }
        });
        read();
    }

    List<Item> revealing(int cell) {
        return revealing.getOrDefault(cell, List.of());
    }

    /** What a reader knows of each cell, by its number in the equations. */
    Range[] known() {
        return known;
    }

    /** What would still be known of a cell of this pack if all that shows it were closed, and the marks of small counts if {@code marksToo}. */
    Range knownIfClosed(int cell, boolean marksToo) {
        var range = Range.ANY;
        for (var item : revealing(cell)) {
            var before = mark(item);
            if (before == Mark.OPEN || marksToo) {
                marks.put(item.key(), Mark.CLOSED);
            }
            range = range.and(readOff(item).getOrDefault(equations.nameOf(cell), Range.ANY));
            marks.put(item.key(), before);
        }
        return range;
    }

    /** Reads everything again. */
    void read() {
        Arrays.fill(known, Range.ANY);
        pack.told().forEach((cell, told) -> known[equations.numberOf(cell)] = told.known());
        for (var item : pack.items()) {
            readOff(item).forEach((cell, range) -> {
                var number = equations.numberOf(cell);
                known[number] = known[number].and(range);
            });
        }
    }

    /** What is known without the item that shows a cell and without anything told before. */
    Range[] knownWithoutThePast() {
        var now = known.clone();
        pack.told().keySet().forEach(cell -> now[equations.numberOf(cell)] = Range.ANY);
        return now;
    }

    Map<String, Range> readOff(Item item) {
        return switch (item) {
            case Count count ->
                switch (mark(item)) {
                    case OPEN -> Map.of(count.cell(), rules.scheme().readOff(value(count.cell())));
                    case SMALL -> Map.of(count.cell(), rules.scheme().readOffSmall(count.zeroIsSmall()));
                    case CLOSED -> Map.of(count.cell(), closed(count));
                };
            case Percentage made when mark(item) == Mark.OPEN -> readOff(made);
            case Percentage made -> readOffClosed(made);
            case Average _ -> Map.of();
        };
    }

    private Map<String, Range> readOff(Percentage made) {
        var below = rules.scheme().readOff(value(made.denominator()));
        var above =
                below.isExact() ? percent(made).numerators() : rules.scheme().readOff(value(made.numerator()));
        return Map.of(made.denominator(), below, made.numerator(), above);
    }

    private Range closed(Count count) {
        return count.zeroIsSmall() && value(count.cell()) == 0 ? Range.ANY : notSmall(value(count.cell()));
    }

    /** A closed count would bear the mark of a small one if it were small, unless that mark was closed too. */
    private Range notSmall(long count) {
        if (rules.scheme().isSmall(count)) {
            return Range.ANY;
        }
        return count == 0 ? Range.exactly(0) : new Range(rules.scheme().smallUpTo() + 1, Range.NO_LIMIT);
    }

    /** That a percentage is not shown tells something: it has a reason in its counts, or had none and was closed for others. */
    private Map<String, Range> readOffClosed(Percentage made) {
        var below = value(made.denominator());
        var few = rules.leastPercentBase();
        if (below < few) {
            return Map.of(made.denominator(), new Range(0, few - 1));
        }
        var small = rules.scheme().readOffSmall(false);
        if (rules.scheme().isSmall(value(made.numerator()))) {
            return Map.of(made.numerator(), small);
        }
        var toldByRest = made.sensitivity() == Sensitivity.HIGH && made.rest() != null;
        if (toldByRest && rules.scheme().isSmall(value(made.rest()))) {
            return Map.of(made.rest(), small);
        }
        var told = new HashMap<String, Range>();
        told.put(made.denominator(), new Range(few, Range.NO_LIMIT));
        told.put(made.numerator(), notSmall(value(made.numerator())));
        if (toldByRest) {
            told.put(made.rest(), notSmall(value(made.rest())));
        }
        return told;
    }

    /** Of what is shown above and below the line, so that it tells no more than they do. */
    Percent percent(Percentage made) {
        return Percent.of(
                rules.scheme().shownAs(value(made.numerator())), rules.scheme().shownAs(value(made.denominator())));
    }

    long value(String cell) {
        return pack.cells().get(cell);
    }

    List<Withheld> lines() {
        return List.copyOf(lines.values());
    }
}
