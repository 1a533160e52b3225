package org.advocacyhub.monitoring.returns.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.advocacyhub.monitoring.returns.domain.EligibilityCalculator.Outcome;

/**
 * The rows of the national return of IMCAs that can be told from what is heard (domain.md E.4), of a financial year.
 *
 * @param eligible all eligible instructions
 * @param expected how many the benchmark makes of the people who live there; null when nobody told how many these are
 * @param byRole every role, also one without an instruction
 * @param ineligible by role and the rule that turned them away
 * @param splits eligible instructions by breakdown, role and code
 */
public record ImcaAnnex(
        long eligible, Long expected, List<OfRole> byRole, List<Ineligible> ineligible, List<Split> splits) {

    /**
     * One role.
     *
     * @param casesClosed in the year
     * @param hoursPerCase counted hours ever worked on these cases, two decimals; null without any
     * @param daysPerCase from opening to closure, two decimals; null without any
     */
    public record OfRole(
            ImcaRole role, long eligible, long casesClosed, BigDecimal hoursPerCase, BigDecimal daysPerCase) {}

    /** Referrals decided otherwise than eligible. */
    public record Ineligible(ImcaRole role, String ruleId, long count) {}

    /** Eligible instructions of a role; code NOT_KNOWN where nothing is told. */
    public record Split(String breakdown, ImcaRole role, String code, long count) {}

    /** Instructions of one type by code; an empty code is not known. */
    public record Instructions(String type, String breakdown, String code, long count) {}

    /** Cases of a type that were open equally long. */
    public record Closed(String type, int days, long count) {}

    private static final BigDecimal PEOPLE = new BigDecimal(100_000);

    /**
     * Makes the annex.
     *
     * @param worked all time ever worked on the cases closed
     * @param people of all ages; empty when not told
     */
    public static ImcaAnnex of(
            List<Instructions> instructions,
            List<Outcome> outcomes,
            List<Closed> closed,
            Map<String, Long> minutesByType,
            OptionalLong people,
            int per100000) {
        var totals = new EnumMap<ImcaRole, Long>(ImcaRole.class);
        var splits = new ArrayList<Split>();
        for (var each : instructions) {
            ImcaRole.ofType(each.type()).ifPresent(role -> {
                if (each.breakdown().equals(Figure.TOTAL)) {
                    totals.merge(role, each.count(), Long::sum);
                } else {
                    splits.add(new Split(each.breakdown(), role, known(each.code()), each.count()));
                }
            });
        }
        splits.sort(Comparator.comparing(Split::breakdown)
                .thenComparing(Split::role)
                .thenComparing(Split::code));
        var roles = new ArrayList<OfRole>();
        for (var role : ImcaRole.values()) {
            roles.add(ofRole(role, totals.getOrDefault(role, 0L), closed, minutesByType));
        }
        return new ImcaAnnex(
                totals.values().stream().mapToLong(Long::longValue).sum(),
                people.isPresent() ? expected(people.getAsLong(), per100000) : null,
                List.copyOf(roles),
                ineligible(outcomes),
                List.copyOf(splits));
    }

    private static OfRole ofRole(ImcaRole role, long eligible, List<Closed> closed, Map<String, Long> minutesByType) {
        long cases = 0;
        long days = 0;
        for (var each : closed) {
            if (ImcaRole.ofType(each.type()).filter(role::equals).isPresent()) {
                cases += each.count();
                days += each.days() * each.count();
            }
        }
        var minutes = minutesByType.entrySet().stream()
                .filter(worked ->
                        ImcaRole.ofType(worked.getKey()).filter(role::equals).isPresent())
                .mapToLong(Map.Entry::getValue)
                .sum();
        return new OfRole(
                role,
                eligible,
                cases,
                ClosedCasesCalculator.average(minutes, cases),
                cases == 0
                        ? null
                        : BigDecimal.valueOf(days).divide(BigDecimal.valueOf(cases), 2, RoundingMode.HALF_UP));
    }

    private static List<Ineligible> ineligible(List<Outcome> outcomes) {
        var counts = new EnumMap<ImcaRole, TreeMap<String, Long>>(ImcaRole.class);
        outcomes.stream()
                .filter(outcome -> outcome.decided() && !outcome.eligible())
                .forEach(outcome -> ImcaRole.ofType(outcome.type())
                        .ifPresent(role -> counts.computeIfAbsent(role, _ -> new TreeMap<>())
                                .merge(outcome.ruleId(), outcome.count(), Long::sum)));
        var ineligible = new ArrayList<Ineligible>();
        counts.forEach(
                (role, byRule) -> byRule.forEach((rule, count) -> ineligible.add(new Ineligible(role, rule, count))));
        return List.copyOf(ineligible);
    }

    /** To whole instructions, HALF_UP: 55 for each 100,000 of 1,576,100 are 867. */
    private static long expected(long people, int per100000) {
        return BigDecimal.valueOf(people)
                .multiply(BigDecimal.valueOf(per100000))
                .divide(PEOPLE, 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private static String known(String code) {
        return code.isEmpty() ? ReferralsCalculator.NOT_KNOWN : code;
    }
}
