package org.advocacyhub.monitoring.contract.domain;

import java.time.LocalDate;
import java.util.List;

/**
 * A part of the service that enters and may leave the contract on a day of its own (domain.md F.1, F.10).
 *
 * @param serviceTypes types that it covers (A.1.1)
 * @param clientGroups it covers only people of these primary groups; empty: everybody
 * @param in first day in the contract
 * @param out first day no longer in it; null while it has no end
 * @param elsewhere who serves these people under a contract of its own while the lot is not in this one (scenario S02); null:
 *     nobody
 */
public record Lot(
        String lot,
        List<String> serviceTypes,
        List<String> clientGroups,
        LocalDate in,
        LocalDate out,
        String elsewhere) {

    public Lot {
        serviceTypes = List.copyOf(serviceTypes);
        clientGroups = List.copyOf(clientGroups);
    }

    public boolean isInOn(LocalDate day) {
        return !day.isBefore(in) && (out == null || day.isBefore(out));
    }

    /** The same lot, out of the contract from a day on. */
    public Lot outFrom(LocalDate day) {
        return new Lot(lot, serviceTypes, clientGroups, in, day, elsewhere);
    }
}
