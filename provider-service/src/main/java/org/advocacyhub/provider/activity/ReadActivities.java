package org.advocacyhub.provider.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.provider.activity.domain.HoursCap;
import org.advocacyhub.provider.casework.RecordOnCase;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.web.Cursor;
import org.advocacyhub.runtime.web.Page;

/** Reads what was worked on a case, and how much of what it may take. */
@ApplicationScoped
class ReadActivities {

    /** An activity, and how it was taken back: null while it stands. */
    record Entry(Activity activity, Reversal reversal) {}

    /** All minutes that stand, those that count, and what bounds them. */
    record Hours(int minutes, int counted, HoursCap cap, List<HoursCaps.Agreed> extensions) {}

    private final RecordOnCase cases;
    private final Activities activities;
    private final HoursCaps caps;

    ReadActivities(RecordOnCase cases, Activities activities, HoursCaps caps) {
        this.cases = cases;
        this.activities = activities;
        this.caps = caps;
    }

    @Transactional
    Page<Entry> page(PartnerScope scope, UUID caseId, String cursor, int limit) {
        cases.requireOnceHeld(scope, caseId);
        var page = Page.of(
                activities.page(scope, caseId, cursor, limit),
                limit,
                activity -> Cursor.of(activity.work().workedOn(), activity.id()));
        var reversals = activities.reversals(
                scope, page.items().stream().map(Activity::id).toList());
        return page.map(activity -> new Entry(activity, reversals.get(activity.id())));
    }

    @Transactional
    Hours hours(PartnerScope scope, UUID caseId) {
        var seen = cases.require(scope, caseId);
        return new Hours(
                seen.minutes(),
                caps.counted(caseId),
                caps.of(caseId, seen.serviceType(), seen.openedOn()),
                caps.extensions(caseId));
    }
}
