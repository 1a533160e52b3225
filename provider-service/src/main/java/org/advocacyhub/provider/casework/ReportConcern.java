package org.advocacyhub.provider.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.provider.casework.domain.CaseMove;
import org.advocacyhub.provider.scope.ScopedSelect;
import org.advocacyhub.runtime.database.Ids;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.web.Refusal;

/** Records that concerns went to the authority in writing, and its written answer, which may come after the closure (A.3.4). */
@ApplicationScoped
class ReportConcern {

    private static final int MOST = 100;

    private final Cases cases;
    private final CaseHistory history;
    private final EntityManager entities;
    private final Clock clock;

    ReportConcern(Cases cases, CaseHistory history, EntityManager entities, Clock clock) {
        this.cases = cases;
        this.history = history;
        this.entities = entities;
        this.clock = clock;
    }

    @Transactional
    ConcernReport handle(PartnerScope scope, UUID caseId, String ifMatch, String by, LocalDate reportedOn) {
        var concerned = cases.lockedForMove(scope, caseId, ifMatch);
        concerned.concerned(reportedOn, LocalDate.now(clock));
        if (of(scope, caseId).size() >= MOST) {
            throw Refusal.conflict("too-many-concern-reports", "A case has " + MOST + " reports of concern at most.");
        }
        var report = new ConcernReport(Ids.next(), concerned, reportedOn);
        entities.persist(report);
        history.add(
                concerned,
                CaseMove.CONCERN,
                by,
                new CaseHistory.Why(reportedOn, "A.3.4", null, "Concerns went to the authority in writing."));
        return report;
    }

    @Transactional
    ConcernReport answered(PartnerScope scope, UUID caseId, UUID reportId, LocalDate respondedOn) {
        cases.lockedForMove(scope, caseId, null);
        var report = of(scope, caseId).stream()
                .filter(found -> found.id().equals(reportId))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(
                        "unknown-concern-report",
                        "This case has no report of concern " + reportId + ": see GET concern-reports."));
        if (report.laRespondedOn() != null) {
            throw Refusal.conflict("already-answered", "The authority answered on " + report.laRespondedOn() + ".");
        }
        if (respondedOn.isBefore(report.reportedOn()) || respondedOn.isAfter(LocalDate.now(clock))) {
            throw Refusal.invalid(
                    "laRespondedOn", "day-not-possible", "A day from " + report.reportedOn() + " until today.");
        }
        report.responded(respondedOn);
        return report;
    }

    /** In the order in which they were made, 100 at most. */
    @Transactional
    List<ConcernReport> list(PartnerScope scope, UUID caseId) {
        cases.require(scope, caseId);
        return of(scope, caseId);
    }

    private List<ConcernReport> of(PartnerScope scope, UUID caseId) {
        return ScopedSelect.from(ConcernReport.class, "partnerId", scope)
                .with("caseId", caseId)
                .inOrderOfDay("reportedOn", null)
                .page(entities, MOST);
    }
}
