package org.advocacyhub.monitoring.returns.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.advocacyhub.monitoring.returns.domain.DueContacts.Standing;
import org.junit.jupiter.api.Test;

/** K-07. */
class ContactCalculatorTest {

    private static final LocalDate DUE = LocalDate.of(2016, 5, 10);
    private static final LocalDate AFTERWARDS = LocalDate.of(2016, 7, 1);
    private static final ColourRules COLOURS = new ColourRules(5, 2);
    private static final Map<String, BigDecimal> TARGETS = Map.of("P2", new BigDecimal("95.00"));

    @Test
    void a_contact_on_the_due_day_is_in_time_and_the_day_after_is_not() {
        assertEquals(Standing.MET, contact(DUE, null).standing(AFTERWARDS));
        assertEquals(Standing.FAILED, contact(DUE.plusDays(1), null).standing(AFTERWARDS));
    }

    @Test
    void still_open_fails_only_once_the_due_day_has_passed() {
        assertEquals(Standing.PENDING, contact(null, null).standing(DUE));
        assertEquals(Standing.FAILED, contact(null, null).standing(DUE.plusDays(1)));
    }

    @Test
    void who_withdrew_by_the_due_day_was_owed_nothing() {
        assertEquals(Standing.WITHDRAWN, contact(null, DUE).standing(AFTERWARDS));
        assertEquals(Standing.FAILED, contact(null, DUE.plusDays(1)).standing(AFTERWARDS));
        assertEquals(Standing.MET, contact(DUE.minusDays(2), DUE.minusDays(1)).standing(AFTERWARDS));
    }

    @Test
    void an_impossible_target_counts_apart() {
        var impossible = new DueContact("P1", "IMHA", DUE, DUE.plusDays(3), null, true);

        assertEquals(Standing.IMPOSSIBLE, impossible.standing(AFTERWARDS));
    }

    @Test
    void percent_target_colour_and_direction_go_by_band() {
        var due = List.of(contact(DUE, null), contact(DUE, null), contact(DUE, null), contact(null, null));
        var before = Collections.nCopies(2, contact(DUE, null));

        var figures = ContactCalculator.figures(
                DueContact.counted(due, AFTERWARDS), DueContact.counted(before, AFTERWARDS), TARGETS, COLOURS);

        var band = Figures.one(figures, "band", "P2", "inTarget");
        assertEquals(new BigDecimal("75.00"), band.value());
        assertEquals(3, band.numerator());
        assertEquals(4, band.denominator());
        assertEquals(Rag.RED, band.rag());
        assertEquals(Direction.DOWN, band.direction());
        assertNull(Figures.one(figures, "total", "all", "inTarget").rag());
    }

    /** E.3: 12 of 12 + 4 are 75 percent; what was owed to nobody, can't be kept or is not due yet stands apart. */
    @Test
    void every_contact_counts_once_by_how_it_stands_and_by_its_type() {
        var due = List.of(
                new DueContacts("P2", "IMHA", Standing.MET, 9),
                new DueContacts("P4", "COMMUNITY", Standing.MET, 3),
                new DueContacts("P2", "IMHA", Standing.FAILED, 1),
                new DueContacts("P4", "COMMUNITY", Standing.FAILED, 3),
                new DueContacts("P2", "IMHA", Standing.PENDING, 5),
                new DueContacts("P4", "COMMUNITY", Standing.PENDING, 6),
                new DueContacts("P1", "IMHA", Standing.IMPOSSIBLE, 7),
                new DueContacts("P2", "IMHA", Standing.WITHDRAWN, 8));

        var figures = ContactCalculator.figures(due, List.of(), TARGETS, COLOURS);

        assertEquals("75.00", Figures.value(figures, "total", "all", "inTarget"));
        assertEquals("4", Figures.value(figures, "total", "all", "failed"));
        assertEquals("11", Figures.value(figures, "total", "all", "pending"));
        assertEquals("7", Figures.value(figures, "total", "all", "targetImpossible"));
        assertEquals("8", Figures.value(figures, "total", "all", "withdrawnBeforeDue"));
        assertEquals("90.00", Figures.value(figures, "type", "IMHA", "inTarget"));
        assertEquals("50.00", Figures.value(figures, "type", "COMMUNITY", "inTarget"));
        assertNull(Figures.value(figures, "band", "P1", "inTarget"));
        assertEquals(Rag.AMBER, Figures.one(figures, "band", "P2", "inTarget").rag());
        assertNull(Figures.one(figures, "band", "P4", "inTarget").rag()); // no target is agreed for it here
    }

    @Test
    void nothing_due_is_no_percentage() {
        var figures = ContactCalculator.figures(List.of(), List.of(), TARGETS, COLOURS);

        assertNull(Figures.one(figures, "total", "all", "inTarget").value());
        assertNull(Figures.one(figures, "total", "all", "inTarget").direction());
    }

    @Test
    void e3_amber_reaches_five_points_below_the_target_where_a_contract_sets_nothing_else() {
        assertEquals(Rag.GREEN, colour(9500, 5));
        assertEquals(Rag.AMBER, colour(9499, 5));
        assertEquals(Rag.AMBER, colour(9000, 5));
        assertEquals(Rag.RED, colour(8999, 5));
        assertEquals(Rag.RED, colour(9499, 0));
        assertNull(Rag.of(new Ratio(0, 0), TARGETS.get("P2"), 5));
    }

    @Test
    void e3_what_is_rounded_up_to_the_target_does_not_reach_it() {
        var shownAsMet = new Ratio(18_999, 20_000);

        assertEquals(new BigDecimal("95.00"), shownAsMet.percent());
        assertEquals(Rag.AMBER, Rag.of(shownAsMet, TARGETS.get("P2"), 5));
        assertEquals(Rag.RED, Rag.of(new Ratio(17_999, 20_000), TARGETS.get("P2"), 5));
    }

    @Test
    void e3_less_than_two_points_is_no_movement() {
        assertEquals(Direction.SAME, direction(9000, 9199, 2));
        assertEquals(Direction.UP, direction(9000, 9200, 2));
        assertEquals(Direction.DOWN, direction(9000, 8800, 2));
        assertEquals(Direction.SAME, direction(9000, 8801, 2));
        assertEquals(Direction.SAME, direction(9000, 9200, 3));
        assertNull(Direction.of(new Ratio(0, 0), new Ratio(1, 2), 2));
    }

    private static Rag colour(int hundredths, int amberPoints) {
        return Rag.of(new Ratio(hundredths, 10_000), TARGETS.get("P2"), amberPoints);
    }

    private static Direction direction(int before, int now, int points) {
        return Direction.of(new Ratio(before, 10_000), new Ratio(now, 10_000), points);
    }

    private static DueContact contact(LocalDate contactOn, LocalDate leftOn) {
        return new DueContact("P2", "IMHA", DUE, contactOn, leftOn, false);
    }
}
