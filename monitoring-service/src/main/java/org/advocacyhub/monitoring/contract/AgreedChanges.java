package org.advocacyhub.monitoring.contract;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.monitoring.contract.domain.YearHistory;

/** All agreed changes of all years. */
@ApplicationScoped
class AgreedChanges implements PanacheRepositoryBase<AgreedChange, UUID> {

    private static final int AT_ONCE = 100;

    /** What was agreed for a year, by the day from which it holds; a year has a handful. */
    List<AgreedChange> of(String contractRef, LocalDate startsOn) {
        return list(
                "contractRef = ?1 and startsOn = ?2 order by effectiveOn, decidedAt, changeId", contractRef, startsOn);
    }

    /** Everything agreed for a contract, in the order in which it was decided. */
    List<AgreedChange> of(String contractRef) {
        return list("contractRef = ?1 order by decidedAt, changeId", contractRef);
    }

    YearHistory history(String contractRef, ContractYear year) {
        var plan = year.plan();
        return new YearHistory(
                plan,
                of(contractRef, plan.from()).stream()
                        .map(AgreedChange::asYearChange)
                        .toList());
    }

    /** Changes that hold by now and of which nobody has taken note yet. */
    List<AgreedChange> beginning(LocalDate today) {
        return getEntityManager()
                .createQuery("""
                        from AgreedChange c where c.effectiveOn <= :today and c.changeId not in (
                            select b.changeId from BegunChange b)
                        order by c.contractRef, c.effectiveOn, c.decidedAt
                        """, AgreedChange.class)
                .setParameter("today", today)
                .setMaxResults(AT_ONCE)
                .getResultList();
    }

    /** Notes that a change holds; false when somebody else did before. */
    boolean begin(UUID changeId, Instant now) {
        return getEntityManager()
                        .createNativeQuery("""
                        insert into year_change_begun (change_id, begun_at) values (:id, :now) on conflict do nothing
                        """)
                        .setParameter("id", changeId)
                        .setParameter("now", now)
                        .executeUpdate()
                > 0;
    }
}
