package org.advocacyhub.monitoring.returns.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.advocacyhub.calendar.WorkingCalendar;
import org.advocacyhub.monitoring.returns.domain.Owed.Standing;

/** K-20: complaints and compliments, and how soon complaints were acknowledged and closed. */
public final class ComplaintCalculator {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.england();

    private ComplaintCalculator() {}

    /**
     * A complaint received in the quarter.
     *
     * @param acknowledgedOn null while it was not
     * @param closedOn null while it is open
     * @param outcome null as long
     */
    public record Complaint(
            String partnerId,
            String about,
            LocalDate receivedOn,
            LocalDate acknowledgedOn,
            LocalDate closedOn,
            String outcome) {}

    /**
     * In how many working days after the receipt.
     *
     * @param acknowledge to say that it was received
     * @param close to answer it
     */
    public record Limits(int acknowledge, int close) {}

    /**
     * @param compliments received in the quarter, by partner
     * @param activeCases cases active in the quarter
     * @param judgedOn what was to be done before this day and is not is late
     */
    public static List<Figure> figures(
            List<Complaint> complaints,
            Map<String, Long> compliments,
            long activeCases,
            Limits limits,
            LocalDate judgedOn) {
        var figures = new ArrayList<Figure>();
        figures.addAll(counts(
                Figure.TOTAL,
                Figure.ALL,
                complaints,
                compliments.values().stream().mapToLong(Long::longValue).sum()));
        figures.addAll(inTime("acknowledged", complaints, Complaint::acknowledgedOn, limits.acknowledge(), judgedOn));
        figures.addAll(inTime("closed", complaints, Complaint::closedOn, limits.close(), judgedOn));
        figures.add(Figure.percent(
                Kpi.COMPLAINTS,
                "cases",
                Figure.ALL,
                "complaintsPer100Cases",
                new Ratio(complaints.size(), activeCases)));
        figures.addAll(by("about", complaints, Complaint::about));
        figures.addAll(by(
                "outcome",
                complaints.stream()
                        .filter(complaint -> Objects.nonNull(complaint.outcome()))
                        .toList(),
                Complaint::outcome));
        var byPartner = complaints.stream().collect(Collectors.groupingBy(Complaint::partnerId));
        var partners = new TreeSet<>(byPartner.keySet());
        partners.addAll(compliments.keySet());
        partners.forEach(partner -> figures.addAll(counts(
                "partner",
                partner,
                byPartner.getOrDefault(partner, List.of()),
                compliments.getOrDefault(partner, 0L))));
        return List.copyOf(figures);
    }

    /**
     * How it stands with something that is to be done with a complaint.
     *
     * @param doneOn null while it was not
     * @param within working days after the receipt
     */
    public static Standing standing(LocalDate receivedOn, LocalDate doneOn, int within, LocalDate judgedOn) {
        var due = CALENDAR.add(receivedOn, within);
        if (doneOn != null && !doneOn.isAfter(due)) {
            return Standing.KEPT;
        }
        return doneOn != null || due.isBefore(judgedOn) ? Standing.MISSED : Standing.PENDING;
    }

    private static List<Figure> counts(String breakdown, String key, List<Complaint> complaints, long compliments) {
        return List.of(
                Figure.count(Kpi.COMPLAINTS, breakdown, key, "complaints", complaints.size()),
                Figure.count(Kpi.COMPLAINTS, breakdown, key, "compliments", compliments));
    }

    private static List<Figure> by(String breakdown, List<Complaint> complaints, Function<Complaint, String> key) {
        return complaints.stream()
                .collect(Collectors.groupingBy(key, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(part -> Figure.count(Kpi.COMPLAINTS, breakdown, part.getKey(), "complaints", part.getValue()))
                .toList();
    }

    /** What is neither done nor late is pending, and in neither count of the share. */
    private static List<Figure> inTime(
            String what,
            List<Complaint> complaints,
            Function<Complaint, LocalDate> done,
            int within,
            LocalDate judgedOn) {
        long kept = 0;
        long missed = 0;
        for (var complaint : complaints) {
            switch (standing(complaint.receivedOn(), done.apply(complaint), within, judgedOn)) {
                case KEPT -> kept++;
                case MISSED -> missed++;
                case PENDING -> {}
            }
        }
        var figure = Figure.percent(
                Kpi.COMPLAINTS, Figure.TOTAL, Figure.ALL, what + "InTime", new Ratio(kept, kept + missed));
        var pending = complaints.size() - kept - missed;
        return List.of(figure, Figure.count(Kpi.COMPLAINTS, Figure.TOTAL, Figure.ALL, what + "Pending", pending));
    }
}
