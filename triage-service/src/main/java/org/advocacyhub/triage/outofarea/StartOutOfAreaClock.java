package org.advocacyhub.triage.outofarea;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import org.advocacyhub.triage.triagecase.TriageCase;

/** From when it is queued, a statutory referral from outside has three working days to find a named service (G.3). */
@ApplicationScoped
public class StartOutOfAreaClock {

    private final OutOfAreaTerms terms;
    private final Clock clock;

    StartOutOfAreaClock(OutOfAreaTerms terms, Clock clock) {
        this.terms = terms;
        this.clock = clock;
    }

    /** What no duty is owed for may stay open. */
    @Transactional(TxType.MANDATORY)
    public void handle(TriageCase triageCase) {
        if (triageCase.verdict().serviceType().isStatutory()) {
            var term = terms.validOn(triageCase.referral().effectiveReceivedOn());
            triageCase.acceptedElsewhereBy(term.endsFor(clock.instant()));
        }
    }
}
