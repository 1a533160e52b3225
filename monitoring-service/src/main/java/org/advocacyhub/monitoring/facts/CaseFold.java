package org.advocacyhub.monitoring.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.contracts.CaseEvent;
import org.advocacyhub.contracts.CaseEvent.ActivityRecorded;
import org.advocacyhub.contracts.CaseEvent.ActivityReversed;
import org.advocacyhub.contracts.CaseEvent.AdvocateAllocated;
import org.advocacyhub.contracts.CaseEvent.AdvocateFitnessLapsed;
import org.advocacyhub.contracts.CaseEvent.CaseClosed;
import org.advocacyhub.contracts.CaseEvent.CaseHeld;
import org.advocacyhub.contracts.CaseEvent.CaseInstructionChanged;
import org.advocacyhub.contracts.CaseEvent.CaseOpened;
import org.advocacyhub.contracts.CaseEvent.CaseOpenedUnallocated;
import org.advocacyhub.contracts.CaseEvent.CaseProcessEnded;
import org.advocacyhub.contracts.CaseEvent.CaseProcessStarted;
import org.advocacyhub.contracts.CaseEvent.CaseReopened;
import org.advocacyhub.contracts.CaseEvent.CaseResumed;
import org.advocacyhub.contracts.CaseEvent.CaseTransferred;
import org.advocacyhub.contracts.CaseEvent.CaseTransferredUnallocated;
import org.advocacyhub.contracts.CaseEvent.DecisionOutcomeRecorded;
import org.advocacyhub.contracts.CaseEvent.DelayExplained;
import org.advocacyhub.contracts.CaseEvent.FeedbackGiven;
import org.advocacyhub.contracts.CaseEvent.FirstContactMade;
import org.advocacyhub.contracts.CaseEvent.GoalJudged;
import org.advocacyhub.contracts.CaseEvent.IssuesChosen;
import org.advocacyhub.contracts.CaseEvent.OfferClosed;
import org.advocacyhub.contracts.CaseEvent.OfferDeclined;
import org.advocacyhub.contracts.CaseEvent.OfferLapsed;
import org.advocacyhub.contracts.CaseEvent.OutcomeScored;
import org.advocacyhub.contracts.CaseEvent.ReassignmentEnded;
import org.advocacyhub.contracts.CaseEvent.ReassignmentNotTaken;
import org.advocacyhub.contracts.CaseEvent.ReassignmentWanted;
import org.advocacyhub.contracts.CaseEvent.ReportStandingChanged;
import org.advocacyhub.contracts.CaseEvent.SafeguardingAlertRaised;
import org.advocacyhub.contracts.CaseEvent.VisitDueChanged;

/** What provider-service tells, as changes of the facts. */
final class CaseFold {

    private CaseFold() {}

    static void add(CaseEvent event, Changes changes) {
        switch (event) {
            // no figure counts answers to offers, holds or processes yet; when one does, a rebuild brings them in
            case OfferDeclined _,
                    OfferLapsed _,
                    OfferClosed _,
                    CaseHeld _,
                    CaseResumed _,
                    CaseProcessStarted _,
                    CaseProcessEnded _ -> {}
            case VisitDueChanged visit ->
                changes.add(
                        Change.VISIT_DUE,
                        visit.caseId(),
                        visit.lastVisitOn(),
                        visit.caseId(),
                        visit.lastVisitOn(),
                        visit.dueOn());
            case ReportStandingChanged report ->
                changes.replace(
                        Change.REPORT_STANDING,
                        report.caseId(),
                        report.caseId(),
                        !report.excused(),
                        report.dueOn(),
                        report.reportedOn());
            case DecisionOutcomeRecorded decision -> {
                if (decision.decidedOn() != null) {
                    changes.replace(Change.DECISION_DATED, decision.caseId(), decision.caseId(), decision.decidedOn());
                }
            }
            case SafeguardingAlertRaised alert ->
                changes.replace(
                        Change.ALERT_RAISED,
                        alert.alertId(),
                        alert.alertId(),
                        alert.caseId(),
                        alert.identifiedOn(),
                        alert.raisedOn());
            // nor what cases are about and what came of them
            case IssuesChosen _, GoalJudged _ -> {}
            // K-30 is counted by advocate and told apart
            case AdvocateFitnessLapsed _ -> {}
            case CaseOpened opened -> open(opened, changes);
            case CaseOpenedUnallocated opened -> open(opened.with(null), changes);
            case AdvocateAllocated named -> {
                if (named.formerAdvocateId() == null) {
                    changes.add(
                            Change.CASE_NAMED,
                            named.partnerId(),
                            named.allocatedOn(),
                            named.continuity(),
                            named.caseId());
                }
            }
            case CaseInstructionChanged changed ->
                changes.replace(
                        Change.INSTRUCTION_CHANGED,
                        List.of(changed.caseId(), changed.since()),
                        changed.caseId(),
                        changed.since(),
                        changed.nonInstructed());
            case DelayExplained late ->
                changes.replace(
                        Change.DELAY_EXPLAINED,
                        List.of(late.caseId(), late.target()),
                        late.caseId(),
                        late.target(),
                        late.reason());
            case FirstContactMade contact -> changes.contact(contact.caseId(), contact.contactOn());
            case ActivityRecorded activity -> {
                changes.hoursDue(activity.referralId());
                changes.addOnce(
                        Change.ACTIVITY,
                        activity.activityId(),
                        activity.activityId(),
                        activity.caseId(),
                        activity.partnerId(),
                        activity.workedOn(),
                        activity.category(),
                        activity.minutes(),
                        activity.serviceType(),
                        activity.referralId());
            }
            case ActivityReversed reversed -> {
                changes.hoursDue(reversed.referralId());
                changes.add(Change.ACTIVITY_REVERSED, reversed.activityId(), reversed.serviceType());
            }
            case OutcomeScored score ->
                changes.replace(
                        "START".equals(score.point()) ? Change.START_SCORE : Change.END_SCORE,
                        List.of(score.caseId(), score.statement()),
                        score.caseId(),
                        score.statement(),
                        score.score());
            case FeedbackGiven feedback ->
                changes.replace(
                        Change.FEEDBACK,
                        feedback.caseId(),
                        feedback.caseId(),
                        feedback.givenOn(),
                        feedback.observed(),
                        feedback.cal1(),
                        feedback.cal2(),
                        feedback.cal3(),
                        feedback.cal4(),
                        feedback.cal5(),
                        feedback.satisfaction(),
                        feedback.format(),
                        feedback.askerKnown());
            case CaseClosed closed -> {
                changes.hoursDue(closed.referralId()); // a case opened in error has none (E.2)
                changes.replace(
                        Change.CASE_CLOSED,
                        closed.caseId(),
                        closed.caseId(),
                        closed.closedOn(),
                        closed.reason(),
                        closed.feedbackOffered());
                changes.touch("OPENED_IN_ERROR".equals(closed.reason()) ? Contributions.ALL : Contributions.NOTHING);
            }
            // the same case goes on: its closure is undone, and a later one counts instead
            case CaseReopened reopened -> {
                changes.hoursDue(reopened.referralId());
                changes.replace(Change.CASE_CLOSED, reopened.caseId(), reopened.caseId(), null, null, false);
            }
            // hours stay with the partner of each activity (D.1.3)
            case CaseTransferred transferred -> transfer(transferred, changes);
            case CaseTransferredUnallocated transferred -> transfer(transferred.with(null), changes);
            // a case is its partner's until another one takes it over
            case ReassignmentWanted _, ReassignmentNotTaken _, ReassignmentEnded _ -> {}
        }
    }

    private static void open(CaseOpened opened, Changes changes) {
        changes.open(
                opened.caseId(),
                opened.referralId(),
                opened.partnerId(),
                opened.serviceType(),
                opened.band(),
                opened.district(),
                opened.nonInstructed(),
                opened.openedOn(),
                opened.advocateId() == null ? null : opened.partnerId(),
                opened.advocateId() == null ? null : opened.openedOn(),
                opened.continuity());
        assign(opened.caseId(), opened.openedOn(), opened.partnerId(), changes);
    }

    private static void transfer(CaseTransferred transferred, Changes changes) {
        var caseId = transferred.caseId();
        changes.replace(Change.CASE_TRANSFERRED, caseId, transferred.partnerId(), caseId);
        assign(caseId, transferred.transferredOn(), transferred.partnerId(), changes);
    }

    private static void assign(UUID caseId, LocalDate since, String partnerId, Changes changes) {
        changes.replace(Change.ASSIGNED, List.of(caseId, since), caseId, since, partnerId);
    }
}
