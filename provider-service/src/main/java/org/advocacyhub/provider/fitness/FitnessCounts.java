package org.advocacyhub.provider.fitness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.advocacyhub.provider.advocate.domain.FitnessTally;
import org.advocacyhub.runtime.security.PartnerScope.EveryPartner;
import org.hibernate.Session;

/** What was counted of partners' advocates, and told, last (K-30). */
@ApplicationScoped
class FitnessCounts {

    /** The partner's row is held, so that no two replicas count the same. */
    private static final String NOT_COUNTED = """
            select p.id from partner p
            where not exists (select from fitness_count c where c.partner_id = p.id and c.counted_on >= :day)
            order by p.id limit :limit
            for update of p skip locked
            """;

    private static final String TOLD = """
            select advocates, fit, imha_qualified, imha_in_time, imha_overdue from fitness_count where partner_id = :partner
            """;

    private static final String KEEP = """
            insert into fitness_count (partner_id, counted_on, told_on, advocates, fit, imha_qualified, imha_in_time, imha_overdue)
            values (:partner, :day, :day, :advocates, :fit, :qualified, :inTime, :overdue)
            on conflict (partner_id) do update set counted_on = excluded.counted_on, told_on = excluded.told_on,
                advocates = excluded.advocates, fit = excluded.fit, imha_qualified = excluded.imha_qualified,
                imha_in_time = excluded.imha_in_time, imha_overdue = excluded.imha_overdue
            """;

    private final Session entities;

    FitnessCounts(Session entities) {
        this.entities = entities;
    }

    /** Partners of which nothing was counted on this day, locked until the transaction ends. */
    List<String> notCounted(EveryPartner scope, LocalDate day, int limit) {
        return entities.createNativeQuery(NOT_COUNTED, String.class)
                .setParameter("day", day)
                .setParameter("limit", limit)
                .getResultStream()
                .filter(scope::includes)
                .toList();
    }

    /** What was told last; empty before. */
    Optional<FitnessTally> told(EveryPartner scope, String partnerId) {
        return scope.includes(partnerId)
                ? entities.createNativeQuery(TOLD, Tuple.class)
                        .setParameter("partner", partnerId)
                        .getResultStream()
                        .findFirst()
                        .map(row -> new FitnessTally(
                                row.get(0, Integer.class),
                                row.get(1, Integer.class),
                                row.get(2, Integer.class),
                                row.get(3, Integer.class),
                                row.get(4, Integer.class)))
                : Optional.empty();
    }

    /** Counted on a day, and told with it. */
    void keep(String partnerId, FitnessTally tally, LocalDate day) {
        entities.createNativeMutationQuery(KEEP)
                .setParameter("partner", partnerId)
                .setParameter("day", day)
                .setParameter("advocates", tally.advocates())
                .setParameter("fit", tally.fit())
                .setParameter("qualified", tally.imhaQualified())
                .setParameter("inTime", tally.imhaInTime())
                .setParameter("overdue", tally.imhaOverdue())
                .executeUpdate();
    }

    /** Counted on a day, with nothing new. */
    void unchanged(String partnerId, LocalDate day) {
        entities.createNativeMutationQuery("update fitness_count set counted_on = :day where partner_id = :partner")
                .setParameter("partner", partnerId)
                .setParameter("day", day)
                .executeUpdate();
    }
}
