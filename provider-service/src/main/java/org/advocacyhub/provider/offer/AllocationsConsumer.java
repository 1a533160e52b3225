package org.advocacyhub.provider.offer;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
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
import org.advocacyhub.runtime.events.EventContext;
import org.advocacyhub.runtime.events.Inbox;
import org.advocacyhub.runtime.events.Subscriber;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears what triage allocates. Only offers and open cases are a partner's business; the rest is triage's own and passed over on purpose. */
@ApplicationScoped
class AllocationsConsumer implements Subscriber<AllocationEvent> {

    private final Inbox inbox;
    private final OpenOffer openOffer;
    private final RecallOffer recallOffer;
    private final MoveTargets moveTargets;
    private final CorrectAge correctAge;
    private final Event<ReassignmentProposed> reassignments;

    AllocationsConsumer(
            Inbox inbox,
            OpenOffer openOffer,
            RecallOffer recallOffer,
            MoveTargets moveTargets,
            CorrectAge correctAge,
            Event<ReassignmentProposed> reassignments) {
        this.inbox = inbox;
        this.openOffer = openOffer;
        this.recallOffer = recallOffer;
        this.moveTargets = moveTargets;
        this.correctAge = correctAge;
        this.reassignments = reassignments;
    }

    @Incoming("allocations")
    @Blocking
    void on(ConsumerRecords<String, byte[]> poll) {
        inbox.take(poll, this);
    }

    @Override
    public Class<AllocationEvent> family() {
        return AllocationEvent.class;
    }

    @Override
    public void handle(AllocationEvent event, EventContext context) {
        switch (event) {
            case OfferMade made -> openOffer.handle(made);
            case OfferRecalled recalled -> recallOffer.handle(recalled);
            case TargetsChanged changed -> moveTargets.handle(changed);
            case AgeCorrected corrected -> correctAge.handle(corrected);
            // heard by the transfers, in this transaction
            case ReassignmentProposed proposed -> reassignments.fire(proposed);
            case EligibilityDecided _,
                    InformationRequested _,
                    ReferralTriaged _,
                    WaitingListEntered _,
                    SpotRequested _,
                    DutyEscalated _,
                    QueuedForPerson _,
                    DemandPressure _,
                    DemandPressureEnded _,
                    TargetAtRisk _,
                    DutyPrompted _,
                    DutyPromptAnswered _,
                    NeedNotMet _,
                    TriageEnded _ -> {}
        }
    }
}
