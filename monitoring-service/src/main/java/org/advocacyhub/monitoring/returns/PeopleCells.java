package org.advocacyhub.monitoring.returns;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;
import static java.util.stream.Collectors.toMap;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.advocacyhub.monitoring.facts.Measure;
import org.advocacyhub.monitoring.returns.Cells.Cell;
import org.advocacyhub.monitoring.returns.Cells.Sums;
import org.advocacyhub.monitoring.returns.domain.AccessRateCalculator;
import org.advocacyhub.monitoring.returns.domain.EqualityItem;
import org.advocacyhub.monitoring.returns.domain.RepresentationCalculator;
import org.advocacyhub.monitoring.returns.domain.UnmetNeedCalculator.Estimate;
import org.advocacyhub.monitoring.returns.domain.UnmetNeedCalculator.Persons;

/** What the cells of a quarter say of the people, in the words of the calculators. */
final class PeopleCells {

    static final Measure[] MEASURES = {
        Measure.PERSONS_ANSWERED, Measure.PERSONS_SERVED, Measure.PERSONS_UNMET, Measure.UNMET_MINUTES
    };

    private static final String EVERYBODY = "";
    private static final String TOTAL = "total";
    private static final List<String> BREAKDOWNS = List.of(TOTAL, "reason", "type", "authority");

    /** What is not known comes last. */
    private static final Comparator<Persons> IN_ORDER = comparing(
                    (Persons persons) -> BREAKDOWNS.indexOf(persons.breakdown()))
            .thenComparing(Persons::key, nullsLast(naturalOrder()));

    private final Sums sums;

    PeopleCells(Sums sums) {
        this.sums = sums;
    }

    /** K-27: distinct persons who answered, by item. */
    Map<String, Long> answered() {
        return sums.of(Measure.PERSONS_ANSWERED).stream().collect(toMap(Cell::d1, Cell::n));
    }

    /** K-04: distinct persons with a case opened, counted over so many days. */
    AccessRateCalculator.Served served(long days) {
        return new AccessRateCalculator.Served(served(TOTAL).getOrDefault(EVERYBODY, 0L), served("district"), days);
    }

    /** K-26: the same by answer, for each item that is compared. */
    List<RepresentationCalculator.Served> served() {
        return compared(this::served);
    }

    /** @param counts of an item: by answer, and under the empty code everybody who answered */
    static List<RepresentationCalculator.Served> compared(Function<String, Map<String, Long>> counts) {
        return EqualityItem.compared().stream()
                .map(item -> {
                    var groups = new HashMap<>(counts.apply(item.code()));
                    var answered = groups.remove(EVERYBODY);
                    return new RepresentationCalculator.Served(
                            item, answered == null ? 0 : answered, Map.copyOf(groups));
                })
                .toList();
    }

    /** K-22: distinct persons, in all, which may be nobody, and by reason, type and authority. */
    List<Persons> unmet() {
        var counted = sums.of(Measure.PERSONS_UNMET).stream()
                .map(cell -> new Persons(cell.d1(), cell.d2().isEmpty() ? null : cell.d2(), cell.n()))
                .sorted(IN_ORDER)
                .toList();
        return counted.isEmpty() ? List.of(new Persons(TOTAL, null, 0)) : counted;
    }

    /** K-22: what the needs of types that are not commissioned would take, by type. */
    List<Estimate> estimates() {
        return sums.of(Measure.UNMET_MINUTES).stream()
                .map(cell -> new Estimate(cell.d1(), cell.n()))
                .sorted(comparing(Estimate::serviceType))
                .toList();
    }

    private Map<String, Long> served(String breakdown) {
        return sums.of(Measure.PERSONS_SERVED).stream()
                .filter(cell -> cell.d1().equals(breakdown))
                .collect(toMap(Cell::d2, Cell::n));
    }
}
