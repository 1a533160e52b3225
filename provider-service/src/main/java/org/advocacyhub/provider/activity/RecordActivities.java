package org.advocacyhub.provider.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.advocacyhub.contracts.CaseEvent.ActivityRecorded;
import org.advocacyhub.provider.activity.Admission.Asked;
import org.advocacyhub.provider.activity.domain.Work;
import org.advocacyhub.provider.casework.LockedCase;
import org.advocacyhub.provider.casework.RecordOnCase;
import org.advocacyhub.provider.note.KeepNotes;
import org.advocacyhub.provider.note.KeepNotes.NewNote;
import org.advocacyhub.runtime.database.Ids;
import org.advocacyhub.runtime.events.Outbox;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.web.Refusal;

/** Records time that advocates of a partner worked on cases, in whole minutes: one piece of work, or many or none of them. */
@ApplicationScoped
class RecordActivities {

    /** Work on a case. */
    record Entry(UUID caseId, Work work) {}

    /** Why one entry can't be recorded; rows count from 0. */
    record RowFault(int row, String field, String code, String message) {}

    private final RecordOnCase cases;
    private final Admission admission;
    private final Activities activities;
    private final KeepNotes keepNotes;
    private final Outbox outbox;
    private final Clock clock;

    RecordActivities(
            RecordOnCase cases,
            Admission admission,
            Activities activities,
            KeepNotes keepNotes,
            Outbox outbox,
            Clock clock) {
        this.cases = cases;
        this.admission = admission;
        this.activities = activities;
        this.keepNotes = keepNotes;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Records one piece of work. */
    @Transactional
    Activity one(PartnerScope scope, UUID caseId, String ifMatch, Work work, String by) {
        var onCase = cases.lock(scope, caseId, ifMatch);
        admit(scope, onCase, work);
        onCase.worked(work.workedOn(), work.minutes(), work.category());
        cases.keep(List.of(onCase));
        return store(onCase, Ids.next(), work, by);
    }

    /** Records work in the place of what is taken back in the surrounding transaction, which keeps the case. */
    @Transactional(TxType.MANDATORY)
    Activity instead(PartnerScope scope, LockedCase onCase, UUID activityId, Work work, String by) {
        try {
            admit(scope, onCase, work);
            onCase.workedInstead(work.workedOn(), work.minutes(), work.category());
        } catch (Refusal refusal) {
            throw refusal.within("instead");
        }
        return store(onCase, activityId, work, by);
    }

    private void admit(PartnerScope scope, LockedCase onCase, Work work) {
        admission.of(scope, List.of(new Asked(onCase, work))).admit(onCase, work);
    }

    private Activity store(LockedCase onCase, UUID activityId, Work work, String by) {
        var activity = new Activity(activityId, onCase, work, clock.instant());
        store(List.of(activity), notes(activity, work, by));
        tell(onCase, activity);
        return activity;
    }

    /** A note belongs to an activity that is there already. */
    private void store(List<Activity> recorded, List<NewNote> notes) {
        if (notes.isEmpty()) {
            activities.addLast(recorded);
        } else {
            activities.add(recorded);
            keepNotes.keep(notes);
        }
    }

    /**
     * Records all entries or none.
     *
     * @throws Refusal 400 that names every row with what is wrong with it
     */
    @Transactional
    List<Activity> all(PartnerScope scope, List<Entry> entries, String by) {
        var attempt = attempt(scope, entries);
        if (!attempt.faults.isEmpty()) {
            throw RowFaults.refusal(attempt.faults);
        }
        cases.keep(attempt.cases);
        var notes = new ArrayList<NewNote>();
        for (int row = 0; row < entries.size(); row++) {
            notes.addAll(notes(attempt.recorded.get(row), entries.get(row).work(), by));
            tell(attempt.cases.get(row), attempt.recorded.get(row));
        }
        store(attempt.recorded, notes);
        return attempt.recorded;
    }

    /**
     * What stands against recording these entries now. Goes the way of recording them, so that the check can't say anything
     * else: the caller's transaction has to be rolled back.
     */
    @Transactional(TxType.MANDATORY)
    List<RowFault> check(PartnerScope scope, List<Entry> entries) {
        return attempt(scope, entries).faults;
    }

    private static final class Attempt {

        private final List<Activity> recorded = new ArrayList<>();
        private final List<LockedCase> cases = new ArrayList<>();
        private final List<RowFault> faults = new ArrayList<>();
    }

    private Attempt attempt(PartnerScope scope, List<Entry> entries) {
        var locked = cases.lock(scope, entries.stream().map(Entry::caseId).collect(Collectors.toSet()));
        var admitting = admission.of(
                scope,
                entries.stream()
                        .filter(entry -> locked.containsKey(entry.caseId()))
                        .map(entry -> new Asked(locked.get(entry.caseId()), entry.work()))
                        .toList());
        var attempt = new Attempt();
        for (int row = 0; row < entries.size(); row++) {
            var work = entries.get(row).work();
            var onCase = locked.get(entries.get(row).caseId());
            if (onCase == null) {
                attempt.faults.add(
                        new RowFault(row, "caseId", "unknown-case", "There is no such case that you may see."));
                continue;
            }
            try {
                admitting.admit(onCase, work);
                onCase.worked(work.workedOn(), work.minutes(), work.category());
                var activity = new Activity(Ids.next(), onCase, work, clock.instant());
                attempt.recorded.add(activity);
                attempt.cases.add(onCase);
            } catch (Refusal refusal) {
                attempt.faults.addAll(RowFaults.of(row, refusal));
            }
        }
        return attempt;
    }

    private static List<NewNote> notes(Activity activity, Work work, String by) {
        return work.notes() == null || work.notes().isBlank()
                ? List.of()
                : List.of(new NewNote(
                        activity.caseId(),
                        activity.partnerId(),
                        activity.id(),
                        null,
                        work.advocateId(),
                        work.workedOn(),
                        work.notes(),
                        by));
    }

    private void tell(LockedCase onCase, Activity activity) {
        var work = activity.work();
        outbox.record(new ActivityRecorded(
                onCase.referralId(),
                onCase.caseId(),
                activity.id(),
                onCase.partnerId(),
                onCase.serviceType(),
                work.workedOn(),
                work.category().name(),
                work.minutes()));
    }
}
