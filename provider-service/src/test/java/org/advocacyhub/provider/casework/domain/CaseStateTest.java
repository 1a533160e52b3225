package org.advocacyhub.provider.casework.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** domain.md D.1.2: every move from every state, those that exist and those that don't. */
class CaseStateTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "OPEN_ALLOCATED, FIRST_CONTACT, FIRST_CONTACT",
                "OPEN_ALLOCATED, ACTIVITY,      OPEN_ALLOCATED",
                "OPEN_ALLOCATED, SCORES,        -",
                "OPEN_ALLOCATED, FEEDBACK,      -",
                "OPEN_ALLOCATED, CLOSURE,       CLOSED",
                "FIRST_CONTACT,  FIRST_CONTACT, -",
                "FIRST_CONTACT,  ACTIVITY,      ACTIVE",
                "FIRST_CONTACT,  SCORES,        ACTIVE",
                "FIRST_CONTACT,  FEEDBACK,      FIRST_CONTACT",
                "FIRST_CONTACT,  CLOSURE,       CLOSED",
                "ACTIVE,         FIRST_CONTACT, -",
                "ACTIVE,         ACTIVITY,      ACTIVE",
                "ACTIVE,         SCORES,        ACTIVE",
                "ACTIVE,         FEEDBACK,      ACTIVE",
                "ACTIVE,         CLOSURE,       CLOSED",
                "ON_HOLD,        FIRST_CONTACT, -",
                "ON_HOLD,        ACTIVITY,      ON_HOLD",
                "ON_HOLD,        SCORES,        -",
                "ON_HOLD,        FEEDBACK,      ON_HOLD",
                "ON_HOLD,        CLOSURE,       CLOSED",
                "CLOSING,        FIRST_CONTACT, -",
                "CLOSING,        ACTIVITY,      -",
                "CLOSING,        SCORES,        -",
                "CLOSING,        FEEDBACK,      CLOSING",
                "CLOSING,        CLOSURE,       CLOSED",
                "CLOSED,         FIRST_CONTACT, -",
                "CLOSED,         ACTIVITY,      -",
                "CLOSED,         SCORES,        -",
                "CLOSED,         FEEDBACK,      CLOSED",
                "CLOSED,         CLOSURE,       -",
            })
    void only_moves_that_exist(CaseState from, CaseMove move, CaseState to) {
        assertEquals(to, from.after(move).orElse(null));
        assertEquals(to != null, from.moves().contains(move));
    }

    @ParameterizedTest
    @EnumSource(ClosureReason.class)
    void completed_work_needs_a_contact_before(ClosureReason reason) {
        if (reason.counts() == ClosureReason.Counts.AS_COMPLETED) {
            assertTrue(reason.needsContact());
        }
    }

    @Test
    void only_what_was_opened_in_error_counts_for_nothing() {
        var notAtAll = Arrays.stream(ClosureReason.values())
                .filter(reason -> reason.counts() == ClosureReason.Counts.NOT_AT_ALL)
                .toList();

        assertEquals(List.of(ClosureReason.OPENED_IN_ERROR), notAtAll);
        assertEquals(
                8,
                Arrays.stream(ClosureReason.values())
                        .filter(reason -> reason.counts() == ClosureReason.Counts.AS_COMPLETED)
                        .count());
        assertFalse(ClosureReason.UNREACHABLE.needsContact());
    }

    @Test
    void contact_is_direct_and_a_visit_is_being_there() {
        var contacts = Arrays.stream(ActivityCategory.values())
                .filter(ActivityCategory::isContact)
                .collect(Collectors.toSet());

        assertEquals(
                Set.of(
                        ActivityCategory.CLIENT_CONTACT_F2F,
                        ActivityCategory.CLIENT_PHONE_VIDEO,
                        ActivityCategory.CLIENT_TEXT_EMAIL,
                        ActivityCategory.MEETING_WITH_CLIENT),
                contacts);
        assertTrue(ActivityCategory.CLIENT_CONTACT_F2F.isVisit());
        assertFalse(ActivityCategory.CLIENT_PHONE_VIDEO.isVisit());
    }
}
