package org.advocacyhub.triage.triagecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.util.UUID;
import org.advocacyhub.triage.money.domain.Hold;
import org.junit.jupiter.api.Test;

/** What money kept back is kept back no longer once somebody decides or a partner has it (F.7). */
class MoneyHoldTest {

    @Test
    void a_case_that_waits_for_a_person_is_not_held_by_money_as_well() {
        var held = askedForSpot();

        held.standing().holdFor("APPROVE_CONFLICT");

        assertNull(held.standing().moneyHold());
        assertEquals("APPROVE_CONFLICT", held.standing().queuedFor());
    }

    @Test
    void a_partner_that_said_yes_before_the_recall_reached_it_has_the_case() {
        var held = askedForSpot();

        held.standing().accepted();

        assertNull(held.standing().moneyHold());
        assertEquals(TriageState.ACCEPTED, held.state());
    }

    private static TriageCase askedForSpot() {
        var opened = TriageCase.open(
                UUID.randomUUID(), "R-1", "KENT-ADV-2016", "key", Instant.parse("2016-04-05T09:00:00Z"));
        opened.standing().triaged();
        opened.standing().askForSpot();
        opened.standing().heldBy(Hold.NO_PARTNER);
        return opened;
    }
}
