package org.advocacyhub.monitoring.returns.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** K-17: what people say that advocacy did for them (domain.md D.5.1). */
public final class OutcomeCalculator {

    public static final List<String> STATEMENTS = List.of("CAL1", "CAL2", "CAL3", "CAL4", "CAL5");

    private static final Map<String, String> MEASURES = Map.of(
            "YES", "answeredYes",
            "PARTLY", "answeredPartly",
            "NO", "answeredNo",
            "NOT_APPLICABLE", "notApplicable",
            "DECLINED", "declined");
    private static final List<String> ANSWERS = List.of("YES", "PARTLY", "NO", "NOT_APPLICABLE", "DECLINED");

    private OutcomeCalculator() {}

    /** Which answer a measure counts; empty for a measure that counts none. */
    public static Optional<String> answerOf(String measure) {
        return "yes".equals(measure)
                ? Optional.of("YES")
                : ANSWERS.stream()
                        .filter(answer -> MEASURES.get(answer).equals(measure))
                        .findFirst();
    }

    /**
     * The survey of one quarter, of people themselves or of observers.
     *
     * @param answers how often each answer was given, by statement
     * @param responses how many answered at all
     * @param offered how many closed cases were offered it
     */
    public record Survey(Map<String, Map<String, Long>> answers, long responses, long offered) {}

    public static List<Figure> figures(Survey people, Survey observers) {
        var figures = new ArrayList<Figure>();
        figures.addAll(of("statement", Figure.TOTAL, people));
        figures.addAll(of("statementObserved", "totalObserved", observers));
        return List.copyOf(figures);
    }

    private static List<Figure> of(String breakdown, String total, Survey survey) {
        var figures = new ArrayList<Figure>();
        var responseRate = new Ratio(survey.responses(), survey.offered());
        figures.add(Figure.percent(Kpi.OUTCOMES, total, Figure.ALL, "responseRate", responseRate));
        for (var statement : STATEMENTS) {
            var counts = survey.answers().getOrDefault(statement, Map.of());
            long yes = counts.getOrDefault("YES", 0L);
            long n = yes + counts.getOrDefault("PARTLY", 0L) + counts.getOrDefault("NO", 0L);
            figures.add(Figure.percent(Kpi.OUTCOMES, breakdown, statement, "yes", new Ratio(yes, n)));
            figures.add(Figure.percent(Kpi.OUTCOMES, breakdown, statement, "responseRate", responseRate));
            for (var answer : ANSWERS) {
                figures.add(Figure.count(
                        Kpi.OUTCOMES, breakdown, statement, MEASURES.get(answer), counts.getOrDefault(answer, 0L)));
            }
        }
        return figures;
    }
}
