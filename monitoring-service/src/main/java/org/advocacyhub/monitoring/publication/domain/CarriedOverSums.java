package org.advocacyhub.monitoring.publication.domain;

import static org.advocacyhub.monitoring.publication.domain.ReturnSums.total;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.advocacyhub.monitoring.returns.domain.EqualityItem;
import org.advocacyhub.monitoring.returns.domain.Kpi;

/**
 * What one published count would tell beside another of the cases that the provider before left open: two ways to count what is else the same, of
 * which one has them and the other has not. How many more it is by the one than by the other is a cell of its own, which is shown nowhere and which nobody may
 * reckon (need N32, E.6, ADR 0139).
 */
final class CarriedOverSums {

    private static final String BEYOND = ":carriedOver";

    private final ReturnSums sums;
    private final Map<FigurePath, Long> cells;

    CarriedOverSums(ReturnSums sums, Map<FigurePath, Long> cells) {
        this.sums = sums;
        this.cells = cells;
    }

    /** Whether a cell is one of these. */
    static boolean isKeptBack(FigurePath path) {
        return path.measure().endsWith(BEYOND);
    }

    void add() {
        var opened = existing(total(Kpi.ACTIVITY.id(), "casesOpened"));
        var takenOn = existing(total(Kpi.PARTNER_SHARE.id(), "casesTakenOn"));
        var named = sums.named(total(Kpi.CONTINUITY.id(), "sameAdvocate"));
        differ("opened and taken on", opened, takenOn);
        differ("opened and named", opened, named);
        differ("taken on and named", takenOn, named);
        for (var taken : sums.paths(Kpi.PARTNER_SHARE.id(), "partner", "casesTakenOn")) {
            differ(
                    "taken on and named",
                    List.of(taken),
                    sums.named(new FigurePath(Kpi.CONTINUITY.id(), "partner", taken.key(), "sameAdvocate")));
        }
        var access = existing(total(Kpi.ACCESS_RATE.id(), "persons"));
        for (var item : EqualityItem.compared()) {
            var supported = sums.paths(Kpi.REPRESENTATION.id(), item.code(), "persons");
            if (sum(supported) > sum(access)) { // fewer: not everybody answered, and nothing is told
                differ("supported by " + item.code(), access, supported);
            }
        }
    }

    private void differ(String what, List<FigurePath> one, List<FigurePath> other) {
        if (one.isEmpty() || other.isEmpty() || sum(one) == sum(other)) {
            return;
        }
        var more = sum(one) > sum(other) ? one : other;
        var less = more == one ? other : one;
        var all = one.getFirst().measure(what);
        var beyond = one.getFirst().measure(what + BEYOND);
        cells.put(all, sum(more));
        cells.put(beyond, sum(more) - sum(less));
        sums.add(what, all, more);
        var lessAndBeyond = new ArrayList<>(less);
        lessAndBeyond.add(beyond);
        sums.add(what + ", and carried over", all, lessAndBeyond);
    }

    private List<FigurePath> existing(FigurePath path) {
        return cells.containsKey(path) ? List.of(path) : List.of();
    }

    private long sum(List<FigurePath> paths) {
        return paths.stream().mapToLong(cells::get).sum();
    }
}
