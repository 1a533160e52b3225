package org.advocacyhub.provider.casework.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.advocacyhub.provider.casework.domain.StepStanding.Stands;

/**
 * What is known of the mandatory steps of a case; every day is null until it was.
 *
 * @param secondMeetingOn second day on which advocate and person sat together
 * @param lastReviewOn null when nobody reviewed it yet: counted from the opening
 * @param reportDueOn day agreed with the instructing person
 * @param reportExcused it is said why there is no report
 * @param lastVisitOn null before the first
 * @param appointment null where the type has none
 */
public record StepFacts(
        CaseRules rules,
        boolean nonInstructed,
        LocalDate openedOn,
        LocalDate firstContactOn,
        LocalDate secondMeetingOn,
        LocalDate instructionOn,
        LocalDate confidentialityOn,
        LocalDate agreedOn,
        LocalDate baselineOn,
        LocalDate lastReviewOn,
        LocalDate reportDueOn,
        LocalDate reportedOn,
        boolean reportExcused,
        LocalDate lastVisitOn,
        AppointmentFacts appointment) {

    private static final Set<CaseStep> COMES_BACK = Set.of(CaseStep.REVIEW, CaseStep.VISIT);

    /** The steps that this case has, each with where it stands today. */
    public List<StepStanding> standings(LocalDate today) {
        var steps = new ArrayList<StepStanding>();
        if (rules.instruction()) {
            steps.add(step(CaseStep.INSTRUCTION, null, instructionOn, today));
        }
        if (rules.confidentiality()) {
            steps.add(
                    firstContactOn == null
                            ? new StepStanding(CaseStep.CONFIDENTIALITY, Stands.NOT_YET, null, null)
                            : step(CaseStep.CONFIDENTIALITY, firstContactOn, confidentialityOn, today));
        }
        steps.add(
                firstContactOn == null
                        ? new StepStanding(CaseStep.AGREEMENT, Stands.NOT_YET, null, null)
                        : step(CaseStep.AGREEMENT, rules.agreementDue(firstContactOn), agreedOn, today));
        if (!nonInstructed) {
            steps.add(
                    firstContactOn == null
                            ? new StepStanding(CaseStep.BASELINE, Stands.NOT_YET, null, null)
                            : step(CaseStep.BASELINE, secondMeetingOn, baselineOn, today));
        }
        steps.add(review(today));
        if (rules.report()) {
            steps.add(
                    reportExcused
                            ? new StepStanding(CaseStep.REPORT, Stands.EXCUSED, reportDueOn, null)
                            : step(CaseStep.REPORT, reportDueOn, reportedOn, today));
        }
        if (rules.visits() != null) {
            steps.add(rules.visits().standing(openedOn, lastVisitOn, today));
        }
        if (appointment != null) {
            steps.addAll(appointment.standings(today));
        }
        return steps;
    }

    /**
     * Steps that are neither done nor excused and whose time has come: what a closure leaves behind. Whether an appointment goes on is no
     * question any more once the case is closed.
     */
    public List<CaseStep> missing(LocalDate today) {
        return standings(today).stream()
                .filter(step -> step.stands() == Stands.OVERDUE
                        || (step.stands() == Stands.DUE && !COMES_BACK.contains(step.step())))
                .map(StepStanding::step)
                .filter(step -> step != CaseStep.RENEWAL)
                .toList();
    }

    /** The next review; unlike the others it comes back. */
    private StepStanding review(LocalDate today) {
        var due = rules.reviewDue(lastReviewOn == null ? openedOn : lastReviewOn);
        return new StepStanding(CaseStep.REVIEW, today.isAfter(due) ? Stands.OVERDUE : Stands.DUE, due, lastReviewOn);
    }

    private static StepStanding step(CaseStep step, LocalDate due, LocalDate done, LocalDate today) {
        if (done != null) {
            return new StepStanding(step, Stands.DONE, due, done);
        }
        return new StepStanding(step, due != null && today.isAfter(due) ? Stands.OVERDUE : Stands.DUE, due, null);
    }
}
