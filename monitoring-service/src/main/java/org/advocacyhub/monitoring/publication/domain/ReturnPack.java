package org.advocacyhub.monitoring.publication.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.advocacyhub.monitoring.publication.domain.Item.Average;
import org.advocacyhub.monitoring.publication.domain.Item.Count;
import org.advocacyhub.monitoring.publication.domain.Item.Percentage;
import org.advocacyhub.monitoring.publication.domain.ReturnSums.Relation;
import org.advocacyhub.monitoring.returns.domain.CarriedOverCalculator;
import org.advocacyhub.monitoring.returns.domain.Figure;
import org.advocacyhub.monitoring.returns.domain.Quarter;

/**
 * The pack of a quarter's return: its figures as items, the year to date beside them, and everything that was published of the year
 * before. A cell is called by where its figure stands, the period, and the revision that tells it.
 */
public final class ReturnPack {

    private static final String SUPPORTING = "responseRate";
    /**
     * A figure of the pack.
     *
     * @param item key of its item; null for money, hours and words, which count nobody
     * @param plain what is shown of it when it is no item
     */
    public record Entry(Figure figure, String period, TableRule rule, String item, String plain) {}

    /** What goes into a publication. */
    public record Contents(Pack pack, List<Entry> entries) {}

    private final Quarter quarter;
    private final int revision;
    private final Map<String, TableRule> rules;
    private final Past past;
    private final TreeMap<String, Long> cells = new TreeMap<>();
    private final List<Sum> sums = new ArrayList<>();
    private final List<Item> items = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private final List<Comparison> comparisons = new ArrayList<>();

    private ReturnPack(Quarter quarter, int revision, List<TableRule> rules, Past past) {
        this.quarter = quarter;
        this.revision = revision;
        this.rules = new TreeMap<>();
        rules.forEach(rule -> this.rules.put(rule.kpi() + " " + rule.breakdown(), rule));
        this.past = past;
    }

    /**
     * @param revision 0 for the first publication of the quarter
     * @param year the figures of each quarter of the year up to this one, as they are counted now
     * @param rules what is published of them
     * @param published what every publication of this year left known, the oldest first
     */
    public static Contents of(
            Quarter quarter,
            int revision,
            Map<Quarter, List<Figure>> year,
            List<TableRule> rules,
            List<Known> published) {
        var pack = new ReturnPack(quarter, revision, rules, new Past(published));
        var now = pack.quarterly(year.get(quarter));
        if (quarter.number() > 1) {
            pack.yearToDate(year, now);
        }
        return pack.done();
    }

    private Map<FigurePath, Long> quarterly(List<Figure> figures) {
        var counts = new LinkedHashMap<FigurePath, Long>();
        figures.stream().filter(figure -> rule(figure).isPresent()).forEach(figure -> {
            var path = FigurePath.ofCounts(figure);
            switch (FigureKind.of(figure)) {
                case COUNT -> counts.put(path, figure.value().longValueExact());
                case RATE -> putBoth(counts, path, figure);
                case SHARE -> {
                    putBoth(counts, path, figure);
                    counts.put(path.rest(), figure.denominator() - figure.numerator());
                }
                case RESTING, AS_IT_IS -> {
                    // no count of its own
                }
            }
        });
        var shown = Map.copyOf(counts);
        var telling = add(counts, quarter.toString(), hasCarriedOver(figures));
        for (var figure : figures) {
            rule(figure).ifPresent(rule -> show(figure, rule, shown, telling));
        }
        return shown;
    }

    private static void putBoth(Map<FigurePath, Long> counts, FigurePath path, Figure figure) {
        counts.put(path.above(), figure.numerator());
        counts.put(path.below(), figure.denominator());
    }

    private void show(Figure figure, TableRule rule, Map<FigurePath, Long> counts, Set<FigurePath> telling) {
        var period = quarter.toString();
        var path = FigurePath.ofCounts(figure);
        var key = FigurePath.of(figure) + "@" + period;
        Optional<Item> item =
                switch (FigureKind.of(figure)) {
                    case COUNT -> {
                        compare(path, key, period, period);
                        yield Optional.of(
                                new Count(key, id(path, period), rule.zeroIsSmall() || telling.contains(path)));
                    }
                    case SHARE -> Optional.of(percentage(figure, rule, key, id(path.rest(), period)));
                    case RATE -> Optional.of(percentage(figure, rule, key, null));
                    case RESTING ->
                        FigureKind.base(figure, counts)
                                .<Item>map(base -> new Average(
                                        key, id(base, period), figure.value().toPlainString()));
                    case AS_IT_IS -> Optional.empty();
                };
        item.ifPresentOrElse(
                shown -> {
                    items.add(shown);
                    entries.add(new Entry(figure, period, rule, key, null));
                },
                () -> entries.add(new Entry(figure, period, rule, null, FigureKind.plain(figure))));
    }

    /** @param rest the cell of those who are below the line and not above it; null where that is no part of the others */
    private Percentage percentage(Figure figure, TableRule rule, String key, String rest) {
        var path = FigurePath.ofCounts(figure);
        var period = quarter.toString();
        return new Percentage(
                key,
                id(path.above(), period),
                id(path.below(), period),
                rest,
                rule.sensitivity(),
                figure.measure().equals(SUPPORTING));
    }

    private void yearToDate(Map<Quarter, List<Figure>> year, Map<FigurePath, Long> now) {
        var period = yearToDate(quarter);
        var counts = new LinkedHashMap<FigurePath, Long>();
        var ofQuarters = new LinkedHashMap<FigurePath, Map<Quarter, Long>>();
        var shownAs = new LinkedHashMap<FigurePath, Figure>();
        year.forEach((each, figures) -> figures.stream()
                .filter(figure -> FigureKind.of(figure) == FigureKind.COUNT
                        && rule(figure).filter(TableRule::cumulative).isPresent())
                .forEach(figure -> {
                    var path = FigurePath.of(figure);
                    counts.merge(path, figure.value().longValueExact(), Long::sum);
                    ofQuarters
                            .computeIfAbsent(path, _ -> new TreeMap<>())
                            .put(each, figure.value().longValueExact());
                    shownAs.put(path, figure);
                }));
        var shown = Map.copyOf(counts);
        var telling = add(counts, period, year.values().stream().anyMatch(ReturnPack::hasCarriedOver));
        shownAs.forEach((path, figure) -> {
            var rule = rule(figure).orElseThrow();
            var key = path + "@" + period;
            items.add(new Count(key, id(path, period), rule.zeroIsSmall() || telling.contains(path)));
            var total = Figure.count(figure.kpi(), figure.breakdown(), figure.key(), figure.measure(), shown.get(path));
            entries.add(new Entry(total, period, rule, key, null));
            compare(path, key, period, period);
            compare(path, key, period, previousToDate());
            link(path, period, ofQuarters.get(path), now);
        });
    }

    /**
     * The year to date is the sum of its quarters, as far as those were published as they are counted now. What came in late for an earlier quarter may
     * have no row in what was published of it: then there is nothing to add up.
     */
    private void link(FigurePath path, String period, Map<Quarter, Long> counts, Map<FigurePath, Long> now) {
        var parts = new ArrayList<String>();
        for (var each : counts.entrySet()) {
            if (each.getKey().equals(quarter)) {
                parts.add(id(path, quarter.toString()));
            } else {
                past.cell(path, each.getKey().toString()).ifPresent(cell -> parts.add(cell.cell()));
            }
        }
        if (!parts.isEmpty()) {
            addIfHolds(new Sum(path + ", year to date", id(path, period), parts), parts);
        }
    }

    private static boolean hasCarriedOver(List<Figure> figures) {
        return figures.stream().anyMatch(figure -> figure.breakdown().equals(CarriedOverCalculator.CARRIED_OVER));
    }

    /** Adds the cells of a period with their sums; returns the totals whose zero tells as much as a small count. */
    private Set<FigurePath> add(Map<FigurePath, Long> counts, String period, boolean carriedOver) {
        var relations = ReturnSums.of(counts, carriedOver);
        counts.forEach((path, count) -> {
            cells.put(id(path, period), count);
            if (CarriedOverSums.isKeptBack(path)) {
                items.add(new Count(path + "@" + period, id(path, period), false)); // in no entry: guarded, never shown
            }
            past.cell(path, period)
                    .filter(before -> before.count() == count)
                    .ifPresent(before -> sums.add(
                            new Sum(path + ", as published before", id(path, period), List.of(before.cell()))));
        });
        relations.forEach(relation -> sums.add(new Sum(
                relation.what() + ", " + period,
                id(relation.total(), period),
                relation.parts().stream().map(part -> id(part, period)).toList())));
        return Relation.tellingZeros(relations, this::isZeroSmall);
    }

    private boolean isZeroSmall(FigurePath path) {
        var rule = rules.get(path.kpi() + " " + path.breakdown());
        return rule != null && rule.zeroIsSmall();
    }

    private void addIfHolds(Sum sum, List<String> parts) {
        var all = new TreeMap<>(cells);
        parts.forEach(part -> past.count(part).ifPresent(count -> all.put(part, count)));
        if (Pack.holds(all, sum)) {
            sums.add(sum);
        }
    }

    private void compare(FigurePath path, String item, String period, String before) {
        past.cell(path, before)
                .filter(cell -> cell.least() == cell.most())
                .ifPresent(cell -> comparisons.add(new Comparison(item, cell.least(), before)));
    }

    private Contents done() {
        past.cells().forEach(cell -> cells.put(cell.cell(), cell.count()));
        sums.addAll(past.sums());
        return new Contents(new Pack(cells, items, sums, past.told(), comparisons), List.copyOf(entries));
    }

    private Optional<TableRule> rule(Figure figure) {
        return Optional.ofNullable(rules.get(figure.kpi().id() + " " + figure.breakdown()));
    }

    private String id(FigurePath path, String period) {
        return path + "@" + period + "#" + revision;
    }

    private static String yearToDate(Quarter quarter) {
        return quarter + "-TO-DATE";
    }

    private String previousToDate() {
        var before = quarter.previous();
        return before.number() == 1 ? before.toString() : yearToDate(before);
    }
}
