package org.advocacyhub.provider.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.contracts.CaseEvent.OutcomeScored;
import org.advocacyhub.provider.casework.domain.ScorePoint;
import org.advocacyhub.runtime.events.Outbox;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.web.Refusal;

/** Records the impact scale at the start or the end of a case, each once (domain.md D.5.2). */
@ApplicationScoped
class RecordScores {

    /** The three answers, 1 to 5 each. */
    record Scores(ScorePoint point, LocalDate scoredOn, int imp1, int imp2, int imp3) {}

    private final Cases cases;
    private final Outbox outbox;
    private final Clock clock;

    RecordScores(Cases cases, Outbox outbox, Clock clock) {
        this.cases = cases;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Scores handle(PartnerScope scope, UUID caseId, String ifMatch, Scores scores) {
        var scored = cases.lockedForMove(scope, caseId, ifMatch);
        scored.work().scored(scores.scoredOn(), LocalDate.now(clock));
        refuseSecondTime(scope, caseId, scores.point());
        refuseWrongOrder(scope, caseId, scores);
        scored.work().scoredAt(scores.point(), scores.scoredOn());
        cases.add(new ImpactScores(scored, scores));
        tell(scored, scores, "IMP1", scores.imp1());
        tell(scored, scores, "IMP2", scores.imp2());
        tell(scored, scores, "IMP3", scores.imp3());
        return scores;
    }

    private void refuseSecondTime(PartnerScope scope, UUID caseId, ScorePoint point) {
        cases.scores(scope, caseId, point).ifPresent(_ -> {
            throw Refusal.conflict("already-scored", point + " is scored already; each point is asked once.");
        });
    }

    private void refuseWrongOrder(PartnerScope scope, UUID caseId, Scores scores) {
        var other = scores.point() == ScorePoint.START ? ScorePoint.END : ScorePoint.START;
        cases.scores(scope, caseId, other).map(ImpactScores::scores).ifPresent(asked -> {
            var start = scores.point() == ScorePoint.START ? scores : asked;
            var end = scores.point() == ScorePoint.START ? asked : scores;
            if (end.scoredOn().isBefore(start.scoredOn())) {
                throw Refusal.invalid("scoredOn", "end-before-start", "END can't be scored on a day before START.");
            }
        });
    }

    private void tell(AdvocacyCase scored, Scores scores, String statement, int score) {
        outbox.record(new OutcomeScored(
                scored.referralId(),
                scored.id(),
                scored.partnerId(),
                scores.scoredOn(),
                statement,
                scores.point().name(),
                score));
    }
}
