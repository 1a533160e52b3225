package org.advocacyhub.monitoring.returns;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.advocacyhub.monitoring.facts.Generations;
import org.advocacyhub.monitoring.facts.Measure;
import org.advocacyhub.monitoring.returns.domain.Period;
import org.advocacyhub.monitoring.returns.domain.Quarter;
import org.advocacyhub.runtime.database.DatabaseFailure;

/** How often people were referred for what partners are contracted to know (domain.md S06). */
@ApplicationScoped
public class SpecialismVolumes {

    private final DataSource dataSource;
    private final Generations generations;

    SpecialismVolumes(DataSource dataSource, Generations generations) {
        this.dataSource = dataSource;
        this.generations = generations;
    }

    /**
     * Referrals by client group in the months up to the end of a quarter, for each specialism of the sub-contracts of its last day;
     * nought where nobody was referred. Reads in a transaction of its own: there must be none yet.
     */
    public Map<String, Long> of(String contractRef, Quarter quarter, int months) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (var connection = dataSource.getConnection()) {
                FactQueries.steady(connection);
                var facts = new FactQueries(connection, generations.current(connection));
                var period = new Period(quarter.to().plusDays(1).minusMonths(months), quarter.to());
                var volumes = new TreeMap<String, Long>();
                new PartnerTables(facts, contractRef)
                        .specialisms(quarter.to())
                        .forEach(specialism -> volumes.put(specialism, 0L));
                new Cells(facts, contractRef)
                        .over(period, Measure.RECEIVED).of(Measure.RECEIVED).stream()
                                .filter(cell -> cell.d1().equals("clientGroup"))
                                .forEach(cell -> volumes.computeIfPresent(cell.d2(), (_, count) -> count + cell.n()));
                return volumes;
            } catch (SQLException failed) {
                throw new DatabaseFailure("the referrals by specialism could not be read", failed);
            }
        });
    }
}
