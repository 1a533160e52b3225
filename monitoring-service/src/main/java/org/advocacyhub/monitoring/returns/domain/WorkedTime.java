package org.advocacyhub.monitoring.returns.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import org.advocacyhub.monitoring.contract.domain.BudgetLine;
import org.advocacyhub.monitoring.contract.domain.YearPlan;

/** Minutes of one service type, client group and category, summed (D.3). */
public record WorkedTime(String type, String clientGroup, String category, long minutes) {

    private static final BigDecimal MINUTES_AN_HOUR = new BigDecimal(60);

    /** The minutes that count as advocacy hours; a category without a rule does not. */
    long countedMinutes(Map<String, TimeRule> rules) {
        var rule = rules.get(category);
        return rule != null && rule.counted() ? minutes : 0;
    }

    /** The line of a year that pays for it (D.3); empty where none does. */
    Optional<String> paidFrom(YearPlan year, Map<String, TimeRule> rules) {
        var rule = rules.get(category);
        return year.paying(rule == null ? null : rule.line(), type, clientGroup).map(BudgetLine::line);
    }

    String timeClass(Map<String, TimeRule> rules) {
        var rule = rules.get(category);
        return rule == null ? "UNCLASSIFIED" : rule.timeClass();
    }

    /** Hours with two decimals, HALF_UP, of minutes that are summed already: never sum rounded hours (D.3). */
    public static BigDecimal hours(long minutes) {
        return BigDecimal.valueOf(minutes).divide(MINUTES_AN_HOUR, 2, RoundingMode.HALF_UP);
    }
}
