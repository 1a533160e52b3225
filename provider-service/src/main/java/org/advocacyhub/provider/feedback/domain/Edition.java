package org.advocacyhub.provider.feedback.domain;

import org.advocacyhub.provider.casework.domain.FeedbackFormat;

/** In which words the page asks (domain.md D.5.4, B.4): the same questions, and the same answers to count. */
public enum Edition {
    USUAL(FeedbackFormat.LINK),
    /** Short sentences, large text, and a picture with each answer. */
    EASY_READ(FeedbackFormat.EASY_READ);

    private final FeedbackFormat format;

    Edition(FeedbackFormat format) {
        this.format = format;
    }

    /** What is recorded as how somebody was asked. */
    public FeedbackFormat format() {
        return format;
    }

    /** Whether it is the one in easy words. */
    public boolean isEasy() {
        return this == EASY_READ;
    }
}
