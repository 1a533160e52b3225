package org.advocacyhub.triage.banding.domain;

import java.util.Map;
import org.advocacyhub.triage.banding.domain.TargetTable.BandTarget;
import org.advocacyhub.triage.banding.domain.TargetTable.TypeTarget;
import org.advocacyhub.triage.referral.domain.ServiceType;

/** The targets of domain.md C.2, as the migration has them. */
public final class SomeTargets {

    public static final TargetTable C2 = new TargetTable(
            "C2/test",
            Map.of(
                    Band.P1, new BandTarget(1, 1),
                    Band.P2, new BandTarget(2, 2),
                    Band.P3, new BandTarget(5, 3),
                    Band.P4, new BandTarget(10, 10)),
            Map.of(
                    ServiceType.IMHA, new TypeTarget(3, 1),
                    ServiceType.CARE_ACT, new TypeTarget(5, 3),
                    ServiceType.NHS_COMPLAINTS, new TypeTarget(5, 3),
                    ServiceType.COMMUNITY, new TypeTarget(10, null)));

    private SomeTargets() {}
}
