package org.advocacyhub.referral.publicform.domain;

import org.advocacyhub.referral.form.domain.Answer;

/**
 * Whether the person wants an advocate: one question of the page for two of the data set (domain.md B.1 field 57). Whoever
 * says yes or no is taken to be able to (the Mental Capacity Act presumes it).
 */
public enum Agreement {
    AGREES(Answer.Y, Answer.Y, "Yes, and you may share this form with the advocacy organisation that helps"),
    CANNOT_DECIDE(Answer.N, null, "The person can’t make this decision, even with help"),
    NOT_ASKED(Answer.U, Answer.U, "I don’t know, or have not asked yet"),
    REFUSES(Answer.Y, Answer.N, "No");

    private final Answer hasCapacity;
    private final Answer consents;
    private final String words;

    Agreement(Answer hasCapacity, Answer consents, String words) {
        this.hasCapacity = hasCapacity;
        this.consents = consents;
        this.words = words;
    }

    /** Whether the person can consent. */
    public Answer hasCapacity() {
        return hasCapacity;
    }

    /** Whether the person does; null when that can't be asked. */
    public Answer consents() {
        return consents;
    }

    Choice choice() {
        return Choice.of(this, words);
    }
}
