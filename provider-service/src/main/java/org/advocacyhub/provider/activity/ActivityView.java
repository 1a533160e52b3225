package org.advocacyhub.provider.activity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.provider.activity.domain.ReversalReason;
import org.advocacyhub.provider.casework.domain.ActivityCategory;
import org.advocacyhub.provider.casework.domain.AttemptReason;
import org.advocacyhub.provider.casework.domain.ContactWay;

/**
 * An activity as its partner sees it.
 *
 * @param reversed absent while it stands
 */
record ActivityView(
        UUID activityId,
        UUID caseId,
        String advocateId,
        LocalDate workedOn,
        ActivityCategory category,
        int minutes,
        ContactWay mode,
        AttemptReason attemptReason,
        Integer travelMiles,
        Instant recordedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) ReversedView reversed) {

    /** How it was taken back, and what stands in its place. */
    record ReversedView(ReversalReason reason, Instant reversedAt, UUID replacedBy) {}

    static ActivityView of(Activity activity) {
        return of(new ReadActivities.Entry(activity, null));
    }

    static ActivityView of(ReadActivities.Entry entry) {
        var activity = entry.activity();
        var work = activity.work();
        var reversal = entry.reversal();
        return new ActivityView(
                activity.id(),
                activity.caseId(),
                work.advocateId(),
                work.workedOn(),
                work.category(),
                work.minutes(),
                work.mode(),
                work.attemptReason(),
                work.travelMiles(),
                activity.recordedAt(),
                reversal == null
                        ? null
                        : new ReversedView(reversal.reason(), reversal.reversedAt(), reversal.replacedBy()));
    }
}
