package org.advocacyhub.referral.publicform.domain;

import java.util.Optional;
import org.advocacyhub.referral.form.domain.Fault;

/**
 * Whether the equality answers are kept: the page's question for the scope EQUALITY_MONITORING of the consent, which only the
 * person can offer (domain.md A.12).
 */
public enum Counting {
    AGREED("Yes, the person agrees"),
    LEFT_OUT("No, send the form without them");

    private final String words;

    Counting(String words) {
        this.words = words;
    }

    /** What is wrong when equality questions were answered; empty when they are kept, or wished to be left out. */
    public static Optional<Fault> fault(Optional<Counting> counting, Optional<Agreement> agreement) {
        if (counting.isEmpty()) {
            return Optional.of(new Fault(
                    OwnQuestions.COUNTING,
                    "required",
                    "Some of the questions below are answered: say whether we may keep the answers. Without a yes we keep"
                            + " none of them."));
        }
        return counting.filter(AGREED::equals)
                .filter(_ -> agreement.filter(Agreement.AGREES::equals).isEmpty())
                .map(_ -> new Fault(
                        OwnQuestions.COUNTING,
                        "without-consent",
                        "We keep them only when the person agrees to the form too: answer “Does the person want an"
                                + " advocate?” above with yes, or choose “No” here."));
    }

    Choice choice() {
        return Choice.of(this, words);
    }
}
