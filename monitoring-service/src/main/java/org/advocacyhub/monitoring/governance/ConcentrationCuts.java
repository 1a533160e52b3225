package org.advocacyhub.monitoring.governance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.hibernate.Session;

/** Who did how much of a quarter's hours as known when it was cut (domain.md E.1, F.11); kept once, never changed. */
@ApplicationScoped
public class ConcentrationCuts {

    /**
     * A quarter as it was cut.
     *
     * @param minutes counted minutes by organisation
     * @param hubs the lead provider's ids among them
     */
    public record Cut(LocalDate cutOn, Map<String, Long> minutes, Set<String> hubs) {}

    private final Session entities;
    private final Clock clock;

    ConcentrationCuts(Session entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Empty while the quarter is not cut. */
    @Transactional
    public Optional<Cut> of(String contractRef, LocalDate quarterStart) {
        return cutOn(contractRef, quarterStart).map(cutOn -> {
            var minutes = new TreeMap<String, Long>();
            var hubs = new HashSet<String>();
            entities.createNativeQuery("""
                            select partner_id, minutes, hub from concentration_cut_minutes
                            where contract_ref = :ref and quarter_start = :quarter
                            """, Tuple.class)
                    .setParameter("ref", contractRef)
                    .setParameter("quarter", quarterStart)
                    .getResultStream()
                    .forEach(row -> {
                        minutes.put(row.get(0, String.class), row.get(1, Long.class));
                        if (row.get(2, Boolean.class)) {
                            hubs.add(row.get(0, String.class));
                        }
                    });
            return new Cut(cutOn, minutes, hubs);
        });
    }

    /** The quarters that are cut, by their first days. */
    @Transactional
    public Set<LocalDate> quarters(String contractRef) {
        return Set.copyOf(entities.createNativeQuery(
                        "select quarter_start from concentration_cut where contract_ref = :ref", LocalDate.class)
                .setParameter("ref", contractRef)
                .getResultList());
    }

    /** Keeps what is known of a quarter now; what was kept before stays. */
    @Transactional
    public void keep(String contractRef, LocalDate quarterStart, Map<String, Long> minutes, Set<String> hubs) {
        var isFirst = entities.createNativeMutationQuery("""
                                insert into concentration_cut (contract_ref, quarter_start, cut_on, cut_at)
                                values (:ref, :quarter, :on, :at) on conflict do nothing
                                """)
                        .setParameter("ref", contractRef)
                        .setParameter("quarter", quarterStart)
                        .setParameter("on", LocalDate.now(clock))
                        .setParameter("at", clock.instant())
                        .executeUpdate()
                == 1;
        if (isFirst) {
            minutes.forEach((partner, worked) -> entities.createNativeMutationQuery("""
                            insert into concentration_cut_minutes (contract_ref, quarter_start, partner_id, minutes, hub)
                            values (:ref, :quarter, :partner, :minutes, :hub)
                            """)
                    .setParameter("ref", contractRef)
                    .setParameter("quarter", quarterStart)
                    .setParameter("partner", partner)
                    .setParameter("minutes", worked)
                    .setParameter("hub", hubs.contains(partner))
                    .executeUpdate());
        }
    }

    private Optional<LocalDate> cutOn(String contractRef, LocalDate quarterStart) {
        return entities.createNativeQuery(
                        "select cut_on from concentration_cut where contract_ref = :ref and quarter_start = :quarter",
                        Tuple.class)
                .setParameter("ref", contractRef)
                .setParameter("quarter", quarterStart)
                .getResultStream()
                .map(row -> row.get(0, LocalDate.class))
                .findFirst();
    }
}
