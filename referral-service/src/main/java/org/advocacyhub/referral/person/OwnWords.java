package org.advocacyhub.referral.person;

import java.util.ArrayList;
import java.util.List;
import org.advocacyhub.referral.form.domain.Fault;

/** The reason, as a code and in somebody's own words, that a merge and its undoing need. */
final class OwnWords {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 500;

    private OwnWords() {}

    /** What is wrong with a reason and its words. */
    static List<Fault> faults(Object reason, String words) {
        var faults = new ArrayList<Fault>();
        if (reason == null) {
            faults.add(new Fault("reason", "required", "Say why, or OTHER."));
        }
        if (words == null || words.strip().length() < SHORTEST || words.length() > LONGEST) {
            faults.add(
                    new Fault("words", "out-of-range", "Say why in " + SHORTEST + " to " + LONGEST + " characters."));
        }
        return faults;
    }
}
