package org.advocacyhub.monitoring.publication.domain;

import static org.advocacyhub.monitoring.publication.domain.Sensitivity.HIGH;
import static org.advocacyhub.monitoring.publication.domain.Sensitivity.LOW;
import static org.advocacyhub.monitoring.publication.domain.Tables.LT5;
import static org.advocacyhub.monitoring.publication.domain.Tables.NHS_7;
import static org.advocacyhub.monitoring.publication.domain.Tables.line;
import static org.advocacyhub.monitoring.publication.domain.Tables.pack;
import static org.advocacyhub.monitoring.publication.domain.Tables.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.advocacyhub.monitoring.publication.domain.Withheld.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Domain.md E.6 over whole tables: the vectors, scenarios S09 and S20, and where the simple rule does not protect. */
class SuppressPackTest {

    @Test
    void e6_vector_one_small_count_takes_the_smallest_other_with_it() {
        var safe = pack().rowWithTotal("r", 12, 3, 40, 55).under(LT5);

        assertEquals(List.of("[c]", "<5", "40", "55", "110"), texts(safe, "ra", "rb", "rc", "rd", "r"));
        assertEquals("E.6-P2", line(safe, "rb").ruleId());
        assertEquals(Kind.PRIMARY, line(safe, "rb").kind());
        assertEquals("E.6-SECONDARY", line(safe, "ra").ruleId());
        assertEquals(Kind.SECONDARY, line(safe, "ra").kind());
        assertTrue(line(safe, "ra").reason().contains("'r'"), safe.withheld().toString());
    }

    @Test
    void e6_vector_a_zero_is_shown_and_takes_nothing_with_it() {
        assertEquals(
                List.of("0", "5", "8"), texts(pack().rowWithTotal("r", 0, 5, 8).under(LT5), "ra", "rb", "rc"));
    }

    @Test
    void e6_vector_nhs7_rounds_each_for_itself() {
        assertEquals(
                List.of("*", "*", "10", "10", "15", "0"),
                texts(pack().row("r", 3, 7, 8, 12, 13, 0).under(NHS_7), "ra", "rb", "rc", "rd", "re", "rf"));
    }

    @Test
    void s09_groups_that_were_excluded_before_become_visible() {
        var groups = pack().count("sensory impairment", 24).count("autism", 18).count("physical disability", 31);

        var lt5 = groups.under(LT5);
        var nhs7 = groups.under(NHS_7);

        var keys = new String[] {"sensory impairment", "autism", "physical disability"};
        assertEquals(List.of("24", "18", "31"), texts(lt5, keys));
        assertEquals(List.of(), lt5.withheld());
        assertEquals(List.of("25", "20", "30"), texts(nhs7, keys));
    }

    @Test
    void s20_calderdale_shows_87_percent_of_30_and_withholds_three_answers() {
        var safe = calderdale().under(LT5);

        assertEquals("87% (n=30)", safe.shown().get("CAL1").text());
        assertEquals(List.of("26", "<5", "<5", "<5"), texts(safe, "yes", "partly", "no", "n/a"));
        assertEquals(List.of("n/a", "no", "partly"), kinds(safe, Kind.PRIMARY));
    }

    @Test
    void s20_the_response_rate_would_give_the_not_applicable_away() {
        var safe = calderdale()
                .hidden("offered", 40)
                .supporting("response rate", "answered", "offered")
                .under(LT5);

        assertEquals("[c]", safe.shown().get("response rate").text());
        assertEquals("87% (n=30)", safe.shown().get("CAL1").text());
        assertEquals(List.of("26", "<5", "<5", "<5"), texts(safe, "yes", "partly", "no", "n/a"));
        assertEquals("E.6-LINKED", line(safe, "response rate").ruleId());
    }

    private static Tables calderdale() {
        return pack().count("yes", 26)
                .count("partly", 3)
                .count("no", 1)
                .count("n/a", 2)
                .hidden("n", 30)
                .hidden("answered", 32)
                .sum("n", "yes", "partly", "no")
                .sum("answered", "n", "n/a")
                .percentage("CAL1", "yes", "n", LOW);
    }

    @Test
    void two_of_four_would_be_known_by_their_sum_so_a_third_goes_too() {
        var safe = pack().rowWithTotal("r", 4, 4, 40, 50).under(LT5);

        assertEquals(List.of("<5", "<5", "[c]", "50", "98"), texts(safe, "ra", "rb", "rc", "rd", "r"));
        assertEquals("E.6-LINKED", line(safe, "rc").ruleId());
    }

    @Test
    void where_nothing_else_is_left_the_total_goes() {
        var safe = pack().rowWithTotal("r", 4, 4).under(LT5);

        assertEquals(List.of("<5", "<5", "[c]"), texts(safe, "ra", "rb", "r"));
    }

    @Test
    void where_the_marks_alone_would_tell_they_go() {
        var safe = pack().rowWithTotal("r", 1, 1, 1, 1).under(LT5);

        assertEquals(List.of("<5", "<5", "<5", "<5", "[c]"), texts(safe, "ra", "rb", "rc", "rd", "r"));
        assertEquals(Kind.PRIMARY, line(safe, "r").kind());
        assertEquals(List.of(), safe.exposed());
    }

    @Test
    void what_is_withheld_without_being_small_is_known_not_to_be() {
        // with a total of 6, and 5 at least behind [c], <5 could only be 1
        var safe = pack().rowWithTotal("r", 5, 1).under(LT5);

        assertEquals(List.of("[c]", "<5", "[c]"), texts(safe, "ra", "rb", "r"));
    }

    @Test
    void a_mark_of_a_mean_does_not_tell_a_withheld_count() {
        var safe = pack().rowWithTotal("r", 6, 3, 40)
                .average("mean", "ra", "3.5 days")
                .under(LT5);

        assertEquals(List.of("[c]", "[c]"), texts(safe, "ra", "mean"));
    }

    @Test
    void two_withheld_in_every_row_and_column_are_not_enough() {
        // x x . .      the simple rule stops here, yet the one in the middle, r3c, is what is left of its row and
        // column
        // x x s .      when the two blocks around it are summed up
        // . s x x
        // . . x x
        var tables = pack().rowWithTotal("r1", 2, 3, 20, 30)
                .rowWithTotal("r2", 3, 2, 4, 40)
                .rowWithTotal("r3", 20, 30, 3, 2)
                .rowWithTotal("r4", 30, 20, 2, 3)
                .count("ca", 55)
                .count("cb", 55)
                .count("cc", 29)
                .count("cd", 75)
                .sum("ca", "r1a", "r2a", "r3a", "r4a")
                .sum("cb", "r1b", "r2b", "r3b", "r4b")
                .sum("cc", "r1c", "r2c", "r3c", "r4c")
                .sum("cd", "r1d", "r2d", "r3d", "r4d");

        var simple = SuppressPack.rowsAndColumnsOnly(tables.done(), LT5);
        var safe = tables.under(LT5);

        assertEquals(List.of(), kinds(simple, Kind.SECONDARY));
        assertTrue(new Attacker().reads(tables.done(), simple).solves("r2c").isPresent());
        assertTrue(new Attacker().reads(tables.done(), safe).solves("r2c").isEmpty());
        assertEquals("<5", safe.shown().get("r2c").text());
    }

    @Test
    void nhs7_rounding_alone_can_give_a_count_away() {
        // 12 + 12 + 12 + 7 = 43: at most 36 without the starred one, at least 43 in all
        var tables = pack().rowWithTotal("r", 12, 12, 12, 7);

        assertEquals(
                7,
                new Attacker()
                        .ofRoundedCounts()
                        .reads(tables.done(), SuppressPack.smallCountsOnly(tables.done(), NHS_7))
                        .bounds("rd")
                        .orElseThrow());
        assertEquals(List.of("[c]", "10", "10", "*", "45"), texts(tables.under(NHS_7), "ra", "rb", "rc", "rd", "r"));
    }

    @Test
    void a_cell_of_two_tables_is_withheld_in_both() {
        var safe = pack().rowWithTotal("team", 3, 12, 40)
                .count("typea", 25)
                .count("typeb", 30)
                .sum("team", "typea", "typeb")
                .under(LT5);

        assertEquals(List.of("<5", "[c]", "40", "55"), texts(safe, "teama", "teamb", "teamc", "team"));
        assertEquals(List.of("25", "30"), texts(safe, "typea", "typeb"));
    }

    @Test
    void zeros_that_count_as_small_hide_behind_the_same_mark() {
        var safe =
                pack().whereZeroIsSmall().rowWithTotal("district", 0, 3, 0, 20).under(LT5);

        assertEquals(
                List.of("<5", "<5", "<5", "20", "23"),
                texts(safe, "districta", "districtb", "districtc", "districtd", "district"));
        assertEquals("E.6-ZERO", line(safe, "districta").ruleId());
    }

    @ParameterizedTest(name = "{3}: {0} of {1} -> {2}")
    @CsvSource({
        "5, 10, 50% (n=10), HIGH, ",
        "5, 9, *, HIGH, Fewer than 10 are below the line.",
        "4, 20, *, HIGH, In a sensitive table: 1 to 4 are above the line.",
        "5, 20, 25% (n=20), HIGH, ",
        "16, 20, *, HIGH, In a sensitive table: all but 1 to 4 are above the line.",
        "15, 20, 75% (n=20), HIGH, ",
        "0, 20, 0% (n=20), HIGH, ",
        "20, 20, 100% (n=20), HIGH, ",
        "9, 10, 90% (n=10), LOW, ",
        "9, 9, *, LOW, Fewer than 10 are below the line.",
        "26, 30, 87% (n=30), LOW, ",
        "1, 30, 3% (n=30), LOW, "
    })
    void e6_percentages_by_sensitivity(long above, long below, String shown, Sensitivity sensitivity, String reason) {
        var safe = pack().hidden("above", above)
                .hidden("below", below)
                .percentage("p", "above", "below", sensitivity)
                .under(LT5);

        assertEquals(shown, safe.shown().get("p").text());
        assertEquals(
                reason == null ? List.of() : List.of(reason),
                safe.withheld().stream().map(Withheld::reason).toList());
    }

    @Test
    void under_nhs7_a_percentage_is_made_of_what_is_shown() {
        var low = pack().hidden("above", 26).hidden("below", 32).percentage("p", "above", "below", LOW);
        var few = pack().hidden("above", 3).hidden("below", 30).percentage("p", "above", "below", LOW);

        assertEquals("83% (n=30)", low.under(NHS_7).shown().get("p").text());
        assertEquals("*", few.under(NHS_7).shown().get("p").text());
    }

    @Test
    void a_percentage_that_would_tell_a_withheld_count_goes_though_its_own_rule_lets_it() {
        var safe = pack().count("yes", 3)
                .hidden("n", 30)
                .percentage("p", "yes", "n", LOW)
                .under(LT5);

        assertEquals(List.of("<5", "[c]"), texts(safe, "yes", "p"));
    }

    @Test
    void a_withheld_percentage_is_not_the_difference_of_the_others() {
        var tables = pack().hidden("all", 60).hidden("eligible", 43);
        for (var type : List.of("A,12,9", "B,20,14", "C,28,20")) {
            var parts = type.split(",");
            tables.hidden(parts[0], Long.parseLong(parts[1])).hidden("e" + parts[0], Long.parseLong(parts[2]));
        }
        var safe = tables.sum("all", "A", "B", "C")
                .sum("eligible", "eA", "eB", "eC")
                .percentage("rate", "eligible", "all", HIGH)
                .percentage("rate A", "eA", "A", HIGH)
                .percentage("rate B", "eB", "B", HIGH)
                .percentage("rate C", "eC", "C", HIGH)
                .under(LT5);

        assertEquals(
                List.of("72% (n=60)", "*", "[c]", "71% (n=28)"), texts(safe, "rate", "rate A", "rate B", "rate C"));
    }

    @ParameterizedTest(name = "a mean of {0} people: {1}")
    @CsvSource({"1, *", "7, *", "8, 3.5 days"})
    void e6_no_mean_or_median_of_one_to_seven(long people, String shown) {
        for (var rules : List.of(LT5, NHS_7)) {
            var safe = pack().count("people", people)
                    .average("mean", "people", "3.5 days")
                    .under(rules);

            assertEquals(shown, safe.shown().get("mean").text());
        }
    }

    @Test
    void a_mean_goes_with_the_count_on_which_it_rests() {
        var safe = pack().rowWithTotal("r", 12, 3, 40)
                .average("mean", "ra", "3.5 days")
                .under(LT5);

        assertEquals(List.of("[c]", "[c]"), texts(safe, "ra", "mean"));
    }

    @ParameterizedTest(name = "published {0}, now {1}: {2}")
    @CsvSource({"40, 40, 40", "40, 41, [c]", "40, 44, [c]", "40, 45, 45", "44, 40, [c]", "45, 40, 40"})
    void e6_what_is_published_again_must_not_differ_by_few(long before, long now, String shown) {
        var safe = pack().count("year to date", now)
                .publishedBefore("year to date", before)
                .under(LT5);

        assertEquals(shown, safe.shown().get("year to date").text());
        if (shown.equals("[c]")) {
            assertEquals("E.6-DIFFERENCE", line(safe, "year to date").ruleId());
            assertEquals(Kind.DIFFERENCING, line(safe, "year to date").kind());
        }
    }

    @Test
    void e6_year_to_date_less_the_quarters_before_must_not_tell_this_quarter() {
        var safe = pack().told("Q1", 40, Range.exactly(40), false)
                .count("Q2", 3)
                .count("year to date", 43)
                .sum("year to date", "Q1", "Q2")
                .under(LT5);

        assertEquals(List.of("<5", "[c]"), texts(safe, "Q2", "year to date"));
        assertEquals(Kind.DIFFERENCING, line(safe, "year to date").kind());
    }

    @Test
    void e6_year_to_date_must_not_tell_an_earlier_quarter() {
        var safe = pack().told("Q1", 3, new Range(1, 4), true)
                .count("Q2", 40)
                .count("year to date", 43)
                .sum("year to date", "Q1", "Q2")
                .under(LT5);

        assertEquals(1, safe.withheld().size(), safe.withheld().toString());
        assertEquals(Kind.DIFFERENCING, safe.withheld().getFirst().kind());
        assertEquals("Q2", safe.withheld().getFirst().item());
    }

    @Test
    void what_was_given_away_before_does_not_stop_everything_after() {
        var safe = pack().told("Q1", 3, Range.exactly(3), true)
                .count("Q2", 40)
                .count("year to date", 43)
                .sum("year to date", "Q1", "Q2")
                .under(LT5);

        assertEquals(List.of("40", "43"), texts(safe, "Q2", "year to date"));
        assertEquals(List.of(), safe.exposed());
    }

    @Test
    void ties_are_broken_by_the_name() {
        var safe = pack().rowWithTotal("r", 12, 3, 12, 12).under(LT5);

        assertEquals(List.of("[c]", "<5", "12", "12"), texts(safe, "ra", "rb", "rc", "rd"));
    }

    @Test
    void a_pack_that_does_not_add_up_is_refused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> pack().count("a", 1).count("b", 2).sum("b", "a").done());
    }

    private static List<String> kinds(SafePack safe, Kind kind) {
        return safe.withheld().stream()
                .filter(line -> line.kind() == kind)
                .map(Withheld::item)
                .sorted(String::compareTo)
                .toList();
    }
}
