package org.advocacyhub.provider.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.provider.casework.domain.CaseMove;
import org.advocacyhub.provider.casework.domain.InstructingBody;
import org.advocacyhub.provider.casework.domain.NoReportReason;
import org.advocacyhub.runtime.security.PartnerScope;

/** Records a mandatory step of a case (domain.md D.1.2); what each type asks for stands in the table of the rules. */
@ApplicationScoped
class TakeStep {

    /** One step that was taken. */
    sealed interface Step {

        /** Somebody verified who instructed; {@code reportDueOn} is the day agreed for the report, null when there is none. */
        record Instruction(LocalDate verifiedOn, String verifiedBy, InstructingBody body, LocalDate reportDueOn)
                implements Step {}

        /** The agreement, or the plan of a non-instructed case. */
        record Agreement(LocalDate agreedOn) implements Step {}

        /** The supervisor looked at the case. */
        record Review(LocalDate reviewedOn, String reviewedBy) implements Step {}

        /** The report went to the instructing person. */
        record Report(LocalDate reportedOn) implements Step {}

        /** There is none. */
        record NoReport(NoReportReason reason) implements Step {}
    }

    private final Cases cases;
    private final CaseHistory history;
    private final Clock clock;

    TakeStep(Cases cases, CaseHistory history, Clock clock) {
        this.cases = cases;
        this.history = history;
        this.clock = clock;
    }

    @Transactional
    CaseView handle(PartnerScope scope, UUID caseId, String ifMatch, String by, Step step) {
        var taken = cases.lockedForMove(scope, caseId, ifMatch);
        var today = LocalDate.now(clock);
        switch (step) {
            case Step.Instruction(var on, var verifiedBy, var body, var reportDueOn) -> {
                taken.instructed(on, verifiedBy, body, reportDueOn, today);
                note(taken, CaseMove.INSTRUCTION, by, on, "A.2", body, "The instruction was verified.");
            }
            case Step.Agreement(var on) -> {
                taken.agreed(on, today);
                note(taken, CaseMove.AGREEMENT, by, on, "D.1.2", null, "Agreed how the person is supported.");
            }
            case Step.Review(var on, var reviewedBy) -> {
                taken.reviewed(on, reviewedBy, today);
                note(taken, CaseMove.REVIEW, by, on, "D.1.2", null, "The supervisor reviewed the case.");
            }
            case Step.Report(var on) -> {
                taken.reported(on, today);
                note(taken, CaseMove.REPORT, by, on, "A.5.6", null, "The report went to the instructing person.");
            }
            case Step.NoReport(var reason) -> {
                taken.notReported(reason, today);
                note(taken, CaseMove.REPORT, by, today, "A.5.6", reason, "There will be no report.");
            }
        }
        cases.flush();
        return taken.view(today);
    }

    private void note(
            AdvocacyCase taken, CaseMove move, String by, LocalDate on, String rule, Enum<?> reason, String words) {
        history.add(taken, move, by, new CaseHistory.Why(on, rule, reason, words));
    }
}
