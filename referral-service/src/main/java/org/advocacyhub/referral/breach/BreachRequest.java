package org.advocacyhub.referral.breach;

import java.time.Instant;
import java.util.ArrayList;
import org.advocacyhub.referral.breach.domain.BreachKind;
import org.advocacyhub.referral.breach.domain.BreachRisk;
import org.advocacyhub.referral.form.RequestReader;
import org.advocacyhub.referral.form.domain.Fault;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What went wrong. */
@Schema(name = "NewBreach")
record BreachRequest(
        @Schema(description = "When somebody of the organisation first knew; now when left out")
        Instant awareAt,

        BreachKind kind,
        Integer peopleAffected,
        BreachRisk risk,

        @Schema(description = "What happened and what is done, naming nobody")
        String words) {

    private static final int LONGEST_WORDS = 2_000;

    /** Refuses with everything that is missing or can't be. */
    void check(Instant now) {
        var faults = new ArrayList<Fault>();
        if (kind == null) {
            faults.add(new Fault("kind", "required", "Say what went wrong, or OTHER."));
        }
        if (risk == null) {
            faults.add(new Fault("risk", "required", "Say what it may do to people: UNLIKELY, LIKELY or HIGH."));
        }
        if (peopleAffected == null || peopleAffected < 0) {
            faults.add(new Fault("peopleAffected", "out-of-range", "Say how many people, as far as it is known."));
        }
        if (words == null || words.isBlank() || words.length() > LONGEST_WORDS) {
            faults.add(new Fault("words", "out-of-range", "Say it in 1 to " + LONGEST_WORDS + " characters."));
        }
        if (awareAt != null && awareAt.isAfter(now)) {
            faults.add(new Fault("awareAt", "in-the-future", "Nobody can know of it yet."));
        }
        RequestReader.refuse(faults);
    }

    @Override
    public String toString() {
        return "BreachRequest[not shown]";
    }
}
