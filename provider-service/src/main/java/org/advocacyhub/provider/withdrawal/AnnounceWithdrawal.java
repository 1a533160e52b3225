package org.advocacyhub.provider.withdrawal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.contracts.PartnerEvent.PartnerWithdrawalAnnounced;
import org.advocacyhub.contracts.PartnerEvent.PartnerWithdrawalCancelled;
import org.advocacyhub.contracts.PartnerEvent.WithdrawnSubcontract;
import org.advocacyhub.provider.partner.GivenUpWork;
import org.advocacyhub.provider.partner.Partners;
import org.advocacyhub.provider.partner.domain.GivenUp;
import org.advocacyhub.provider.withdrawal.PlanWithdrawal.Plan;
import org.advocacyhub.provider.withdrawal.Withdrawal.Terms;
import org.advocacyhub.runtime.events.Outbox;
import org.advocacyhub.runtime.security.PartnerScope.EveryPartner;
import org.advocacyhub.runtime.web.Refusal;
import org.advocacyhub.runtime.web.Versions;

/**
 * The hub records ahead of time that a partner withdraws, or that it doesn't after all. Triage hears both at once, so that it stops asking
 * the partner at 00:00 on the day by its own clock.
 */
@ApplicationScoped
class AnnounceWithdrawal {

    /** What was recorded, and what it would move as things stand. */
    record Outcome(Withdrawal withdrawal, Plan plan) {}

    private final Withdrawals withdrawals;
    private final PlanWithdrawal plan;
    private final Partners partners;
    private final GivenUpWork givenUpWork;
    private final Outbox outbox;
    private final Clock clock;

    AnnounceWithdrawal(
            Withdrawals withdrawals,
            PlanWithdrawal plan,
            Partners partners,
            GivenUpWork givenUpWork,
            Outbox outbox,
            Clock clock) {
        this.withdrawals = withdrawals;
        this.plan = plan;
        this.partners = partners;
        this.givenUpWork = givenUpWork;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Outcome handle(EveryPartner scope, String partnerId, Terms terms, String by) {
        partners.mustExistAlone(scope, partnerId);
        if (withdrawals.isOneOpen(scope, partnerId)) {
            throw Refusal.conflict(
                    "withdrawal-open",
                    "The partner is withdrawing already: cancel that one first, or wait for its end.");
        }
        var planned = plan.of(scope, partnerId, terms);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var announced = new Withdrawal(UUID.randomUUID(), partnerId, terms, by, now);
        withdrawals.add(announced);
        givenUpWork.announce(announced.order(), planned.work());
        outbox.record(new PartnerWithdrawalAnnounced(
                partnerId,
                announced.id(),
                now,
                terms.noticeOn(),
                terms.effectiveOn(),
                terms.reason().name(),
                terms.successor(),
                terms.staffTransfers(),
                told(planned.work().givenUp())));
        return new Outcome(announced, planned);
    }

    /** Before its day; refused with a 409 from then on. */
    @Transactional
    Withdrawal cancel(EveryPartner scope, String partnerId, String ifMatch, String by) {
        var cancelled = withdrawals.latestLocked(scope, partnerId);
        Versions.require(ifMatch, cancelled.version());
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        cancelled.cancel(LocalDate.ofInstant(now, clock.getZone()), by, now);
        withdrawals.flush();
        givenUpWork.forget(cancelled.id());
        outbox.record(new PartnerWithdrawalCancelled(partnerId, cancelled.id(), now));
        return cancelled;
    }

    static List<WithdrawnSubcontract> told(List<GivenUp> givenUp) {
        return givenUp.stream()
                .map(work -> new WithdrawnSubcontract(
                        work.contractRef(),
                        work.lot(),
                        work.serviceTypes(),
                        work.districts(),
                        work.specialisms(),
                        work.whole(),
                        work.shareBasisPoints(),
                        work.from(),
                        work.to(),
                        work.annualBlockPence()))
                .toList();
    }
}
