package org.advocacyhub.local.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * What a service answered.
 *
 * @param asked method and path, for messages
 * @param body the JSON body; missing when there was none
 * @param text the body as it came
 */
public record Answer(String asked, int status, JsonNode body, String text, Optional<String> etag) {

    /**
     * This answer when it has the status.
     *
     * @throws UnexpectedAnswer otherwise
     */
    public Answer expect(int wanted) {
        if (status != wanted) {
            throw new UnexpectedAnswer(this, wanted);
        }
        return this;
    }

    /** A service said something else than the play counts on. */
    public static final class UnexpectedAnswer extends IllegalStateException {

        private static final long serialVersionUID = 1L;

        UnexpectedAnswer(Answer answer, int wanted) {
            super(answer.asked() + " answered " + answer.status() + " instead of " + wanted + ": " + answer.text());
        }
    }
}
