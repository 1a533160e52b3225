package org.advocacyhub.provider.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.contracts.CaseEvent.FeedbackGiven;
import org.advocacyhub.provider.casework.domain.Answer;
import org.advocacyhub.provider.casework.domain.Face;
import org.advocacyhub.provider.casework.domain.FeedbackFormat;
import org.advocacyhub.runtime.events.Outbox;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.security.PartnerScope.EveryPartner;
import org.advocacyhub.runtime.web.Refusal;

/** Records the five outcome answers of a case, and the face (D.5.4), once, before or after its closure (domain.md D.5.1). */
@ApplicationScoped
public class RecordFeedback {

    /**
     * What was answered, by the person or by observation.
     *
     * @param satisfaction how happy they are with the service; null where no face was chosen
     * @param format how it was asked (D.5.4); null when that isn't said
     * @param interviewer who asked, or observed, as a reference; null when nobody is named
     */
    public record Answers(
            LocalDate givenOn,
            boolean observed,
            Answer cal1,
            Answer cal2,
            Answer cal3,
            Answer cal4,
            Answer cal5,
            Face satisfaction,
            FeedbackFormat format,
            String interviewer) {}

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
        answered.work().answered(answers.givenOn(), answers.observed(), LocalDate.now(clock));
        record(scope, answered, answers, false);
        return answers;
    }

    /**
     * The case waits for feedback and stays locked.
     *
     * @return whose case it is
     * @throws Refusal 409 when it was given, or can't be yet; 422 for a non-instructed case
     */
    @Transactional(TxType.MANDATORY)
    public String mustBeOpenToFeedback(PartnerScope scope, UUID caseId) {
        var asked = cases.lockedForMove(scope, caseId, null);
        asked.work().mayBeAsked(LocalDate.now(clock));
        refuseSecondTime(scope, caseId);
        return asked.partnerId();
    }

    /** Whether the case has its answers, which are given once. */
    @Transactional(TxType.MANDATORY)
    public boolean isGiven(UUID caseId) {
        return cases.feedback(new EveryPartner(), caseId).isPresent();
    }

    /** Locks the case until the transaction ends. */
    @Transactional(TxType.MANDATORY)
    public void hold(UUID caseId) {
        cases.lockedForMove(new EveryPartner(), caseId, null);
    }

    /** The person answered alone: counted like any other feedback, and not shown to the partner. */
    @Transactional(TxType.MANDATORY)
    public void byLink(UUID caseId, Answers answers) {
        var everybodys = new EveryPartner();
        var answered = cases.lockedForMove(everybodys, caseId, null);
        answered.work().answeredAlone(answers.givenOn());
        record(everybodys, answered, answers, true);
    }

    private void record(PartnerScope scope, AdvocacyCase answered, Answers answers, boolean byLink) {
        refuseOwnInterview(answered, answers);
        refuseSecondTime(scope, answered.id());
        cases.add(new Feedback(answered, answers, byLink));
        outbox.record(new FeedbackGiven(
                answered.referralId(),
                answered.id(),
                answered.partnerId(),
                answers.givenOn(),
                answers.observed(),
                answers.cal1().name(),
                answers.cal2().name(),
                answers.cal3().name(),
                answers.cal4().name(),
                answers.cal5().name(),
                answers.satisfaction() == null ? null : answers.satisfaction().name(),
                answers.format() == null ? null : answers.format().name(),
                answers.format() == null ? null : answers.interviewer() != null));
    }

    /** Nobody tells the advocate to their face, and no advocate observes their own work (rule D.5.4). */
    private static void refuseOwnInterview(AdvocacyCase answered, Answers answers) {
        if (answers.interviewer() != null && answers.interviewer().equals(answered.advocateId())) {
            throw Refusal.of(
                    Refusal.Kind.UNPROCESSABLE,
                    "own-interview",
                    "The questions are asked by somebody else than the advocate of the case (rule D.5.4).");
        }
    }

    private void refuseSecondTime(PartnerScope scope, UUID caseId) {
        cases.feedback(scope, caseId).ifPresent(_ -> {
            throw Refusal.conflict("feedback-already-given", "This case has its feedback; it is given once.");
        });
    }
}
