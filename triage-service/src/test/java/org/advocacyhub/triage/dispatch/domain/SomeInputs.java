package org.advocacyhub.triage.dispatch.domain;

import java.util.List;
import java.util.Set;
import org.advocacyhub.triage.conflict.domain.ConflictFacts;
import org.advocacyhub.triage.conflict.domain.ConflictPeriods;
import org.advocacyhub.triage.conflict.domain.Tie;
import org.advocacyhub.triage.partner.domain.Partner;

/** What a dispatch looks at when little is known of ties. */
final class SomeInputs {

    static final ConflictPeriods PERIODS = new ConflictPeriods("A13/test", 12, 24);

    private SomeInputs() {}

    static DispatchInputs of(Need need, List<Partner> partners, Tie... ties) {
        return DispatchInputs.of(need, partners, new ConflictFacts(List.of(ties), List.of(), PERIODS), Set.of());
    }
}
