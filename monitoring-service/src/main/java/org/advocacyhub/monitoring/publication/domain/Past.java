package org.advocacyhub.monitoring.publication.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.advocacyhub.monitoring.publication.domain.Known.KnownCell;

/** What the publications of a year have told so far. */
final class Past {

    private static final String BELOW = FigurePath.BELOW + "@";

    private final Map<String, KnownCell> cells = new TreeMap<>();
    private final Map<String, KnownCell> latest = new HashMap<>();
    private final List<Sum> sums = new ArrayList<>();

    /** @param published the oldest first */
    Past(List<Known> published) {
        for (var known : published) {
            for (var cell : known.cells()) {
                cells.put(cell.cell(), cell);
                latest.put(cell.cell().substring(0, cell.cell().lastIndexOf('#')), cell);
            }
            sums.addAll(known.sums());
        }
        cells.keySet().forEach(this::addShare);
    }

    /** What a percentage was made of still adds up, also where it was not shown: what is above its line and the rest are what is below. */
    private void addShare(String below) {
        var above = below.replace(BELOW, FigurePath.ABOVE + "@");
        var rest = below.replace(BELOW, FigurePath.REST + "@");
        if (below.contains(BELOW) && cells.containsKey(above) && cells.containsKey(rest)) {
            sums.add(new Sum(below + ", as published before", below, List.of(above, rest)));
        }
    }

    /** What was last published of a count in a period. */
    Optional<KnownCell> cell(FigurePath path, String period) {
        return Optional.ofNullable(latest.get(path + "@" + period));
    }

    Optional<Long> count(String cell) {
        return Optional.ofNullable(cells.get(cell)).map(KnownCell::count);
    }

    Collection<KnownCell> cells() {
        return cells.values();
    }

    List<Sum> sums() {
        return sums;
    }

    Map<String, Told> told() {
        var told = new TreeMap<String, Told>();
        cells.forEach((name, cell) -> told.put(name, new Told(new Range(cell.least(), cell.most()), cell.withheld())));
        return told;
    }
}
