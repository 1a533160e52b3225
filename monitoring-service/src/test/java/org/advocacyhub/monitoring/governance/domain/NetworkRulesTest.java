package org.advocacyhub.monitoring.governance.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.advocacyhub.monitoring.contract.domain.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Domain.md F.11: one voice each, quorum above half, and how much rests on one organisation. */
class NetworkRulesTest {

    private static final Set<String> ACTIVE = Set.of("A", "B", "C", "D");

    @ParameterizedTest(name = "{0} present, {1}, dissent {2}, chosen {3}: {4}")
    @CsvSource(nullValues = "-", textBlock = """
            A B C,   CONSENSUS, -,     yes, -
            A B,     CONSENSUS, -,     yes, no-quorum
            A B,     DEFERRED,  -,     -,   -
            -,       DEFERRED,  -,     -,   -
            A B A,   CONSENSUS, -,     yes, one-voice no-quorum
            A B X,   CONSENSUS, -,     yes, not-active no-quorum
            A B C X, CONSENSUS, -,     yes, not-active
            A B C,   CONSENSUS, C,     yes, no-consensus
            A B C,   MAJORITY,  C,     yes, -
            A B C D, MAJORITY,  C D,   yes, no-majority
            A B C,   MAJORITY,  B C,   yes, no-majority
            A B C,   MAJORITY,  D,     yes, not-present
            A B C,   CONSENSUS, -,     -,   not-an-option
            A B C,   CONSENSUS, -,     may, not-an-option
            A B C,   DEFERRED,  -,     yes, not-an-option
            """)
    void f11_rows(String present, DecisionOutcome outcome, String dissent, String chosen, String codes) {
        var meeting = new Meeting(List.of("yes", "no"), chosen, words(present), outcome, Set.copyOf(words(dissent)));

        var findings = NetworkRules.check(meeting, ACTIVE, 50);

        assertEquals(words(codes), findings.stream().map(Finding::code).toList());
    }

    @Test
    void with_three_partners_two_are_more_than_half() {
        var meeting = new Meeting(List.of("yes"), "yes", List.of("A", "B"), DecisionOutcome.CONSENSUS, Set.of());

        assertEquals(List.of(), NetworkRules.check(meeting, Set.of("A", "B", "C"), 50));
        assertEquals(1, NetworkRules.check(meeting, Set.of("A", "B", "C"), 67).size());
        assertEquals(List.of(), NetworkRules.check(meeting, Set.of("A", "B", "C"), 66));
    }

    @Test
    void f11_hub_and_one_partner_above_sixty_percent_is_told_and_sixty_is_not() {
        var sixty = Concentration.of(Map.of("HUB", 3000L, "A", 3000L, "B", 2500L, "C", 1500L), Set.of("HUB"), 60);
        var above = Concentration.of(Map.of("HUB", 3001L, "A", 3000L, "B", 2500L, "C", 1499L), Set.of("HUB"), 60);

        assertFalse(sixty.alert());
        assertEquals(new BigDecimal("60.00"), sixty.hubAndOneShare());
        assertTrue(above.alert());
        assertEquals("HUB", above.largest());
        assertEquals(new BigDecimal("30.01"), above.largestShare());
        assertEquals(new BigDecimal("60.01"), above.hubAndOneShare());
    }

    @Test
    void a_share_just_above_is_told_though_it_rounds_to_sixty() {
        var justAbove = Concentration.of(Map.of("HUB", 60_001L, "B", 39_999L), Set.of("HUB"), 60);
        var other = Concentration.of(
                Map.of("HUB", 300_005L, "A", 300_000L, "B", 200_000L, "C", 199_995L), Set.of("HUB"), 60);

        assertTrue(justAbove.alert());
        assertTrue(other.alert());
        assertEquals(new BigDecimal("60.00"), other.hubAndOneShare());
    }

    @Test
    void without_hours_there_is_nothing_to_tell_and_the_largest_may_be_no_hub() {
        var nothing = Concentration.of(Map.of(), Set.of("HUB"), 60);
        var partner = Concentration.of(Map.of("HUB", 1L, "A", 9L), Set.of("HUB"), 60);

        assertNull(nothing.largest());
        assertNull(nothing.hubAndOneShare());
        assertFalse(nothing.alert());
        assertEquals("A", partner.largest());
    }

    private static List<String> words(String text) {
        return text == null ? List.of() : List.of(text.split(" "));
    }
}
