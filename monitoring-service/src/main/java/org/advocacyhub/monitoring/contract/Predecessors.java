package org.advocacyhub.monitoring.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.advocacyhub.monitoring.contract.domain.Money;
import org.advocacyhub.monitoring.contract.domain.Predecessor;
import org.advocacyhub.monitoring.contract.domain.Predecessor.Per;
import org.advocacyhub.monitoring.contract.domain.Predecessor.Price;
import org.hibernate.Session;

/** What each contract took the place of. */
@ApplicationScoped
public class Predecessors {

    private final Session entities;

    Predecessors(Session entities) {
        this.entities = entities;
    }

    /** The predecessors of a contract by reference; there are a few dozen at most. */
    @Transactional
    public List<Predecessor> of(String contractRef) {
        return entities.createNativeQuery("""
                        select former_ref, provider, service_types, ended_on, started_on, last_price_pence, price_per
                        from contract_predecessor
                        where contract_ref = :ref order by former_ref
                        """, Tuple.class)
                .setParameter("ref", contractRef)
                .getResultStream()
                .map(row -> new Predecessor(
                        row.get(0, String.class),
                        row.get(1, String.class),
                        List.of(row.get(2, String[].class)),
                        row.get(4, LocalDate.class),
                        row.get(3, LocalDate.class),
                        price(row)))
                .toList();
    }

    private static Price price(Tuple row) {
        var pence = row.get(5, Long.class);
        return pence == null ? null : new Price(new Money(pence), Per.valueOf(row.get(6, String.class)));
    }

    /** Enters a predecessor or puts it in the place of the one of its reference. */
    void keep(String contractRef, Predecessor predecessor) {
        var price = Optional.ofNullable(predecessor.lastPrice());
        entities.createNativeMutationQuery("""
                        insert into contract_predecessor (contract_ref, former_ref, provider, service_types, ended_on, started_on,
                            last_price_pence, price_per)
                        values (:ref, :former, :provider, :types, :ended, :started, :pence, :per)
                        on conflict (contract_ref, former_ref) do update set provider = excluded.provider,
                            service_types = excluded.service_types, ended_on = excluded.ended_on,
                            started_on = excluded.started_on, last_price_pence = excluded.last_price_pence,
                            price_per = excluded.price_per
                        """)
                .setParameter("ref", contractRef)
                .setParameter("former", predecessor.reference())
                .setParameter("provider", predecessor.provider())
                .setParameter("types", predecessor.serviceTypes().toArray(String[]::new))
                .setParameter("ended", predecessor.endedOn())
                .setParameter("started", predecessor.startedOn(), LocalDate.class)
                .setParameter(
                        "pence", price.map(Price::amount).map(Money::pence).orElse(null), Long.class)
                .setParameter("per", price.map(Price::per).map(Per::name).orElse(null), String.class)
                .executeUpdate();
    }
}
