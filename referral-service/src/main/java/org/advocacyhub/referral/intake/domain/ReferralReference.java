package org.advocacyhub.referral.intake.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The reference of a referral, for example {@code R-2016000123-K}: year, number within the year and a check character.
 *
 * <p>The check character is a letter out of ten that sound and look different from each other and from every digit. It is
 * computed by the quasigroup of H. M. Damm ("Total anti-symmetrische Quasigruppen", 2004), so one wrong digit and two
 * swapped neighbours are always noticed.
 */
public record ReferralReference(int year, long number) {

    /** Letters that are not mistaken for a digit or for each other, on paper or on the telephone. */
    static final String CHECK_CHARACTERS = "FHKMPRUWXY";

    private static final Pattern FORM = Pattern.compile("R-([0-9]{4})([0-9]{6,9})-([A-Z])");

    private static final int[][] DAMM = {
        {0, 3, 1, 7, 5, 9, 8, 6, 4, 2},
        {7, 0, 9, 2, 1, 5, 4, 8, 6, 3},
        {4, 2, 0, 6, 8, 7, 1, 3, 5, 9},
        {1, 7, 5, 0, 9, 8, 3, 4, 2, 6},
        {6, 1, 2, 3, 0, 4, 5, 9, 7, 8},
        {3, 6, 7, 4, 2, 0, 9, 5, 8, 1},
        {5, 8, 6, 9, 7, 2, 0, 1, 3, 4},
        {8, 9, 4, 5, 3, 6, 2, 0, 1, 7},
        {9, 4, 3, 8, 6, 1, 7, 2, 0, 5},
        {2, 5, 8, 1, 4, 3, 6, 7, 9, 0},
    };

    /** Reads a reference in capitals or small letters; empty when it is none or was mistyped. */
    public static Optional<ReferralReference> parse(String text) {
        var matcher = FORM.matcher(text == null ? "" : text.strip().toUpperCase(Locale.ROOT));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var reference = new ReferralReference(Integer.parseInt(matcher.group(1)), Long.parseLong(matcher.group(2)));
        return reference.checkCharacter() == matcher.group(3).charAt(0)
                        && reference.digits().endsWith(matcher.group(2))
                ? Optional.of(reference)
                : Optional.empty();
    }

    private String digits() {
        return "%04d%06d".formatted(year, number);
    }

    private char checkCharacter() {
        var interim = 0;
        for (var digit : digits().toCharArray()) {
            interim = DAMM[interim][digit - '0'];
        }
        return CHECK_CHARACTERS.charAt(interim);
    }

    @Override
    public String toString() {
        return "R-" + digits() + "-" + checkCharacter();
    }
}
