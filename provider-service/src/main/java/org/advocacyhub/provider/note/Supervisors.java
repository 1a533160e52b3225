package org.advocacyhub.provider.note;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Who supervises at a partner, and from when to when: named by the partner, effective-dated. */
@ApplicationScoped
class Supervisors {

    /** A supervisor; the last day is null while it is open. */
    record Supervisor(String advocateId, LocalDate from, LocalDate to) {}

    private final Session entities;
    private final Clock clock;

    Supervisors(Session entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    Set<String> on(String partnerId, LocalDate day) {
        return of(partnerId).stream()
                .filter(named -> !day.isBefore(named.from()) && (named.to() == null || !day.isAfter(named.to())))
                .map(Supervisor::advocateId)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** All that a partner ever named: a handful. */
    List<Supervisor> of(String partnerId) {
        return entities.createNativeQuery("""
                        select advocate_id, valid_from, valid_to from note_supervisor
                        where partner_id = :partner order by valid_from, advocate_id
                        """, Tuple.class)
                .setParameter("partner", partnerId)
                .getResultStream()
                .map(row -> new Supervisor(
                        row.get(0, String.class), row.get(1, LocalDate.class), row.get(2, LocalDate.class)))
                .toList();
    }

    /** Names a supervisor, or says when a stay that began on that day ends. */
    void name(String partnerId, Supervisor supervisor, String by) {
        entities.createNativeMutationQuery("""
                        insert into note_supervisor (partner_id, advocate_id, valid_from, valid_to, named_by, named_at)
                        values (:partner, :advocate, :from, :to, :by, :at)
                        on conflict (partner_id, advocate_id, valid_from) do update
                        set valid_to = excluded.valid_to, named_by = excluded.named_by, named_at = excluded.named_at
                        """)
                .setParameter("partner", partnerId)
                .setParameter("advocate", supervisor.advocateId())
                .setParameter("from", supervisor.from())
                .setParameter("to", supervisor.to(), LocalDate.class)
                .setParameter("by", by)
                .setParameter("at", clock.instant())
                .executeUpdate();
    }
}
