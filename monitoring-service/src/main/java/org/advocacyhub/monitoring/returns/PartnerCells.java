package org.advocacyhub.monitoring.returns;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.advocacyhub.monitoring.facts.Measure;
import org.advocacyhub.monitoring.returns.Cells.Cell;
import org.advocacyhub.monitoring.returns.Cells.Sums;
import org.advocacyhub.monitoring.returns.domain.AlertCalculator.Alerts;
import org.advocacyhub.monitoring.returns.domain.CarriedOverCalculator;
import org.advocacyhub.monitoring.returns.domain.ContinuityCalculator.Named;
import org.advocacyhub.monitoring.returns.domain.DispatchCalculator.Dispatches;
import org.advocacyhub.monitoring.returns.domain.LotBook;
import org.advocacyhub.monitoring.returns.domain.LotBook.PartnerInLot;
import org.advocacyhub.monitoring.returns.domain.Owed;
import org.advocacyhub.monitoring.returns.domain.Owed.Standing;
import org.advocacyhub.monitoring.returns.domain.PartnerShareCalculator.Work;
import org.advocacyhub.monitoring.returns.domain.Period;
import org.advocacyhub.monitoring.returns.domain.ReferralsCalculator;
import org.advocacyhub.monitoring.returns.domain.VisitCalculator.Visits;

/** What the cells of a period say of partners and their work, in the words of the calculators. */
final class PartnerCells {

    static final Measure[] MEASURES = {
        Measure.TAKEN_ON,
        Measure.DISPATCHED,
        Measure.WORKED_BY,
        Measure.VISITS,
        Measure.VISIT_DUE,
        Measure.REPORT_DUE,
        Measure.ALERT,
        Measure.CONTINUITY,
        Measure.CARRIED_OVER
    };

    private static final String OPEN = "OPEN";

    private record ByWhom(String partnerId, String type) {

        static ByWhom of(Cell cell) {
            return new ByWhom(cell.d1(), cell.d2());
        }
    }

    private final Cells cells;
    private final Period period;
    private final Sums sums;

    PartnerCells(Cells cells, Period period, Sums sums) {
        this.cells = cells;
        this.period = period;
        this.sums = sums;
    }

    /** K-25. */
    List<Dispatches> dispatches(LotBook lots, Set<String> hubs) {
        return sums.of(Measure.DISPATCHED).stream()
                .map(cell ->
                        new Dispatches(lots.lotOf(cell.d1(), cell.d2(), cell.d3()), hubs.contains(cell.d1()), cell.n()))
                .toList();
    }

    /** Offers by the partner that was asked: what K-25 counts, partner by partner. */
    List<Work> asked(LotBook lots) {
        return work(Measure.DISPATCHED, lots);
    }

    /** K-28: cases by the partner that took them on. */
    List<Work> takenOn(LotBook lots) {
        return work(Measure.TAKEN_ON, lots);
    }

    /** K-28: counted minutes by the partner that worked them. */
    List<Work> worked(LotBook lots) {
        return work(Measure.WORKED_BY, lots);
    }

    private List<Work> work(Measure measure, LotBook lots) {
        return sums.of(measure).stream()
                .map(cell ->
                        new Work(new PartnerInLot(lots.lotOf(cell.d1(), cell.d2(), cell.d3()), cell.d1()), cell.n()))
                .toList();
    }

    /** K-29. */
    List<Visits> visits(Map<String, Boolean> rules) {
        return sums.of(Measure.VISITS).stream()
                .filter(cell -> rules.containsKey(cell.d3()))
                .map(cell -> new Visits(cell.d1(), cell.d2(), rules.get(cell.d3()), cell.n()))
                .toList();
    }

    /** K-21. */
    List<Alerts> alerts() {
        return sums.of(Measure.ALERT).stream()
                .map(cell -> new Alerts(cell.d1(), cell.value(), cell.n()))
                .toList();
    }

    /** S19. */
    List<Named> named() {
        return sums.of(Measure.CONTINUITY).stream()
                .map(cell -> new Named(cell.d1(), cell.d2(), cell.n()))
                .toList();
    }

    /** K-31, K-32: what is neither kept nor missed is missed when its day was before {@code judgedOn}. */
    List<Owed> owed(Measure measure, LocalDate judgedOn) {
        var pending = pending(measure, judgedOn);
        return sums.of(measure).stream()
                .flatMap(cell -> switch (cell.d3()) {
                    case "MET" -> Stream.of(owed(cell, Standing.KEPT, cell.n()));
                    case OPEN -> {
                        long open = pending.getOrDefault(ByWhom.of(cell), 0L);
                        yield Stream.of(
                                owed(cell, Standing.MISSED, cell.n() - open), owed(cell, Standing.PENDING, open));
                    }
                    default -> Stream.of(owed(cell, Standing.MISSED, cell.n()));
                })
                .filter(some -> some.count() != 0)
                .toList();
    }

    private static Owed owed(Cell cell, Standing standing, long count) {
        return new Owed(cell.d1(), cell.d2(), standing, count);
    }

    private Map<ByWhom, Long> pending(Measure measure, LocalDate judgedOn) {
        if (judgedOn.isAfter(period.to())) {
            return Map.of();
        }
        var stillDue = new Period(judgedOn.isBefore(period.from()) ? period.from() : judgedOn, period.to());
        return cells.over(stillDue, measure).of(measure).stream()
                .filter(cell -> OPEN.equals(cell.d3()))
                .collect(Collectors.toMap(ByWhom::of, Cell::n));
    }

    /**
     * Need N32: what was carried over, as it stands at the last moment of a day.
     *
     * @param known the partners of the contract: whoever else was named is nobody
     */
    CarriedOverCalculator.Counts carriedOver(LocalDate day, Set<String> known) {
        var until = cells.before(day.plusDays(1), Measure.CARRIED_OVER);
        var standing = byStanding(until);
        var withoutCase = until.of(Measure.CARRIED_OVER).stream()
                .filter(cell -> cell.d1().equals("WITHOUT_CASE"))
                .collect(groupingBy(
                        cell -> known.contains(cell.d2()) ? cell.d2() : ReferralsCalculator.NOT_KNOWN,
                        summingLong(Cell::n)));
        withoutCase.values().removeIf(count -> count == 0);
        return new CarriedOverCalculator.Counts(
                standing.getOrDefault("TAKEN_OVER", 0L),
                standing.getOrDefault(OPEN, 0L),
                withoutCase,
                byStanding(sums).getOrDefault("OPENED", 0L));
    }

    private static Map<String, Long> byStanding(Sums sums) {
        return sums.of(Measure.CARRIED_OVER).stream().collect(groupingBy(Cell::d1, summingLong(Cell::n)));
    }

    /** K-11: cases open at the last moment of a day, by the partner that has them then. */
    Map<String, Long> caseload(LocalDate day) {
        return cells.before(day.plusDays(1), Measure.CASELOAD).of(Measure.CASELOAD).stream()
                .collect(groupingBy(Cell::d1, summingLong(Cell::n)))
                .entrySet()
                .stream()
                .filter(open -> open.getValue() != 0)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
