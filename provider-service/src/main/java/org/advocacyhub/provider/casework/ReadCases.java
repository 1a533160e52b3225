package org.advocacyhub.provider.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.advocacyhub.provider.casework.domain.CaseState;
import org.advocacyhub.provider.casework.domain.ScorePoint;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.web.Cursor;
import org.advocacyhub.runtime.web.Page;

/** Reads cases and what was recorded on them; whose eyes free text meets is kept. */
@ApplicationScoped
class ReadCases {

    /** What was asked of the person; each null while it wasn't. */
    record Outcomes(RecordScores.Scores start, RecordScores.Scores end, Feedback feedback) {}

    private final Cases cases;
    private final CaseViews views;

    ReadCases(Cases cases, CaseViews views) {
        this.cases = cases;
        this.views = views;
    }

    @Transactional
    CaseView one(PartnerScope scope, UUID caseId, String viewer) {
        var seen = cases.require(scope, caseId);
        views.add(viewer, seen.view(), CaseViews.What.CASE);
        return seen.view();
    }

    @Transactional
    Page<CaseView> page(PartnerScope scope, CaseState state, String cursor, int limit) {
        return Page.of(cases.page(scope, state, cursor, limit), limit, found -> Cursor.of(found.openedAt(), found.id()))
                .map(found -> found.view().withoutSummary());
    }

    @Transactional
    Outcomes outcomes(PartnerScope scope, UUID caseId) {
        cases.require(scope, caseId);
        return new Outcomes(
                scores(scope, caseId, ScorePoint.START).orElse(null),
                scores(scope, caseId, ScorePoint.END).orElse(null),
                cases.feedback(scope, caseId).orElse(null));
    }

    private Optional<RecordScores.Scores> scores(PartnerScope scope, UUID caseId, ScorePoint point) {
        return cases.scores(scope, caseId, point).map(ImpactScores::scores);
    }
}
