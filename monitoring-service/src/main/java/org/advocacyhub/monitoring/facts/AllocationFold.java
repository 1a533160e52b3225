package org.advocacyhub.monitoring.facts;

import static org.advocacyhub.monitoring.facts.ReferralFactsFold.day;

import java.util.Collections;
import java.util.Set;
import java.util.UUID;
import org.advocacyhub.contracts.AllocationEvent;
import org.advocacyhub.contracts.AllocationEvent.AgeCorrected;
import org.advocacyhub.contracts.AllocationEvent.DemandPressure;
import org.advocacyhub.contracts.AllocationEvent.DemandPressureEnded;
import org.advocacyhub.contracts.AllocationEvent.DutyEscalated;
import org.advocacyhub.contracts.AllocationEvent.DutyPromptAnswered;
import org.advocacyhub.contracts.AllocationEvent.DutyPrompted;
import org.advocacyhub.contracts.AllocationEvent.EligibilityDecided;
import org.advocacyhub.contracts.AllocationEvent.InformationRequested;
import org.advocacyhub.contracts.AllocationEvent.NeedNotMet;
import org.advocacyhub.contracts.AllocationEvent.OfferMade;
import org.advocacyhub.contracts.AllocationEvent.OfferRecalled;
import org.advocacyhub.contracts.AllocationEvent.QueuedForPerson;
import org.advocacyhub.contracts.AllocationEvent.ReassignmentProposed;
import org.advocacyhub.contracts.AllocationEvent.ReferralTriaged;
import org.advocacyhub.contracts.AllocationEvent.SpotRequested;
import org.advocacyhub.contracts.AllocationEvent.TargetAtRisk;
import org.advocacyhub.contracts.AllocationEvent.TargetsChanged;
import org.advocacyhub.contracts.AllocationEvent.TriageEnded;
import org.advocacyhub.contracts.AllocationEvent.WaitingListEntered;

/** What triage-service tells, as changes of the facts. States are those of domain.md D.1.1. */
final class AllocationFold {

    /** Questions to the body that holds the duty (A.3.3, D-02): for the answer no referrer's team is waited for (K-09). */
    private static final Set<String> ASKED_OF_THE_AUTHORITY = Set.of("A.3.3-PROMPT", "A.1.1-INSTRUCTION", "D-02");

    private AllocationFold() {}

    static void add(AllocationEvent event, UUID eventId, Changes changes) {
        var referralId = event.referralId();
        switch (event) {
            case EligibilityDecided decided -> {
                changes.answer(referralId, day(decided.decidedAt()));
                changes.replace(
                        Change.ELIGIBILITY,
                        referralId,
                        referralId,
                        decided.serviceType(),
                        decided.outcome(),
                        decided.ruleId(),
                        decided.areaOutcome(),
                        decided.responsibleCouncil());
            }
            case InformationRequested asked -> {
                if (Collections.disjoint(asked.questions(), ASKED_OF_THE_AUTHORITY)) {
                    changes.ask(eventId, referralId, day(asked.requestedAt()));
                }
                changes.state(referralId, "AWAITING_REFERRER_INFO", null);
            }
            case ReferralTriaged triaged -> {
                changes.replace(
                        Change.TARGETS,
                        referralId,
                        referralId,
                        triaged.serviceType(),
                        triaged.band(),
                        triaged.effectiveReceivedDate(),
                        triaged.contactDue(),
                        triaged.targetImpossible(),
                        triaged.pausedDays(),
                        triaged.district(),
                        triaged.allocateDue());
                changes.state(referralId, "TRIAGED", null);
            }
            case TargetsChanged moved ->
                changes.replace(
                        Change.TARGETS,
                        referralId,
                        referralId,
                        moved.serviceType(),
                        moved.band(),
                        moved.effectiveReceivedDate(),
                        moved.contactDue(),
                        moved.targetImpossible(),
                        moved.pausedDays(),
                        moved.district(),
                        moved.allocateDue());
            case OfferMade offer -> {
                changes.replace(
                        Change.OFFERED,
                        offer.offerId(),
                        offer.offerId(),
                        referralId,
                        offer.partnerId(),
                        offer.serviceType(),
                        day(offer.offeredAt()));
                changes.leaveWaitingList(referralId, day(offer.offeredAt()));
                changes.state(referralId, "OFFERED", null);
            }
            case ReassignmentProposed _ -> {} // of an open case, which is where it was
            case OfferRecalled _ -> {} // what becomes of the referral is told by the event that follows
            case WaitingListEntered entered -> {
                changes.enterWaitingList(eventId, referralId, day(entered.enteredAt()), entered.serviceType());
                changes.state(referralId, "WAITING_LIST", null);
            }
            case SpotRequested spot -> {
                changes.leaveWaitingList(referralId, day(spot.requestedAt()));
                changes.state(referralId, "SPOT_REQUESTED", null);
            }
            case DutyEscalated duty -> {
                changes.leaveWaitingList(referralId, day(duty.escalatedAt()));
                changes.state(referralId, "DUTY_ESCALATED", null);
            }
            case DemandPressure pressure ->
                changes.add(
                        Change.PRESSURE_RAISED,
                        pressure.pressureId(),
                        pressure.contractRef(),
                        pressure.trigger(),
                        day(pressure.raisedAt()),
                        pressure.waiting(),
                        pressure.statutoryBeyondTarget(),
                        pressure.openCases(),
                        pressure.wteHundredths(),
                        pressure.hoursRequestedOn(),
                        pressure.workingDaysWithoutReply());
            case DemandPressureEnded ended ->
                changes.add(Change.PRESSURE_ENDED, day(ended.endedAt()), ended.pressureId());
            case TargetAtRisk _ -> {} // a warning
            case AgeCorrected _ -> {} // for whoever names advocates
            case DutyPrompted prompted ->
                changes.replace(
                        Change.DUTY_PROMPTED,
                        prompted.promptId(),
                        prompted.promptId(),
                        referralId,
                        prompted.serviceType(),
                        prompted.authorityCode(),
                        day(prompted.promptedAt()));
            case DutyPromptAnswered answered ->
                changes.replace(
                        Change.DUTY_ANSWERED,
                        answered.promptId(),
                        answered.reply(),
                        day(answered.answeredAt()),
                        answered.workingDays(),
                        answered.promptId());
            case NeedNotMet unmet ->
                changes.add(
                        Change.NEED_NOT_MET,
                        unmet.referralId(),
                        unmet.reason(),
                        day(unmet.arisenAt()),
                        unmet.serviceType(),
                        unmet.authorityCode());
            case QueuedForPerson queued -> {
                changes.answer(referralId, day(queued.queuedAt()));
                changes.state(referralId, "WITH_HUB", null);
            }
            case TriageEnded ended -> {
                changes.hoursDue(referralId); // a duplicate has none (E.2)
                changes.answer(referralId, day(ended.endedAt()));
                changes.leaveWaitingList(referralId, day(ended.endedAt()));
                changes.state(referralId, ended.end(), day(ended.endedAt()));
            }
        }
    }
}
