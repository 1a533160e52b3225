package org.advocacyhub.monitoring.pressure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.advocacyhub.monitoring.contract.ContractPlans;
import org.advocacyhub.monitoring.contract.RuleValues;
import org.advocacyhub.monitoring.contract.domain.ContractRule;
import org.advocacyhub.monitoring.contract.domain.YearPlan;
import org.advocacyhub.monitoring.pressure.domain.Above;
import org.advocacyhub.monitoring.pressure.domain.PressureRules;
import org.advocacyhub.monitoring.returns.ReadDemand;
import org.advocacyhub.monitoring.returns.domain.Quarter;

/** What of a contract's own figures is above its plan on a day, by the rules that hold on that day (domain.md E.5). */
@ApplicationScoped
class GatherPressure {

    private final ContractPlans plans;
    private final RuleValues rules;
    private final ReadDemand readDemand;
    private final Headings headings;

    GatherPressure(ContractPlans plans, RuleValues rules, ReadDemand readDemand, Headings headings) {
        this.plans = plans;
        this.rules = rules;
        this.readDemand = readDemand;
        this.headings = headings;
    }

    List<Above> handle(String contractRef, LocalDate today) {
        var above = new ArrayList<>(referrals(contractRef, today));
        plans.yearOf(contractRef, today).ifPresent(year -> {
            above.addAll(PressureRules.hours(
                    year,
                    readDemand.minutes(contractRef, year, today),
                    today,
                    rule(contractRef, ContractRule.PRESSURE_HOURS, today)));
            PressureRules.forecast(
                            year,
                            headings.of(contractRef, year, today).total(),
                            rule(contractRef, ContractRule.PRESSURE_FORECAST, today))
                    .ifPresent(above::add);
        });
        return List.copyOf(above);
    }

    /** The quarters that ended last; none when one of them has no plan, or no line has a number to go by. */
    private List<Above> referrals(String contractRef, LocalDate today) {
        var last = Quarter.of(today).previous();
        int count = rule(contractRef, ContractRule.PRESSURE_QUARTERS, last.to());
        var quarters = new TreeMap<Quarter, YearPlan>();
        for (var quarter = last; quarters.size() < count; quarter = quarter.previous()) {
            var plan = plans.yearOf(contractRef, quarter.to()).filter(GatherPressure::expectsReferrals);
            if (plan.isEmpty()) {
                return List.of();
            }
            quarters.put(quarter, plan.get());
        }
        return PressureRules.referrals(
                readDemand.referrals(contractRef, Map.copyOf(quarters)),
                rule(contractRef, ContractRule.PRESSURE_REFERRALS, last.to()));
    }

    private static boolean expectsReferrals(YearPlan plan) {
        return plan.lines().stream().anyMatch(line -> line.indicativeReferrals() != null);
    }

    private int rule(String contractRef, ContractRule rule, LocalDate day) {
        return rules.on(contractRef, rule, day).orElseThrow();
    }
}
