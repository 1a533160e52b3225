package org.advocacyhub.provider.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.contracts.CaseEvent.CaseResumed;
import org.advocacyhub.provider.casework.domain.CaseMove;
import org.advocacyhub.runtime.events.Outbox;
import org.advocacyhub.runtime.security.PartnerScope;

/** Goes on with a case that rested (domain.md D.1.2). */
@ApplicationScoped
class ResumeCase {

    private final Cases cases;
    private final CaseHistory history;
    private final Outbox outbox;
    private final Clock clock;

    ResumeCase(Cases cases, CaseHistory history, Outbox outbox, Clock clock) {
        this.cases = cases;
        this.history = history;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    CaseView handle(PartnerScope scope, UUID caseId, String ifMatch, String by, LocalDate resumedOn) {
        var resumed = cases.lockedForMove(scope, caseId, ifMatch);
        var today = LocalDate.now(clock);
        resumed.resume(resumedOn, today);
        history.add(
                resumed, CaseMove.RESUMPTION, by, new CaseHistory.Why(resumedOn, "D.1.2", null, "The work goes on."));
        cases.flush();
        outbox.record(new CaseResumed(resumed.referralId(), caseId, resumed.partnerId(), resumedOn));
        return resumed.view(today);
    }
}
