package org.advocacyhub.monitoring.returns;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.advocacyhub.monitoring.facts.Measure;
import org.advocacyhub.monitoring.returns.domain.Period;
import org.advocacyhub.monitoring.returns.domain.Period.Level;
import org.advocacyhub.monitoring.returns.domain.WaitingListCalculator.Waiting;

/**
 * Sums over a period for some contracts, from the cells that are kept up with every event (ADR 0081): a question reads as many rows
 * as there are codes and, at both ends of the period, days; never as many as there are facts.
 */
final class Cells {

    /** One sum: the codes that the measure is split by, what it is distributed over, and how many. */
    record Cell(Measure measure, String d1, String d2, String d3, int value, long n) {}

    /** The sums of a period by measure; what there is none of is an empty list. */
    record Sums(Map<Measure, List<Cell>> byMeasure) {

        List<Cell> of(Measure measure) {
            return byMeasure.getOrDefault(measure, List.of());
        }

        long total(Measure measure) {
            return of(measure).stream().mapToLong(Cell::n).sum();
        }
    }

    private static final LocalDate FIRST_DAY = LocalDate.of(1990, 4, 1);
    private static final LocalDate VALUES_FROM = LocalDate.of(2000, 1, 1);

    /** First the series, then the cells of each: {@code offset 0} keeps the planner from reading all cells first, however small they look to it. */
    private static final String OF_SERIES = """
            from (select series_id, measure from cell_series where contract_ref = any (?) and %s offset 0) as s
            cross join lateral (select d1, d2, d3, value, n from {facts}_cell where series_id = s.series_id and %s offset 0) as c
            """;

    private static final String SPAN = "select s.measure, c.d1, c.d2, c.d3, c.value, c.n "
            + OF_SERIES.formatted("measure = any (?) and level = ?", "day between ? and ?");

    private static final String SUM =
            "select measure, d1, d2, d3, value, sum(n)::bigint as n from (%s) as c group by 1, 2, 3, 4, 5";

    private static final String WAITING = "select d1, value, sum(n)::bigint as n from ("
            + Stream.of(
                            waiting("WAITING_OPEN", "day <= ?"),
                            waiting("WAITING_AT", "day = ? and d2 <= ?"),
                            waiting("WAITING_ENDED", "day > ? and day <= ? and d2 <= ?"))
                    .collect(joining("union all\n"))
            + ") as stay group by d1, value";

    private static String waiting(String measure, String days) {
        return "select c.d1, c.value, c.n " + OF_SERIES.formatted("measure = '" + measure + "' and level = 'D'", days);
    }

    private final FactQueries facts;
    private final String[] contracts;

    Cells(FactQueries facts, String... contracts) {
        this.facts = facts;
        this.contracts = contracts;
    }

    Sums over(Period period, Measure... measures) {
        var spans = spans(period, List.of(measures));
        var parameters = new ArrayList<>();
        for (var span : spans) {
            Collections.addAll(
                    parameters,
                    contracts,
                    span.measures(),
                    span.of().level().name(),
                    span.of().from(),
                    span.of().to());
        }
        var rows = spans.stream().map(_ -> SPAN).collect(joining("union all\n"));
        return new Sums(
                facts
                        .list(isOneCellEach(spans) ? rows : SUM.formatted(rows), Cells::read, parameters.toArray())
                        .stream()
                        .filter(cell -> cell.n() != 0)
                        .collect(groupingBy(Cell::measure, () -> new EnumMap<>(Measure.class), toList())));
    }

    private record Part(Period.Span of, String... measures) {}

    /** Of whole years, what has no sums of years is read by quarter. */
    private static List<Part> spans(Period period, List<Measure> measures) {
        var ofYears = measures.stream().filter(Measure::hasYears).toList();
        var byQuarter = measures.stream().filter(measure -> !measure.hasYears()).toList();
        return period.spans().stream()
                .flatMap(span -> span.level() == Level.Y
                        ? Stream.of(part(span, ofYears), part(span.byQuarter(), byQuarter))
                        : Stream.of(part(span, measures)))
                .filter(part -> part.measures().length > 0)
                .toList();
    }

    private static Part part(Period.Span span, List<Measure> measures) {
        return new Part(span, measures.stream().map(Enum::name).toArray(String[]::new));
    }

    /** A quarter of a contract, for one: its cells are the sums, and there is nothing to add up. */
    private boolean isOneCellEach(List<Part> spans) {
        return contracts.length == 1
                && spans.size() == 1
                && spans.getFirst().of().from().equals(spans.getFirst().of().to());
    }

    /** Everything before a day: a row for each financial year, and the quarters and days after the last one. */
    Sums before(LocalDate day, Measure... measures) {
        return over(new Period(FIRST_DAY, day.minusDays(1)), measures);
    }

    /** Who waits at the last moment of a day (K-10). */
    List<Waiting> waiting(LocalDate snapshot, LocalDate endOfItsQuarter) {
        var day = snapshot.toString();
        return facts.list(
                WAITING,
                row -> new Waiting(row.getString("d1"), VALUES_FROM.plusDays(row.getInt("value")), row.getLong("n")),
                contracts,
                snapshot,
                contracts,
                endOfItsQuarter,
                day,
                contracts,
                snapshot,
                endOfItsQuarter,
                day);
    }

    private static Cell read(ResultSet row) throws SQLException {
        return new Cell(
                Measure.valueOf(row.getString("measure")),
                row.getString("d1"),
                row.getString("d2"),
                row.getString("d3"),
                row.getInt("value"),
                row.getLong("n"));
    }
}
