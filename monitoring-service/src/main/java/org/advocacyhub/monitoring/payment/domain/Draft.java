package org.advocacyhub.monitoring.payment.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.advocacyhub.monitoring.contract.domain.Finding;
import org.advocacyhub.monitoring.contract.domain.Money;

/**
 * A statement before it is issued.
 *
 * @param earned what of earlier advances is earned now, by lot; empty but for an advance
 * @param findings what stands in the way of issuing it whole
 */
public record Draft(List<StatementLine> lines, Map<String, Money> earned, List<Finding> findings) {

    /** Nothing to state. */
    public static final Draft NOTHING = new Draft(List.of(), Map.of(), List.of());

    public Draft {
        lines = List.copyOf(lines);
        earned = Map.copyOf(earned);
        findings = List.copyOf(findings);
    }

    /** The same with what another rule has to say. */
    public Draft plus(Draft other) {
        var both = new ArrayList<>(lines);
        both.addAll(other.lines);
        var all = new ArrayList<>(findings);
        all.addAll(other.findings);
        return new Draft(both, earned, all);
    }

    public Money total() {
        return lines.stream().map(StatementLine::amount).reduce(Money.ZERO, Money::plus);
    }
}
