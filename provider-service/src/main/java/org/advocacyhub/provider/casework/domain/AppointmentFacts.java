package org.advocacyhub.provider.casework.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.advocacyhub.provider.casework.domain.StepStanding.Stands;

/**
 * What is known of the appointment of a representative (domain.md A.5.5 to A.7); every day is null until it is known.
 *
 * @param until last day of the authorisation, or the day by which the court looks at it again
 * @param milestone the last at court; null before the first, and where no court appoints
 * @param milestoneOn its day
 * @param hearingOn by which the court wants the statement
 * @param statementOn when it was made
 */
public record AppointmentFacts(
        AppointmentRules rules,
        LocalDate until,
        CourtMilestone milestone,
        LocalDate milestoneOn,
        LocalDate hearingOn,
        LocalDate statementOn) {

    List<StepStanding> standings(LocalDate today) {
        var steps = new ArrayList<StepStanding>();
        if (rules.by() == Appointer.COURT) {
            steps.add(statement(today));
        }
        steps.add(renewal(today));
        return steps;
    }

    private StepStanding statement(LocalDate today) {
        if (statementOn != null) {
            return new StepStanding(CaseStep.COURT_STATEMENT, Stands.DONE, hearingOn, statementOn);
        }
        if (milestone != null && !milestone.beforeOrder()) {
            return new StepStanding(CaseStep.COURT_STATEMENT, Stands.EXCUSED, hearingOn, null);
        }
        var late = hearingOn != null && today.isAfter(hearingOn);
        return new StepStanding(CaseStep.COURT_STATEMENT, late ? Stands.OVERDUE : Stands.DUE, hearingOn, null);
    }

    private StepStanding renewal(LocalDate today) {
        if (milestone == CourtMilestone.DISCHARGED) {
            return new StepStanding(CaseStep.RENEWAL, Stands.DONE, null, milestoneOn);
        }
        if (until == null) {
            // before the order there is nothing to ask; an authorisation there is, and somebody has to say until when
            var stands = rules.by() == Appointer.COURT ? Stands.NOT_YET : Stands.DUE;
            return new StepStanding(CaseStep.RENEWAL, stands, null, null);
        }
        if (today.isAfter(until)) {
            return new StepStanding(CaseStep.RENEWAL, Stands.OVERDUE, until, null);
        }
        var early = today.isBefore(rules.promptOn(until));
        return new StepStanding(CaseStep.RENEWAL, early ? Stands.NOT_YET : Stands.DUE, until, null);
    }
}
