package org.advocacyhub.monitoring.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.Session;

/** The extensions that were agreed, in order. */
@ApplicationScoped
class ContractExtensions {

    /**
     * One extension.
     *
     * @param endsOn last day with it
     * @param authority null within the maximum end
     */
    record Extended(LocalDate endsOn, String authority, String decidedBy, Instant decidedAt) {}

    private final Session entities;

    ContractExtensions(Session entities) {
        this.entities = entities;
    }

    List<Extended> of(String contractRef) {
        return entities.createNativeQuery("""
                        select ends_on, authority, decided_by, decided_at from contract_extension
                        where contract_ref = :ref order by position
                        """, Tuple.class)
                .setParameter("ref", contractRef)
                .getResultStream()
                .map(row -> new Extended(
                        row.get(0, LocalDate.class),
                        row.get(1, String.class),
                        row.get(2, String.class),
                        row.get(3, Instant.class)))
                .toList();
    }
}
