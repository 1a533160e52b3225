package org.advocacyhub.monitoring.spend;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.advocacyhub.monitoring.contract.domain.Money;

/** All entries of spend. */
@ApplicationScoped
class SpendEntries implements PanacheRepositoryBase<SpendEntry, UUID> {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final UUID LOWEST = new UUID(0, 0);

    /** Entries of a contract after a position, by day. */
    List<SpendEntry> after(String contractRef, LocalDate incurredOn, UUID spendId, int count) {
        return find("""
                        contractRef = ?1 and (incurredOn > ?2 or incurredOn = ?2 and spendId > ?3)
                        order by incurredOn, spendId
                        """, contractRef, incurredOn, spendId).page(0, count).list();
    }

    /** The first entries of a contract, by day. */
    List<SpendEntry> first(String contractRef, int count) {
        return after(contractRef, EARLIEST, LOWEST, count);
    }

    /** The lines on which something was spent from one day to another. */
    Set<String> lines(String contractRef, LocalDate from, LocalDate to) {
        return Set.copyOf(getEntityManager()
                .createQuery("""
                        select distinct entry.line from SpendEntry entry
                        where entry.contractRef = :contractRef and entry.incurredOn between :from and :to
                        """, String.class)
                .setParameter("contractRef", contractRef)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList());
    }

    /** What was spent from one day to another. */
    Money total(String contractRef, LocalDate from, LocalDate to) {
        return new Money(getEntityManager()
                .createQuery("""
                        select coalesce(sum(entry.amountPence), 0) from SpendEntry entry
                        where entry.contractRef = :contractRef and entry.incurredOn between :from and :to
                        """, Long.class)
                .setParameter("contractRef", contractRef)
                .setParameter("from", from)
                .setParameter("to", to)
                .getSingleResult());
    }

    /** What was spent on one line from one day to another. */
    Money total(String contractRef, String line, LocalDate from, LocalDate to) {
        return new Money(getEntityManager()
                .createQuery("""
                        select coalesce(sum(entry.amountPence), 0) from SpendEntry entry
                        where entry.contractRef = :contractRef and entry.line = :line
                          and entry.incurredOn between :from and :to
                        """, Long.class)
                .setParameter("contractRef", contractRef)
                .setParameter("line", line)
                .setParameter("from", from)
                .setParameter("to", to)
                .getSingleResult());
    }
}
