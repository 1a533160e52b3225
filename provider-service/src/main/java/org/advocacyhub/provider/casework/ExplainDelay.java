package org.advocacyhub.provider.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.contracts.CaseEvent.DelayExplained;
import org.advocacyhub.provider.casework.domain.BandTarget;
import org.advocacyhub.provider.casework.domain.CaseMove;
import org.advocacyhub.provider.casework.domain.DelayReason;
import org.advocacyhub.runtime.events.Outbox;
import org.advocacyhub.runtime.security.PartnerScope;

/** Says why a day of the band isn't kept, while it is waited for or afterwards (domain.md A.10.2). */
@ApplicationScoped
class ExplainDelay {

    private final Cases cases;
    private final CaseHistory history;
    private final Outbox outbox;
    private final Clock clock;

    ExplainDelay(Cases cases, CaseHistory history, Outbox outbox, Clock clock) {
        this.cases = cases;
        this.history = history;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    CaseView handle(PartnerScope scope, UUID caseId, String ifMatch, String by, BandTarget target, DelayReason reason) {
        var late = cases.lockedForMove(scope, caseId, ifMatch);
        var today = LocalDate.now(clock);
        late.work().late(target, reason, today);
        history.add(
                late,
                CaseMove.DELAY,
                by,
                new CaseHistory.Why(today, "A.10.2", reason, "It was said why " + target + " is late."));
        cases.flush();
        outbox.record(
                new DelayExplained(late.referralId(), caseId, late.partnerId(), target.name(), reason.name(), today));
        return late.view(today);
    }
}
