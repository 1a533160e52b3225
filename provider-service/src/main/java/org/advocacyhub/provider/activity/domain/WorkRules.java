package org.advocacyhub.provider.activity.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.advocacyhub.provider.casework.domain.ActivityCategory;

/** What a record of time has to look like (domain.md D.3), however it arrives; which days fit is the case's matter. */
public final class WorkRules {

    public static final int MOST_MINUTES = 1440;
    public static final int MOST_MILES = 1000;
    public static final int LONGEST_NOTES = 4000;

    private static final Pattern ADVOCATE = Pattern.compile("[A-Z0-9][A-Z0-9-]{1,39}");

    /**
     * What is wrong with one field.
     *
     * @param field a component of {@link Work}
     */
    public record Fault(String field, String code, String message) {}

    private WorkRules() {}

    /** Everything that is wrong; empty when the work can be recorded. */
    public static List<Fault> faults(Work work) {
        var faults = new ArrayList<Fault>();
        if (work.advocateId() == null || !ADVOCATE.matcher(work.advocateId()).matches()) {
            faults.add(new Fault(
                    "advocateId", "invalid-reference", "The advocate's reference as the partner's register has it."));
        }
        if (work.minutes() < 1 || work.minutes() > MOST_MINUTES) {
            faults.add(new Fault("minutes", "out-of-range", "Whole minutes, from 1 to " + MOST_MINUTES + "."));
        }
        if (work.travelMiles() != null && (work.travelMiles() < 0 || work.travelMiles() > MOST_MILES)) {
            faults.add(new Fault("travelMiles", "out-of-range", "Whole miles, from 0 to " + MOST_MILES + "."));
        }
        if (work.notes() != null && work.notes().length() > LONGEST_NOTES) {
            faults.add(new Fault("notes", "too-long", "At most " + LONGEST_NOTES + " characters."));
        }
        attempt(work, faults);
        return faults;
    }

    private static void attempt(Work work, List<Fault> faults) {
        var aborted = work.category() == ActivityCategory.DNA_ABORTED_VISIT;
        if (aborted && work.attemptReason() == null) {
            faults.add(new Fault("attemptReason", "required", "Say why the visit came to nothing."));
        }
        if (!aborted && work.attemptReason() != null) {
            faults.add(new Fault("attemptReason", "not-asked", "Only DNA_ABORTED_VISIT has a reason."));
        }
    }
}
