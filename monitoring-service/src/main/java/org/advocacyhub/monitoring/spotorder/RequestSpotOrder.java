package org.advocacyhub.monitoring.spotorder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.monitoring.ceiling.CeilingWatch;
import org.advocacyhub.monitoring.contract.ContractPlans;
import org.advocacyhub.monitoring.spotorder.domain.SpotRules;
import org.advocacyhub.runtime.web.Refusal;

/** The hub asks for a spot order; nothing is bought until both roles have approved (domain.md F.7). */
@ApplicationScoped
class RequestSpotOrder {

    private final ContractPlans plans;
    private final CeilingWatch ceilingWatch;
    private final SpotOrders orders;
    private final Clock clock;

    RequestSpotOrder(ContractPlans plans, CeilingWatch ceilingWatch, SpotOrders orders, Clock clock) {
        this.plans = plans;
        this.ceilingWatch = ceilingWatch;
        this.orders = orders;
        this.clock = clock;
    }

    @Transactional
    SpotOrder handle(SpotOrder.Wanted wanted, String subject) {
        if (wanted.lastDay() != null && wanted.lastDay().isBefore(LocalDate.now(clock))) {
            throw Refusal.invalid("lastDay", "in-past", "An order ends today at the earliest.");
        }
        plans.lockedTerms(wanted.contractRef()); // the level must not move between the look and the order
        var year = plans.yearOf(wanted.contractRef(), LocalDate.now(clock))
                .orElseThrow(() -> Refusal.conflict(
                        "outside-years", "The contract has no year entered for today: enter it first."));
        var level = ceilingWatch.levelOf(wanted.contractRef(), year);
        SpotRules.check(wanted.serviceType(), wanted.reason(), year, level).ifPresent(finding -> {
            throw Refusal.invalid(finding.field(), finding.code(), finding.message());
        });
        if (orders.isAskedFor(wanted.referralId())) {
            throw Refusal.conflict(
                    "already-requested",
                    "An order for this referral waits for approval: GET /spot-orders?state=REQUESTED.");
        }
        var order = new SpotOrder(UUID.randomUUID(), wanted, subject, clock.instant());
        orders.persistAndFlush(order);
        return order;
    }
}
