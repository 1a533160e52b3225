package org.advocacyhub.provider.withdrawal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.advocacyhub.contracts.PartnerEvent.PartnerWithdrawn;
import org.advocacyhub.provider.advocate.Succession;
import org.advocacyhub.provider.casework.PassToSuccessor;
import org.advocacyhub.provider.offer.RecallForSuccessor;
import org.advocacyhub.provider.partner.GivenUpWork;
import org.advocacyhub.provider.partner.Partners;
import org.advocacyhub.provider.transfer.SettleForSuccessor;
import org.advocacyhub.provider.transfer.domain.TransferReason;
import org.advocacyhub.provider.withdrawal.domain.WithdrawalStanding.Announced;
import org.advocacyhub.provider.withdrawal.domain.WithdrawalStanding.Cancelled;
import org.advocacyhub.provider.withdrawal.domain.WithdrawalStanding.Complete;
import org.advocacyhub.provider.withdrawal.domain.WithdrawalStanding.TakingEffect;
import org.advocacyhub.runtime.events.Outbox;
import org.advocacyhub.runtime.security.PartnerScope.EveryPartner;

/**
 * Carries a withdrawal out from its day on (domain.md F.9), in steps of one transaction each: first the sub-contracts end and the staff
 * goes; then waiting offers are recalled, then what the partner was asked to take over is declined, then its cases move. Each step looks
 * for what is left, so that one that was interrupted is simply taken again: nothing is lost and nothing moves twice.
 */
@ApplicationScoped
class CarryOutWithdrawal {

    /** So long after the end it is looked again whether something came that had begun before midnight. */
    private static final Duration LATELY = Duration.ofHours(1);

    private static final String SYSTEM = "system";
    private static final EveryPartner ALL = new EveryPartner();

    private final Withdrawals withdrawals;
    private final Partners partners;
    private final GivenUpWork givenUpWork;
    private final Succession succession;
    private final RecallForSuccessor recall;
    private final SettleForSuccessor transfers;
    private final PassToSuccessor passToSuccessor;
    private final WithdrawalsConfig config;
    private final Outbox outbox;
    private final Clock clock;

    CarryOutWithdrawal(
            Withdrawals withdrawals,
            Partners partners,
            GivenUpWork givenUpWork,
            Succession succession,
            RecallForSuccessor recall,
            SettleForSuccessor transfers,
            PassToSuccessor passToSuccessor,
            WithdrawalsConfig config,
            Outbox outbox,
            Clock clock) {
        this.withdrawals = withdrawals;
        this.partners = partners;
        this.givenUpWork = givenUpWork;
        this.succession = succession;
        this.recall = recall;
        this.transfers = transfers;
        this.passToSuccessor = passToSuccessor;
        this.config = config;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Those that there may be something to do for. */
    @Transactional
    List<UUID> due() {
        return withdrawals.due(LocalDate.now(clock), clock.instant().minus(LATELY));
    }

    /** One step; false when nothing is left to do, or another replica does it. */
    @Transactional
    boolean step(UUID withdrawalId) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var today = LocalDate.ofInstant(now, clock.getZone());
        return withdrawals
                .lockedForStep(withdrawalId)
                .map(locked -> switch (locked.standing()) {
                    case Announced announced when announced.isDue(today) -> begin(locked, announced, today, now);
                    case Announced _, Cancelled _ -> false;
                    case TakingEffect begun -> move(locked, today, now) || complete(locked, begun, now);
                    case Complete _ -> move(locked, today, now);
                })
                .orElse(false);
    }

    private boolean begin(Withdrawal begun, Announced announced, LocalDate today, Instant now) {
        var terms = begun.terms();
        // both locked, always in the same order
        Stream.of(begun.partnerId(), terms.successor()).sorted().forEach(id -> partners.mustExistAlone(ALL, id));
        var ended = givenUpWork.carryOut(begun.order(), SYSTEM);
        if (terms.staffTransfers()) {
            withdrawals.keepStaff(
                    begun,
                    succession.follow(ALL, begun.partnerId(), terms.successor(), terms.staff(), terms.effectiveOn()));
        }
        begun.begin(announced, today, now);
        withdrawals.flush();
        outbox.record(new PartnerWithdrawn(
                begun.partnerId(),
                begun.id(),
                now,
                terms.noticeOn(),
                terms.effectiveOn(),
                terms.reason().name(),
                terms.successor(),
                terms.staffTransfers(),
                AnnounceWithdrawal.told(ended)));
        return true;
    }

    /** A batch of what is left of the first kind of which something is left; false when nothing is. */
    private boolean move(Withdrawal moving, LocalDate today, Instant now) {
        var partnerId = moving.partnerId();
        var work = givenUpWork.until(today, partnerId);
        var recalled = recall.handle(ALL, partnerId, work, config.batch());
        if (!recalled.isEmpty()) {
            withdrawals.keepOffers(moving, recalled, now);
            return true;
        }
        if (transfers.decline(ALL, partnerId, work, config.batch()) > 0) {
            return true;
        }
        var cases = passToSuccessor.open(ALL, partnerId, work).stream()
                .limit(config.batch())
                .map(PassToSuccessor.Open::caseId)
                .toList();
        transfers.withdraw(ALL, cases);
        var terms = moving.terms();
        var passed = passToSuccessor.handle(
                new PassToSuccessor.Succession(
                        partnerId,
                        terms.successor(),
                        terms.effectiveOn(),
                        withdrawals.staff(moving),
                        TransferReason.PARTNER_WITHDRAWS),
                cases);
        withdrawals.keepCases(moving, passed, now);
        return !cases.isEmpty();
    }

    private boolean complete(Withdrawal done, TakingEffect begun, Instant now) {
        done.complete(begun, now);
        return false;
    }
}
