package org.advocacyhub.monitoring.publication.domain;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.advocacyhub.monitoring.returns.domain.Figure;
import org.advocacyhub.monitoring.returns.domain.Unit;

/** What a figure tells of people, and so what has to be looked at before it may be published (domain.md E.6). */
enum FigureKind {
    /** So many people, or pieces of work. */
    COUNT,
    /** So many of so many: those above the line are a part of those below it. */
    SHARE,
    /** Referrals per process (K-05, K-06): there may be more above the line than below it. */
    RATE,
    /** A mean, a median or money for each, which may rest on a count that stands beside it. */
    RESTING,
    /** What is shown as it is, or not at all: words, nothing, a share of time, and what tells its count. */
    AS_IT_IS;

    private static final String TIME_NOT_PEOPLE = "K-14";
    private static final Set<String> RATES = Set.of("K-05", "K-06");
    private static final String COST_OF_A_CASE = "costPerClosedCase";
    /** On which count a figure rests that has several beside it. */
    private static final Map<String, String> BASES = Map.of("medianToReply", "replies", "outboundCost", "outbound");

    static FigureKind of(Figure figure) {
        if (figure.unit() == Unit.COUNT && figure.value() != null) {
            return COUNT;
        }
        if (isOfPeople(figure) && figure.denominator() != null && figure.denominator() > 0) {
            return RATES.contains(figure.kpi().id()) ? RATE : SHARE;
        }
        return figure.value() == null || tellsItsCount(figure) ? AS_IT_IS : RESTING;
    }

    /** The count beside a figure, on which it rests; empty when it rests on nobody, as money and hours of a line do. */
    static Optional<FigurePath> base(Figure figure, Map<FigurePath, Long> counts) {
        var path = FigurePath.of(figure);
        if (figure.measure().equals(COST_OF_A_CASE)) {
            var closed = new FigurePath("K-13", Figure.TOTAL, Figure.ALL, "casesClosed");
            return Optional.of(closed).filter(counts::containsKey);
        }
        if (BASES.containsKey(figure.measure())) {
            return Optional.of(path.measure(BASES.get(figure.measure()))).filter(counts::containsKey);
        }
        var beside = counts.keySet().stream()
                .filter(other -> other.measure(path.measure()).equals(path))
                .toList();
        return beside.size() == 1 ? Optional.of(beside.getFirst()) : Optional.empty();
    }

    /** What is shown of a figure that rests on no count that could be looked at. */
    static String plain(Figure figure) {
        if (figure.unit() == Unit.INDEX) { // also where none is made: that few were served tells how many at most
            return SuppressionScheme.WITHHELD;
        }
        if (figure.words() != null) {
            return figure.words();
        }
        if (figure.value() == null) {
            return "";
        }
        return isOfPeople(figure) || tellsItsCount(figure)
                ? SuppressionScheme.WITHHELD
                : figure.value().toPlainString();
    }

    /** A share of time is none of people. */
    private static boolean isOfPeople(Figure figure) {
        return figure.unit() == Unit.PERCENT
                && figure.numerator() != null
                && !figure.kpi().id().equals(TIME_NOT_PEOPLE);
    }

    /** A rate of, or an index against, a population that everybody knows: whoever has it has the exact count too, rounded or not. */
    private static boolean tellsItsCount(Figure figure) {
        return figure.unit() == Unit.PER_100000 || figure.unit() == Unit.INDEX;
    }
}
