package org.advocacyhub.monitoring.narrative.domain;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a case study may not tell (domain.md E.6: pseudonym, no district, age band). */
public final class StoryRules {

    /** How many a return tells (E.1). */
    public static final int A_QUARTER = 2;

    private static final Pattern POSTCODE =
            Pattern.compile("\\b[A-Z]{1,2}\\d[A-Z\\d]?\\s*\\d[A-Z]{2}\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern DISTRICT_CODE = Pattern.compile("\\bE0[6-9]\\d{6}\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d\\s-]{5,}\\d");

    private StoryRules() {}

    /**
     * What of a story tells where somebody lives or how to find them; empty when nothing does.
     *
     * @param districts names of the districts
     */
    public static Optional<String> givesAway(String story, Collection<String> districts) {
        if (POSTCODE.matcher(story).find() || DISTRICT_CODE.matcher(story).find()) {
            return Optional.of("a postcode or the code of a district");
        }
        if (NUMBER.matcher(story).find()) {
            return Optional.of("a long number, as of a telephone or a record");
        }
        return districts.stream()
                .filter(name -> names(story, name))
                .sorted()
                .findFirst()
                .map(name -> "the district " + name);
    }

    private static boolean names(String story, String district) {
        return Pattern.compile("\\b" + Pattern.quote(district.toLowerCase(Locale.ROOT)) + "\\b")
                .matcher(story.toLowerCase(Locale.ROOT))
                .find();
    }
}
