package org.advocacyhub.triage.geography;

import org.advocacyhub.triage.geography.domain.OutcodeArea.Candidate;

/**
 * A district as it was called on a day.
 *
 * @param group health and social care group: W, N, E, or two of them; null outside the area
 * @param council GSS code of the council that answers there
 */
record District(String gss, String name, boolean inArea, String group, String council) {

    Candidate asCandidate() {
        return new Candidate(gss, name, inArea, council);
    }
}
