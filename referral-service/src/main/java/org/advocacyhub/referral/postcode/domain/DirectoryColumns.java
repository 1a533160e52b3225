package org.advocacyhub.referral.postcode.domain;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which columns of an extract say what. The names changed over the years, and those of newer editions carry a year
 * ({@code lad25cd}); every other column is passed over.
 *
 * @param postcode {@code pcds}, or an older way of spacing the same
 * @param district {@code oslaua} or {@code lad..cd}
 * @param county {@code oscty} or {@code cty..cd}; null when there is none
 * @param ended {@code doterm}, year and month; null when there is none
 */
public record DirectoryColumns(String postcode, String district, String county, String ended) {

    private static final List<Pattern> POSTCODE = patterns("pcds", "pcd", "pcd2", "pcd7", "pcd8", "postcode");
    private static final List<Pattern> DISTRICT = patterns("oslaua", "lad(\\d\\dcd)?", "laua");
    private static final List<Pattern> COUNTY = patterns("oscty", "cty(\\d\\dcd)?");
    private static final List<Pattern> ENDED = patterns("doterm");

    /** Finds them in a header; empty when it has no postcode or no district. */
    public static Optional<DirectoryColumns> of(List<String> header) {
        var postcode = find(header, POSTCODE);
        var district = find(header, DISTRICT);
        return postcode == null || district == null
                ? Optional.empty()
                : Optional.of(new DirectoryColumns(postcode, district, find(header, COUNTY), find(header, ENDED)));
    }

    private static String find(List<String> header, List<Pattern> names) {
        return names.stream()
                .flatMap(name ->
                        header.stream().filter(column -> name.matcher(column).matches()))
                .findFirst()
                .orElse(null);
    }

    private static List<Pattern> patterns(String... names) {
        return List.of(names).stream()
                .map(name -> Pattern.compile(name, Pattern.CASE_INSENSITIVE))
                .toList();
    }
}
