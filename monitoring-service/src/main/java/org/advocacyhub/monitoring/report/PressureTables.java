package org.advocacyhub.monitoring.report;

import java.util.List;
import java.util.stream.Collectors;
import org.advocacyhub.monitoring.report.domain.Cell;
import org.advocacyhub.monitoring.report.domain.Table;
import org.advocacyhub.monitoring.report.domain.Words;
import org.advocacyhub.monitoring.returns.PressureTime;
import org.advocacyhub.monitoring.returns.PressureTime.Measured;
import org.advocacyhub.monitoring.returns.PressureTime.Raised;
import org.advocacyhub.monitoring.returns.PressureTime.Reply;
import org.advocacyhub.monitoring.returns.domain.Unit;

/** The times of demand pressure of a quarter as tables: each time, the figures that raised it, what the council said (domain.md E.5). */
final class PressureTables {

    private record OfTime<T>(PressureTime time, T what) {}

    private record Judged(Raised raised, Measured figure) {}

    private PressureTables() {}

    static List<Table> of(List<PressureTime> times) {
        return List.of(times(times), figures(times), replies(times));
    }

    private static Table times(List<PressureTime> times) {
        return RecordTables.table(
                "pressure",
                "Times of demand pressure",
                List.of(
                        "Began",
                        "Ended",
                        "Before the council",
                        "Replied",
                        "Working days without reply",
                        "Minutes spent chasing referrers",
                        "Working days waiting for referrers",
                        "Why"),
                times,
                time -> List.of(
                        Cell.words(time.beganOn()),
                        Cell.words(time.endedOn() == null ? "goes on" : time.endedOn()),
                        Cell.words(time.sentOn()),
                        Cell.words(time.repliedOn() == null ? "no reply" : time.repliedOn()),
                        Cell.count((long) time.workingDaysWithoutReply()),
                        Cell.count(time.chasingReferrerMinutes()),
                        Cell.count(time.awaitingReferrerWorkingDays()),
                        Cell.words(time.raisedBy().stream().map(Raised::reason).collect(Collectors.joining(" ")))));
    }

    private static Table figures(List<PressureTime> times) {
        return RecordTables.table(
                "pressure-figures",
                "The figures by which it was judged",
                List.of(
                        "Time that began",
                        "Raised by",
                        "Line",
                        "Raised",
                        "Figure",
                        "From",
                        "To",
                        "Value",
                        "Plan",
                        "% of plan"),
                times.stream()
                        .flatMap(time -> time.raisedBy().stream().flatMap(raised -> raised.figures().stream()
                                .map(figure -> new OfTime<>(time, new Judged(raised, figure)))))
                        .toList(),
                row -> {
                    var raised = row.what().raised();
                    var figure = row.what().figure();
                    return List.of(
                            Cell.words(row.time().beganOn()),
                            Cell.words(Words.ofConstant(raised.trigger())),
                            Cell.words(raised.line()),
                            Cell.words(raised.raisedOn()),
                            Cell.words(Words.ofName(figure.measure())),
                            Cell.words(figure.from()),
                            Cell.words(figure.to()),
                            Cell.number(figure.value(), Unit.COUNT),
                            Cell.number(figure.planned(), Unit.COUNT),
                            Cell.number(figure.percent(), Unit.PERCENT));
                });
    }

    private static Table replies(List<PressureTime> times) {
        return RecordTables.table(
                "pressure-replies",
                "What the council said to it",
                List.of("Time that began", "Reply", "Note", "On", "After working days"),
                times.stream()
                        .flatMap(time -> time.replies().stream().map(reply -> new OfTime<Reply>(time, reply)))
                        .toList(),
                row -> List.of(
                        Cell.words(row.time().beganOn()),
                        Cell.words(Words.ofConstant(row.what().answer())),
                        Cell.words(row.what().note()),
                        Cell.words(row.what().repliedOn()),
                        Cell.count((long) row.what().workingDaysWithoutReply())));
    }
}
