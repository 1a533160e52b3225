package org.advocacyhub.local.kent;

import org.advocacyhub.local.kent.Script.CasePlan;
import org.advocacyhub.local.kent.Script.PartnerAnswer;

/** What partners will make of what the hub sends on to them, decided before the play begins. */
public sealed interface Course permits Script, CarriedOverCase {

    /** The answer to the n-th offer, counted from 1. */
    PartnerAnswer answer(int attempt);

    /** What happens once there is a case. */
    CasePlan work();
}
