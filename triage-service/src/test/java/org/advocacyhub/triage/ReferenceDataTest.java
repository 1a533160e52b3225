package org.advocacyhub.triage;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.triage.banding.domain.Band;
import org.advocacyhub.triage.banding.domain.ScoreWeights;
import org.advocacyhub.triage.banding.domain.TargetTable.BandTarget;
import org.advocacyhub.triage.banding.domain.TargetTable.TypeTarget;
import org.advocacyhub.triage.eligibility.domain.Parameters;
import org.advocacyhub.triage.refdata.ReferenceData;
import org.advocacyhub.triage.referral.domain.ServiceType;
import org.junit.jupiter.api.Test;

/** The reference data of the migrations, as the rules get it. */
@HubTest
class ReferenceDataTest {

    private static final LocalDate DAY = LocalDate.of(2016, 4, 5);

    @Inject
    ReferenceData referenceData;

    /** C.2: every cell of both tables. */
    @Test
    void the_targets_are_those_of_c_2() {
        var targets = referenceData.targets(null, DAY);

        assertEquals(
                Map.of(
                        Band.P1, new BandTarget(1, 1),
                        Band.P2, new BandTarget(2, 2),
                        Band.P3, new BandTarget(5, 3),
                        Band.P4, new BandTarget(10, 10)),
                targets.bands());
        assertEquals(
                Map.ofEntries(
                        entry(ServiceType.IMHA, new TypeTarget(3, 1)),
                        entry(ServiceType.IMCA_SMT, new TypeTarget(1, 1)),
                        entry(ServiceType.IMCA_ACCOM, new TypeTarget(2, 2)),
                        entry(ServiceType.IMCA_39A, new TypeTarget(1, 1)),
                        entry(ServiceType.IMCA_39C, new TypeTarget(2, 1)),
                        entry(ServiceType.IMCA_39D, new TypeTarget(3, 2)),
                        entry(ServiceType.RPR_PAID, new TypeTarget(5, 2)),
                        entry(ServiceType.CARE_ACT, new TypeTarget(5, 3)),
                        entry(ServiceType.CARE_ACT_SAFEGUARDING, new TypeTarget(2, 1)),
                        entry(ServiceType.RULE_1_2_REP, new TypeTarget(5, 5)),
                        entry(ServiceType.NHS_COMPLAINTS, new TypeTarget(5, 3)),
                        entry(ServiceType.COMMUNITY, new TypeTarget(10, null)),
                        entry(ServiceType.CARER_COMMUNITY, new TypeTarget(10, null)),
                        entry(ServiceType.PARENT_CP, new TypeTarget(3, 2))),
                targets.overrides());
    }

    /** C.6: a working day is eight office hours. */
    @Test
    void the_windows_are_those_of_c_6() {
        assertEquals(
                Map.of(
                        Band.P1, Duration.ofHours(2),
                        Band.P2, Duration.ofHours(4),
                        Band.P3, Duration.ofHours(8),
                        Band.P4, Duration.ofHours(16)),
                referenceData.windows(null, DAY).officeHours());
    }

    /** C.4 [D]: as the text proposes them until a commissioner signs off others. */
    @Test
    void the_weights_of_the_order_are_those_of_c_4() {
        assertEquals(
                new ScoreWeights("C4/2015-04-01", 40, 25, 15, 10, 10, 10, 3, 60, 30, 20),
                referenceData.weights(null, DAY));
    }

    /** A.8.1, A.8.2, A.10.1: Kent's own. */
    @Test
    void the_parameters_are_those_of_the_text() {
        assertEquals(new Parameters(16, false, false, 14, Set.of()), referenceData.parameters(null, DAY));
    }

    @Test
    void reference_data_says_nothing_about_a_day_before_its_first_version() {
        var refusal = assertThrows(
                IllegalArgumentException.class, () -> referenceData.targets(null, LocalDate.of(2015, 3, 31)));
        assertTrue(refusal.getMessage().contains("TARGETS"));
    }
}
