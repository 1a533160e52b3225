package org.advocacyhub.triage.dispatch.domain;

import java.util.UUID;
import org.advocacyhub.triage.dispatch.domain.Dispatch.AskForSpot;
import org.advocacyhub.triage.dispatch.domain.Dispatch.AskPerson;
import org.advocacyhub.triage.dispatch.domain.Dispatch.Escalate;
import org.advocacyhub.triage.dispatch.domain.Dispatch.Wait;
import org.advocacyhub.triage.money.domain.MoneyGate;

/**
 * What becomes of a referral that nobody of the network can take (domain.md C.6, F.7): a spot order is for what a body must
 * arrange or a court orders, a power goes to the commissioner, and what only the contract gives waits and is never bought.
 */
public final class NobodyCan {

    private static final String CHOOSE_PARTNER = "CHOOSE_PARTNER";

    private NobodyCan() {}

    /**
     * The dispatch as it is, unless it asks for a purchase.
     *
     * @param orderId an order that is approved already; null without: somebody has to find who delivers it
     */
    public static Dispatch take(Dispatch dispatch, Need need, UUID orderId) {
        if (!(dispatch instanceof AskForSpot spot)) {
            return dispatch;
        }
        if (orderId != null) {
            return new AskPerson(CHOOSE_PARTNER);
        }
        if (MoneyGate.mayBeBought(need.serviceType())) {
            return spot;
        }
        if (need.serviceType().isStatutory()) {
            return new Escalate(spot.reason());
        }
        return need.band().mayWait() ? new Wait(spot.reason()) : new AskPerson(CHOOSE_PARTNER);
    }
}
