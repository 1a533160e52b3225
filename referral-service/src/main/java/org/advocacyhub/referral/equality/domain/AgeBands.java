package org.advocacyhub.referral.equality.domain;

import java.util.List;

/**
 * The bands in which an age is counted (domain.md B.5.8), as published codes.
 *
 * @param socialCare null under 18
 * @param imca null under 16
 */
public record AgeBands(String standard, String socialCare, String imca) {

    private static final AgeBands UNKNOWN = new AgeBands(null, null, null);

    private static final List<Band> STANDARD = List.of(
            new Band(0, "U16"),
            new Band(16, "16_17"),
            new Band(18, "18_24"),
            new Band(25, "25_34"),
            new Band(35, "35_44"),
            new Band(45, "45_54"),
            new Band(55, "55_64"),
            new Band(65, "65_74"),
            new Band(75, "75_84"),
            new Band(85, "85_PLUS"));

    private static final List<Band> SOCIAL_CARE =
            List.of(new Band(18, "18_64"), new Band(65, "65_74"), new Band(75, "75_84"), new Band(85, "85_PLUS"));

    private static final List<Band> IMCA = List.of(
            new Band(16, "16_17"),
            new Band(18, "18_30"),
            new Band(31, "31_45"),
            new Band(46, "46_65"),
            new Band(66, "66_79"),
            new Band(80, "80_PLUS"));

    private record Band(int from, String code) {}

    /**
     * The bands of an age.
     *
     * @param age whole years on the day of receipt; null when nobody knows
     */
    public static AgeBands of(Integer age) {
        return age == null ? UNKNOWN : new AgeBands(band(STANDARD, age), band(SOCIAL_CARE, age), band(IMCA, age));
    }

    private static String band(List<Band> bands, int age) {
        return bands.stream()
                .filter(band -> band.from() <= age)
                .reduce((_, higher) -> higher)
                .map(Band::code)
                .orElse(null);
    }
}
