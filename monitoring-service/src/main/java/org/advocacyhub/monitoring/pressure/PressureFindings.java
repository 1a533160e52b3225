package org.advocacyhub.monitoring.pressure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Everything that ever raised a report. */
@ApplicationScoped
class PressureFindings implements PanacheRepositoryBase<PressureFinding, UUID> {

    /** What holds now for a contract. */
    List<PressureFinding> open(String contractRef) {
        return list("contractRef = ?1 and endedOn is null order by raisedOn, findingId", contractRef);
    }

    /** What raised these reports, the first first. */
    List<PressureFinding> of(Collection<UUID> reportIds) {
        return list("reportId in ?1 order by raisedOn, findingId", reportIds);
    }

    /** Which of triage's pressures stand in a report already. */
    Set<UUID> known(Collection<UUID> pressureIds) {
        return list("toldAs in ?1", pressureIds).stream()
                .map(PressureFinding::toldAs)
                .collect(Collectors.toSet());
    }
}
