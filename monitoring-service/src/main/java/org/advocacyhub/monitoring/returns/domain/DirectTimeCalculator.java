package org.advocacyhub.monitoring.returns.domain;

import java.util.List;
import java.util.Map;

/** K-14: how much of the advocates' time is spent with or for the person directly. */
public final class DirectTimeCalculator {

    private static final String DIRECT = "DIRECT";
    private static final String OF_THE_HUB = "HUB";

    private DirectTimeCalculator() {}

    /** Numerator and denominator are minutes. */
    public static Figure figure(List<WorkedTime> worked, Map<String, TimeRule> rules) {
        var direct = minutes(worked.stream()
                .filter(time -> DIRECT.equals(time.timeClass(rules)))
                .toList());
        var all = minutes(worked.stream()
                .filter(time -> !OF_THE_HUB.equals(time.timeClass(rules)))
                .toList());
        return Figure.percent(Kpi.DIRECT_TIME, Figure.TOTAL, Figure.ALL, "directTime", new Ratio(direct, all));
    }

    private static long minutes(List<WorkedTime> worked) {
        return worked.stream().mapToLong(WorkedTime::minutes).sum();
    }
}
