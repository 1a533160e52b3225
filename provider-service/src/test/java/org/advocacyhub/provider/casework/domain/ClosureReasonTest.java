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
import org.junit.jupiter.params.provider.EnumSource;

/** domain.md D.2 and D.3: what counts as completed, and what as contact. */
class ClosureReasonTest {

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
