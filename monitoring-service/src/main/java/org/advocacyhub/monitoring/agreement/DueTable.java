package org.advocacyhub.monitoring.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.advocacyhub.monitoring.agreement.domain.DueDays;
import org.advocacyhub.monitoring.agreement.domain.DueSetting;
import org.hibernate.Session;

/** By when the parties of a return are to have done their share: a dated table, a contract's own values before everybody's. */
@ApplicationScoped
class DueTable {

    private final Session entities;

    DueTable(Session entities) {
        this.entities = entities;
    }

    /** What holds for a quarter that begins on a day. */
    @Transactional
    DueDays on(String contractRef, LocalDate quarterStart) {
        return DueSetting.holding(of(contractRef), quarterStart).days();
    }

    /** Everybody's settings and then the contract's own, each in the order in which they were set. */
    @Transactional
    List<DueSetting> of(String contractRef) {
        return entities.createNativeQuery("""
                        select contract_ref is not null, valid_from, set_by, set_at,
                               max(working_days) filter (where party = 'PARTNER'),
                               max(working_days) filter (where party = 'HUB'),
                               max(working_days) filter (where party = 'COUNCIL')
                        from return_due where contract_ref = :ref or contract_ref is null
                        group by contract_ref, valid_from, set_by, set_at
                        order by contract_ref nulls first, set_at, valid_from
                        """, Tuple.class)
                .setParameter("ref", contractRef)
                .getResultStream()
                .map(row -> new DueSetting(
                        row.get(1, LocalDate.class),
                        row.get(0, Boolean.class),
                        new DueDays(row.get(4, Integer.class), row.get(5, Integer.class), row.get(6, Integer.class)),
                        row.get(2, String.class),
                        row.get(3, Instant.class)))
                .toList();
    }

    /** Adds a setting of a contract's own. */
    @Transactional(TxType.MANDATORY)
    void add(String contractRef, DueSetting setting) {
        var days = setting.days();
        Map.of("PARTNER", days.partner(), "HUB", days.hub(), "COUNCIL", days.council())
                .forEach((party, workingDays) -> entities.createNativeMutationQuery("""
                                insert into return_due (contract_ref, party, working_days, valid_from, set_by, set_at)
                                values (:ref, :party, :days, :from, :by, :at)
                                """)
                        .setParameter("ref", contractRef)
                        .setParameter("party", party)
                        .setParameter("days", workingDays)
                        .setParameter("from", setting.from())
                        .setParameter("by", setting.setBy())
                        .setParameter("at", setting.setAt())
                        .executeUpdate());
    }
}
