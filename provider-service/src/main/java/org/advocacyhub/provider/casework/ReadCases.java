package org.advocacyhub.provider.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.advocacyhub.provider.casework.domain.CaseState;
import org.advocacyhub.provider.casework.domain.ScorePoint;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.web.Cursor;
import org.advocacyhub.runtime.web.Page;
import org.advocacyhub.runtime.web.Refusal;

/** Reads cases and what was recorded on them; whose eyes free text meets is kept. */
@ApplicationScoped
class ReadCases {

    /** What was asked of the person; each null while it wasn't. */
    record Outcomes(RecordScores.Scores start, RecordScores.Scores end, Feedback feedback) {}

    private final Cases cases;
    private final CaseViews views;
    private final CaseHistory history;
    private final Relatives relatives;
    private final CaseWords words;
    private final Clock clock;

    ReadCases(Cases cases, CaseViews views, CaseHistory history, Relatives relatives, CaseWords words, Clock clock) {
        this.cases = cases;
        this.views = views;
        this.history = history;
        this.relatives = relatives;
        this.words = words;
        this.clock = clock;
    }

    @Transactional
    CaseView one(PartnerScope scope, UUID caseId, String viewer) {
        var seen = cases.require(scope, caseId);
        views.add(viewer, seen, CaseViews.What.CASE);
        var summary = seen.life()
                .ending()
                .map(CaseEnding::sealedSummary)
                .map(kept -> words.open(caseId, kept, CaseWords.CLOSURE_SUMMARY))
                .orElse(null);
        return seen.view(LocalDate.now(clock), summary);
    }

    /** @param advocateId who has them now; null for anybody's */
    @Transactional
    Page<CaseView> page(PartnerScope scope, CaseState state, String advocateId, String cursor, int limit) {
        var today = LocalDate.now(clock);
        return Page.of(
                        cases.page(scope, state, advocateId, cursor, limit),
                        limit,
                        found -> Cursor.of(found.openedAt(), found.id()))
                .map(found -> found.view(today));
    }

    /** What became of the case while it was the caller's. */
    @Transactional
    Page<CaseHistory.Entry> history(PartnerScope scope, UUID caseId, String cursor, int limit) {
        var after =
                Cursor.decode(cursor, 1).map(found -> position(found.value(0))).orElse(0L);
        return Page.of(
                history.page(cases.require(scope, caseId), after, limit), limit, entry -> Cursor.of(entry.position()));
    }

    @Transactional
    List<LinkedCase> linked(PartnerScope scope, UUID caseId) {
        return relatives.linkedTo(cases.require(scope, caseId));
    }

    private static long position(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException notOurs) {
            throw Refusal.invalid("cursor", "invalid-cursor", "Use the cursor of the previous page as it is, or none.");
        }
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
