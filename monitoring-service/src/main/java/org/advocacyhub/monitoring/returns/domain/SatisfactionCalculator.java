package org.advocacyhub.monitoring.returns.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** K-19: how happy people are with the service, by the four faces of the survey (domain.md D.5.4). */
public final class SatisfactionCalculator {

    private static final Map<String, String> MEASURES =
            Map.of("VERY_HAPPY", "veryHappy", "HAPPY", "happy", "UNHAPPY", "unhappy", "VERY_UNHAPPY", "veryUnhappy");
    private static final List<String> FACES = List.of("VERY_HAPPY", "HAPPY", "UNHAPPY", "VERY_UNHAPPY");
    private static final int SATISFIED = 2;

    private SatisfactionCalculator() {}

    /** Which faces a measure counts, of a percentage those above its line; empty for a measure that counts none. */
    public static Optional<List<String>> facesOf(String measure) {
        return "satisfied".equals(measure)
                ? Optional.of(FACES.subList(0, SATISFIED))
                : FACES.stream()
                        .filter(face -> MEASURES.get(face).equals(measure))
                        .map(List::of)
                        .findFirst();
    }

    /**
     * @param people how often each face was chosen by people themselves
     * @param observers the same by those who answered for somebody
     */
    public static List<Figure> figures(Map<String, Long> people, Map<String, Long> observers) {
        var figures = new ArrayList<Figure>();
        figures.addAll(of(Figure.TOTAL, people));
        figures.addAll(of("totalObserved", observers));
        return List.copyOf(figures);
    }

    private static List<Figure> of(String breakdown, Map<String, Long> chosen) {
        var figures = new ArrayList<Figure>();
        var satisfied = new Ratio(count(chosen, FACES.subList(0, SATISFIED)), count(chosen, FACES));
        figures.add(Figure.percent(Kpi.SATISFACTION, breakdown, Figure.ALL, "satisfied", satisfied));
        FACES.forEach(face -> figures.add(Figure.count(
                Kpi.SATISFACTION, breakdown, Figure.ALL, MEASURES.get(face), count(chosen, List.of(face)))));
        return figures;
    }

    private static long count(Map<String, Long> chosen, List<String> faces) {
        return faces.stream().mapToLong(face -> chosen.getOrDefault(face, 0L)).sum();
    }
}
