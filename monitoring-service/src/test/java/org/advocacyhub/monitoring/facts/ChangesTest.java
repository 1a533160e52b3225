package org.advocacyhub.monitoring.facts;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What one batch tells of a row is written once (ADR 0108). */
class ChangesTest {

    private static final UUID CASE = new UUID(0, 1);
    private static final UUID REFERRAL = new UUID(0, 2);
    private static final LocalDate APRIL = LocalDate.of(2016, 4, 4);
    private static final LocalDate MAY = LocalDate.of(2016, 5, 5);

    private final Changes changes = new Changes();

    @Test
    void a_case_opened_contacted_and_closed_is_one_row() {
        changes.open(CASE, REFERRAL, "P1");
        changes.contact(CASE, MAY);
        changes.contact(CASE, APRIL);
        changes.replace(Change.CASE_CLOSED, CASE, CASE, MAY, "DIED", true);

        assertEquals(Set.of(Change.CASE_TOGETHER), changes.rows().keySet());
        assertArrayEquals(new Object[] {CASE, REFERRAL, "P1", APRIL, MAY, "DIED", true}, only(Change.CASE_TOGETHER));
    }

    @Test
    void a_case_opened_once_more_keeps_its_contact() {
        changes.open(CASE, REFERRAL, "P1");
        changes.contact(CASE, APRIL);
        changes.open(CASE, REFERRAL, "P2");

        assertArrayEquals(new Object[] {CASE, REFERRAL, "P2", APRIL}, only(Change.CASE_OPENED));
    }

    @Test
    void the_contact_of_an_older_case_is_a_change_of_its_own() {
        changes.contact(CASE, APRIL);

        assertArrayEquals(new Object[] {APRIL, CASE}, only(Change.FIRST_CONTACT));
    }

    @Test
    void triage_is_one_row_when_the_batch_tells_all_of_it() {
        changes.replace(Change.ELIGIBILITY, REFERRAL, REFERRAL, "IMHA", "ELIGIBLE");
        changes.state(REFERRAL, "TRIAGED", null);
        assertEquals(
                Set.of(Change.ELIGIBILITY, Change.TRIAGE_STATE), changes.rows().keySet());

        changes.replace(Change.TARGETS, REFERRAL, REFERRAL, "IMHA", "P2");

        assertEquals(Set.of(Change.TRIAGE_TOGETHER), changes.rows().keySet());
        assertArrayEquals(
                new Object[] {REFERRAL, "IMHA", "ELIGIBLE", "IMHA", "P2", "TRIAGED", null},
                only(Change.TRIAGE_TOGETHER));
    }

    @Test
    void equal_scores_are_two_scores() {
        changes.replace(Change.START_SCORE, List.of(CASE, "IMP1"), CASE, "IMP1", 3);
        changes.replace(Change.END_SCORE, List.of(CASE, "IMP1"), CASE, "IMP1", 3);

        assertArrayEquals(new Object[] {CASE, "IMP1", 3, 3}, only(Change.SCORES_TOGETHER));
    }

    @Test
    void an_activity_that_is_told_twice_is_one_row_as_it_was_told_first() {
        var activity = new UUID(0, 3);
        changes.addOnce(Change.ACTIVITY, activity, activity, 30);
        changes.addOnce(Change.ACTIVITY, activity, activity, 45);

        assertEquals(1, changes.rows().get(Change.ACTIVITY).size());
        assertArrayEquals(new Object[] {activity, 30}, only(Change.ACTIVITY));
    }

    private Object[] only(Change change) {
        return changes.rows().get(change).iterator().next();
    }
}
