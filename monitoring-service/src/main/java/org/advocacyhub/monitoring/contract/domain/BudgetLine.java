package org.advocacyhub.monitoring.contract.domain;

import java.util.List;
import java.util.Set;

/**
 * One line of a year's money (domain.md F.1, F.5).
 *
 * @param serviceTypes types paid from it (A.1.1); none: it pays for time that the contract names it for (D.3)
 * @param clientGroups the line pays only for people of these primary groups; empty: for everybody no other line names
 * @param commissioned false: demand is counted but not paid (scenario S18)
 * @param lot the lot that it belongs to; null when the contract is not split into lots
 * @param indicativeReferrals referrals expected in the year, a planning value and no cap (E.5); null where none was agreed
 */
public record BudgetLine(
        String line,
        List<String> serviceTypes,
        List<String> clientGroups,
        Money amount,
        PlannedHours indicativeHours,
        Share blockShare,
        boolean commissioned,
        String lot,
        Integer indicativeReferrals) {

    /** Types of the protected floor (domain.md F.2, F.6): what such a line has can be cut only with a reason of its own. */
    private static final Set<String> PROTECTED = Set.of("COMMUNITY", "CARER_COMMUNITY", "PARENT_CP");

    public BudgetLine {
        serviceTypes = List.copyOf(serviceTypes);
        clientGroups = List.copyOf(clientGroups);
    }

    /** A line for which no number of referrals was agreed. */
    public BudgetLine(
            String line,
            List<String> serviceTypes,
            List<String> clientGroups,
            Money amount,
            PlannedHours indicativeHours,
            Share blockShare,
            boolean commissioned,
            String lot) {
        this(line, serviceTypes, clientGroups, amount, indicativeHours, blockShare, commissioned, lot, null);
    }

    /** A line of no lot. */
    public BudgetLine(
            String line,
            List<String> serviceTypes,
            List<String> clientGroups,
            Money amount,
            PlannedHours indicativeHours,
            Share blockShare,
            boolean commissioned) {
        this(line, serviceTypes, clientGroups, amount, indicativeHours, blockShare, commissioned, null);
    }

    public boolean pays(String serviceType) {
        return serviceTypes.contains(serviceType);
    }

    /** Community advocacy, which is kept from cuts because it prevents crises (domain.md F.6). */
    public boolean isCommunity() {
        return serviceTypes.stream().anyMatch(PROTECTED::contains);
    }
}
