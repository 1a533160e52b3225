package org.advocacyhub.triage.partner.domain;

import java.time.LocalDate;
import java.util.Set;
import org.advocacyhub.triage.referral.domain.ServiceType;

/**
 * What a partner is contracted for (domain.md F.1).
 *
 * @param districts GSS codes; an empty set is the whole area of the contract
 * @param specialisms client groups that its advocates know; an empty set is a generalist
 * @param to last day, null while open
 * @param dispatched offers of this lot that the hub made by rank and that the partner took or still holds
 * @param lotDispatched the same over all partners of the lot
 */
public record Subcontract(
        String contractRef,
        String lot,
        Set<ServiceType> serviceTypes,
        Set<String> districts,
        Set<String> specialisms,
        int shareBasisPoints,
        LocalDate from,
        LocalDate to,
        long dispatched,
        long lotDispatched) {

    public boolean isActiveOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    public boolean covers(String district) {
        return districts.isEmpty() || districts.contains(district);
    }

    /** A listed district is nearer than one that is only part of the whole area. */
    public boolean names(String district) {
        return districts.contains(district);
    }

    /**
     * True when an advocate with this specialism may be expected. A generalist has every one but the sensory ones, which
     * need evidence (A.10.2); any sensory listing covers the sensory ones (scenario S06).
     */
    public boolean offers(String specialism) {
        if (specialisms.contains(specialism)) {
            return true;
        }
        return specialism.startsWith("SENSORY_")
                ? specialisms.stream().anyMatch(code -> code.startsWith("SENSORY_"))
                : specialisms.isEmpty();
    }

    /** How far the partner is above (positive) or below its contracted share of the lot, in basis points. */
    public long shareBalance() {
        return lotDispatched == 0 ? -shareBasisPoints : dispatched * 10_000 / lotDispatched - shareBasisPoints;
    }
}
