package org.advocacyhub.triage.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Set;
import org.advocacyhub.contracts.ContractEvent.SpotApproved;
import org.advocacyhub.contracts.ContractEvent.SpotRefused;
import org.advocacyhub.triage.triagecase.TriageCase;
import org.advocacyhub.triage.triagecase.TriageCases;
import org.advocacyhub.triage.triagecase.TriageState;

/**
 * A spot order was decided (domain.md F.7). Whoever waits for it goes on or is escalated; for anybody else it is kept and found when
 * the gate is asked, so that it may come early, late or twice.
 */
@ApplicationScoped
public class FollowSpotOrder {

    private static final Set<TriageState> WAIT_FOR_ORDER =
            Set.of(TriageState.SPOT_REQUESTED, TriageState.DUTY_ESCALATED);
    private static final String REFUSED = "SPOT_REFUSED";

    private final TriageCases cases;
    private final DispatchReferral dispatchReferral;
    private final HoldReferral hold;

    FollowSpotOrder(TriageCases cases, DispatchReferral dispatchReferral, HoldReferral hold) {
        this.cases = cases;
        this.dispatchReferral = dispatchReferral;
        this.hold = hold;
    }

    @Transactional(TxType.MANDATORY)
    public void approved(SpotApproved order) {
        cases.findByIdOptional(order.referralId())
                .filter(FollowSpotOrder::waitsForOrder)
                .filter(triageCase -> isFor(triageCase, order.contractRef(), order.serviceType()))
                .ifPresent(triageCase -> {
                    triageCase.standing().triaged();
                    dispatchReferral.goOn(triageCase, "system");
                });
    }

    /** The duty stays: the commissioner has to act. A referral that was escalated before is that still. */
    @Transactional(TxType.MANDATORY)
    public void refused(SpotRefused order) {
        cases.findByIdOptional(order.referralId())
                .filter(triageCase -> triageCase.state() == TriageState.SPOT_REQUESTED)
                .filter(triageCase -> isFor(triageCase, order.contractRef(), order.serviceType()))
                .ifPresent(triageCase -> hold.escalated(
                        triageCase, REFUSED, triageCase.standing().moneyHold()));
    }

    /** Not a question that nobody answered: that one was never held by money. */
    private static boolean waitsForOrder(TriageCase triageCase) {
        return WAIT_FOR_ORDER.contains(triageCase.state())
                && triageCase.standing().moneyHold() != null;
    }

    private static boolean isFor(TriageCase triageCase, String contractRef, String serviceType) {
        return triageCase.contractRef().equals(contractRef)
                && triageCase.verdict().serviceType().name().equals(serviceType);
    }
}
