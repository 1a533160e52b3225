package org.advocacyhub.referral.retention.domain;

import java.time.LocalDate;
import java.util.Map;
import org.advocacyhub.referral.form.domain.AgeRules;

/** When a record may be deleted (domain.md H.4). */
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

    /** The first day on which the data of a referral may be deleted. */
    public LocalDate dueOn(EndedReferral ended) {
        var recordClass = ended.recordClass();
        var due = ended.endedOn().plusMonths(keepMonths.get(recordClass));
        return recordClass == RecordClass.UNDER_18 ? later(due, birthday(ended)) : due;
    }

    /** The first day on which the equality answers of a referral are let go. */
    public LocalDate equalityDueOn(EndedReferral ended) {
        return ended.endedOn().plusMonths(keepMonths.get(RecordClass.EQUALITY));
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
