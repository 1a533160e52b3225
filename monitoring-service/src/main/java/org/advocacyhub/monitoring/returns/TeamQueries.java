package org.advocacyhub.monitoring.returns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.advocacyhub.monitoring.returns.domain.EligibilityCalculator;
import org.advocacyhub.monitoring.returns.domain.Quarter;
import org.advocacyhub.monitoring.returns.domain.TeamCount;

/**
 * Care Act referrals of one contract by team, beside the processes that the council told. A referral counts for the team that it
 * is matched with now, however late that was.
 */
final class TeamQueries {

    private static final String CARE_ACT = """
            from {facts}_referral r left join {facts}_triage t using (referral_id)
            where r.contract_ref = any (?) and r.effective_on between ? and ?
              and starts_with(coalesce(t.decided_type, t.triaged_type, r.requested_type), 'CARE_ACT')
            """ + ReferralQueries.COUNTED;

    /** Contracts of the same commissioner: one authority. */
    private static final String AUTHORITY =
            "select contract_ref from contract where commissioner = (select commissioner from contract where contract_ref = ?)";

    private record Referred(String team, String outcome, long count) {

        private long eligible() {
            return EligibilityCalculator.isEligible(outcome) ? count : 0;
        }
    }

    private final FactQueries facts;
    private final String contractRef;

    TeamQueries(FactQueries facts, String contractRef) {
        this.facts = facts;
        this.contractRef = contractRef;
    }

    /** K-05, K-06: every team that referred or of which processes are recorded, and what no known team referred. */
    List<TeamCount> counts(Quarter quarter) {
        var processes = processes(quarter);
        Map<String, List<Referred>> referred = new HashMap<>(); // null is a key: no known team
        facts.list(
                        "select r.team, t.outcome, count(*) as count " + CARE_ACT + " group by 1, 2",
                        row -> new Referred(row.getString("team"), row.getString("outcome"), row.getLong("count")),
                        new String[] {contractRef},
                        quarter.from(),
                        quarter.to())
                .forEach(each -> referred.computeIfAbsent(each.team(), _ -> new ArrayList<>())
                        .add(each));
        return Stream.concat(processes.keySet().stream(), referred.keySet().stream())
                .distinct()
                .map(team -> count(team, referred.getOrDefault(team, List.of()), processes.get(team)))
                .toList();
    }

    private static TeamCount count(String team, List<Referred> referred, Long processes) {
        return new TeamCount(
                team,
                referred.stream().mapToLong(Referred::count).sum(),
                referred.stream().mapToLong(Referred::eligible).sum(),
                processes);
    }

    private Map<String, Long> processes(Quarter quarter) {
        return facts
                .list(
                        """
                        select team, assessments + reviews + enquiries as processes from team_processes
                        where contract_ref = ? and quarter_start = ? and assessments is not null
                        """,
                        row -> Map.entry(row.getString("team"), row.getLong("processes")),
                        contractRef,
                        quarter.from())
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Care Act referrals of this contract in a quarter. */
    long careAct(Quarter quarter) {
        return careAct(quarter, contractRef);
    }

    /**
     * Care Act referrals of the whole authority since a day, to the end of a quarter: this quarter counted now, those before as
     * they were last counted ({@link CareActQuarters}), so that it costs the same in year ten.
     */
    long careActSince(LocalDate since, Quarter quarter) {
        var contracts = facts.list(AUTHORITY, row -> row.getString(1), contractRef);
        var before = facts.list("""
                        select coalesce(sum(referrals), 0) from care_act_quarter
                        where contract_ref = any (?) and quarter_start >= ? and quarter_start < ?
                        """, row -> row.getLong(1), contracts.toArray(String[]::new), since, quarter.from())
                .getFirst();
        return before + careAct(quarter, contracts.toArray(String[]::new));
    }

    private long careAct(Quarter quarter, String... contracts) {
        return facts.list("select count(*) " + CARE_ACT, row -> row.getLong(1), contracts, quarter.from(), quarter.to())
                .getFirst();
    }
}
