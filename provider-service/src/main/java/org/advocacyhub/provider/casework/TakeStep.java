package org.advocacyhub.provider.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.advocacyhub.provider.casework.domain.CaseMove;
import org.advocacyhub.provider.casework.domain.CourtMilestone;
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
                return Optional.of(new Day("verifiedOn", verifiedOn, Fits.WHILE_WORKED));
            }

            @Override
            public CaseHistory.Why why(LocalDate today) {
                return new CaseHistory.Why(verifiedOn, "A.2", body, "The instruction was verified.");
            }
        }

        /** It was explained what is not kept confidential. */
        record Confidentiality(LocalDate explainedOn) implements Step {

            @Override
            public CaseMove move() {
                return CaseMove.CONFIDENTIALITY;
            }

            @Override
            public Optional<Day> day() {
                return Optional.of(new Day("explainedOn", explainedOn, Fits.AFTER_CONTACT));
            }

            @Override
            public CaseHistory.Why why(LocalDate today) {
                return new CaseHistory.Why(explainedOn, "H.5", null, "It was explained what is not kept confidential.");
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
                return Optional.of(new Day("agreedOn", agreedOn, Fits.AFTER_CONTACT));
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
                return Optional.of(new Day("reviewedOn", reviewedOn, Fits.WHILE_WORKED));
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
                return Optional.of(new Day("reportedOn", reportedOn, Fits.AFTER_CONTACT));
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

        /** How long the standard authorisation lasts, and so the appointment (reg 12(3)); it may begin later. */
        record Authorisation(LocalDate start, LocalDate end) implements Step {

            @Override
            public CaseMove move() {
                return CaseMove.AUTHORISATION;
            }

            @Override
            public Optional<Day> day() {
                return Optional.empty();
            }

            @Override
            public CaseHistory.Why why(LocalDate today) {
                return new CaseHistory.Why(start, "A.6", null, "The authorisation lasts until " + end + ".");
            }
        }

        /** A milestone at court; {@code hearingOn} and {@code reviewBy} are null where they don't belong to it. */
        record AtCourt(CourtMilestone milestone, LocalDate reachedOn, LocalDate hearingOn, LocalDate reviewBy)
                implements Step {

            @Override
            public CaseMove move() {
                return CaseMove.COURT_MILESTONE;
            }

            @Override
            public Optional<Day> day() {
                return Optional.of(new Day("reachedOn", reachedOn, Fits.NOT_AHEAD));
            }

            @Override
            public CaseHistory.Why why(LocalDate today) {
                return new CaseHistory.Why(reachedOn, "A.7", milestone, "One step further at court.");
            }
        }
    }

    /** What a day that was sent has to fit. */
    enum Fits {
        WHILE_WORKED,
        /** It makes no sense before the person was met. */
        AFTER_CONTACT,
        /** What others did, perhaps before the case was opened. */
        NOT_AHEAD
    }

    /** A day that was sent. */
    record Day(String field, LocalDate on, Fits fits) {}

    private final Cases cases;
    private final CaseHistory history;
    private final CourtMilestones milestones;
    private final Outbox outbox;
    private final Clock clock;

    TakeStep(Cases cases, CaseHistory history, CourtMilestones milestones, Outbox outbox, Clock clock) {
        this.cases = cases;
        this.history = history;
        this.milestones = milestones;
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
            case Step.AtCourt reached -> milestones.add(taken, reached, by);
            case Step.Confidentiality _, Step.Agreement _, Step.Review _, Step.Authorisation _ -> {}
        }
        return taken.view(today);
    }
}
