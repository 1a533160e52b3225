package org.advocacyhub.monitoring.returns.domain;

import java.math.BigDecimal;
import org.advocacyhub.monitoring.contract.domain.Money;

/**
 * One figure of a return.
 *
 * @param breakdown by what it is split: total, type, band, line ...
 * @param key the value of the breakdown; "all" for a total
 * @param measure what is measured within the KPI
 * @param value null when there is nothing to measure
 * @param numerator the count above the line of a percentage, null for other figures
 * @param denominator the count below it
 * @param target the target in percent, null without one
 * @param words what is shown in the place of a value that is not there, for example "not recorded"; null when there is nothing to say
 */
public record Figure(
        Kpi kpi,
        String breakdown,
        String key,
        String measure,
        BigDecimal value,
        Unit unit,
        Long numerator,
        Long denominator,
        BigDecimal target,
        Rag rag,
        Direction direction,
        String words) {

    public static final String TOTAL = "total";
    public static final String ALL = "all";

    public static Figure count(Kpi kpi, String breakdown, String key, String measure, long count) {
        return of(kpi, breakdown, key, measure, BigDecimal.valueOf(count), Unit.COUNT);
    }

    public static Figure money(Kpi kpi, String breakdown, String key, String measure, Money amount) {
        return of(
                kpi,
                breakdown,
                key,
                measure,
                amount == null ? null : BigDecimal.valueOf(amount.pence(), 2),
                Unit.MONEY);
    }

    public static Figure percent(Kpi kpi, String breakdown, String key, String measure, Ratio ratio) {
        return new Figure(
                kpi,
                breakdown,
                key,
                measure,
                ratio.percent(),
                Unit.PERCENT,
                ratio.numerator(),
                ratio.denominator(),
                null,
                null,
                null,
                null);
    }

    /** A percentage with a count above the line and nothing known below it. */
    public static Figure outOfNothing(Kpi kpi, String breakdown, String key, String measure, long numerator) {
        return new Figure(kpi, breakdown, key, measure, null, Unit.PERCENT, numerator, null, null, null, null, null);
    }

    public static Figure of(Kpi kpi, String breakdown, String key, String measure, BigDecimal value, Unit unit) {
        return new Figure(kpi, breakdown, key, measure, value, unit, null, null, null, null, null, null);
    }

    /** The same figure with a target in percent and how it is judged by it. */
    public Figure judged(BigDecimal targetPercent, Rag judgement) {
        return new Figure(
                kpi,
                breakdown,
                key,
                measure,
                value,
                unit,
                numerator,
                denominator,
                targetPercent,
                judgement,
                direction,
                words);
    }

    /** The same figure with its movement since the quarter before. */
    public Figure moving(Direction since) {
        return new Figure(kpi, breakdown, key, measure, value, unit, numerator, denominator, target, rag, since, words);
    }

    /** The same figure with words in the place of its value. */
    public Figure inWords(String shown) {
        return new Figure(
                kpi, breakdown, key, measure, value, unit, numerator, denominator, target, rag, direction, shown);
    }
}
