package org.advocacyhub.monitoring.publication.domain;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The cells of a pack by number, and every sum that holds between them: those of the pack, and what a percentage is made of. */
final class Equations {

    /** A cell's place in a sum: {@code sign} 1 for a part, -1 for the total. */
    record Place(int sum, int cell, int sign) {}

    private final List<String> cells;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final long[] values;
    private final List<Sum> sums = new ArrayList<>();
    private final List<List<Place>> bySum = new ArrayList<>();
    private final List<List<Place>> byCell = new ArrayList<>();
    private final int[] levels;

    Equations(Pack pack) {
        cells = List.copyOf(pack.cells().keySet());
        values = pack.cells().values().stream().mapToLong(Long::longValue).toArray();
        for (int i = 0; i < cells.size(); i++) {
            numbers.put(cells.get(i), i);
            byCell.add(new ArrayList<>());
        }
        pack.sums().forEach(this::add);
        for (var item : pack.items()) {
            if (item instanceof Item.Percentage made && made.rest() != null) {
                add(new Sum(made.key(), made.denominator(), List.of(made.numerator(), made.rest())));
            }
        }
        bySum.forEach(places -> places.sort(Comparator.comparingInt(
                        (Place place) -> byCell.get(place.cell()).size())
                .thenComparingInt(Place::cell)));
        levels = new int[cells.size()];
        for (int i = 0; i < cells.size(); i++) {
            level(i, new BitSet());
        }
    }

    private void add(Sum sum) {
        var places = new ArrayList<Place>();
        sum.parts().forEach(part -> places.add(new Place(sums.size(), numberOf(part), 1)));
        places.add(new Place(sums.size(), numberOf(sum.total()), -1));
        places.forEach(place -> byCell.get(place.cell()).add(place));
        bySum.add(places);
        sums.add(sum);
    }

    int size() {
        return cells.size();
    }

    int numberOf(String cell) {
        return numbers.get(cell);
    }

    String nameOf(int cell) {
        return cells.get(cell);
    }

    long value(int cell) {
        return values[cell];
    }

    List<Sum> sums() {
        return sums;
    }

    List<Place> placesIn(int sum) {
        return bySum.get(sum);
    }

    List<Place> placesOf(int cell) {
        return byCell.get(cell);
    }

    /** 0 for a cell that is no total, else one more than the highest of its parts. */
    int level(int cell) {
        return levels[cell];
    }

    private int level(int cell, BitSet above) {
        if (levels[cell] > 0 || above.get(cell)) {
            return levels[cell];
        }
        above.set(cell);
        for (var place : byCell.get(cell)) {
            if (place.sign() < 0) {
                for (var part : bySum.get(place.sum())) {
                    if (part.sign() > 0) {
                        levels[cell] = Math.max(levels[cell], 1 + level(part.cell(), above));
                    }
                }
            }
        }
        above.clear(cell);
        return levels[cell];
    }
}
