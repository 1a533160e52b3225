package org.advocacyhub.provider.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.contracts.CaseEvent.ActivityReversed;
import org.advocacyhub.provider.activity.domain.ReversalReason;
import org.advocacyhub.provider.activity.domain.Work;
import org.advocacyhub.provider.casework.LockedCase;
import org.advocacyhub.provider.casework.RecordOnCase;
import org.advocacyhub.runtime.database.Ids;
import org.advocacyhub.runtime.events.Outbox;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.web.Refusal;

/** Takes recorded time back, once, and records what should have stood there; nothing is changed or deleted. */
@ApplicationScoped
class ReverseActivity {

    /**
     * A correction.
     *
     * @param instead null when nothing takes its place
     */
    record Correction(ReversalReason reason, Work instead) {}

    /** What was taken back and what stands in its place, which may be null. */
    record Corrected(Reversal reversal, Activity instead) {}

    private final RecordOnCase cases;
    private final Activities activities;
    private final RecordActivities recordActivities;
    private final Outbox outbox;
    private final Clock clock;

    ReverseActivity(
            RecordOnCase cases, Activities activities, RecordActivities recordActivities, Outbox outbox, Clock clock) {
        this.cases = cases;
        this.activities = activities;
        this.recordActivities = recordActivities;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Corrected handle(PartnerScope scope, UUID caseId, UUID activityId, Correction correction, String by) {
        var onCase = cases.lock(scope, caseId, null);
        var activity = activities
                .find(scope, caseId, activityId)
                .orElseThrow(() -> Refusal.notFound(
                        "unknown-activity", "The case has no activity " + activityId + " that you may see."));
        if (!activities.reversals(scope, List.of(activityId)).isEmpty()) {
            throw Refusal.conflict(
                    "already-reversed", "This activity is taken back already; correct the one in its place.");
        }
        var insteadId = correction.instead() == null ? null : Ids.next();
        var reversal = new Reversal(activity, correction.reason(), insteadId, by, clock.instant());
        takeBack(onCase, activity, reversal);
        var instead =
                insteadId == null ? null : recordActivities.instead(scope, onCase, insteadId, correction.instead(), by);
        cases.keep(List.of(onCase));
        return new Corrected(reversal, instead);
    }

    private void takeBack(LockedCase onCase, Activity activity, Reversal reversal) {
        var work = activity.work();
        activities.add(reversal);
        onCase.takenBack(work.minutes(), activities.lastWorkedOn(onCase.caseId()));
        outbox.record(new ActivityReversed(
                onCase.referralId(),
                onCase.caseId(),
                activity.id(),
                activity.partnerId(),
                onCase.serviceType(),
                work.workedOn(),
                work.category().name(),
                work.minutes(),
                reversal.reason().name()));
    }
}
