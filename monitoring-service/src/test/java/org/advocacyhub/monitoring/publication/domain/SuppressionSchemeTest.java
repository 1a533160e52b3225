package org.advocacyhub.monitoring.publication.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.advocacyhub.monitoring.publication.domain.SuppressionScheme.Lt5;
import org.advocacyhub.monitoring.publication.domain.SuppressionScheme.Nhs7;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Domain.md E.6, one count at a time: the vectors, and both sides of every threshold. */
class SuppressionSchemeTest {

    @ParameterizedTest(name = "E.6 P1: {0} -> {1}")
    @CsvSource({"0,0", "1,*", "3,*", "7,*", "8,10", "12,10", "13,15", "17,15", "18,20", "18,20", "24,25", "31,30"})
    void nhs7(long count, String shown) {
        assertEquals(shown, alone(count, Tables.NHS_7));
    }

    @ParameterizedTest(name = "E.6 P2: {0} -> {1}")
    @CsvSource({"0,0", "1,<5", "4,<5", "5,5", "6,6", "110,110"})
    void lt5(long count, String shown) {
        assertEquals(shown, alone(count, Tables.LT5));
    }

    @ParameterizedTest(name = "a zero of a sensitive table: {0}")
    @CsvSource({"LT5,<5", "NHS-7,*"})
    void e6_a_zero_may_itself_be_disclosive(String scheme, String shown) {
        var rules = scheme.equals("LT5") ? Tables.LT5 : Tables.NHS_7;

        var safe = Tables.pack().whereZeroIsSmall().count("a", 0).under(rules);

        assertEquals(shown, safe.shown().get("a").text());
        assertEquals("E.6-ZERO", Tables.line(safe, "a").ruleId());
    }

    @Test
    void what_can_be_read_off_is_exactly_what_would_be_shown_alike() {
        for (var scheme : new SuppressionScheme[] {new Nhs7(7, 5), new Nhs7(7, 10), new Nhs7(4, 3), new Lt5(5)}) {
            for (long count = 0; count < 60; count++) {
                if (!scheme.isSmall(count)) {
                    for (long other = 0; other < 80; other++) {
                        var alike = !scheme.isSmall(other)
                                && scheme.shownAs(other) == scheme.shownAs(count)
                                && (other == 0) == (count == 0);
                        assertEquals(alike, scheme.readOff(count).contains(other), scheme + " " + count + " " + other);
                    }
                }
            }
        }
    }

    @Test
    void what_can_be_read_off_a_percentage_is_exactly_what_would_be_shown_alike() {
        for (long below = 1; below < 130; below++) {
            for (long above = 0; above <= below; above++) {
                var percent = Percent.of(above, below);
                assertTrue(percent.numerators().contains(above));
                for (long other = 0; other <= 2 * below; other++) {
                    assertEquals(
                            Percent.of(other, below).value() == percent.value(),
                            percent.numerators().contains(other),
                            above + ", " + other + " of " + below);
                }
            }
        }
    }

    @Test
    void a_scheme_that_would_show_nothing_for_something_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> new Nhs7(7, 17));
        assertEquals(16, new Nhs7(7, 16).shownAs(8));
        assertThrows(IllegalArgumentException.class, () -> new Lt5(1));
        assertThrows(IllegalArgumentException.class, () -> new PublicationRules(new Lt5(5), 10, 3));
    }

    private static String alone(long count, PublicationRules rules) {
        return Tables.pack().count("a", count).under(rules).shown().get("a").text();
    }
}
