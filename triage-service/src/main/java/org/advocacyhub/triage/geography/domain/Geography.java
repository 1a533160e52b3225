package org.advocacyhub.triage.geography.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.advocacyhub.triage.geography.domain.OutcodeArea.Candidate;
import org.advocacyhub.triage.referral.domain.ServiceType;

/**
 * What a decision about the responsible council looks at besides the facts (domain.md G.3), frozen with it.
 *
 * @param ourCouncil GSS code of the council that let the contract
 * @param councilNames names by GSS code, of the councils that are spoken of
 * @param homeDirectory district of the home postcode in the postcode directory; null without a line
 * @param currentDirectory the same for where the person is now
 * @param localServices of the register, for the councils that are spoken of
 * @param version of the table of districts
 */
public record Geography(
        String ourCouncil,
        Map<String, String> councilNames,
        Candidate homeDirectory,
        Candidate currentDirectory,
        List<LocalService> localServices,
        String version) {

    /** What a council is called; its code when the table does not name it. */
    String nameOf(String council) {
        return council == null ? "a council that is not known" : councilNames.getOrDefault(council, council);
    }

    /** The one service of a council for a type; empty when the register has none, or several to choose from. */
    public Optional<LocalService> serviceOf(String council, ServiceType type) {
        var fitting = localServices.stream()
                .filter(service -> service.council().equals(council)
                        && service.serviceTypes().contains(type.name()))
                .toList();
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }
}
