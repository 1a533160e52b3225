package org.advocacyhub.monitoring.publication.domain;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.advocacyhub.monitoring.publication.domain.Board.Former;
import org.advocacyhub.monitoring.publication.domain.Board.Mark;
import org.advocacyhub.monitoring.publication.domain.Equations.Place;
import org.advocacyhub.monitoring.publication.domain.Item.Count;
import org.advocacyhub.monitoring.publication.domain.Item.Percentage;
import org.advocacyhub.monitoring.publication.domain.Withheld.Kind;

/** Withholds more, until what is withheld can't be worked out (domain.md E.6; ADR 0083). */
final class Cover {

    private static final int LONG = 300;
    private static final int LAST = 20_000;
    private static final int SHORT = 50;

    private final Pack pack;
    private final PublicationRules rules;
    private final Equations equations;
    private final Board board;
    private final List<List<Former>> closings = new ArrayList<>();
    private final List<OtherWorld> worlds = new LinkedList<>();
    private final List<String> exposed = new ArrayList<>();
    private final BitSet beyondHelp;

    Cover(Pack pack, PublicationRules rules, Equations equations, Board board) {
        this.pack = pack;
        this.rules = rules;
        this.equations = equations;
        this.board = board;
        this.beyondHelp = givenAway();
    }

    /** Small counts that could be worked out whatever this pack withholds, or that nothing was found for. */
    List<String> exposed() {
        return exposed;
    }

    /** The cells that nobody may work out. */
    Set<String> guardedCells() {
        return guarded().stream().mapToObj(equations::nameOf).collect(Collectors.toSet());
    }

    /**
     * The rule of E.6: a row or column with exactly one withheld cell loses its smallest other count that is not zero; to a fixed
     * point. Only where counts are shown exactly: rounded ones don't add up.
     */
    void rowsAndColumns() {
        boolean changed;
        do {
            changed = false;
            var guarded = guarded();
            for (int sum = 0; sum < equations.sums().size(); sum++) {
                changed |= guardAlone(sum, guarded);
            }
        } while (changed);
    }

    private boolean guardAlone(int sum, BitSet guarded) {
        var unknown = equations.placesIn(sum).stream()
                .map(Place::cell)
                .filter(cell -> !board.known()[cell].isExact())
                .toList();
        if (unknown.size() != 1 || !guarded.get(unknown.getFirst())) {
            return false;
        }
        var smallest = equations.placesIn(sum).stream()
                .filter(place -> place.sign() > 0 && place.cell() != unknown.getFirst())
                .map(Place::cell)
                .filter(cell -> equations.value(cell) > 0 && isShownCount(cell))
                .min(Comparator.<Integer>comparingLong(equations::value).thenComparing(equations::nameOf));
        smallest.ifPresent(cell -> closings.add(closeBeside(sum, cell)));
        return smallest.isPresent();
    }

    private List<Former> closeBeside(int sum, int cell) {
        var what = "It is the smallest other count of '"
                + equations.sums().get(sum).what() + "', where one alone is withheld";
        var withThePast = equations.placesIn(sum).stream()
                .anyMatch(place -> pack.told().containsKey(equations.nameOf(place.cell())));
        return withThePast
                ? board.close(
                        cell,
                        Kind.DIFFERENCING,
                        "E.6-DIFFERENCE",
                        what + " and could be had by setting it against what was published before.")
                : board.close(cell, Kind.SECONDARY, "E.6-SECONDARY", what + " and could be had by subtraction.");
    }

    private boolean isShownCount(int cell) {
        return board.revealing(cell).stream().anyMatch(item -> item instanceof Count && board.mark(item) == Mark.OPEN);
    }

    /** Goes on until every withheld count could be another one, as far as anybody can tell; then opens what is not needed. */
    void linkedTables() {
        var needed = closings.size();
        boolean changed;
        do {
            changed = false;
            for (int cell : guarded().stream().toArray()) {
                while (!isSafe(cell) && !isBeyondHelp(cell) && closeSome(cell)) {
                    changed = true;
                    rowsAndColumns();
                }
            }
        } while (changed);
        for (int last = closings.size() - 1; last >= needed; last--) {
            reopen(closings.get(last));
        }
        guarded().stream().filter(cell -> !isSafe(cell, LAST)).forEach(this::expose);
    }

    private boolean isSafe(int cell) {
        return isSafe(cell, LONG);
    }

    /** By a world that was found before, or else by one that is found now: it is one for every cell that differs in it. */
    private boolean isSafe(int cell, int steps) {
        if (worlds.stream().anyMatch(world -> world.differsIn(cell) && world.looksTheSame())) {
            return true;
        }
        var found = OtherWorld.of(equations, board.known(), cell, steps);
        found.ifPresent(worlds::addFirst);
        return found.isPresent();
    }

    /**
     * Whether a cell could be worked out from what was published before, whatever is withheld now. A zero that everybody knows by then
     * keeps nothing back: a correction could never go out.
     */
    private boolean isBeyondHelp(int cell) {
        if (OtherWorld.of(equations, before(), cell, LAST).isPresent()) {
            return false;
        }
        if (isSmallZero(cell)) {
            beyondHelp.set(cell);
        } else {
            expose(cell);
        }
        return true;
    }

    /** Gives a cell up; where it is a small count, the pack must not be published. */
    private void expose(int cell) {
        beyondHelp.set(cell);
        if (rules.scheme().isSmall(equations.value(cell)) || isSmallZero(cell)) {
            exposed.add(equations.nameOf(cell));
        }
    }

    private boolean isSmallZero(int cell) {
        return equations.value(cell) == 0
                && board.revealing(cell).stream().anyMatch(item -> item instanceof Count count && count.zeroIsSmall());
    }

    private void reopen(List<Former> closing) {
        var now = closing.stream()
                .map(former -> new Former(former.item(), board.mark(former.item()), lineOf(former.item())))
                .toList();
        board.restore(closing);
        if (!guarded().stream().allMatch(cell -> isSafe(cell, SHORT))) {
            board.restore(now);
        }
    }

    private Withheld lineOf(Item item) {
        return board.lines().stream()
                .filter(line -> line.item().equals(item.key()))
                .findFirst()
                .orElse(null);
    }

    /** Closes as few as can be found, the marks of small counts last. */
    private boolean closeSome(int cell) {
        var candidates = new Candidates(equations, board);
        var world = OtherWorld.byClosing(equations, board.known(), candidates.around(cell, false), cell, LONG)
                .or(() -> OtherWorld.byClosing(equations, board.known(), candidates.around(cell, true), cell, LONG));
        if (world.isEmpty()) {
            return closeNearest(cell, candidates);
        }
        var differencing = pack.told().containsKey(equations.nameOf(cell))
                || OtherWorld.of(equations, board.knownWithoutThePast(), cell, SHORT)
                        .isPresent();
        var kind = differencing ? Kind.DIFFERENCING : Kind.SECONDARY;
        var ruleId = differencing ? "E.6-DIFFERENCE" : "E.6-LINKED";
        var reason = differencing
                ? "With it and what was published before, another withheld count could be worked out."
                : "With it another withheld count could be worked out from several tables together.";
        for (var each : world.get().toClose()) {
            List<Former> closed;
            do {
                closed = board.close(each, kind, ruleId, reason);
                closings.add(closed);
            } while (!world.get().isFreeIn(each) && !closed.isEmpty());
        }
        worlds.addFirst(world.get());
        return true;
    }

    /** Where no few would do: the next in the order of giving up; false when nothing is left. */
    private boolean closeNearest(int cell, Candidates candidates) {
        var nearest = candidates.inOrder(cell, true);
        if (nearest.isEmpty()) {
            return false;
        }
        closings.add(board.close(
                nearest.getFirst(),
                Kind.SECONDARY,
                "E.6-LINKED",
                "So much around it is withheld that it could be part of working another count out."));
        return true;
    }

    /** The cells that nobody may work out: every count that is withheld, and what a sensitive percentage would tell of few. */
    private BitSet guarded() {
        var guarded = new BitSet();
        for (var item : pack.items()) {
            switch (item) {
                case Count count when board.mark(count) != Mark.OPEN -> guarded.set(equations.numberOf(count.cell()));
                case Percentage made
                when made.sensitivity() == Sensitivity.HIGH ->
                    Stream.of(made.numerator(), made.denominator(), made.rest())
                            .filter(Objects::nonNull)
                            .filter(cell -> rules.scheme().isSmall(board.value(cell)))
                            .forEach(cell -> guarded.set(equations.numberOf(cell)));
                case Count _, Percentage _, Item.Average _ -> {}
            }
        }
        pack.told().forEach((cell, told) -> guarded.set(equations.numberOf(cell), told.withheld()));
        guarded.andNot(beyondHelp);
        return guarded;
    }

    /** What earlier publications gave away already: nothing that is withheld now can help. */
    private BitSet givenAway() {
        var lost = new BitSet();
        pack.told()
                .forEach((cell, told) -> lost.set(
                        equations.numberOf(cell),
                        told.withheld() && told.known().isExact()));
        return lost;
    }

    private Range[] before() {
        var before = new Range[equations.size()];
        for (int cell = 0; cell < before.length; cell++) {
            var told = pack.told().get(equations.nameOf(cell));
            before[cell] = told == null ? Range.ANY : told.known();
        }
        return before;
    }
}
