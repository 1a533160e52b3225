package org.advocacyhub.provider.feed;

import java.time.Duration;
import org.advocacyhub.runtime.web.Refusal;

/** How long a poll waits for news, in whole seconds: {@code @QueryParam("wait") @DefaultValue("0") Wait wait}. */
public record Wait(Duration duration) {

    /** Longer than this, and what stands between a partner and the hub may cut the connection. */
    private static final int LONGEST_SECONDS = 30;

    /** Reads the query parameter; called by the REST layer. */
    public static Wait fromString(String text) {
        try {
            var seconds = Integer.parseInt(text);
            if (seconds >= 0 && seconds <= LONGEST_SECONDS) {
                return new Wait(Duration.ofSeconds(seconds));
            }
        } catch (NumberFormatException notANumber) {
            // falls through to the refusal
        }
        throw Refusal.invalid("wait", "out-of-range", "Whole seconds, from 0 to " + LONGEST_SECONDS + ".");
    }
}
