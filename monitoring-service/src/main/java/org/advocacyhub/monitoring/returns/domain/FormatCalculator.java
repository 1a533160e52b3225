package org.advocacyhub.monitoring.returns.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** K-17: how the survey was asked, and whether it is recorded by whom (domain.md D.5.4). */
public final class FormatCalculator {

    /** The key of answers of which nobody said how they were asked. */
    public static final String NOT_SAID = "NOT_SAID";

    private static final List<String> OF_PEOPLE = List.of("LINK", "EASY_READ", "PHONE", "INTERVIEWER", NOT_SAID);
    private static final List<String> OF_OBSERVERS =
            List.of("FAMILY_OBSERVATION", "PROFESSIONAL_OBSERVATION", NOT_SAID);

    private FormatCalculator() {}

    /**
     * Answers of one survey.
     *
     * @param answers by format, the empty one where nobody said
     * @param askerKnown of those, where it is recorded who asked or observed
     */
    public record Asked(Map<String, Long> answers, Map<String, Long> askerKnown) {}

    /** Every format, also where nobody was asked by it, and those that came later. */
    public static List<Figure> figures(Asked people, Asked observers) {
        var figures = new ArrayList<Figure>();
        figures.addAll(of("format", OF_PEOPLE, people.answers()));
        figures.addAll(of("formatAskerKnown", OF_PEOPLE, people.askerKnown()));
        figures.addAll(of("formatObserved", OF_OBSERVERS, observers.answers()));
        figures.addAll(of("formatObservedAskerKnown", OF_OBSERVERS, observers.askerKnown()));
        return List.copyOf(figures);
    }

    private static List<Figure> of(String breakdown, List<String> formats, Map<String, Long> answers) {
        var later = answers.keySet().stream()
                .filter(format -> !format.isEmpty() && !formats.contains(format))
                .sorted();
        return Stream.concat(formats.stream(), later)
                .map(format -> Figure.count(
                        Kpi.OUTCOMES,
                        breakdown,
                        format,
                        "responses",
                        answers.getOrDefault(format.equals(NOT_SAID) ? "" : format, 0L)))
                .toList();
    }
}
