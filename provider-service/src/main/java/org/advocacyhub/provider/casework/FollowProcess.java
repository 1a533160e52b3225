package org.advocacyhub.provider.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.contracts.CaseEvent.CaseProcessEnded;
import org.advocacyhub.contracts.CaseEvent.CaseProcessStarted;
import org.advocacyhub.provider.casework.domain.CareActProcess;
import org.advocacyhub.provider.scope.ScopedSelect;
import org.advocacyhub.runtime.database.Ids;
import org.advocacyhub.runtime.events.Outbox;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.web.Refusal;

/**
 * Follows the processes of the Care Act within one case: a later one for the same person is a row, not another case, as long
 * as the case is open (domain.md D.1.4).
 */
@ApplicationScoped
class FollowProcess {

    private static final int MOST = 100;

    private final Cases cases;
    private final EntityManager entities;
    private final Outbox outbox;
    private final Clock clock;

    FollowProcess(Cases cases, EntityManager entities, Outbox outbox, Clock clock) {
        this.cases = cases;
        this.entities = entities;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    CaseProcess start(PartnerScope scope, UUID caseId, String ifMatch, CareActProcess process, LocalDate startedOn) {
        var followed = cases.lockedForMove(scope, caseId, ifMatch);
        followed.followed(process, "startedOn", startedOn, LocalDate.now(clock));
        var known = of(scope, caseId);
        if (known.stream().anyMatch(other -> other.process() == process && other.endedOn() == null)) {
            throw Refusal.conflict("process-running", process + " runs already in this case: end it first.");
        }
        if (known.size() >= MOST) {
            throw Refusal.conflict("too-many-processes", "A case follows " + MOST + " processes at most.");
        }
        var started = new CaseProcess(Ids.next(), followed, process, startedOn);
        entities.persist(started);
        outbox.record(new CaseProcessStarted(
                followed.referralId(), caseId, followed.partnerId(), started.id(), process.name(), startedOn));
        return started;
    }

    @Transactional
    CaseProcess end(PartnerScope scope, UUID caseId, String ifMatch, UUID processId, LocalDate endedOn) {
        var followed = cases.lockedForMove(scope, caseId, ifMatch);
        var ended = of(scope, caseId).stream()
                .filter(process -> process.id().equals(processId))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(
                        "unknown-process", "This case has no process " + processId + ": see GET processes."));
        followed.followed(ended.process(), "endedOn", endedOn, LocalDate.now(clock));
        if (ended.endedOn() != null) {
            throw Refusal.conflict("process-ended", "The process ended on " + ended.endedOn() + ".");
        }
        if (endedOn.isBefore(ended.startedOn())) {
            throw Refusal.invalid("endedOn", "end-before-start", "The process began on " + ended.startedOn() + ".");
        }
        ended.end(endedOn);
        outbox.record(new CaseProcessEnded(followed.referralId(), caseId, followed.partnerId(), processId, endedOn));
        return ended;
    }

    /** In the order in which they began, 100 at most. */
    @Transactional
    List<CaseProcess> list(PartnerScope scope, UUID caseId) {
        cases.require(scope, caseId);
        return of(scope, caseId);
    }

    private List<CaseProcess> of(PartnerScope scope, UUID caseId) {
        return ScopedSelect.from(CaseProcess.class, "partnerId", scope)
                .with("caseId", caseId)
                .inOrderOfDay("startedOn", null)
                .page(entities, MOST);
    }
}
