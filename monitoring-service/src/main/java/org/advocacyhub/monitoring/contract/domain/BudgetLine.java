package org.advocacyhub.monitoring.contract.domain;

import java.util.List;

/**
 * One line of a year's money (domain.md F.1, F.5).
 *
 * @param serviceTypes types paid from it (A.1.1)
 * @param clientGroups the line pays only for people of these primary groups; empty: for everybody no other line names
 * @param commissioned false: demand is counted but not paid (scenario S18)
 */
public record BudgetLine(
        String line,
        List<String> serviceTypes,
        List<String> clientGroups,
        Money amount,
        PlannedHours indicativeHours,
        Share blockShare,
        boolean commissioned) {

    public BudgetLine {
        serviceTypes = List.copyOf(serviceTypes);
        clientGroups = List.copyOf(clientGroups);
    }

    public boolean pays(String serviceType) {
        return serviceTypes.contains(serviceType);
    }
}
