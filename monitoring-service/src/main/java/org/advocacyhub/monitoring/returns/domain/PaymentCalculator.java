package org.advocacyhub.monitoring.returns.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** K-33: how long partners wait for their money, by size (scenario S23). An advance waits nothing, never less. */
public final class PaymentCalculator {

    private static final int MEDIAN = 50;

    private PaymentCalculator() {}

    /**
     * A payment of the quarter.
     *
     * @param size SMALL, LARGE or NOT_KNOWN
     * @param terms ADVANCE or ARREARS
     * @param days from service to payment; below nothing counts as nothing
     */
    public record Paid(String size, String terms, int days) {

        public Paid {
            days = Math.max(0, days);
        }
    }

    /** Medians by nearest rank, as in K-08, of all, by size, and by size and terms. */
    public static List<Figure> figures(List<Paid> payments) {
        var figures = new ArrayList<>(figures(Figure.TOTAL, Figure.ALL, payments));
        by(payments, Paid::size).forEach((size, paid) -> figures.addAll(figures("size", size, paid)));
        by(payments, paid -> paid.size() + "_" + paid.terms())
                .forEach((key, paid) -> figures.addAll(figures("sizeAndTerms", key, paid)));
        return List.copyOf(figures);
    }

    private static Map<String, List<Paid>> by(List<Paid> payments, Function<Paid, String> key) {
        return payments.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
    }

    private static List<Figure> figures(String breakdown, String key, List<Paid> payments) {
        var days = payments.stream().map(Paid::days).sorted().toList();
        var median = Percentile.nearestRank(days, MEDIAN);
        return List.of(
                Figure.count(Kpi.DAYS_TO_PAY, breakdown, key, "payments", payments.size()),
                Figure.of(
                        Kpi.DAYS_TO_PAY,
                        breakdown,
                        key,
                        "medianDaysToPayment",
                        median == null ? null : BigDecimal.valueOf(median),
                        Unit.DAYS));
    }
}
