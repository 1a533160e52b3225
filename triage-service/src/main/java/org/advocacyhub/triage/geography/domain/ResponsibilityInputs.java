package org.advocacyhub.triage.geography.domain;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.advocacyhub.triage.referral.domain.Answer;
import org.advocacyhub.triage.referral.domain.ServiceType;

/**
 * The columns of table G3.
 *
 * @param here whether the person is in the contract's area, for types whose advocate works where the person lives
 * @param fundedByUs our council placed the person or pays for the place
 */
record ResponsibilityInputs(
        ServiceType type, Evidence evidence, Answer here, String place, boolean fundedByUs, String ourName) {

    Answer ours() {
        return evidence.ours();
    }

    List<String> unknowns() {
        return Stream.of(
                        ours() == Answer.U ? evidence.datum().words() + " (" + evidence.found() + ")" : null,
                        here == Answer.U ? "where the person is (" + place + ")" : null)
                .filter(column -> column != null)
                .toList();
    }

    Map<String, String> words() {
        return Map.of(
                "council", evidence.name(),
                "found", evidence.found(),
                "datum", evidence.datum().words(),
                "place", place,
                "ours", ourName);
    }
}
