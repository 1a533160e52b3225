package org.advocacyhub.monitoring.contract.domain;

import java.time.LocalDate;
import java.util.List;

/**
 * A contract or grant that a contract took the place of (domain.md F.2, S16).
 *
 * @param reference its id in the books of before
 * @param provider the organisation that delivered it
 * @param endedOn its last day
 */
public record Predecessor(String reference, String provider, List<String> serviceTypes, LocalDate endedOn) {

    public Predecessor {
        serviceTypes = List.copyOf(serviceTypes);
    }
}
