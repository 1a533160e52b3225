package org.advocacyhub.referral.change;

/**
 * Why what was told is changed.
 *
 * @param code from the list of amendment reasons; ANSWERED for answers to what was asked
 * @param words in the teller's own words; null when nothing was said
 */
public record Reason(Kind kind, String code, String words, Teller teller) {

    /** On which road the change came. */
    public enum Kind {
        AMENDMENT,
        INFORMATION
    }

    /** Answers to what was missing or asked. */
    public static Reason answered(Teller teller) {
        return new Reason(Kind.INFORMATION, "ANSWERED", null, teller);
    }

    @Override
    public String toString() {
        return "Reason[not shown]";
    }
}
