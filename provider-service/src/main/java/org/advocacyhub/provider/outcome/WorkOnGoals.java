package org.advocacyhub.provider.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.contracts.CaseEvent.GoalJudged;
import org.advocacyhub.provider.casework.CaseViews;
import org.advocacyhub.provider.casework.CaseWords;
import org.advocacyhub.provider.casework.RecordOnCase;
import org.advocacyhub.provider.outcome.domain.Achieved;
import org.advocacyhub.runtime.database.Ids;
import org.advocacyhub.runtime.events.Outbox;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.web.Refusal;

/** Sets goals in a person's own words, and judges each once; only the figures are told (domain.md D.5.4). */
@ApplicationScoped
class WorkOnGoals {

    private static final int MOST = 5;

    /** A goal that is open; the words are null once the data of the case was deleted (H.4), the result is null until it is judged. */
    record OpenGoal(Goal goal, String words, GoalResult result) {

        /** Without the words, which don't belong in a log. */
        @Override
        public String toString() {
            return "OpenGoal[" + goal.id() + "]";
        }
    }

    private final RecordOnCase cases;
    private final Goals goals;
    private final CaseWords caseWords;
    private final CaseViews views;
    private final Outbox outbox;
    private final Clock clock;

    WorkOnGoals(RecordOnCase cases, Goals goals, CaseWords caseWords, CaseViews views, Outbox outbox, Clock clock) {
        this.cases = cases;
        this.goals = goals;
        this.caseWords = caseWords;
        this.views = views;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Goal set(PartnerScope scope, UUID caseId, String words, int baseline, String by) {
        var onCase = cases.lock(scope, caseId, null);
        var known = goals.of(scope, caseId);
        if (known.size() == MOST) {
            throw Refusal.conflict("enough-goals", "A case has at most " + MOST + " goals; this one has them.");
        }
        var goal = new Goal(
                Ids.next(),
                caseId,
                onCase.partnerId(),
                known.size() + 1,
                caseWords.seal(caseId, words, Goal.USE),
                baseline,
                LocalDate.now(clock),
                by,
                clock.instant());
        goals.add(goal);
        return goal;
    }

    @Transactional
    GoalResult judge(PartnerScope scope, UUID caseId, UUID goalId, int finalScore, Achieved achieved, String by) {
        var onCase = cases.lock(scope, caseId, null);
        var goal = goals.find(scope, caseId, goalId)
                .orElseThrow(() ->
                        Refusal.notFound("unknown-goal", "The case has no goal " + goalId + " that you may see."));
        if (goals.results(scope, caseId).containsKey(goalId)) {
            throw Refusal.conflict("already-judged", "This goal is judged already; it is judged once.");
        }
        var result = new GoalResult(
                goalId, caseId, onCase.partnerId(), finalScore, achieved, LocalDate.now(clock), by, clock.instant());
        goals.add(result);
        outbox.record(new GoalJudged(
                onCase.referralId(),
                caseId,
                goalId,
                onCase.partnerId(),
                result.judgedOn(),
                goal.baseline(),
                finalScore,
                achieved.name()));
        return result;
    }

    /** With the words, so that the look is kept (domain.md H.6). */
    @Transactional
    List<OpenGoal> all(PartnerScope scope, UUID caseId, String viewer) {
        views.add(viewer, cases.require(scope, caseId), CaseViews.What.GOALS);
        var known = goals.of(scope, caseId);
        if (known.isEmpty()) {
            return List.of();
        }
        var key = caseWords.forReading(caseId);
        var results = goals.results(scope, caseId);
        return known.stream()
                .map(goal -> new OpenGoal(
                        goal,
                        key.map(open -> open.openText(goal.sealed(), Goal.USE)).orElse(null),
                        results.get(goal.id())))
                .toList();
    }
}
