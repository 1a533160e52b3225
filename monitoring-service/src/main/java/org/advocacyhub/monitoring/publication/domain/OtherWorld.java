package org.advocacyhub.monitoring.publication.domain;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.advocacyhub.monitoring.publication.domain.Equations.Place;

/**
 * Looks for another world: whole counts in which a cell has another value, all sums hold, and everything that was published reads
 * the same. Where there is one, nobody can know the cell, by whatever reckoning.
 *
 * <p>A cell is moved by one; that puts its sums out by one; another cell of such a sum is moved to make it hold again, and so on
 * until all hold. The search is bounded: where it gives up, the cell counts as not protected.
 */
final class OtherWorld {

    private static final int[] MOVES = {2, 4, 8, 60};
    /** With closings, a longer way that closes what is given up first comes before a shorter one. */
    private static final int[] MOVES_BY_CLOSING = {8, 60};

    private static final int[] WORTH = {0, 1, 2};
    private static final int[] CLOSINGS = {1, 2, 3, 4, 6, 10, 20};

    /**
     * What might be closed.
     *
     * @param known what would be known of each cell if it were closed; the same as now where it can't be
     * @param worth of each cell: 0 what only supports, 1 a part, 2 a total
     * @param order the place of each cell in the order of giving up
     */
    record Closable(Range[] known, int[] worth, int[] order) {}

    private final Equations equations;
    private final Range[] known;
    private final Closable closable;
    private final int[] moved;
    private final int[] out;
    private final BitSet broken = new BitSet();
    private int steps;
    private int mayClose;
    private int worth;

    private OtherWorld(Equations equations, Range[] known, Closable closable) {
        this.equations = equations;
        this.known = known;
        this.closable = closable;
        this.moved = new int[equations.size()];
        this.out = new int[equations.sums().size()];
    }

    /** Another world in which the cell is different, if one was found with so many steps at each try. */
    static Optional<OtherWorld> of(Equations equations, Range[] known, int cell, int steps) {
        var world = new OtherWorld(equations, known, null);
        return !known[cell].isExact() && world.search(cell, MOVES, steps) ? Optional.of(world) : Optional.empty();
    }

    /** Another world that would look the same if a few more cells were closed: as few as could be found. */
    static Optional<OtherWorld> byClosing(Equations equations, Range[] known, Closable closable, int cell, int steps) {
        for (var few : CLOSINGS) {
            for (var worth : WORTH) {
                var world = new OtherWorld(equations, known, closable);
                world.mayClose = few;
                world.worth = worth;
                if (world.search(cell, MOVES_BY_CLOSING, steps)) {
                    return Optional.of(world);
                }
            }
        }
        return Optional.empty();
    }

    /** The cells that have to be closed before this world looks the same. */
    List<Integer> toClose() {
        return IntStream.range(0, moved.length)
                .filter(cell -> moved[cell] != 0 && !isFree(cell, moved[cell]))
                .boxed()
                .toList();
    }

    /** Whether a cell is different in this world. */
    boolean differsIn(int cell) {
        return moved[cell] != 0;
    }

    /** Whether nobody would see a cell's move, by what is known now. */
    boolean isFreeIn(int cell) {
        return isFree(cell, moved[cell]);
    }

    /** Whether this world still looks the same from outside, by what is known now. */
    boolean looksTheSame() {
        for (int cell = 0; cell < moved.length; cell++) {
            if (moved[cell] != 0 && !known[cell].contains(equations.value(cell) + moved[cell])) {
                return false;
            }
        }
        return true;
    }

    private boolean search(int cell, int[] mostMoves, int mostSteps) {
        for (var moves : mostMoves) {
            for (var by : List.of(1, -1)) {
                steps = mostSteps;
                if (tryMove(cell, by, moves)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean tryMove(int cell, int by, int movesLeft) {
        if (!canMove(cell, by)) {
            return false;
        }
        var closes = isFree(cell, by) ? 0 : 1;
        mayClose -= closes;
        move(cell, by);
        var found = mend(movesLeft - 1);
        if (!found) {
            move(cell, -by);
            mayClose += closes;
        }
        return found;
    }

    private boolean canMove(int cell, int by) {
        return moved[cell] == 0
                && (isFree(cell, by)
                        || mayClose > 0
                                && closable.worth()[cell] <= worth
                                && closable.known()[cell].contains(equations.value(cell) + by));
    }

    /** Whether nobody would see the move. */
    private boolean isFree(int cell, int by) {
        return known[cell].contains(equations.value(cell) + by);
    }

    private void move(int cell, int by) {
        moved[cell] += by;
        for (var place : equations.placesOf(cell)) {
            out[place.sum()] += place.sign() * by;
            broken.set(place.sum(), out[place.sum()] != 0);
        }
    }

    private boolean mend(int movesLeft) {
        if (broken.isEmpty()) {
            return true;
        }
        if (movesLeft == 0 || steps-- <= 0) {
            return false;
        }
        for (var place : fewestWays()) {
            if (tryMove(place.cell(), towards(place), movesLeft)) {
                return true;
            }
        }
        return false;
    }

    /** The ways to mend the broken sum that has the fewest, those first that break the fewest others. */
    private List<Place> fewestWays() {
        List<Place> fewest = null;
        for (int sum = broken.nextSetBit(0); sum >= 0; sum = broken.nextSetBit(sum + 1)) {
            var ways = waysToMend(sum, fewest == null ? Integer.MAX_VALUE : fewest.size());
            if (ways != null) {
                fewest = ways;
            }
            if (fewest.size() < 2) {
                return fewest;
            }
        }
        fewest.sort(Comparator.comparingInt(this::price).thenComparingInt(this::breaks));
        return fewest;
    }

    /** Null when there are as many ways as elsewhere. */
    private List<Place> waysToMend(int sum, int elsewhere) {
        var ways = new ArrayList<Place>();
        for (var place : equations.placesIn(sum)) {
            if (canMove(place.cell(), towards(place))) {
                ways.add(place);
                if (ways.size() >= elsewhere) {
                    return null;
                }
            }
        }
        return ways;
    }

    /** Nothing for a move that nobody would see, else the cell's place in the order of giving up. */
    private int price(Place place) {
        return isFree(place.cell(), towards(place)) ? 0 : 1 + closable.order()[place.cell()];
    }

    /** The move of a cell that brings its sum nearer to holding. */
    private int towards(Place place) {
        return -Integer.signum(out[place.sum()]) * place.sign();
    }

    /** How many sums more would be broken after a cell has moved. */
    private int breaks(Place place) {
        var by = towards(place);
        var more = 0;
        for (var each : equations.placesOf(place.cell())) {
            var now = out[each.sum()];
            more += Math.abs(now + each.sign() * by) - Math.abs(now);
        }
        return more;
    }
}
