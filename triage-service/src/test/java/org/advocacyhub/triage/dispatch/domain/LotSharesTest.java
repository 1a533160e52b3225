package org.advocacyhub.triage.dispatch.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Map;
import org.advocacyhub.triage.dispatch.domain.LotShares.Contracted;
import org.advocacyhub.triage.dispatch.domain.LotShares.Counted;
import org.junit.jupiter.api.Test;

/** Domain.md C.6 key 5. */
class LotSharesTest {

    private static final List<Contracted> TWO = List.of(new Contracted("A", 6000), new Contracted("B", 4000));

    @Test
    void what_deviates_says_what_put_it_there_and_manual_choices_stay_out() {
        var shares = LotShares.of(
                TWO,
                List.of(
                        new Counted("A", false, "LOAD", 30),
                        new Counted("A", false, "CONTINUITY", 42),
                        new Counted("B", false, "SHARE", 28),
                        new Counted("B", true, "PERSON_PREFERENCE", 500)));

        assertEquals(100, shares.byRank());
        assertEquals(500, shares.byHand());
        var a = shares.partners().getFirst();
        assertEquals(7200, a.actualBasisPoints());
        assertEquals(1200, a.deviationBasisPoints());
        assertEquals(
                "12.00 percentage points above its share. What put it first: CONTINUITY (42), LOAD (30).", a.why());
        var b = shares.partners().getLast();
        assertEquals(-1200, b.deviationBasisPoints());
        assertEquals(
                "12.00 percentage points below its share. What put others first: CONTINUITY (42), LOAD (30).", b.why());
        assertEquals(Map.of("PERSON_PREFERENCE", 500L), b.byHandReasons());
    }

    @Test
    void an_exact_share_and_an_empty_lot_say_so() {
        var exact = LotShares.of(TWO, List.of(new Counted("A", false, "LOAD", 6), new Counted("B", false, "LOAD", 4)));
        assertEquals("As contracted.", exact.partners().getFirst().why());
        var empty = LotShares.of(TWO, List.of()).partners().getFirst();
        assertNull(empty.actualBasisPoints());
        assertEquals("Nothing was dispatched by rank yet.", empty.why());
    }

    @Test
    void a_partner_that_left_the_lot_keeps_its_count() {
        var gone = LotShares.of(TWO, List.of(new Counted("X", false, "LOAD", 1)))
                .partners()
                .getLast();

        assertNull(gone.contractedBasisPoints());
        assertNull(gone.deviationBasisPoints());
        assertEquals(10_000, gone.actualBasisPoints());
        assertEquals("It has no sub-contract in this lot today.", gone.why());
    }
}
