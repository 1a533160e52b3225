package org.advocacyhub.provider.offer.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.advocacyhub.provider.offer.domain.OfferStanding.Accepted;
import org.advocacyhub.provider.offer.domain.OfferStanding.Declined;
import org.advocacyhub.provider.offer.domain.OfferStanding.Lapsed;
import org.advocacyhub.provider.offer.domain.OfferStanding.Open;
import org.advocacyhub.provider.offer.domain.OfferStanding.Recalled;
import org.junit.jupiter.api.Test;

class OfferStandingTest {

    private static final Instant ANSWER_BY = Instant.parse("2016-04-05T11:00:00Z");
    private static final Instant A_MOMENT_LATER = ANSWER_BY.plusNanos(1);

    private final Open open = new Open(ANSWER_BY);

    @Test
    void an_answer_at_the_very_end_is_in_time() {
        assertFalse(open.tooLateAt(ANSWER_BY));
        assertEquals(new Accepted("AFA-01", ANSWER_BY), open.accept("AFA-01", ANSWER_BY));
        assertEquals(
                new Declined(DeclineReason.NO_CAPACITY, ANSWER_BY), open.decline(DeclineReason.NO_CAPACITY, ANSWER_BY));
        assertThrows(IllegalStateException.class, () -> open.lapse(ANSWER_BY));
    }

    @Test
    void a_moment_later_it_can_only_lapse_or_be_recalled() {
        assertTrue(open.tooLateAt(A_MOMENT_LATER));
        assertThrows(IllegalStateException.class, () -> open.accept("AFA-01", A_MOMENT_LATER));
        assertThrows(IllegalStateException.class, () -> open.decline(DeclineReason.CONFLICT, A_MOMENT_LATER));
        assertEquals(new Lapsed(A_MOMENT_LATER), open.lapse(A_MOMENT_LATER));
        assertEquals(new Recalled(A_MOMENT_LATER), open.recall(A_MOMENT_LATER));
    }
}
