package org.advocacyhub.monitoring.returns.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;

/** K-24: how often an authority was asked whether it wants the advocate whom somebody else asked for, and what came of it. */
public final class DutyPromptCalculator {

    private static final String ACCEPTED = "ACCEPTED";

    private DutyPromptCalculator() {}

    /**
     * Prompts sent that are alike.
     *
     * @param authority GSS code
     * @param reply the last one: ACCEPTED, DECLINED or NEEDS_MORE; null while there is none
     */
    public record Prompts(String authority, String type, String reply, long count) {}

    /** Replies that came equally many working days after their prompts. */
    public record Replies(String authority, String type, int workingDays, long count) {}

    public static List<Figure> figures(List<Prompts> prompts, List<Replies> replies) {
        var figures = new ArrayList<>(of(Figure.TOTAL, Figure.ALL, prompts, replies));
        figures.addAll(by("authority", prompts, Prompts::authority, replies, Replies::authority));
        figures.addAll(by("type", prompts, Prompts::type, replies, Replies::type));
        return List.copyOf(figures);
    }

    private static List<Figure> by(
            String breakdown,
            List<Prompts> prompts,
            Function<Prompts, String> keyOfPrompt,
            List<Replies> replies,
            Function<Replies, String> keyOfReply) {
        var promptsByKey = new TreeMap<String, List<Prompts>>();
        prompts.forEach(each -> promptsByKey
                .computeIfAbsent(keyOfPrompt.apply(each), _ -> new ArrayList<>())
                .add(each));
        var repliesByKey = new TreeMap<String, List<Replies>>();
        replies.forEach(each -> repliesByKey
                .computeIfAbsent(keyOfReply.apply(each), _ -> new ArrayList<>())
                .add(each));
        repliesByKey.keySet().forEach(key -> promptsByKey.putIfAbsent(key, List.of()));
        var figures = new ArrayList<Figure>();
        promptsByKey.forEach(
                (key, sent) -> figures.addAll(of(breakdown, key, sent, repliesByKey.getOrDefault(key, List.of()))));
        return figures;
    }

    private static List<Figure> of(String breakdown, String key, List<Prompts> prompts, List<Replies> replies) {
        long sent = 0;
        long converted = 0;
        long withoutReply = 0;
        for (var each : prompts) {
            sent += each.count();
            converted += ACCEPTED.equals(each.reply()) ? each.count() : 0;
            withoutReply += each.reply() == null ? each.count() : 0;
        }
        var days = new TreeMap<Integer, Long>();
        replies.forEach(each -> days.merge(each.workingDays(), each.count(), Long::sum));
        var median = Percentile.nearestRank(days, 50);
        return List.of(
                Figure.count(Kpi.DUTY_PROMPTS, breakdown, key, "prompts", sent),
                Figure.percent(Kpi.DUTY_PROMPTS, breakdown, key, "converted", new Ratio(converted, sent)),
                Figure.count(Kpi.DUTY_PROMPTS, breakdown, key, "withoutReply", withoutReply),
                Figure.count(
                        Kpi.DUTY_PROMPTS,
                        breakdown,
                        key,
                        "replies",
                        days.values().stream().mapToLong(Long::longValue).sum()),
                Figure.of(
                        Kpi.DUTY_PROMPTS,
                        breakdown,
                        key,
                        "medianToReply",
                        median == null ? null : BigDecimal.valueOf(median),
                        Unit.WORKING_DAYS));
    }
}
