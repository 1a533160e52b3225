package org.advocacyhub.monitoring.pressure.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.advocacyhub.monitoring.returns.domain.Ratio;

/**
 * A figure above its plan, with everything that it was judged by (domain.md E.5).
 *
 * @param line null when it is about the year as a whole
 * @param limitPercent of the plan, above which it is pressure
 * @param periods the first first; above in each of them
 */
public record Above(Trigger trigger, String line, int limitPercent, List<Period> periods) {

    /**
     * A figure and its plan.
     *
     * @param figureHundredths hundredths of a referral or an hour, or pence
     * @param plannedHundredths the same, HALF_UP where the plan is a part of a year's
     */
    public record Period(LocalDate from, LocalDate to, long figureHundredths, long plannedHundredths) {

        public BigDecimal figure() {
            return BigDecimal.valueOf(figureHundredths, 2);
        }

        public BigDecimal planned() {
            return BigDecimal.valueOf(plannedHundredths, 2);
        }

        /** Two decimals, HALF_UP; null where nothing was planned. */
        public BigDecimal percent() {
            return Ratio.percent(figure(), planned());
        }

        /** What is above the plan. */
        public BigDecimal excess() {
            return figure().subtract(planned());
        }

        private String sentence() {
            return "%s of %s (%s%%) from %s to %s".formatted(figure(), planned(), percent(), from, to);
        }
    }

    public Above {
        periods = List.copyOf(periods);
    }

    /** Why, in plain English. */
    public String reason() {
        var figures = periods.stream().map(Period::sentence).collect(Collectors.joining("; "));
        return switch (trigger) {
            case REFERRALS_ABOVE_PLAN ->
                "Line %s had more than %d%% of its indicative referrals in %d quarters one after the other: %s."
                        .formatted(line, limitPercent, periods.size(), figures);
            case HOURS_ABOVE_PLAN ->
                "Line %s has more than %d%% of its indicative hours of the year so far: %s."
                        .formatted(line, limitPercent, figures);
            case FORECAST_ABOVE_CEILING ->
                "The year is headed for more than %d%% of the contract price: %s.".formatted(limitPercent, figures);
            case STATUTORY_BEYOND_TARGET, LIST_TOO_LONG, CASELOAD_TOO_HIGH, NO_REPLY ->
                throw new IllegalStateException(trigger + " is triage's to judge");
        };
    }
}
