package org.advocacyhub.provider.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.contracts.CaseEvent.FeedbackGiven;
import org.advocacyhub.provider.casework.domain.Answer;
import org.advocacyhub.runtime.events.Outbox;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.web.Refusal;

/** Records the five outcome answers of a case, once, before or after its closure (domain.md D.5.1). */
@ApplicationScoped
class RecordFeedback {

    /** What was answered, by the person or by observation. */
    record Answers(
            LocalDate givenOn, boolean observed, Answer cal1, Answer cal2, Answer cal3, Answer cal4, Answer cal5) {}

    private final Cases cases;
    private final Outbox outbox;
    private final Clock clock;

    RecordFeedback(Cases cases, Outbox outbox, Clock clock) {
        this.cases = cases;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Answers handle(PartnerScope scope, UUID caseId, String ifMatch, Answers answers) {
        var answered = cases.lockedForMove(scope, caseId, ifMatch);
        answered.answered(answers.givenOn(), answers.observed(), LocalDate.now(clock));
        cases.feedback(scope, caseId).ifPresent(_ -> {
            throw Refusal.conflict("feedback-already-given", "This case has its feedback; it is given once.");
        });
        cases.add(new Feedback(answered, answers));
        outbox.record(new FeedbackGiven(
                answered.referralId(),
                caseId,
                answered.partnerId(),
                answers.givenOn(),
                answers.observed(),
                answers.cal1().name(),
                answers.cal2().name(),
                answers.cal3().name(),
                answers.cal4().name(),
                answers.cal5().name()));
        return answers;
    }
}
