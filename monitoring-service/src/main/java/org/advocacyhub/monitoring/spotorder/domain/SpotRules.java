package org.advocacyhub.monitoring.spotorder.domain;

import java.util.Optional;
import java.util.Set;
import org.advocacyhub.monitoring.ceiling.domain.SpendLevel;
import org.advocacyhub.monitoring.contract.domain.Finding;
import org.advocacyhub.monitoring.contract.domain.Fraction;
import org.advocacyhub.monitoring.contract.domain.Money;
import org.advocacyhub.monitoring.contract.domain.YearPlan;

/** What may be bought, for which reason, and who pays (domain.md F.7). */
public final class SpotRules {

    /** Types that a body must arrange or a court orders (A.1.1, class DUTY and COURT): nothing else is ever bought. */
    public static final Set<String> BOUGHT = Set.of(
            "CARE_ACT",
            "CARE_ACT_SAFEGUARDING",
            "IMCA_SMT",
            "IMCA_ACCOM",
            "IMCA_39A",
            "IMCA_39C",
            "IMCA_39D",
            "RPR_PAID",
            "RULE_1_2_REP",
            "IMHA",
            "NHS_COMPLAINTS");

    private static final int MINUTES_OF_AN_HOUR = 60;

    private SpotRules() {}

    /** What speaks against asking for this order; empty when it may be asked for. */
    public static Optional<Finding> check(
            String serviceType, ExceptionalReason reason, YearPlan year, SpendLevel level) {
        if (!BOUGHT.contains(serviceType)) {
            return Optional.of(new Finding(
                    "serviceType",
                    "not-statutory",
                    "Only a type that a body must arrange or a court orders is bought (F.7); anything else waits."));
        }
        if (!level.isCeilingReached() && isCommissioned(serviceType, year) && !reason.countsBeforeTheCeiling()) {
            return Optional.of(
                    new Finding(
                            "exceptionalReason",
                            "ceiling-not-reached",
                            "While the contract pays, an order needs NO_PARTNER_AVAILABLE, SPECIALISM_GAP or OUT_OF_AREA (F.7)."));
        }
        return Optional.empty();
    }

    /** Before the ceiling the contract pays for what it commissions; otherwise the team that asks does. */
    public static ChargedTo chargedTo(String serviceType, YearPlan year, SpendLevel level) {
        return level.isCeilingReached() || !isCommissioned(serviceType, year) ? ChargedTo.TEAM : ChargedTo.CONTRACT;
    }

    /** What the order costs, to the penny, HALF_EVEN. */
    public static Money amount(int minutes, Money ratePerHour) {
        return ratePerHour.times(new Fraction(minutes, MINUTES_OF_AN_HOUR));
    }

    /** A line of the year pays for the type. A type that no line names at all is not paid for either. */
    private static boolean isCommissioned(String serviceType, YearPlan year) {
        return year.lines().stream().anyMatch(line -> line.commissioned() && line.pays(serviceType));
    }
}
