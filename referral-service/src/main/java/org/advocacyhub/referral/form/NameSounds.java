package org.advocacyhub.referral.form;

import java.text.Normalizer;
import org.apache.commons.codec.language.Soundex;

/** How a family name sounds, so that a name spelt in two ways is found as one (domain.md B.1, person-level uniqueness). */
public final class NameSounds {

    private static final Soundex SOUNDEX = Soundex.US_ENGLISH_SIMPLIFIED;

    private NameSounds() {}

    /** The Soundex code, a letter and three digits; null for a name without a letter that Soundex knows. */
    public static String of(String familyName) {
        if (familyName == null) {
            return null;
        }
        var plain = Normalizer.normalize(familyName, Normalizer.Form.NFD).replaceAll("[^A-Za-z]", "");
        return plain.isEmpty() ? null : SOUNDEX.soundex(plain);
    }
}
