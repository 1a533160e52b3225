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
 * @param givenUp what the partner withdraws from; null when nothing of it, and in decisions that did not know it yet
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
        long lotDispatched,
        GivenUp givenUp) {

    /**
     * What the partner gives up of it (domain.md F.9).
     *
     * @param on the first day without the partner
     * @param districts GSS codes that are given up
     * @param whole whether nothing of it remains
     */
    public record GivenUp(LocalDate on, Set<String> districts, boolean whole) {}

    /** One of which nothing is given up. */
    public Subcontract(
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
        this(
                contractRef,
                lot,
                serviceTypes,
                districts,
                specialisms,
                shareBasisPoints,
                from,
                to,
                dispatched,
                lotDispatched,
                null);
    }

    /** Whether the partner has withdrawn from it in a district by a day, ended or not (A.13 C-07). */
    public boolean isGivenUp(String district, LocalDate day) {
        return givenUp != null
                && !day.isBefore(givenUp.on())
                && (givenUp.whole() ? covers(district) : givenUp.districts().contains(district));
    }

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
