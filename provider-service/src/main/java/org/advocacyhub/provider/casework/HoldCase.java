package org.advocacyhub.provider.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.contracts.CaseEvent.CaseHeld;
import org.advocacyhub.provider.casework.domain.CaseMove;
import org.advocacyhub.provider.casework.domain.Hold;
import org.advocacyhub.runtime.events.Outbox;
import org.advocacyhub.runtime.security.PartnerScope;

/** Lets a case rest for a reason until a day on which somebody looks at it again (domain.md D.1.2). */
@ApplicationScoped
class HoldCase {

    private final Cases cases;
    private final CaseHistory history;
    private final Outbox outbox;
    private final Clock clock;

    HoldCase(Cases cases, CaseHistory history, Outbox outbox, Clock clock) {
        this.cases = cases;
        this.history = history;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    CaseView handle(PartnerScope scope, UUID caseId, String ifMatch, String by, Hold hold) {
        var held = cases.lockedForMove(scope, caseId, ifMatch);
        var today = LocalDate.now(clock);
        held.hold(hold, today);
        history.add(
                held,
                CaseMove.HOLD,
                by,
                new CaseHistory.Why(
                        hold.since(), "D.1.2", hold.reason(), "The case rests until " + hold.reviewOn() + "."));
        cases.flush();
        outbox.record(new CaseHeld(
                held.referralId(),
                caseId,
                held.partnerId(),
                hold.since(),
                hold.reason().name(),
                hold.reviewOn()));
        return held.view(today);
    }
}
