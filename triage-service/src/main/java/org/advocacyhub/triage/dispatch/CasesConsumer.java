package org.advocacyhub.triage.dispatch;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
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
import org.advocacyhub.runtime.events.EventContext;
import org.advocacyhub.runtime.events.Inbox;
import org.advocacyhub.runtime.events.Subscriber;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears how offers ended and that cases opened, closed and changed hands. Whether an offer lapsed, triage knows from here alone. */
@ApplicationScoped
class CasesConsumer implements Subscriber<CaseEvent> {

    private final Inbox inbox;
    private final SettleOffer settleOffer;
    private final CountCase countCase;
    private final ReassignCase reassignCase;

    CasesConsumer(Inbox inbox, SettleOffer settleOffer, CountCase countCase, ReassignCase reassignCase) {
        this.inbox = inbox;
        this.settleOffer = settleOffer;
        this.countCase = countCase;
        this.reassignCase = reassignCase;
    }

    @Incoming("cases")
    @Blocking // in order: a later event of the same case must not overtake
    void on(ConsumerRecords<String, byte[]> poll) {
        inbox.take(poll, this);
    }

    @Override
    public Class<CaseEvent> family() {
        return CaseEvent.class;
    }

    @Override
    public void handle(CaseEvent event, EventContext context) {
        switch (event) {
            case OfferDeclined declined -> settleOffer.declined(declined);
            case OfferLapsed lapsed -> settleOffer.lapsed(lapsed);
            case OfferClosed closed -> settleOffer.recalled(closed);
            case CaseOpened opened -> countCase.opened(opened);
            case CaseOpenedUnallocated opened -> countCase.opened(opened.with(null));
            case CaseClosed closed -> countCase.closed(closed);
            case CaseReopened reopened -> countCase.reopened(reopened);
            case CaseTransferred transferred -> countCase.transferred(transferred);
            case CaseTransferredUnallocated transferred -> countCase.transferred(transferred.with(null));
            case ReassignmentWanted wanted -> reassignCase.wanted(wanted);
            case ReassignmentNotTaken notTaken -> reassignCase.notTaken(notTaken);
            case ReassignmentEnded ended -> reassignCase.ended(ended);
            // a case on hold keeps its place
            case FirstContactMade _,
                    ActivityRecorded _,
                    ActivityReversed _,
                    OutcomeScored _,
                    FeedbackGiven _,
                    AdvocateFitnessLapsed _,
                    AdvocateAllocated _,
                    CaseHeld _,
                    CaseInstructionChanged _,
                    CaseResumed _,
                    CaseProcessStarted _,
                    CaseProcessEnded _ -> {}
            case IssuesChosen _, DecisionOutcomeRecorded _, GoalJudged _ -> {}
            case SafeguardingAlertRaised _, VisitDueChanged _, ReportStandingChanged _, DelayExplained _ -> {}
        }
    }
}
