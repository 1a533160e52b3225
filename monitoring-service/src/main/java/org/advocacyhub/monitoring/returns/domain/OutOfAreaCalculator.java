package org.advocacyhub.monitoring.returns.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import org.advocacyhub.monitoring.contract.domain.Money;

/** K-23: who came from another council's area or went there, and what was bought outside. */
public final class OutOfAreaCalculator {

    private static final String INBOUND = "INBOUND";

    private OutOfAreaCalculator() {}

    /**
     * Referrals that crossed the border alike.
     *
     * @param direction INBOUND or OUTBOUND
     * @param authority GSS code of the other council; null when it is not known
     */
    public record Crossing(String direction, String authority, String type, long count) {}

    /** What was approved for services outside. */
    public record Bought(String authority, String type, Money amount) {}

    public static List<Figure> figures(List<Crossing> crossings, List<Bought> bought) {
        var figures = new ArrayList<>(of(Figure.TOTAL, Figure.ALL, crossings, bought));
        figures.addAll(by(
                "authority",
                crossings,
                crossing -> known(crossing.authority()),
                bought,
                purchase -> known(purchase.authority())));
        figures.addAll(by("type", crossings, Crossing::type, bought, Bought::type));
        return List.copyOf(figures);
    }

    private static String known(String authority) {
        return authority == null ? ReferralsCalculator.NOT_KNOWN : authority;
    }

    private static List<Figure> by(
            String breakdown,
            List<Crossing> crossings,
            Function<Crossing, String> keyOfCrossing,
            List<Bought> bought,
            Function<Bought, String> keyOfPurchase) {
        var keys = new TreeSet<String>();
        crossings.forEach(crossing -> keys.add(keyOfCrossing.apply(crossing)));
        bought.forEach(purchase -> keys.add(keyOfPurchase.apply(purchase)));
        return keys.stream()
                .flatMap(key -> of(
                        breakdown,
                        key,
                        crossings.stream()
                                .filter(crossing ->
                                        keyOfCrossing.apply(crossing).equals(key))
                                .toList(),
                        bought.stream()
                                .filter(purchase ->
                                        keyOfPurchase.apply(purchase).equals(key))
                                .toList())
                        .stream())
                .toList();
    }

    private static List<Figure> of(String breakdown, String key, List<Crossing> crossings, List<Bought> bought) {
        long inbound = 0;
        long outbound = 0;
        for (var crossing : crossings) {
            if (crossing.direction().equals(INBOUND)) {
                inbound += crossing.count();
            } else {
                outbound += crossing.count();
            }
        }
        var cost = new Money(
                bought.stream().mapToLong(purchase -> purchase.amount().pence()).sum());
        return List.of(
                Figure.count(Kpi.OUT_OF_AREA, breakdown, key, "inbound", inbound),
                Figure.count(Kpi.OUT_OF_AREA, breakdown, key, "outbound", outbound),
                Figure.money(Kpi.OUT_OF_AREA, breakdown, key, "outboundCost", cost));
    }
}
