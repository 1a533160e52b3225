package org.advocacyhub.triage.contract;

import static java.util.stream.Collectors.toCollection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.advocacyhub.contracts.ContractEvent.ContractLotsSet;
import org.advocacyhub.contracts.ContractEvent.ContractRulesSet;
import org.advocacyhub.contracts.ContractEvent.ContractTermsSet;
import org.advocacyhub.contracts.ContractEvent.ContractYearSet;
import org.advocacyhub.runtime.database.Sql;
import org.advocacyhub.runtime.database.TransactionMemory;
import org.advocacyhub.triage.referral.domain.ServiceType;

/** What the contract says about triage: the minimum age, which types it names without paying for them, and whose lot is not in it. */
@ApplicationScoped
public class ContractTerms {

    private record MinimumAge(String contractRef) {}

    private record NotCommissioned(String contractRef, LocalDate day) {}

    private record Elsewhere(String contractRef, String clientGroup, LocalDate day) {}

    /** What a contract sets for itself that triage goes by (domain.md C.7, F.7). */
    private static final Set<String> FOLLOWED =
            Set.of("FREEZE_AT_95", "KEEP_IN_TOUCH_DAYS", "PRESSURE_LIST", "PRESSURE_CASELOAD", "PRESSURE_REPLY_DAYS");

    private final TransactionMemory memory;
    private final Sql sql;

    ContractTerms(TransactionMemory memory, Sql sql) {
        this.memory = memory;
        this.sql = sql;
    }

    /** The references of the contracts that were told, the one that runs longest first. */
    public List<String> references() {
        return sql.list("""
                select contract_ref from contract_terms
                order by (select max(to_on) from contract_year_line y where y.contract_ref = contract_terms.contract_ref)
                    desc nulls last, contract_ref desc
                limit 20
                """, row -> row.getString(1));
    }

    /** The contract's minimum age, once it was told. */
    public OptionalInt minimumAge(String contractRef) {
        return memory.recall(new MinimumAge(contractRef), () -> readMinimumAge(contractRef));
    }

    /** Types that the year of this day names in its lines, none of which is commissioned (scenario S18). */
    public Set<ServiceType> notCommissioned(String contractRef, LocalDate day) {
        return memory.recall(new NotCommissioned(contractRef, day), () -> readNotCommissioned(contractRef, day));
    }

    /**
     * Types for which people of this group are served elsewhere on this day, because their lot is not in the contract, each with who
     * serves them (scenario S02).
     *
     * @param clientGroup null when unknown: then only lots for everybody count
     */
    public Map<ServiceType, String> elsewhere(String contractRef, String clientGroup, LocalDate day) {
        return memory.recall(
                new Elsewhere(contractRef, clientGroup, day), () -> readElsewhere(contractRef, clientGroup, day));
    }

    private Map<ServiceType, String> readElsewhere(String contractRef, String clientGroup, LocalDate day) {
        var found = new TreeMap<ServiceType, String>();
        sql.each(
                """
                select l.elsewhere, t.service_type from contract_lot l, unnest(l.service_types) t (service_type)
                where l.contract_ref = ? and l.elsewhere is not null
                  and (cardinality(l.client_groups) = 0 or ? = any (l.client_groups))
                  and not (l.in_on <= ? and (l.out_on is null or l.out_on > ?))
                order by l.lot
                """,
                row -> {
                    var elsewhere = row.getString(1);
                    ServiceType.find(row.getString(2)).ifPresent(type -> found.putIfAbsent(type, elsewhere));
                },
                contractRef,
                clientGroup,
                day,
                day);
        return found;
    }

    private OptionalInt readMinimumAge(String contractRef) {
        return sql.first(
                        "select minimum_age from contract_terms where contract_ref = ?",
                        row -> OptionalInt.of(row.getInt(1)),
                        contractRef)
                .orElse(OptionalInt.empty());
    }

    private Set<ServiceType> readNotCommissioned(String contractRef, LocalDate day) {
        var paid = new HashSet<String>();
        var unpaid = new ArrayList<String>();
        sql.each("""
                select commissioned, service_types from contract_year_line
                where contract_ref = ? and ? between from_on and to_on
                """, row -> (row.getBoolean(1) ? paid : unpaid).addAll(Sql.texts(row, 2)), contractRef, day);
        return unpaid.stream()
                .filter(type -> !paid.contains(type))
                .map(ServiceType::find)
                .flatMap(Optional::stream)
                .collect(toCollection(TreeSet::new));
    }

    void learn(ContractTermsSet event) {
        memory.forget(MinimumAge.class);
        sql.change("""
                insert into contract_terms (contract_ref, minimum_age) values (?, ?)
                on conflict (contract_ref) do update set minimum_age = excluded.minimum_age
                """, event.contractRef(), event.minimumAge());
    }

    /** Keeps all lots, in the place of those that were told before. */
    void learn(ContractLotsSet event) {
        memory.forget(Elsewhere.class);
        sql.change("delete from contract_lot where contract_ref = ?", event.contractRef());
        sql.batch(
                """
                insert into contract_lot (contract_ref, lot, service_types, client_groups, in_on, out_on, elsewhere)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                event.lots().stream()
                        .map(lot -> new Object[] {
                            event.contractRef(),
                            lot.lot(),
                            lot.serviceTypes().toArray(String[]::new),
                            lot.clientGroups().toArray(String[]::new),
                            lot.in(),
                            lot.out(),
                            lot.elsewhere()
                        })
                        .toList());
    }

    /** Keeps the rules that triage follows, in the place of those that this contract set before; the others are monitoring's. */
    void learn(ContractRulesSet event) {
        sql.change("delete from contract_rule where contract_ref = ?", event.contractRef());
        sql.batch(
                "insert into contract_rule (version, rule, contract_ref, valid_from, value) values (?, ?, ?, ?, ?)",
                event.rules().stream()
                        .filter(rule -> FOLLOWED.contains(rule.rule()))
                        .map(rule -> new Object[] {
                            event.contractRef() + "/" + rule.rule() + "/" + rule.validFrom(),
                            rule.rule(),
                            event.contractRef(),
                            rule.validFrom(),
                            rule.value()
                        })
                        .toList());
    }

    /**
     * Keeps a plan, always whole. It holds from its day to the end of the year or to the day before the next plan that was told
     * of the year; told for the whole year, it is the only one.
     */
    void learn(ContractYearSet event) {
        memory.forget(NotCommissioned.class);
        var first = event.effectiveFrom() == null ? event.from() : event.effectiveFrom();
        if (event.effectiveFrom() == null) {
            sql.change(
                    "delete from contract_year_line where contract_ref = ? and from_on between ? and ?",
                    event.contractRef(),
                    event.from(),
                    event.to());
        } else {
            sql.change(
                    "delete from contract_year_line where contract_ref = ? and from_on = ?",
                    event.contractRef(),
                    first);
            sql.change("""
                    update contract_year_line set to_on = ?
                    where contract_ref = ? and from_on between ? and ? and to_on >= ?
                    """, first.minusDays(1), event.contractRef(), event.from(), first.minusDays(1), first);
        }
        keepLines(event, first);
    }

    private void keepLines(ContractYearSet event, LocalDate first) {
        sql.batch(
                """
                insert into contract_year_line (contract_ref, from_on, to_on, line, service_types, commissioned)
                values (?, ?, (select coalesce(min(next.from_on) - 1, ?) from contract_year_line next
                    where next.contract_ref = ? and next.from_on > ? and next.from_on <= ?), ?, ?, ?)
                """,
                event.lines().stream()
                        .map(line -> new Object[] {
                            event.contractRef(),
                            first,
                            event.to(),
                            event.contractRef(),
                            first,
                            event.to(),
                            line.line(),
                            line.serviceTypes().toArray(String[]::new),
                            line.commissioned()
                        })
                        .toList());
    }
}
