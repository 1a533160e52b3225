package org.advocacyhub.provider.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.contracts.CaseEvent.ActivityRecorded;
import org.advocacyhub.provider.advocate.Allocation;
import org.advocacyhub.provider.casework.domain.ActivityCategory;
import org.advocacyhub.provider.casework.domain.ContactWay;
import org.advocacyhub.runtime.events.Outbox;
import org.advocacyhub.runtime.security.PartnerScope;

/** Records time that an advocate of the partner worked on a case, in whole minutes. */
@ApplicationScoped
class RecordActivity {

    /**
     * What was done.
     *
     * @param minutes 1 to 1440
     * @param mode null when not said
     * @param travelMiles null when not said
     * @param notes null when none; never told
     */
    record Work(
            String advocateId,
            LocalDate workedOn,
            ActivityCategory category,
            int minutes,
            ContactWay mode,
            Integer travelMiles,
            String notes) {

        /** Without the notes, which don't belong in a log. */
        @Override
        public String toString() {
            return "Work[" + category + ", " + minutes + " minutes]";
        }
    }

    private final Cases cases;
    private final Allocation allocation;
    private final Outbox outbox;
    private final Clock clock;

    RecordActivity(Cases cases, Allocation allocation, Outbox outbox, Clock clock) {
        this.cases = cases;
        this.allocation = allocation;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Activity handle(PartnerScope scope, UUID caseId, String ifMatch, Work work) {
        var workedOn = cases.lockedForMove(scope, caseId, ifMatch);
        allocation.mustWorkFor(scope, workedOn.partnerId(), work.advocateId());
        workedOn.worked(work.workedOn(), work.minutes(), LocalDate.now(clock));
        workedOn.met(work.workedOn(), work.category());
        var activity = new Activity(UUID.randomUUID(), workedOn, work, clock.instant());
        cases.add(activity);
        outbox.record(new ActivityRecorded(
                workedOn.referralId(),
                caseId,
                activity.id(),
                workedOn.partnerId(),
                workedOn.serviceType(),
                work.workedOn(),
                work.category().name(),
                work.minutes()));
        return activity;
    }
}
