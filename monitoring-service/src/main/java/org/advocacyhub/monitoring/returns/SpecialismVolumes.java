package org.advocacyhub.monitoring.returns;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.TreeMap;
import org.advocacyhub.monitoring.facts.Measure;
import org.advocacyhub.monitoring.returns.domain.Period;
import org.advocacyhub.monitoring.returns.domain.Quarter;

/** How often people were referred for what partners are contracted to know (domain.md S06). */
@ApplicationScoped
public class SpecialismVolumes {

    private final CurrentFacts currentFacts;

    SpecialismVolumes(CurrentFacts currentFacts) {
        this.currentFacts = currentFacts;
    }

    /**
     * Referrals by client group in the months up to the end of a quarter, for each specialism of the sub-contracts of its last day;
     * nought where nobody was referred. Reads in a transaction of its own: there must be none yet.
     */
    public Map<String, Long> of(String contractRef, Quarter quarter, int months) {
        return QuarkusTransaction.requiringNew()
                .call(() -> currentFacts.inOneSnapshot(facts -> {
                    var period = new Period(quarter.to().plusDays(1).minusMonths(months), quarter.to());
                    var volumes = new TreeMap<String, Long>();
                    new PartnerTables(facts, contractRef)
                            .specialisms(quarter.to())
                            .forEach(specialism -> volumes.put(specialism, 0L));
                    new Cells(facts, contractRef)
                            .over(period, Measure.RECEIVED).of(Measure.RECEIVED).stream()
                                    .filter(cell -> cell.d1().equals("clientGroup"))
                                    .forEach(cell ->
                                            volumes.computeIfPresent(cell.d2(), (_, count) -> count + cell.n()));
                    return volumes;
                }));
    }
}
