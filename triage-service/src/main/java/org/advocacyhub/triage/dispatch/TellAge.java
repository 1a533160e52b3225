package org.advocacyhub.triage.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.advocacyhub.contracts.AllocationEvent.AgeCorrected;
import org.advocacyhub.runtime.events.Outbox;
import org.advocacyhub.triage.dispatch.domain.UnderEighteen;
import org.advocacyhub.triage.triagecase.Offer;
import org.advocacyhub.triage.triagecase.Offers;
import org.advocacyhub.triage.triagecase.TriageCase;

/**
 * The age of the person was put right after a partner was asked: whoever has the offer or the case learns whether A.15 asks for a check that
 * covers work with children. What was decided or offered stands.
 */
@ApplicationScoped
public class TellAge {

    private final Offers offers;
    private final Outbox outbox;
    private final Clock clock;

    TellAge(Offers offers, Outbox outbox, Clock clock) {
        this.offers = offers;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * @param before whole years on the day of receipt, as was thought; null when not known
     * @param now the same, as is known since
     */
    @Transactional(TxType.MANDATORY)
    public void corrected(TriageCase triageCase, Integer before, Integer now) {
        if (triageCase.standing().offersMade() == 0) {
            return; // the first offer will say it
        }
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var last = new UnderEighteen.Told(triageCase.toldUnderEighteen());
        UnderEighteen.corrected(before, now, last, triageCase.referral().receivedOn(), LocalDate.now(clock))
                .ifPresent(told -> {
                    triageCase.tellUnderEighteen(told.underEighteen());
                    outbox.record(new AgeCorrected(
                            triageCase.referralId(),
                            at,
                            offers.pending(triageCase.referralId())
                                    .map(Offer::offerId)
                                    .orElse(null),
                            told.underEighteen()));
                });
    }
}
