package org.advocacyhub.referral.form.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A postcode of the United Kingdom, or NFA for somebody without a home (domain.md B.1 field 11).
 *
 * @param outcode first half; all that ever leaves this service
 * @param incode second half; empty for NFA
 */
public record Postcode(String outcode, String incode) {

    private static final Pattern FORM =
            Pattern.compile("(GIR|[A-PR-UWYZ](?:[0-9]{1,2}|[0-9][A-HJKPSTUW]|[A-HK-Y][0-9]{1,2}"
                    + "|[A-HK-Y][0-9][ABEHMNPRVWXY]))([0-9][ABD-HJLNP-UW-Z]{2})");

    /** Reads a postcode however it is spaced and cased; empty when it is none. */
    public static Optional<Postcode> parse(String text) {
        if (text == null) {
            return Optional.empty();
        }
        var compact = text.replace(" ", "").toUpperCase(Locale.ROOT);
        if (compact.equals(PersonTold.NO_FIXED_ABODE)) {
            return Optional.of(new Postcode(PersonTold.NO_FIXED_ABODE, ""));
        }
        var matcher = FORM.matcher(compact);
        return matcher.matches() ? Optional.of(new Postcode(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    /** The sector, for example {@code ME15 6}: some thousand homes. Empty for NFA. */
    public Optional<String> sector() {
        return incode.isEmpty() ? Optional.empty() : Optional.of(outcode + " " + incode.charAt(0));
    }

    /** As it is written on a letter. */
    public String full() {
        return (outcode + " " + incode).strip();
    }

    @Override
    public String toString() {
        return "Postcode[not shown]";
    }
}
