package org.advocacyhub.triage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.triage.banding.domain.Band;
import org.advocacyhub.triage.refdata.ReferenceData;
import org.advocacyhub.triage.referral.domain.ServiceType;
import org.junit.jupiter.api.Test;

/** The reference data of the migrations, as the rules get it. */
@HubTest
class ReferenceDataTest {

    private static final LocalDate DAY = LocalDate.of(2016, 4, 5);

    @Inject
    ReferenceData referenceData;

    @Test
    void targets_and_windows_are_those_of_c_2_and_c_6() {
        var targets = referenceData.targets(DAY);
        assertEquals(3, targets.overrides().get(ServiceType.IMHA).contactDays());
        assertNull(targets.overrides().get(ServiceType.COMMUNITY).allocateDays());
        assertEquals(10, targets.bands().get(Band.P4).allocateDays());
        assertEquals(
                Duration.ofHours(16), referenceData.windows(DAY).officeHours().get(Band.P4));
        assertEquals(16, referenceData.parameters(DAY).minimumAge());
    }

    @Test
    void reference_data_says_nothing_about_a_day_before_its_first_version() {
        var refusal =
                assertThrows(IllegalArgumentException.class, () -> referenceData.targets(LocalDate.of(2015, 3, 31)));
        assertTrue(refusal.getMessage().contains("TARGETS"));
    }
}
