package org.advocacyhub.provider.disclosure.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import org.advocacyhub.provider.disclosure.domain.DisclosureStanding.Fault;
import org.advocacyhub.provider.disclosure.domain.DisclosureStanding.Verdict;
import org.junit.jupiter.api.Test;

/** domain.md H.5: the safeguarding lead approves, or is told by the next working day when it was an emergency. */
class DisclosureStandingTest {

    /** The Thursday before Good Friday 2017. */
    private static final LocalDate THURSDAY = LocalDate.of(2017, 4, 13);

    private static final LocalDate TUESDAY = LocalDate.of(2017, 4, 18);

    @Test
    void h5_the_lead_approves_first_and_is_somebody_else() {
        var asked = new DisclosureStanding(false, "advocate", null, null, null);

        assertEquals("approval-wanted", code(asked.againstMaking(THURSDAY, THURSDAY)));
        assertEquals("second-person", code(asked.againstDeciding("advocate")));
        assertEquals(Optional.empty(), asked.againstDeciding("lead"));
    }

    @Test
    void h5_what_was_approved_is_made_once_on_that_day_or_later() {
        var approved = new DisclosureStanding(false, "advocate", Verdict.APPROVED, THURSDAY, null);

        assertEquals("before-approval", code(approved.againstMaking(THURSDAY.minusDays(1), TUESDAY)));
        assertEquals(Optional.empty(), approved.againstMaking(THURSDAY, TUESDAY));
        assertEquals(Optional.empty(), approved.againstMaking(TUESDAY, TUESDAY));
        assertEquals("in-the-future", code(approved.againstMaking(TUESDAY.plusDays(1), TUESDAY)));
        assertEquals("already-decided", code(approved.againstDeciding("lead")));
        var made = new DisclosureStanding(false, "advocate", Verdict.APPROVED, THURSDAY, THURSDAY);
        assertEquals("already-made", code(made.againstMaking(TUESDAY, TUESDAY)));
    }

    @Test
    void h5_what_was_refused_is_not_made() {
        var refused = new DisclosureStanding(false, "advocate", Verdict.REFUSED, THURSDAY, null);

        assertEquals("approval-wanted", code(refused.againstMaking(TUESDAY, TUESDAY)));
    }

    @Test
    void h5_the_lead_knows_of_an_emergency_by_the_next_working_day() {
        var unknown = new DisclosureStanding(true, "advocate", null, null, THURSDAY);

        assertEquals(TUESDAY, unknown.leadInformedBy());
        assertFalse(unknown.isLeadLate(TUESDAY));
        assertTrue(unknown.isLeadLate(TUESDAY.plusDays(1)));
        assertFalse(new DisclosureStanding(true, "advocate", Verdict.APPROVED, TUESDAY, THURSDAY)
                .isLeadLate(TUESDAY.plusDays(9)));
        assertTrue(new DisclosureStanding(true, "advocate", Verdict.REFUSED, TUESDAY.plusDays(1), THURSDAY)
                .isLeadLate(TUESDAY.plusDays(9)));
    }

    @Test
    void h5_without_an_emergency_nobody_is_late() {
        var asked = new DisclosureStanding(false, "advocate", null, null, null);

        assertNull(asked.leadInformedBy());
        assertFalse(asked.isLeadLate(TUESDAY));
    }

    private static String code(Optional<Fault> fault) {
        return fault.orElseThrow().code();
    }
}
