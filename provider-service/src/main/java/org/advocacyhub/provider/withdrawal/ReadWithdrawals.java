package org.advocacyhub.provider.withdrawal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.advocacyhub.provider.casework.PassToSuccessor;
import org.advocacyhub.provider.offer.RecallForSuccessor;
import org.advocacyhub.provider.partner.GivenUpWork;
import org.advocacyhub.provider.withdrawal.Withdrawals.MovedCase;
import org.advocacyhub.provider.withdrawal.domain.WithdrawalState;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.security.PartnerScope.EveryPartner;
import org.advocacyhub.runtime.web.Cursor;
import org.advocacyhub.runtime.web.Page;

/** Reads withdrawals with their progress: what was moved is counted by what was kept, what is left by what is there. */
@ApplicationScoped
class ReadWithdrawals {

    /** What is left is looked for among the rows of a partner that the caller was shown to have. */
    private static final EveryPartner FOUND = new EveryPartner();

    private final Withdrawals withdrawals;
    private final GivenUpWork givenUpWork;
    private final RecallForSuccessor offers;
    private final PassToSuccessor cases;

    ReadWithdrawals(
            Withdrawals withdrawals, GivenUpWork givenUpWork, RecallForSuccessor offers, PassToSuccessor cases) {
        this.withdrawals = withdrawals;
        this.givenUpWork = givenUpWork;
        this.offers = offers;
        this.cases = cases;
    }

    /** The one of a partner that was announced last. */
    @Transactional
    WithdrawalView latest(PartnerScope scope, String partnerId) {
        return view(withdrawals.latest(scope, partnerId));
    }

    @Transactional
    WithdrawalView one(PartnerScope scope, UUID withdrawalId) {
        return view(withdrawals.require(scope, withdrawalId));
    }

    @Transactional
    Page<WithdrawalView> page(PartnerScope scope, String cursor, int limit) {
        return Page.of(
                        withdrawals.page(scope, cursor, limit),
                        limit,
                        found -> Cursor.of(found.announcedAt(), found.id()))
                .map(this::view);
    }

    @Transactional
    Page<MovedCase> cases(PartnerScope scope, UUID withdrawalId, String cursor, int limit) {
        return Page.of(
                withdrawals.cases(withdrawals.require(scope, withdrawalId), cursor, limit),
                limit,
                moved -> Cursor.of(moved.caseId()));
    }

    private WithdrawalView view(Withdrawal found) {
        var isUnderWay = found.state() == WithdrawalState.ANNOUNCED || found.state() == WithdrawalState.TAKING_EFFECT;
        var work = givenUpWork.until(found.terms().effectiveOn(), found.partnerId());
        var offersLeft =
                isUnderWay ? offers.waiting(FOUND, found.partnerId(), work).size() : 0;
        var casesLeft = isUnderWay ? cases.open(FOUND, found.partnerId(), work).size() : 0;
        return WithdrawalView.of(
                found,
                givenUpWork.of(found.id()),
                WithdrawalView.ProgressView.of(
                        withdrawals.staff(found), withdrawals.moved(found), offersLeft, casesLeft));
    }
}
