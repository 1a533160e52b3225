package org.advocacyhub.runtime.web;

/**
 * How many items a page may hold: {@code @QueryParam("limit") @DefaultValue("50") Limit limit}. A 400 beyond 1 to 200.
 */
public record Limit(int value) {

    private static final int MOST = 200;

    /** Reads the query parameter; called by the REST layer. */
    public static Limit fromString(String text) {
        try {
            var value = Integer.parseInt(text);
            if (value >= 1 && value <= MOST) {
                return new Limit(value);
            }
        } catch (NumberFormatException notANumber) {
            // falls through to the refusal
        }
        throw Refusal.invalid("limit", "out-of-range", "A whole number from 1 to " + MOST + ".");
    }
}
