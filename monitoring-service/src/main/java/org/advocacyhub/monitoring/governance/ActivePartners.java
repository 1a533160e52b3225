package org.advocacyhub.monitoring.governance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.advocacyhub.monitoring.facts.Generations;
import org.advocacyhub.runtime.database.Sql;

/** Who has a voice in the network of a contract: its active organisations, and no other contract's (domain.md F.11). */
@ApplicationScoped
class ActivePartners {

    private final Sql sql;
    private final Generations generations;

    ActivePartners(Sql sql, Generations generations) {
        this.sql = sql;
        this.generations = generations;
    }

    /**
     * Organisations that are active and have a sub-contract of the contract on a day; the lead provider with or without one.
     *
     * @param leadProvider of the contract's terms
     */
    Set<String> of(String contractRef, String leadProvider, LocalDate day) {
        return new TreeSet<>(
                sql.list(generations.current().sql("""
                        select p.partner_id from {facts}_partner p
                        where p.status = 'ACTIVE' and (p.hub and p.partner_id = ? or exists (
                            select from {facts}_subcontract s
                            where s.partner_id = p.partner_id and s.contract_ref = ? and s.valid_from <= ?
                              and (s.valid_to is null or s.valid_to >= ?)))
                        """), row -> row.getString(1), leadProvider, contractRef, day, day));
    }
}
