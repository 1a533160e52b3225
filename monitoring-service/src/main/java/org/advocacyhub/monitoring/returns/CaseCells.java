package org.advocacyhub.monitoring.returns;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.advocacyhub.monitoring.facts.Measure;
import org.advocacyhub.monitoring.returns.Cells.Cell;
import org.advocacyhub.monitoring.returns.Cells.Sums;
import org.advocacyhub.monitoring.returns.domain.FormatCalculator.Asked;
import org.advocacyhub.monitoring.returns.domain.ImpactCalculator.Change;
import org.advocacyhub.monitoring.returns.domain.OutcomeCalculator.Survey;
import org.advocacyhub.monitoring.returns.domain.Period;
import org.advocacyhub.monitoring.returns.domain.WorkedTime;

/** What the cells of a period say of cases and time, in the words of the calculators. */
final class CaseCells {

    static final Measure[] MEASURES = {
        Measure.OPENED,
        Measure.OPENED_IN_ERROR,
        Measure.CLOSED,
        Measure.SURVEY_OFFERED,
        Measure.SURVEY_ANSWERED,
        Measure.ANSWER,
        Measure.SATISFACTION,
        Measure.IMPACT,
        Measure.WORKED,
        Measure.WORKED_BY_PARTNER,
        Measure.WORKED_ON_CLOSED
    };

    private final Cells cells;
    private final Period period;
    private final Sums sums;

    CaseCells(Cells cells, Period period, Sums sums) {
        this.cells = cells;
        this.period = period;
        this.sums = sums;
    }

    long opened() {
        return sums.total(Measure.OPENED);
    }

    long openedInError() {
        return sums.total(Measure.OPENED_IN_ERROR);
    }

    /** Open at any time in the period (E.2): opened by its end, and not ended before it began. */
    long active() {
        var before = cells.before(period.from(), Measure.OPENED, Measure.ENDED);
        return before.total(Measure.OPENED) - before.total(Measure.ENDED) + opened();
    }

    /** Cases closed in the period, by service type. */
    Map<String, Long> closed() {
        return sums.of(Measure.CLOSED).stream().collect(toMap(Cell::d1, Cell::n));
    }

    /** K-12: minutes worked in the quarters of the period. */
    List<WorkedTime> worked() {
        return sums.of(Measure.WORKED).stream()
                .map(cell -> new WorkedTime(cell.d1(), cell.d2().isEmpty() ? null : cell.d2(), cell.d3(), cell.n()))
                .toList();
    }

    /** F.11: counted minutes worked in the quarters of the period, by the organisation that has the case now. */
    Map<String, Long> minutesByPartner() {
        return sums.of(Measure.WORKED_BY_PARTNER).stream().collect(toMap(Cell::d1, Cell::n));
    }

    /** E.1: cases of the organisation that has them now, by organisation and what happened to them in the period. */
    Map<String, Map<String, Long>> ofPartners() {
        return sums.of(Measure.OF_PARTNER).stream().collect(groupingBy(Cell::d1, toMap(Cell::d2, Cell::n)));
    }

    /** K-13: minutes ever worked on the cases closed in the period that count as hours, by service type. */
    Map<String, Long> workedOnClosed() {
        return sums.of(Measure.WORKED_ON_CLOSED).stream().collect(toMap(Cell::d1, Cell::n));
    }

    /** K-17: the survey of cases closed in the period, of people themselves or of observers. */
    Survey survey(boolean observed) {
        var who = observed ? "OBSERVED" : "PERSON";
        var answers = new HashMap<String, Map<String, Long>>();
        sums.of(Measure.ANSWER).stream().filter(cell -> cell.d1().equals(who)).forEach(cell -> answers.computeIfAbsent(
                        cell.d2(), _ -> new HashMap<>())
                .put(cell.d3(), cell.n()));
        return new Survey(answers, of(Measure.SURVEY_ANSWERED, who), of(Measure.SURVEY_OFFERED, who));
    }

    /** D.5.4: the answers of that survey by how they were asked. */
    Asked asked(boolean observed) {
        return new Asked(formats(observed, false), formats(observed, true));
    }

    private Map<String, Long> formats(boolean observed, boolean knownOnly) {
        var who = observed ? "OBSERVED" : "PERSON";
        return sums.of(Measure.SURVEY_ANSWERED).stream()
                .filter(cell ->
                        cell.d1().equals(who) && !(knownOnly && cell.d3().isEmpty()))
                .collect(toMap(Cell::d2, Cell::n, Long::sum));
    }

    /** K-19: how often each face was chosen of cases closed in the period, by people themselves or by observers. */
    Map<String, Long> satisfaction(boolean observed) {
        var who = observed ? "OBSERVED" : "PERSON";
        return sums.of(Measure.SATISFACTION).stream()
                .filter(cell -> cell.d1().equals(who))
                .collect(toMap(Cell::d2, Cell::n));
    }

    private long of(Measure measure, String who) {
        return sums.of(measure).stream()
                .filter(cell -> cell.d1().equals(who))
                .mapToLong(Cell::n)
                .sum();
    }

    /** K-18: cases closed in the period with both scores. */
    List<Change> changes() {
        return sums.of(Measure.IMPACT).stream()
                .map(cell -> new Change(cell.d1(), Integer.parseInt(cell.d2()), Integer.parseInt(cell.d3()), cell.n()))
                .toList();
    }
}
