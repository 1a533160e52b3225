package org.advocacyhub.monitoring.returns;

import static java.util.stream.Collectors.toMap;

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

/** What the cells of a quarter or a financial year say of the people, in the words of the calculators. */
final class PeopleCells {

    static final Measure[] MEASURES = {Measure.PERSONS_ANSWERED, Measure.PERSONS_SERVED};

    private static final String EVERYBODY = "";

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
        return new AccessRateCalculator.Served(served("total").getOrDefault(EVERYBODY, 0L), served("district"), days);
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

    private Map<String, Long> served(String breakdown) {
        return sums.of(Measure.PERSONS_SERVED).stream()
                .filter(cell -> cell.d1().equals(breakdown))
                .collect(toMap(Cell::d2, Cell::n));
    }
}
