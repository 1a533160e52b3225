package org.advocacyhub.provider.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.advocacyhub.provider.casework.domain.CaseMove;
import org.advocacyhub.provider.casework.domain.InstructingBody;
import org.advocacyhub.provider.casework.domain.NoReportReason;
import org.advocacyhub.runtime.events.Outbox;
import org.advocacyhub.runtime.security.PartnerScope;

/** Records a mandatory step of a case (domain.md D.1.2); what each type asks for stands in the table of the rules. */
@ApplicationScoped
class TakeStep {

    /** One step that was taken. */
    sealed interface Step {

        CaseMove move();

        /** The day that was sent with it; empty when there is none. */
        Optional<Day> day();

        /** Why, as the history keeps it. */
        CaseHistory.Why why(LocalDate today);

        /** Somebody verified who instructed; {@code reportDueOn} is the day agreed for the report, null when there is none. */
        record Instruction(LocalDate verifiedOn, String verifiedBy, InstructingBody body, LocalDate reportDueOn)
                implements Step {

            @Override
            public CaseMove move() {
                return CaseMove.INSTRUCTION;
            }

            @Override
            public Optional<Day> day() {
                return Optional.of(new Day("verifiedOn", verifiedOn, false));
            }

            @Override
            public CaseHistory.Why why(LocalDate today) {
                return new CaseHistory.Why(verifiedOn, "A.2", body, "The instruction was verified.");
            }
        }

        /** The agreement, or the plan of a non-instructed case. */
        record Agreement(LocalDate agreedOn) implements Step {

            @Override
            public CaseMove move() {
                return CaseMove.AGREEMENT;
            }

            @Override
            public Optional<Day> day() {
                return Optional.of(new Day("agreedOn", agreedOn, true));
            }

            @Override
            public CaseHistory.Why why(LocalDate today) {
                return new CaseHistory.Why(agreedOn, "D.1.2", null, "Agreed how the person is supported.");
            }
        }

        /** The supervisor looked at the case. */
        record Review(LocalDate reviewedOn, String reviewedBy) implements Step {

            @Override
            public CaseMove move() {
                return CaseMove.REVIEW;
            }

            @Override
            public Optional<Day> day() {
                return Optional.of(new Day("reviewedOn", reviewedOn, false));
            }

            @Override
            public CaseHistory.Why why(LocalDate today) {
                return new CaseHistory.Why(reviewedOn, "D.1.2", null, "The supervisor reviewed the case.");
            }
        }

        /** The report went to the instructing person. */
        record Report(LocalDate reportedOn) implements Step {

            @Override
            public CaseMove move() {
                return CaseMove.REPORT;
            }

            @Override
            public Optional<Day> day() {
                return Optional.of(new Day("reportedOn", reportedOn, true));
            }

            @Override
            public CaseHistory.Why why(LocalDate today) {
                return new CaseHistory.Why(reportedOn, "A.5.6", null, "The report went to the instructing person.");
            }
        }

        /** There will be no report. */
        record NoReport(NoReportReason reason) implements Step {

            @Override
            public CaseMove move() {
                return CaseMove.REPORT;
            }

            @Override
            public Optional<Day> day() {
                return Optional.empty();
            }

            @Override
            public CaseHistory.Why why(LocalDate today) {
                return new CaseHistory.Why(today, "A.5.6", reason, "There will be no report.");
            }
        }
    }

    /**
     * A day that was sent.
     *
     * @param afterContact it makes no sense before the person was met
     */
    record Day(String field, LocalDate on, boolean afterContact) {}

    private final Cases cases;
    private final CaseHistory history;
    private final Outbox outbox;
    private final Clock clock;

    TakeStep(Cases cases, CaseHistory history, Outbox outbox, Clock clock) {
        this.cases = cases;
        this.history = history;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    CaseView handle(PartnerScope scope, UUID caseId, String ifMatch, String by, Step step) {
        var taken = cases.lockedForMove(scope, caseId, ifMatch);
        var today = LocalDate.now(clock);
        taken.work().takes(step, today);
        history.add(taken, step.move(), by, step.why(today));
        cases.flush();
        switch (step) {
            case Step.Instruction _, Step.Report _, Step.NoReport _ ->
                CaseTidings.reportStanding(taken).ifPresent(outbox::record);
            case Step.Agreement _, Step.Review _ -> {}
        }
        return taken.view(today);
    }
}
