package org.advocacyhub.monitoring.returns;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.advocacyhub.monitoring.returns.domain.CaseloadCalculator.Posts;
import org.advocacyhub.monitoring.returns.domain.FitnessCalculator.Fitness;
import org.advocacyhub.monitoring.returns.domain.LotBook;
import org.advocacyhub.monitoring.returns.domain.LotBook.ContractLot;
import org.advocacyhub.monitoring.returns.domain.LotBook.Share;
import org.advocacyhub.runtime.database.Sql;

/** What is known of the partners of a contract on a day: a few rows each. */
final class PartnerTables {

    private static final String IN_FORCE = """
             contract_ref = ? and valid_from <= ? and (valid_to is null or valid_to >= ?)
            """;

    private final FactQueries facts;
    private final String contractRef;

    PartnerTables(FactQueries facts, String contractRef) {
        this.facts = facts;
        this.contractRef = contractRef;
    }

    /** The lots of the contract and the sub-contracts on a day. */
    LotBook lots(LocalDate day) {
        var lots = facts.list(
                """
                select lot, service_types, client_groups from contract_lot
                where contract_ref = ? and in_on <= ? and (out_on is null or out_on > ?)
                """,
                row -> new ContractLot(
                        row.getString("lot"), Sql.texts(row, "service_types"), Sql.texts(row, "client_groups")),
                contractRef,
                day,
                day);
        var shares = facts.list(
                "select partner_id, lot, service_types, share_basis_points from {facts}_subcontract where" + IN_FORCE,
                row -> new Share(
                        row.getString("partner_id"),
                        row.getString("lot"),
                        Sql.texts(row, "service_types"),
                        row.getObject("share_basis_points", Integer.class)),
                contractRef,
                day,
                day);
        return new LotBook(lots, shares);
    }

    /** K-11: posts at the end of a day, of the partners that have a sub-contract of the contract then. */
    Map<String, Posts> posts(LocalDate day) {
        record Told(String partnerId, Posts posts) {}
        return facts
                .list(
                        """
                        select s.partner_id, a.advocates, a.wte_hundredths
                        from (select distinct partner_id from {facts}_subcontract where
                        """ + IN_FORCE + """
                        ) s cross join lateral (
                            select advocates, wte_hundredths from {facts}_advocates
                            where partner_id = s.partner_id and since <= ? order by since desc limit 1) a
                        """,
                        row -> new Told(
                                row.getString("partner_id"),
                                new Posts(row.getInt("advocates"), row.getInt("wte_hundredths"))),
                        contractRef,
                        day,
                        day,
                        day)
                .stream()
                .collect(Collectors.toMap(Told::partnerId, Told::posts));
    }

    /** What a partner told of its advocates, and on which day it had counted them. */
    record FitnessTold(String partnerId, LocalDate toldOn, Fitness fitness) {}

    /** K-30: what was counted last by the end of a day, of the partners that have a sub-contract of the contract then. */
    Map<String, Fitness> fitness(LocalDate day) {
        return fitnessTold(day).stream().collect(Collectors.toMap(FitnessTold::partnerId, FitnessTold::fitness));
    }

    /** The same, telling by telling. */
    List<FitnessTold> fitnessTold(LocalDate day) {
        return facts.list(
                """
                        select s.partner_id, f.since, f.advocates, f.fit, f.imha_qualified, f.imha_in_time, f.imha_overdue
                        from (select distinct partner_id from {facts}_subcontract where
                        """ + IN_FORCE + """
                        ) s cross join lateral (
                            select * from {facts}_fitness where partner_id = s.partner_id and since <= ?
                            order by since desc limit 1) f
                        """,
                row -> new FitnessTold(
                        row.getString("partner_id"),
                        FactQueries.day(row, "since"),
                        new Fitness(
                                row.getInt("advocates"),
                                row.getInt("fit"),
                                row.getInt("imha_qualified"),
                                row.getInt("imha_in_time"),
                                row.getInt("imha_overdue"))),
                contractRef,
                day,
                day,
                day);
    }

    /** K-29: whether a category is a visit that came to nothing; a category that is no visit is not there. */
    Map<String, Boolean> visits(LocalDate day) {
        record Rule(String category, boolean aborted) {}
        return facts.list("""
                        select category, aborted from visit_rule
                        where valid_from <= ? and (valid_to is null or valid_to > ?)
                        """, row -> new Rule(row.getString("category"), row.getBoolean("aborted")), day, day).stream()
                .collect(Collectors.toMap(Rule::category, Rule::aborted));
    }

    /** What the partners' advocates are contracted to know on a day (A.1.2). */
    List<String> specialisms(LocalDate day) {
        return facts.list(
                "select distinct unnest(specialisms) as specialism from {facts}_subcontract where" + IN_FORCE,
                row -> row.getString("specialism"),
                contractRef,
                day,
                day);
    }

    /** All that ever had a sub-contract of the contract. */
    Set<String> everKnown() {
        return Set.copyOf(facts.list(
                "select distinct partner_id from {facts}_subcontract where contract_ref = ?",
                row -> row.getString("partner_id"),
                contractRef));
    }

    /** The lead provider's ids. */
    Set<String> hubs() {
        return CompileReturn.hubs(facts);
    }
}
