package org.advocacyhub.referral.team.domain;

import java.text.Normalizer;
import java.util.Locale;

/** A team's name without what people write in different ways: case, spaces, punctuation, accents, and {@code &} for "and". */
public final class TeamWords {

    private TeamWords() {}

    /** The words in capitals with single spaces between them; empty when there are none. */
    public static String of(String text) {
        return text == null
                ? ""
                : Normalizer.normalize(text, Normalizer.Form.NFKD)
                        .replaceAll("\\p{M}", "")
                        .replaceAll("['’]", "")
                        .replace("&", " and ")
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip()
                        .toUpperCase(Locale.ROOT);
    }

    /** What two spellings of one name have in common. */
    static String key(String text) {
        return of(text).replace(" ", "");
    }
}
