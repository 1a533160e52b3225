package org.advocacyhub.monitoring.spotorder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.contracts.ContractEvent.SpotApproved;
import org.advocacyhub.contracts.ContractEvent.SpotRefused;
import org.advocacyhub.monitoring.ceiling.CeilingWatch;
import org.advocacyhub.monitoring.contract.ContractPlans;
import org.advocacyhub.monitoring.ledger.CommitOrders;
import org.advocacyhub.monitoring.spotorder.domain.Approver;
import org.advocacyhub.monitoring.spotorder.domain.ChargedTo;
import org.advocacyhub.monitoring.spotorder.domain.SpotRules;
import org.advocacyhub.runtime.events.Outbox;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.Refusal;
import org.advocacyhub.runtime.web.Versions;

/**
 * The commissioner and an operational manager, two people, approve a spot order; either may refuse it. Who pays is settled
 * by the level of the year at the moment of the second approval (domain.md F.7, ADR 0049).
 */
@ApplicationScoped
class DecideSpotOrder {

    /** Who decides, in which of the roles that they have. */
    record Decider(String subject, boolean commissioner, boolean operationalManager) {

        static Decider of(Caller caller) {
            return new Decider(caller.subject(), caller.has(Roles.COMMISSIONER), caller.has(Roles.OPERATIONAL_MANAGER));
        }

        /** Whether the person decides any order at all. */
        boolean decides() {
            return commissioner || operationalManager;
        }

        /** Whether the order waits for one of the person's roles, and they had nothing to do with it yet. */
        boolean mayDecide(SpotOrder order) {
            return order.state() == SpotOrder.State.REQUESTED
                    && decides()
                    && !order.approvals().isBy(subject)
                    && !order.approvals().has(on(order));
        }

        /** The role that is still waited for, when the person has it; else the one that they have. */
        private Approver on(SpotOrder order) {
            return commissioner && !(operationalManager && order.approvals().has(Approver.COMMISSIONER))
                    ? Approver.COMMISSIONER
                    : Approver.OPERATIONAL_MANAGER;
        }
    }

    private final ContractPlans plans;
    private final CeilingWatch ceilingWatch;
    private final CommitOrders commitOrders;
    private final SpotOrders orders;
    private final Outbox outbox;
    private final Clock clock;

    DecideSpotOrder(
            ContractPlans plans,
            CeilingWatch ceilingWatch,
            CommitOrders commitOrders,
            SpotOrders orders,
            Outbox outbox,
            Clock clock) {
        this.plans = plans;
        this.ceilingWatch = ceilingWatch;
        this.commitOrders = commitOrders;
        this.orders = orders;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @param ifMatch version of the order that was looked at */
    @Transactional
    SpotOrder approve(UUID orderId, String ifMatch, Decider decider) {
        var order = taken(orderId, ifMatch);
        if (order.approve(decider.on(order), decider.subject(), clock.instant())) {
            charge(order);
            outbox.record(told(order));
        }
        orders.flush();
        return order;
    }

    /** @param reason why, as a code */
    @Transactional
    SpotOrder refuse(UUID orderId, String ifMatch, Decider decider, String reason) {
        var order = taken(orderId, ifMatch);
        order.refuse(decider.on(order), decider.subject(), reason, clock.instant());
        outbox.record(new SpotRefused(
                order.contractRef(),
                order.orderId(),
                order.referralId(),
                order.serviceType(),
                order.minutes(),
                order.ratePerHour().pence(),
                order.reason().name(),
                order.requestingTeam(),
                order.approvals().refusedRole().orElseThrow().name(),
                reason,
                clock.instant()));
        orders.flush();
        return order;
    }

    /** The contract before the order, as everybody locks them, so that nobody waits for each other. */
    private SpotOrder taken(UUID orderId, String ifMatch) {
        var contractRef = orders.require(orderId).contractRef();
        plans.lockedTerms(contractRef);
        var order = orders.requireLocked(orderId);
        Versions.require(ifMatch, order.version());
        return order;
    }

    private void charge(SpotOrder order) {
        var year = plans.yearOf(order.contractRef(), LocalDate.now(clock))
                .orElseThrow(() -> Refusal.conflict(
                        "outside-years", "The contract has no year entered for today: enter it first."));
        var level = ceilingWatch.levelOf(order.contractRef(), year);
        order.approved(clock.instant(), SpotRules.chargedTo(order.serviceType(), year, level), year.from());
        if (order.chargedTo() == ChargedTo.CONTRACT) {
            ceilingWatch.committed(order.contractRef(), year, order.amount());
            commitOrders.commit(order.contractRef(), order.orderId(), year, order.serviceType(), order.amount());
        }
    }

    private static SpotApproved told(SpotOrder order) {
        return new SpotApproved(
                order.contractRef(),
                order.orderId(),
                order.referralId(),
                order.serviceType(),
                order.minutes(),
                order.ratePerHour().pence(),
                order.reason().name(),
                order.requestingTeam(),
                order.chargedTo().name(),
                List.of(Approver.COMMISSIONER.name(), Approver.OPERATIONAL_MANAGER.name()),
                order.decidedAt());
    }
}
