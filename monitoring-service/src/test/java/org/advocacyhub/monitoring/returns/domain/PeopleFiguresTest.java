package org.advocacyhub.monitoring.returns.domain;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.advocacyhub.monitoring.returns.domain.Population.Age;
import org.advocacyhub.monitoring.returns.domain.Population.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** K-04, K-26 and K-27 with figures that can be checked by hand. */
class PeopleFiguresTest {

    private static final String ASHFORD = "E07000105";
    private static final String DOVER = "E07000108";
    private static final Population NOBODY = new Population(List.of());

    @Test
    void k04_people_of_a_quarter_as_if_it_were_a_year() {
        var population = new Population(List.of(
                total(ASHFORD, Age.FROM_16, 100_000),
                total(DOVER, Age.FROM_16, 50_000),
                total(ASHFORD, Age.ALL, 132_700)));
        var served = new AccessRateCalculator.Served(91, Map.of(ASHFORD, 91L, DOVER, 1L, "", 2L), 91);

        var figures = shown(AccessRateCalculator.figures(served, population));

        assertEquals("91", figures.get("total/all/persons"));
        assertEquals("243.33", figures.get("total/all/perYear")); // 91 x 365 / 91 = 365 of 150,000
        assertEquals("365.00", figures.get("district/" + ASHFORD + "/perYear"));
        assertEquals("8.02", figures.get("district/" + DOVER + "/perYear")); // 365 / 91 / 50,000 x 100,000 = 8.0219...
        assertEquals("2", figures.get("district/NOT_KNOWN/persons"));
        assertEquals("no population told", figures.get("district/NOT_KNOWN/perYear"));
    }

    @Test
    void k04_people_of_all_ages_are_no_denominator_and_a_district_where_nobody_was_served_is_shown() {
        var allAges = new Population(List.of(total(ASHFORD, Age.ALL, 132_700)));
        var served = new AccessRateCalculator.Served(0, Map.of(), 30);

        assertEquals(
                "no population told",
                shown(AccessRateCalculator.figures(served, allAges)).get("total/all/perYear"));
        var from16 = new Population(List.of(total(ASHFORD, Age.FROM_16, 100_000)));
        assertEquals(
                "0.00", shown(AccessRateCalculator.figures(served, from16)).get("district/" + ASHFORD + "/perYear"));
    }

    @Test
    void k04_a_district_where_nobody_lives_has_no_rate() {
        var nobody = new Population(List.of(total(ASHFORD, Age.FROM_16, 0), total(DOVER, Age.FROM_16, 50_000)));
        var served = new AccessRateCalculator.Served(1, Map.of(ASHFORD, 1L), 365);

        var figures = shown(AccessRateCalculator.figures(served, nobody));

        assertEquals("null", figures.get("district/" + ASHFORD + "/perYear"));
        assertEquals("2.00", figures.get("total/all/perYear")); // 1 of 50,000
    }

    @Test
    void k04_a_quarter_that_has_not_begun_has_no_rate() {
        var from16 = new Population(List.of(total(ASHFORD, Age.FROM_16, 100_000)));

        var figures = shown(AccessRateCalculator.figures(new AccessRateCalculator.Served(0, Map.of(), 0), from16));

        assertEquals("null", figures.get("total/all/perYear"));
    }

    @Test
    void k26_a_share_of_those_served_against_a_share_of_those_who_live_there() {
        // 20 of 100 who answered are Asian, and 12,000 of 160,000 who live there, 7.5 percent: 20 / 7.5 = 2.67
        var population = new Population(List.of(
                group(ASHFORD, "ASIAN", Age.FROM_16, 8_000),
                group(ASHFORD, "WHITE", Age.FROM_16, 92_000),
                group(DOVER, "ASIAN", Age.FROM_16, 4_000),
                group(DOVER, "WHITE", Age.FROM_16, 56_000),
                group(DOVER, "WHITE", Age.ALL, 999_999))); // where people from 16 on were told, these count
        var served = served(100, Map.of("ASIAN", 20L, "WHITE", 70L, "MIXED", 10L));

        var figures = shown(RepresentationCalculator.figures(List.of(served), population, 10));

        assertEquals("2.67", figures.get("ethnicGroup/ASIAN/index"));
        assertEquals("0.76", figures.get("ethnicGroup/WHITE/index")); // 70 / 92.5
        assertEquals("no population told", figures.get("ethnicGroup/MIXED/index"));
        assertEquals("10", figures.get("ethnicGroup/MIXED/persons"));
        assertFalse(figures.containsKey("ethnicGroup/BLACK/persons")); // nobody served, and nothing told
    }

    @ParameterizedTest
    @CsvSource({"9, fewer than 10 people", "10, 1.00", "0, fewer than 10 people"})
    void k26_is_shown_from_ten_people_of_a_group_on(long persons, String shown) {
        var population =
                new Population(List.of(group(ASHFORD, "ASIAN", Age.ALL, 500), group(ASHFORD, "WHITE", Age.ALL, 500)));
        var served = served(2 * persons, Map.of("ASIAN", persons, "WHITE", persons));

        var figures = shown(RepresentationCalculator.figures(List.of(served), population, 10));

        assertEquals(shown, figures.get("ethnicGroup/ASIAN/index"));
        assertEquals(String.valueOf(persons), figures.get("ethnicGroup/ASIAN/persons"));
    }

    @Test
    void k27_answers_per_item_of_the_people_referred() {
        var figures = shown(EqualityCompletenessCalculator.figures(Map.of("sex", 3L, "religion", 1L), 4));

        assertEquals("75.00", figures.get("item/sex/answered"));
        assertEquals("25.00", figures.get("item/religion/answered"));
        assertEquals("0.00", figures.get("item/veteran/answered"));
        assertEquals(EqualityItem.values().length, figures.size());
        assertEquals(
                "null",
                shown(EqualityCompletenessCalculator.figures(Map.of(), 0)).get("item/sex/answered"));
    }

    @Test
    void groups_are_those_of_b5() {
        assertEquals(
                List.of("ageBand", "ethnicGroup", "religion", "sexualOrientation", "sex", "disabled"),
                EqualityItem.compared().stream().map(EqualityItem::code).toList());
        assertEquals(10, EqualityItem.AGE_BAND.groups().size());
        assertEquals(5, EqualityItem.ETHNIC_GROUP.groups().size());
    }

    @Test
    void a_population_without_figures_has_no_total() {
        assertEquals(OptionalLong.empty(), NOBODY.total(Age.ALL));
        assertEquals(Map.of(), NOBODY.byGroup(EqualityItem.SEX));
    }

    private static RepresentationCalculator.Served served(long answered, Map<String, Long> byGroup) {
        return new RepresentationCalculator.Served(EqualityItem.ETHNIC_GROUP, answered, byGroup);
    }

    private static Part total(String district, Age age, long people) {
        return new Part(district, Population.TOTAL, Population.ALL_PEOPLE, age, people);
    }

    private static Part group(String district, String group, Age age, long people) {
        return new Part(district, EqualityItem.ETHNIC_GROUP.code(), group, age, people);
    }

    /** What stands in the return, by breakdown, key and measure. */
    private static Map<String, String> shown(List<Figure> figures) {
        return figures.stream()
                .collect(toMap(
                        figure -> figure.breakdown() + "/" + figure.key() + "/" + figure.measure(),
                        figure -> figure.words() != null
                                ? figure.words()
                                : figure.value() == null
                                        ? "null"
                                        : figure.value().toPlainString()));
    }
}
