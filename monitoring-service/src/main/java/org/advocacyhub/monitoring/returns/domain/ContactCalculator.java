package org.advocacyhub.monitoring.returns.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.advocacyhub.monitoring.returns.domain.DueContact.Standing;

/** K-07: how many first contacts were made in time. */
public final class ContactCalculator {

    private ContactCalculator() {}

    /**
     * @param before contacts due in the quarter before, for the direction of travel
     * @param targets percent to reach, by band
     */
    public static List<Figure> figures(
            List<DueContact> due, List<DueContact> before, LocalDate judgedOn, Map<String, BigDecimal> targets) {
        var figures = new ArrayList<Figure>();
        var counts = new EnumMap<Standing, Long>(Standing.class);
        due.forEach(contact -> counts.merge(contact.standing(judgedOn), 1L, Long::sum));
        figures.add(inTarget(Figure.TOTAL, Figure.ALL, ratio(due, judgedOn), ratio(before, judgedOn)));
        figures.add(count("failed", counts.getOrDefault(Standing.FAILED, 0L)));
        figures.add(count("pending", counts.getOrDefault(Standing.PENDING, 0L)));
        figures.add(count("targetImpossible", counts.getOrDefault(Standing.IMPOSSIBLE, 0L)));
        figures.add(count("withdrawnBeforeDue", counts.getOrDefault(Standing.WITHDRAWN, 0L)));
        var lastBand = by(DueContact::band, before);
        by(DueContact::band, due).forEach((band, contacts) -> {
            var figure = inTarget(
                    "band", band, ratio(contacts, judgedOn), ratio(lastBand.getOrDefault(band, List.of()), judgedOn));
            figures.add(targets.containsKey(band) ? figure.against(targets.get(band)) : figure);
        });
        var lastType = by(DueContact::type, before);
        by(DueContact::type, due)
                .forEach((type, contacts) -> figures.add(inTarget(
                        "type",
                        type,
                        ratio(contacts, judgedOn),
                        ratio(lastType.getOrDefault(type, List.of()), judgedOn))));
        return List.copyOf(figures);
    }

    private static Figure inTarget(String breakdown, String key, Ratio now, Ratio before) {
        return Figure.percent(Kpi.CONTACT_IN_TARGET, breakdown, key, "inTarget", now)
                .since(before.percent());
    }

    private static Figure count(String measure, long count) {
        return Figure.count(Kpi.CONTACT_IN_TARGET, Figure.TOTAL, Figure.ALL, measure, count);
    }

    private static Ratio ratio(List<DueContact> contacts, LocalDate judgedOn) {
        long met = contacts.stream()
                .filter(contact -> contact.standing(judgedOn) == Standing.MET)
                .count();
        long failed = contacts.stream()
                .filter(contact -> contact.standing(judgedOn) == Standing.FAILED)
                .count();
        return new Ratio(met, met + failed);
    }

    private static Map<String, List<DueContact>> by(Function<DueContact, String> key, List<DueContact> contacts) {
        var groups = new TreeMap<String, List<DueContact>>();
        contacts.forEach(contact -> groups.computeIfAbsent(key.apply(contact), _ -> new ArrayList<>())
                .add(contact));
        return groups;
    }
}
