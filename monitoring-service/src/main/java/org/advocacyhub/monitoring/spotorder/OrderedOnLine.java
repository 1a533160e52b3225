package org.advocacyhub.monitoring.spotorder;

import jakarta.enterprise.context.ApplicationScoped;
import org.advocacyhub.monitoring.contract.LineUse;
import org.advocacyhub.monitoring.contract.domain.BudgetLine;
import org.advocacyhub.monitoring.contract.domain.Money;
import org.advocacyhub.monitoring.contract.domain.Used;
import org.advocacyhub.monitoring.contract.domain.YearPlan;

/** What approved orders at the contract's cost will still take of a line: an order names a type, and the line for it pays. */
@ApplicationScoped
class OrderedOnLine implements LineUse {

    private final SpotOrders orders;

    OrderedOnLine(SpotOrders orders) {
        this.orders = orders;
    }

    @Override
    public Used of(String contractRef, YearPlan year, String line) {
        var committed = orders.charged(contractRef, year.from()).stream()
                .filter(order -> year.lineFor(order.serviceType(), null)
                        .map(BudgetLine::line)
                        .filter(line::equals)
                        .isPresent())
                .map(SpotOrder::committed)
                .reduce(Money.ZERO, Money::plus);
        return new Used(Money.ZERO, committed);
    }
}
