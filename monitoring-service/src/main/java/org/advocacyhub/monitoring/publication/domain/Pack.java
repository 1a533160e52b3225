package org.advocacyhub.monitoring.publication.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * Everything that is published together, with what was published before. A cell is a number of people or of pieces of work; the same
 * cell may stand in several tables, and may be known only through sums.
 *
 * @param cells the true count of each cell, those of earlier publications included
 * @param items what is to be shown of them
 * @param sums what everybody knows about them
 * @param told what earlier publications told
 * @param comparisons counts to be compared with what was published before
 */
public record Pack(
        SequencedMap<String, Long> cells,
        List<Item> items,
        List<Sum> sums,
        Map<String, Told> told,
        List<Comparison> comparisons) {

    public Pack {
        cells = new TreeMap<>(cells);
        items = List.copyOf(items);
        sums = List.copyOf(sums);
        told = Map.copyOf(told);
        comparisons = List.copyOf(comparisons);
        var keys = new HashSet<String>();
        for (var item : items) {
            require(keys.add(item.key()), item.key() + " stands in the pack twice");
            for (var cell : item.reveals()) {
                require(cells.containsKey(cell), cell + " is no cell");
                require(!told.containsKey(cell), cell + " was told before; what is shown of it now is another cell");
            }
        }
        for (var sum : sums) {
            require(holds(cells, sum), sum.what() + " does not add up");
        }
        for (var cell : told.entrySet()) {
            require(
                    cells.containsKey(cell.getKey()) && cell.getValue().known().contains(cells.get(cell.getKey())),
                    cell.getKey() + " is not what was told");
        }
    }

    /** A pack before which nothing was published. */
    public static Pack of(SequencedMap<String, Long> cells, List<Item> items, List<Sum> sums) {
        return new Pack(cells, items, sums, Map.of(), List.of());
    }

    /** Whether the parts make the total. */
    public static boolean holds(Map<String, Long> cells, Sum sum) {
        var parts = 0L;
        for (var part : sum.parts()) {
            if (!cells.containsKey(part)) {
                return false;
            }
            parts += cells.get(part);
        }
        return cells.containsKey(sum.total()) && cells.get(sum.total()) == parts;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
