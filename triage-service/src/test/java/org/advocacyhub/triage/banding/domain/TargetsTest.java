package org.advocacyhub.triage.banding.domain;

import static org.advocacyhub.triage.banding.domain.SomeTargets.C2;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import org.advocacyhub.triage.referral.domain.ServiceType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetsTest {

    private static final LocalDate TUESDAY = LocalDate.of(2016, 4, 5);

    @ParameterizedTest(name = "{0} in {1}: contact {2} days, allocate {3} days")
    @CsvSource({
        "IMHA,P2,3,1", // the type's own number, though longer than the band's
        "IMHA,P1,1,1",
        "CARE_ACT,P3,5,3",
        "CARE_ACT,P2,2,2", // raised: the smaller one
        "CARE_ACT,P1,1,1",
        "NHS_COMPLAINTS,P4,5,3",
        "COMMUNITY,P4,10,", // may wait
        "COMMUNITY,P2,2,2", // raised: may not
        "BESPOKE,P4,10,10", // no number of its own
    })
    void which_number_applies(ServiceType type, Band band, int contactDays, Integer allocateDays) {
        var raised = band.isMoreUrgentThan(BandRules.defaultBand(type));

        assertEquals(contactDays, C2.contactDays(band, raised, type));
        assertEquals(allocateDays, C2.allocateDays(band, raised, type));
    }

    @Test
    void s07_ten_working_days_over_no_holiday() {
        var targets = targets(Band.P4, ServiceType.COMMUNITY, LocalDate.of(2017, 5, 2), 0, null);

        assertEquals(LocalDate.of(2017, 5, 16), targets.contactDue());
        assertNull(targets.allocateDue());
    }

    @Test
    void s12_five_paused_days_move_the_due_day_by_five_working_days() {
        var targets = targets(Band.P3, ServiceType.CARE_ACT, LocalDate.of(2016, 5, 4), 5, null);

        assertEquals(LocalDate.of(2016, 5, 18), targets.contactDue());
        assertEquals(5, targets.pausedDays());
    }

    @Test
    void the_clock_of_p1_never_stops() {
        var targets = targets(Band.P1, ServiceType.IMHA, TUESDAY, 5, null);

        assertEquals(TUESDAY.plusDays(1), targets.contactDue());
        assertEquals(0, targets.pausedDays());
    }

    @Test
    void a_fixed_date_brings_the_contact_forward_to_the_working_day_before() {
        var monday = LocalDate.of(2016, 4, 11);

        var targets = targets(Band.P2, ServiceType.CARE_ACT, TUESDAY, 10, monday);

        assertEquals(LocalDate.of(2016, 4, 8), targets.contactDue());
        assertFalse(targets.impossible());
    }

    @Test
    void the_day_of_receipt_itself_may_be_the_last_chance() {
        var targets = targets(Band.P1, ServiceType.CARE_ACT, TUESDAY, 0, TUESDAY.plusDays(1));

        assertEquals(TUESDAY, targets.contactDue());
        assertFalse(targets.impossible());
    }

    @Test
    void a_date_that_leaves_no_working_day_is_due_at_once_and_counted_apart() {
        var targets = targets(Band.P1, ServiceType.CARE_ACT, TUESDAY, 0, TUESDAY);

        assertEquals(TUESDAY, targets.contactDue());
        assertTrue(targets.impossible());
    }

    @Test
    void a_later_date_changes_nothing() {
        var targets = targets(Band.P3, ServiceType.CARE_ACT, TUESDAY, 0, TUESDAY.plusYears(100));

        assertEquals(LocalDate.of(2016, 4, 12), targets.contactDue());
        assertEquals(LocalDate.of(2016, 4, 8), targets.allocateDue());
    }

    private static Targets targets(Band band, ServiceType type, LocalDate day, int paused, LocalDate fixedDate) {
        return Targets.of(C2, band, type, day, paused, Optional.ofNullable(fixedDate));
    }
}
