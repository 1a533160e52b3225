package org.advocacyhub.monitoring.publication.domain;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.advocacyhub.monitoring.publication.domain.Board.Mark;
import org.advocacyhub.monitoring.publication.domain.OtherWorld.Closable;

/**
 * What might be withheld so that a cell can't be worked out, in the order in which it is given up: figures that only support others;
 * what is nearest in the tables; parts before totals; counts before zeros; the smaller before the larger; the name.
 * Only when everything around is withheld, the marks of small counts, which tell something too.
 */
final class Candidates {

    private static final int FAR = Integer.MAX_VALUE;

    private final Equations equations;
    private final Board board;

    Candidates(Equations equations, Board board) {
        this.equations = equations;
        this.board = board;
    }

    /** What may be closed beside a cell; marks of small counts only if {@code marksToo}. */
    Closable around(int cell, boolean marksToo) {
        var known = board.known().clone();
        var order = new int[equations.size()];
        var worth = new int[equations.size()];
        var candidates = inOrder(cell, marksToo);
        for (int i = 0; i < candidates.size(); i++) {
            order[candidates.get(i)] = i;
            known[candidates.get(i)] = board.knownIfClosed(candidates.get(i), marksToo);
        }
        for (int each : candidates) {
            worth[each] = isSupporting(each) ? 0 : equations.level(each) == 0 ? 1 : 2;
        }
        return new Closable(known, worth, order);
    }

    /** The same cells in the order in which they are given up. */
    List<Integer> inOrder(int cell, boolean marksToo) {
        var distances = distances(cell);
        return IntStream.range(0, equations.size())
                .filter(each -> distances[each] < FAR && isOpenable(each, Mark.OPEN, marksToo ? Mark.SMALL : Mark.OPEN))
                .boxed()
                .sorted(Comparator.<Integer, Boolean>comparing(each -> !isOpenable(each, Mark.OPEN, Mark.OPEN))
                        .thenComparing(each -> !isSupporting(each))
                        .thenComparing(each -> distances[each])
                        .thenComparing(equations::level)
                        .thenComparing(each -> equations.value(each) == 0)
                        .thenComparing(equations::value)
                        .thenComparing(equations::nameOf))
                .toList();
    }

    private boolean isOpenable(int cell, Mark one, Mark other) {
        return board.revealing(cell).stream().anyMatch(item -> board.mark(item) == one || board.mark(item) == other);
    }

    private boolean isSupporting(int cell) {
        return board.revealing(cell).stream()
                .filter(item -> board.mark(item) == Mark.OPEN)
                .allMatch(Item::isSupporting);
    }

    /** How many sums lie between a cell and each other one. */
    private int[] distances(int cell) {
        var distances = new int[equations.size()];
        Arrays.fill(distances, FAR);
        distances[cell] = 0;
        var next = new ArrayDeque<Integer>(List.of(cell));
        while (!next.isEmpty()) {
            var at = next.poll();
            for (var place : equations.placesOf(at)) {
                for (var other : equations.placesIn(place.sum())) {
                    if (distances[other.cell()] == FAR) {
                        distances[other.cell()] = distances[at] + 1;
                        next.add(other.cell());
                    }
                }
            }
        }
        return distances;
    }
}
