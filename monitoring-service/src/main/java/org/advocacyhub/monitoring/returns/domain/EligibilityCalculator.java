package org.advocacyhub.monitoring.returns.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** K-02 and K-03: how many of the decided referrals were eligible, and which rules turned the others away. */
public final class EligibilityCalculator {

    private static final Set<String> ELIGIBLE = Set.of("ELIGIBLE", "ELIGIBLE_POWER", "ELIGIBLE_CONTRACT");
    private static final String UNDECIDED = "NEEDS_INFO";

    private EligibilityCalculator() {}

    /** Referrals of the quarter with the same type, outcome (A.2) and rule; outcome null: nobody has decided yet. */
    public record Outcome(String type, String outcome, String ruleId, long count) {

        boolean decided() {
            return outcome != null && !outcome.equals(UNDECIDED);
        }

        boolean eligible() {
            return isEligible(outcome);
        }
    }

    /** Whether an outcome of A.2 is one of the eligible ones; null is none. */
    public static boolean isEligible(String outcome) {
        return outcome != null && ELIGIBLE.contains(outcome);
    }

    public static List<Figure> figures(List<Outcome> outcomes) {
        var total = new Ratio(0, 0);
        var byType = new TreeMap<String, Ratio>();
        var byRule = new TreeMap<String, Long>();
        long undecided = 0;
        for (var outcome : outcomes) {
            if (!outcome.decided()) {
                undecided += outcome.count();
                continue;
            }
            var ratio = new Ratio(outcome.eligible() ? outcome.count() : 0, outcome.count());
            total = total.plus(ratio);
            byType.merge(outcome.type(), ratio, Ratio::plus);
            if (!outcome.eligible()) {
                byRule.merge(outcome.ruleId(), outcome.count(), Long::sum);
            }
        }
        var figures = new ArrayList<Figure>();
        figures.add(Figure.percent(Kpi.ELIGIBLE_RATE, Figure.TOTAL, Figure.ALL, "eligible", total));
        figures.add(Figure.count(Kpi.ELIGIBLE_RATE, Figure.TOTAL, Figure.ALL, "undecided", undecided));
        byType.forEach(
                (type, ratio) -> figures.add(Figure.percent(Kpi.ELIGIBLE_RATE, "type", type, "eligible", ratio)));
        figures.add(Figure.count(
                Kpi.INELIGIBLE, Figure.TOTAL, Figure.ALL, "ineligible", total.denominator() - total.numerator()));
        byRule.forEach((rule, count) -> figures.add(Figure.count(Kpi.INELIGIBLE, "rule", rule, "ineligible", count)));
        return List.copyOf(figures);
    }
}
