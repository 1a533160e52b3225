package org.advocacyhub.monitoring.publication.domain;

import java.util.HashMap;
import java.util.TreeMap;
import org.advocacyhub.monitoring.publication.domain.Board.Mark;
import org.advocacyhub.monitoring.publication.domain.Item.Average;
import org.advocacyhub.monitoring.publication.domain.Item.Count;
import org.advocacyhub.monitoring.publication.domain.Item.Percentage;

/**
 * Decides what of a pack may be shown (domain.md E.6), always the same for the same pack: small counts first, then what stands in a
 * row or column alone with one of them, then whatever else somebody could reckon with (ADR 0083).
 */
public final class SuppressPack {

    private final Pack pack;
    private final PublicationRules rules;
    private final Equations equations;
    private final Board board;

    private SuppressPack(Pack pack, PublicationRules rules) {
        this.pack = pack;
        this.rules = rules;
        this.equations = new Equations(pack);
        this.board = new Board(pack, equations, rules);
    }

    /** What may be published of a pack. */
    public static SafePack of(Pack pack, PublicationRules rules) {
        var suppression = new SuppressPack(pack, rules);
        suppression.smallCounts();
        var cover = new Cover(pack, rules, suppression.equations, suppression.board);
        cover.rowsAndColumns();
        cover.linkedTables();
        return suppression.result(cover);
    }

    /** Small counts only: what a publication would be without any secondary suppression. For comparison. */
    static SafePack smallCountsOnly(Pack pack, PublicationRules rules) {
        var suppression = new SuppressPack(pack, rules);
        suppression.smallCounts();
        return suppression.result(new Cover(pack, rules, suppression.equations, suppression.board));
    }

    /** Small counts, and rows and columns to the fixed point of E.6, no more. For comparison. */
    static SafePack rowsAndColumnsOnly(Pack pack, PublicationRules rules) {
        var suppression = new SuppressPack(pack, rules);
        suppression.smallCounts();
        var cover = new Cover(pack, rules, suppression.equations, suppression.board);
        cover.rowsAndColumns();
        return suppression.result(cover);
    }

    private void smallCounts() {
        for (var item : pack.items()) {
            switch (item) {
                case Count count -> smallCount(count);
                case Percentage made ->
                    PrimaryRules.of(made, pack.cells(), rules)
                            .ifPresent(reason ->
                                    board.mark(made, Mark.CLOSED, Withheld.Kind.PRIMARY, "E.6-PERCENT", reason));
                case Average _ -> {}
            }
        }
        board.read();
        for (var comparison : pack.comparisons()) {
            differences(comparison);
        }
    }

    private void smallCount(Count count) {
        var value = board.value(count.cell());
        if (rules.scheme().isSmall(value)) {
            board.mark(
                    count,
                    Mark.SMALL,
                    Withheld.Kind.PRIMARY,
                    rules.scheme().ruleId(),
                    "A count of 1 to " + rules.scheme().smallUpTo() + " is not shown.");
        } else if (value == 0 && count.zeroIsSmall()) {
            board.mark(
                    count,
                    Mark.SMALL,
                    Withheld.Kind.PRIMARY,
                    "E.6-ZERO",
                    "In this table a zero tells as much as a small count.");
        }
    }

    private void differences(Comparison comparison) {
        pack.items().stream()
                .filter(item -> item.key().equals(comparison.item()) && board.mark(item) == Mark.OPEN)
                .forEach(item -> item.reveals().forEach(cell -> {
                    var exact = rules.scheme().readOff(board.value(cell)).isExact();
                    if (exact && rules.scheme().isSmall(Math.abs(board.value(cell) - comparison.earlier()))) {
                        board.close(
                                equations.numberOf(cell),
                                Withheld.Kind.DIFFERENCING,
                                "E.6-DIFFERENCE",
                                "It differs by 1 to " + rules.scheme().smallUpTo() + " from what was published in "
                                        + comparison.published() + ".");
                    }
                }));
    }

    private SafePack result(Cover cover) {
        var shown = new TreeMap<String, Shown>();
        pack.items().forEach(item -> {
            if (item instanceof Average average) {
                average(average);
            }
        });
        pack.items().forEach(item -> shown.put(item.key(), shown(item)));
        var known = new HashMap<String, Range>();
        for (int cell = 0; cell < equations.size(); cell++) {
            known.put(equations.nameOf(cell), board.known()[cell]);
        }
        return new SafePack(shown, board.lines(), known, cover.guardedCells(), cover.exposed());
    }

    private void average(Average average) {
        var base = board.value(average.base());
        var showing = board.revealing(equations.numberOf(average.base()));
        var closed = !showing.isEmpty() && showing.stream().allMatch(item -> board.mark(item) == Mark.CLOSED);
        if (base <= rules.noAverageUpTo() && !closed) {
            board.mark(
                    average,
                    Mark.SMALL,
                    Withheld.Kind.PRIMARY,
                    "E.6-AVERAGE",
                    "It rests on " + rules.noAverageUpTo() + " or fewer.");
        } else if (closed) {
            board.mark(
                    average,
                    Mark.CLOSED,
                    Withheld.Kind.SECONDARY,
                    "E.6-AVERAGE",
                    "The count on which it rests is withheld.");
        }
    }

    private Shown shown(Item item) {
        var open = board.mark(item) == Mark.OPEN;
        var text =
                switch (item) {
                    case Count count when open -> String.valueOf(rules.scheme().shownAs(board.value(count.cell())));
                    case Count _
                    when board.mark(item) == Mark.SMALL -> rules.scheme().small();
                    case Percentage made when open -> board.percent(made).text();
                    case Percentage made
                    when PrimaryRules.of(made, pack.cells(), rules).isPresent() -> SuppressionScheme.TOO_FEW;
                    case Average average when open -> average.text();
                    case Average _ when board.mark(item) == Mark.SMALL -> SuppressionScheme.TOO_FEW;
                    case Count _, Percentage _, Average _ -> SuppressionScheme.WITHHELD;
                };
        return new Shown(text, open, board.readOff(item));
    }
}
