package org.advocacyhub.provider.casework;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.advocacyhub.provider.casework.OpenCase.Appointing;
import org.advocacyhub.provider.casework.TakeStep.Step;
import org.advocacyhub.provider.casework.domain.ActivityCategory;
import org.advocacyhub.provider.casework.domain.CaseRules;
import org.advocacyhub.provider.casework.domain.InstructingBody;
import org.advocacyhub.provider.casework.domain.NoReportReason;
import org.advocacyhub.provider.casework.domain.ScorePoint;
import org.advocacyhub.provider.casework.domain.StepFacts;
import org.advocacyhub.provider.casework.domain.VisitRhythm;

/** The mandatory steps of a case as they are stored, and the rules that held when it was opened (domain.md D.1.2). */
@Embeddable
class CaseSteps {

    private String rulesVersion;
    private boolean instructionNeeded;
    private boolean reportNeeded;
    private boolean confidentialityNeeded;
    private int agreementWithin;
    private int reviewEvery;
    private int reopenWithin;
    private int unreachableWithin;
    private Integer visitFirstWithin;
    private Integer visitEvery;

    private LocalDate instructionVerifiedOn;
    private String instructionVerifiedBy;

    @Enumerated(EnumType.STRING)
    private InstructingBody instructedBy;

    private LocalDate confidentialityExplainedOn;
    private LocalDate firstMeetingOn;
    private LocalDate secondMeetingOn;
    private LocalDate agreedOn;
    private LocalDate baselineOn;
    private LocalDate lastReviewOn;
    private String lastReviewBy;
    private LocalDate reportDueOn;
    private LocalDate reportedOn;

    @Enumerated(EnumType.STRING)
    private NoReportReason noReportReason;

    private LocalDate lastVisitOn;
    private LocalDate visitDueOn;
    private Instant visitOverdueAt;

    @Embedded
    private CaseAppointment appointment;

    protected CaseSteps() {}

    static CaseSteps under(CaseRules rules, LocalDate openedOn, Appointing appointing) {
        var steps = new CaseSteps();
        steps.rulesVersion = rules.version();
        steps.instructionNeeded = rules.instruction();
        steps.reportNeeded = rules.report();
        steps.confidentialityNeeded = rules.confidentiality();
        steps.agreementWithin = rules.agreementWithin();
        steps.reviewEvery = rules.reviewEvery();
        steps.reopenWithin = rules.reopenWithin();
        steps.unreachableWithin = rules.unreachableWithin();
        if (rules.visits() != null) {
            steps.visitFirstWithin = rules.visits().firstWithin();
            steps.visitEvery = rules.visits().every();
            steps.visitsGoOn(openedOn);
        }
        if (rules.appointment() != null) {
            steps.appointment = CaseAppointment.under(rules.appointment(), appointing);
        }
        return steps;
    }

    CaseRules rules() {
        return new CaseRules(
                rulesVersion,
                instructionNeeded,
                reportNeeded,
                agreementWithin,
                reviewEvery,
                reopenWithin,
                unreachableWithin,
                visitEvery == null ? null : new VisitRhythm(visitFirstWithin, visitEvery),
                confidentialityNeeded,
                appointment == null ? null : appointment.rules());
    }

    boolean instructionWanted() {
        return instructionNeeded && instructionVerifiedOn == null;
    }

    /** When it was explained what is not kept confidential (domain.md H.5); null while it wasn't. */
    LocalDate confidentialityExplainedOn() {
        return confidentialityExplainedOn;
    }

    boolean agreed() {
        return agreedOn != null;
    }

    boolean reportWanted() {
        return reportNeeded && reportedOn == null && noReportReason == null;
    }

    void take(Step step) {
        switch (step) {
            case Step.Instruction(var on, var by, var body, var reportDue) -> {
                instructionVerifiedOn = on;
                instructionVerifiedBy = by;
                instructedBy = body;
                reportDueOn = reportDue;
            }
            case Step.Confidentiality(var on) -> confidentialityExplainedOn = on;
            case Step.Agreement(var on) -> agreedOn = on;
            case Step.Review(var on, var by) -> {
                // a later record of an earlier review doesn't bring the next one forward
                if (lastReviewOn == null || !on.isBefore(lastReviewOn)) {
                    lastReviewOn = on;
                    lastReviewBy = by;
                }
            }
            case Step.Report(var on) -> reportedOn = on;
            case Step.NoReport(var reason) -> noReportReason = reason;
            case Step.Authorisation authorised -> appointment.authorised(authorised);
            case Step.AtCourt reached -> appointment.reached(reached);
        }
    }

    /** Keeps the first two days on which advocate and person sat together. */
    void met(LocalDate on, ActivityCategory how) {
        if (!how.isVisit()) {
            return;
        }
        visited(on);
        if (on.equals(firstMeetingOn)) {
            return;
        }
        if (firstMeetingOn == null) {
            firstMeetingOn = on;
        } else if (on.isBefore(firstMeetingOn)) {
            secondMeetingOn = firstMeetingOn;
            firstMeetingOn = on;
        } else if (secondMeetingOn == null || on.isBefore(secondMeetingOn)) {
            secondMeetingOn = on;
        }
    }

    private void visited(LocalDate on) {
        if (lastVisitOn == null || on.isAfter(lastVisitOn)) {
            visitedLast(on);
        }
    }

    /** The last visit was another one: the day of the next moves, and is told of anew when it passes. */
    private void visitedLast(LocalDate on) {
        lastVisitOn = on;
        if (visitDueOn != null) {
            visitDueOn = rules().visits().due(null, on);
            visitOverdueAt = null;
        }
    }

    /**
     * A visit turned out to be none.
     *
     * @param lastOn the last that still stands; null when none does
     */
    void visitTakenBack(LocalDate openedOn, LocalDate lastOn) {
        if (visitEvery != null && !Objects.equals(lastOn, lastVisitOn)) {
            lastVisitOn = lastOn;
            if (visitDueOn != null) {
                visitsGoOn(openedOn);
            }
        }
    }

    /** From now on the next visit is awaited, if this case has visits. */
    private void visitsGoOn(LocalDate openedOn) {
        if (visitEvery != null) {
            visitDueOn = rules().visits().due(openedOn, lastVisitOn);
            visitOverdueAt = null;
        }
    }

    /**
     * The last day in time for the visit after the last, whether it is awaited or not; empty for a case without visits.
     *
     * @param openedOn counts before the first visit only
     */
    Optional<LocalDate> nextVisitDue(LocalDate openedOn) {
        return Optional.ofNullable(rules().visits()).map(rhythm -> rhythm.due(openedOn, lastVisitOn));
    }

    /** The day agreed for the report; null while none is. */
    LocalDate reportDueOn() {
        return reportDueOn;
    }

    /** Null while there was none. */
    LocalDate reportedOn() {
        return reportedOn;
    }

    boolean reportExcused() {
        return noReportReason != null;
    }

    boolean reportNeeded() {
        return reportNeeded;
    }

    /** The case is over: neither a visit nor the end of an appointment is awaited any more. */
    void end() {
        visitDueOn = null;
        appointment().ifPresent(CaseAppointment::end);
    }

    /** The case is taken up again: what is awaited is awaited again. */
    void goOn(LocalDate openedOn) {
        visitsGoOn(openedOn);
        appointment().ifPresent(CaseAppointment::awaitEnd);
    }

    /** Another partner has it, which is told of what comes due itself. */
    void passOn() {
        appointment().ifPresent(CaseAppointment::passOn);
    }

    /** Empty for a type that has none. */
    Optional<CaseAppointment> appointment() {
        return Optional.ofNullable(appointment);
    }

    /** Its partner is told that the day for the next visit has passed. */
    void visitIsOverdue(Instant at) {
        visitOverdueAt = at;
    }

    LocalDate lastVisitOn() {
        return lastVisitOn;
    }

    Instant visitOverdueAt() {
        return visitOverdueAt;
    }

    LocalDate visitDueOn() {
        return visitDueOn;
    }

    void scored(ScorePoint point, LocalDate on) {
        if (point == ScorePoint.START) {
            baselineOn = on;
        }
    }

    LocalDate firstMeetingOn() {
        return firstMeetingOn;
    }

    LocalDate secondMeetingOn() {
        return secondMeetingOn;
    }

    StepFacts facts(boolean nonInstructed, LocalDate openedOn, LocalDate firstContactOn) {
        return new StepFacts(
                rules(),
                nonInstructed,
                openedOn,
                firstContactOn,
                secondMeetingOn,
                instructionVerifiedOn,
                confidentialityExplainedOn,
                agreedOn,
                baselineOn,
                lastReviewOn,
                reportDueOn,
                reportedOn,
                noReportReason != null,
                lastVisitOn,
                appointment().map(CaseAppointment::facts).orElse(null));
    }
}
