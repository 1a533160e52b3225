package org.advocacyhub.monitoring.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import org.advocacyhub.monitoring.contract.domain.Predecessor;
import org.hibernate.Session;

/** What each contract took the place of. */
@ApplicationScoped
class Predecessors {

    private final Session entities;

    Predecessors(Session entities) {
        this.entities = entities;
    }

    /** The predecessors of a contract by reference; there are a few dozen at most. */
    List<Predecessor> of(String contractRef) {
        return entities.createNativeQuery("""
                        select former_ref, provider, service_types, ended_on from contract_predecessor
                        where contract_ref = :ref order by former_ref
                        """, Tuple.class)
                .setParameter("ref", contractRef)
                .getResultStream()
                .map(row -> new Predecessor(
                        row.get(0, String.class),
                        row.get(1, String.class),
                        List.of(row.get(2, String[].class)),
                        row.get(3, LocalDate.class)))
                .toList();
    }

    /** Enters a predecessor or puts it in the place of the one of its reference. */
    void keep(String contractRef, Predecessor predecessor) {
        entities.createNativeMutationQuery("""
                        insert into contract_predecessor (contract_ref, former_ref, provider, service_types, ended_on)
                        values (:ref, :former, :provider, :types, :ended)
                        on conflict (contract_ref, former_ref) do update set provider = excluded.provider,
                            service_types = excluded.service_types, ended_on = excluded.ended_on
                        """)
                .setParameter("ref", contractRef)
                .setParameter("former", predecessor.reference())
                .setParameter("provider", predecessor.provider())
                .setParameter("types", predecessor.serviceTypes().toArray(String[]::new))
                .setParameter("ended", predecessor.endedOn())
                .executeUpdate();
    }
}
