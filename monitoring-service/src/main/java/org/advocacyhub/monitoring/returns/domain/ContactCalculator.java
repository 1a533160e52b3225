package org.advocacyhub.monitoring.returns.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.advocacyhub.monitoring.returns.domain.DueContacts.Standing;

/** K-07: how many first contacts were made in time. */
public final class ContactCalculator {

    private ContactCalculator() {}

    /**
     * @param before contacts due in the quarter before, for the direction of travel
     * @param targets percent to reach, by band
     */
    public static List<Figure> figures(
            List<DueContacts> due, List<DueContacts> before, Map<String, BigDecimal> targets, ColourRules colours) {
        var figures = new ArrayList<Figure>();
        var counts = new EnumMap<Standing, Long>(Standing.class);
        due.forEach(contact -> counts.merge(contact.standing(), contact.count(), Long::sum));
        figures.add(inTarget(Figure.TOTAL, Figure.ALL, ratio(due), ratio(before), colours));
        figures.add(count("failed", counts.getOrDefault(Standing.FAILED, 0L)));
        figures.add(count("pending", counts.getOrDefault(Standing.PENDING, 0L)));
        figures.add(count("targetImpossible", counts.getOrDefault(Standing.IMPOSSIBLE, 0L)));
        figures.add(count("withdrawnBeforeDue", counts.getOrDefault(Standing.WITHDRAWN, 0L)));
        var lastBand = by(DueContacts::band, before);
        by(DueContacts::band, due).forEach((band, contacts) -> {
            var ratio = ratio(contacts);
            var figure = inTarget("band", band, ratio, ratio(lastBand.getOrDefault(band, List.of())), colours);
            var target = targets.get(band);
            figures.add(target == null ? figure : figure.judged(target, Rag.of(ratio, target, colours.amberPoints())));
        });
        var lastType = by(DueContacts::type, before);
        by(DueContacts::type, due)
                .forEach((type, contacts) -> figures.add(inTarget(
                        "type", type, ratio(contacts), ratio(lastType.getOrDefault(type, List.of())), colours)));
        return List.copyOf(figures);
    }

    /** Of those that failed, how many came late for a reason that is known (A.10.2): they failed all the same. */
    public static List<Figure> explained(Map<String, Long> byReason) {
        return byReason.entrySet().stream()
                .map(reason ->
                        Figure.count(Kpi.CONTACT_IN_TARGET, "lateReason", reason.getKey(), "failed", reason.getValue()))
                .toList();
    }

    private static Figure inTarget(String breakdown, String key, Ratio now, Ratio before, ColourRules colours) {
        return Figure.percent(Kpi.CONTACT_IN_TARGET, breakdown, key, "inTarget", now)
                .moving(Direction.of(before, now, colours.directionPoints()));
    }

    private static Figure count(String measure, long count) {
        return Figure.count(Kpi.CONTACT_IN_TARGET, Figure.TOTAL, Figure.ALL, measure, count);
    }

    private static Ratio ratio(List<DueContacts> contacts) {
        long met = count(Standing.MET, contacts);
        return new Ratio(met, met + count(Standing.FAILED, contacts));
    }

    private static long count(Standing standing, List<DueContacts> contacts) {
        return contacts.stream()
                .filter(contact -> contact.standing() == standing)
                .mapToLong(DueContacts::count)
                .sum();
    }

    private static Map<String, List<DueContacts>> by(Function<DueContacts, String> key, List<DueContacts> contacts) {
        var groups = new TreeMap<String, List<DueContacts>>();
        contacts.forEach(contact -> groups.computeIfAbsent(key.apply(contact), _ -> new ArrayList<>())
                .add(contact));
        return groups;
    }
}
