package org.advocacyhub.monitoring.returns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.advocacyhub.monitoring.contract.ContractPlans;
import org.advocacyhub.monitoring.facts.ComparedAnswers;
import org.advocacyhub.monitoring.facts.Generations;
import org.advocacyhub.monitoring.returns.domain.Figure;
import org.advocacyhub.monitoring.returns.domain.Quarter;
import org.advocacyhub.monitoring.returns.domain.RepresentationCalculator;
import org.advocacyhub.runtime.database.DatabaseFailure;

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
            """.replace("{compared}", ComparedAnswers.ROWS).replace("{counted}", PressureQueries.COUNTED);

    private record Persons(String item, String code, long persons) {}

    private final DataSource dataSource;
    private final Generations generations;
    private final ContractPlans plans;

    CompileDistrict(DataSource dataSource, Generations generations, ContractPlans plans) {
        this.dataSource = dataSource;
        this.generations = generations;
        this.plans = plans;
    }

    /** 404 without the contract. */
    @Transactional
    List<Figure> handle(String contractRef, Quarter quarter, String district) {
        try (var connection = dataSource.getConnection()) {
            FactQueries.steady(connection);
            plans.terms(contractRef);
            var facts = new FactQueries(connection, generations.current(connection));
            var comparators = new Comparators(facts, contractRef, quarter.from());
            var served = served(contractRef, quarter, district, facts);
            return RepresentationCalculator.figures(
                    PeopleCells.compared(item -> served.getOrDefault(item, Map.of())),
                    comparators.population().of(district),
                    comparators.leastPeople());
        } catch (SQLException failed) {
            throw new DatabaseFailure("the figures of a district could not be compiled", failed);
        }
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
