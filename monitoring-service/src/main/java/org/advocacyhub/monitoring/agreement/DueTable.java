package org.advocacyhub.monitoring.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.advocacyhub.monitoring.agreement.domain.DueDays;
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
        var days = entities.createNativeQuery("""
                        select distinct on (party) party, working_days from return_due
                        where (contract_ref = :ref or contract_ref is null) and valid_from <= :day
                        order by party, contract_ref nulls last, valid_from desc
                        """, Tuple.class)
                .setParameter("ref", contractRef)
                .setParameter("day", quarterStart)
                .getResultStream()
                .collect(Collectors.toMap(row -> row.get(0, String.class), row -> row.get(1, Integer.class)));
        return new DueDays(days.get("PARTNER"), days.get("HUB"), days.get("COUNCIL"));
    }
}
