package org.advocacyhub.monitoring.governance;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.advocacyhub.monitoring.facts.Generations;
import org.advocacyhub.runtime.database.DatabaseFailure;

/** Who has a voice in the network of a contract: its active organisations, and no other contract's (domain.md F.11). */
@ApplicationScoped
class ActivePartners {

    private final DataSource dataSource;
    private final Generations generations;

    ActivePartners(DataSource dataSource, Generations generations) {
        this.dataSource = dataSource;
        this.generations = generations;
    }

    /**
     * Organisations that are active and have a sub-contract of the contract on a day; the lead provider with or without one.
     *
     * @param leadProvider of the contract's terms
     */
    Set<String> of(String contractRef, String leadProvider, LocalDate day) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(
                        generations.current(connection).sql("""
                        select p.partner_id from {facts}_partner p
                        where p.status = 'ACTIVE' and (p.hub and p.partner_id = ? or exists (
                            select from {facts}_subcontract s
                            where s.partner_id = p.partner_id and s.contract_ref = ? and s.valid_from <= ?
                              and (s.valid_to is null or s.valid_to >= ?)))
                        """))) {
            select.setString(1, leadProvider);
            select.setString(2, contractRef);
            select.setObject(3, day);
            select.setObject(4, day);
            var active = new TreeSet<String>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    active.add(rows.getString(1));
                }
            }
            return active;
        } catch (SQLException failed) {
            throw new DatabaseFailure("the active partners could not be read", failed);
        }
    }
}
