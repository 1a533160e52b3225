package org.advocacyhub.provider.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.contracts.CaseEvent.FirstContactMade;
import org.advocacyhub.provider.casework.domain.ActivityCategory;
import org.advocacyhub.runtime.events.Outbox;
import org.advocacyhub.runtime.security.PartnerScope;

/** Records the first contact with the person, which stops the clock of K-07. */
@ApplicationScoped
class RecordFirstContact {

    private final Cases cases;
    private final Outbox outbox;
    private final Clock clock;

    RecordFirstContact(Cases cases, Outbox outbox, Clock clock) {
        this.cases = cases;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @param confidentialityExplainedOn when it was explained what is not kept confidential (H.5); null when it wasn't yet */
    @Transactional
    CaseView handle(
            PartnerScope scope,
            UUID caseId,
            String ifMatch,
            LocalDate contactOn,
            ActivityCategory mode,
            LocalDate confidentialityExplainedOn) {
        var contacted = cases.lockedForMove(scope, caseId, ifMatch);
        var today = LocalDate.now(clock);
        contacted.work().contacted(contactOn, mode, today);
        if (confidentialityExplainedOn != null) {
            contacted.work().explained(confidentialityExplainedOn, today);
        }
        cases.flush();
        outbox.record(
                new FirstContactMade(contacted.referralId(), caseId, contacted.partnerId(), contactOn, mode.name()));
        if (mode.isVisit()) {
            CaseTidings.visitDue(contacted).ifPresent(outbox::record);
        }
        return contacted.view(today);
    }
}
