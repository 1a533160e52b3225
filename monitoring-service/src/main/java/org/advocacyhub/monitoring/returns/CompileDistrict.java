package org.advocacyhub.monitoring.returns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.advocacyhub.monitoring.contract.ContractPlans;
import org.advocacyhub.monitoring.facts.ComparedAnswers;
import org.advocacyhub.monitoring.returns.domain.Figure;
import org.advocacyhub.monitoring.returns.domain.Quarter;
import org.advocacyhub.monitoring.returns.domain.RepresentationCalculator;

/**
 * K-26 for one district: the people served there against the people who live there. Counted from the cases opened in the quarter when somebody
 * asks, since no cell splits answers by district as well.
 */
@ApplicationScoped
class CompileDistrict {

    private static final String SERVED =
            """
            select v.item, k.key, count(distinct r.person_key) as persons
            from {facts}_case c join {facts}_referral r on r.referral_id = c.referral_id
            join {facts}_equality e on e.referral_id = r.referral_id
            left join {facts}_triage t on t.referral_id = r.referral_id
            cross join lateral (values {compared}) as v (item, code)
            cross join lateral (values (''), (v.code)) as k (key)
            where c.opened_on between ? and ? and r.contract_ref = ? and c.district = ? and v.code is not null
            {counted} group by v.item, k.key
            """.replace("{compared}", ComparedAnswers.ROWS).replace("{counted}", FactQueries.COUNTED);

    private record Persons(String item, String code, long persons) {}

    private final CurrentFacts currentFacts;
    private final ContractPlans plans;

    CompileDistrict(CurrentFacts currentFacts, ContractPlans plans) {
        this.currentFacts = currentFacts;
        this.plans = plans;
    }

    /** 404 without the contract. */
    @Transactional
    List<Figure> handle(String contractRef, Quarter quarter, String district) {
        return currentFacts.inOneSnapshot(facts -> {
            plans.terms(contractRef);
            var comparators = new Comparators(facts, contractRef, quarter.from());
            var served = served(contractRef, quarter, district, facts);
            return RepresentationCalculator.figures(
                    PeopleCells.compared(item -> served.getOrDefault(item, Map.of())),
                    comparators.population().of(district),
                    comparators.leastPeople());
        });
    }

    private static Map<String, Map<String, Long>> served(
            String contractRef, Quarter quarter, String district, FactQueries facts) {
        var served = new HashMap<String, Map<String, Long>>();
        facts.list(
                        SERVED,
                        row -> new Persons(row.getString("item"), row.getString("key"), row.getLong("persons")),
                        quarter.from(),
                        quarter.to(),
                        contractRef,
                        district)
                .forEach(group -> served.computeIfAbsent(group.item(), _ -> new HashMap<>())
                        .put(group.code(), group.persons()));
        return served;
    }
}
