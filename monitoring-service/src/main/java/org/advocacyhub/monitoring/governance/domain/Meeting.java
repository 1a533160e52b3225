package org.advocacyhub.monitoring.governance.domain;

import java.util.List;
import java.util.Set;

/**
 * A decision of the network as it was taken.
 *
 * @param options what was put to the meeting
 * @param chosen the option chosen; null when deferred
 * @param present organisations, one voice each
 * @param dissent organisations that spoke against it
 */
public record Meeting(
        List<String> options, String chosen, List<String> present, DecisionOutcome outcome, Set<String> dissent) {

    public Meeting {
        options = List.copyOf(options);
        present = List.copyOf(present);
        dissent = Set.copyOf(dissent);
    }
}
