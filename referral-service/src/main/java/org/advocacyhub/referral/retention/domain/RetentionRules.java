package org.advocacyhub.referral.retention.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.advocacyhub.referral.form.domain.AgeRules;

/** When a record may be deleted (domain.md H.4), and which one earlier because its person asks (H.3). */
public final class RetentionRules {

    private static final int LAST_YEAR_OF_CHILDHOOD = 17;
    private static final int UNTIL = 25;
    private static final int UNTIL_FROM_SEVENTEEN = 26;

    private final Map<RecordClass, Integer> keepMonths;

    /**
     * @param keepMonths calendar months after the end, by class, as they are in force
     */
    public RetentionRules(Map<RecordClass, Integer> keepMonths) {
        this.keepMonths = Map.copyOf(keepMonths);
    }

    /** The first day on which the data of a referral may be deleted; no day at all while its episode goes on. */
    public LocalDate dueOn(EndedReferral ended) {
        var recordClass = ended.recordClass();
        if (ended.episodeEndedOn() == null) {
            return LocalDate.MAX;
        }
        var due = ended.episodeEndedOn().plusMonths(keepMonths.get(recordClass));
        return onRequest(ended, recordClass, recordClass == RecordClass.UNDER_18 ? later(due, birthday(ended)) : due);
    }

    /** The first day on which the equality answers of a referral are let go. */
    public LocalDate equalityDueOn(EndedReferral ended) {
        return onRequest(ended, RecordClass.EQUALITY, ended.endedOn().plusMonths(keepMonths.get(RecordClass.EQUALITY)));
    }

    /** What of a person may be erased today because they ask. */
    public Erasable erasable(
            List<EndedReferral> ended, boolean somethingGoesOn, boolean equalityKept, LocalDate today) {
        var may = ended.stream()
                .filter(one -> one.recordClass().mayGoOnRequest() || !dueOn(one).isAfter(today))
                .count();
        if (may == ended.size() && !somethingGoesOn) {
            return Erasable.EVERYTHING;
        }
        return may > 0 || equalityKept ? Erasable.A_PART : Erasable.NOTHING;
    }

    private static LocalDate onRequest(EndedReferral ended, RecordClass recordClass, LocalDate due) {
        var granted = ended.erasureGrantedOn();
        return granted != null && recordClass.mayGoOnRequest() && granted.isBefore(due) ? granted : due;
    }

    /** The first day on which views of a person may be deleted of whom everything else was deleted on a day. */
    public LocalDate viewsDueOn(LocalDate deletedOn) {
        var day = deletedOn.plusMonths(keepMonths.get(RecordClass.AUDIT));
        return deletedByForViewsDue(day).isBefore(deletedOn) ? day.plusDays(1) : day;
    }

    /** The last day on which everything else has to have gone for the views to be due today. */
    public LocalDate deletedByForViewsDue(LocalDate today) {
        return today.minusMonths(keepMonths.get(RecordClass.AUDIT));
    }

    /** The 25th birthday, or the 26th of somebody who was 17 at the end. */
    private static LocalDate birthday(EndedReferral ended) {
        var seventeen = AgeRules.ageOn(ended.dateOfBirth(), ended.endedOn()) == LAST_YEAR_OF_CHILDHOOD;
        return AgeRules.birthday(ended.dateOfBirth(), seventeen ? UNTIL_FROM_SEVENTEEN : UNTIL);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
