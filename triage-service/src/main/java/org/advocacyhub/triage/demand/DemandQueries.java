package org.advocacyhub.triage.demand;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.calendar.WorkingCalendar;
import org.advocacyhub.runtime.database.Sql;
import org.advocacyhub.triage.demand.domain.DemandFigures;
import org.advocacyhub.triage.demand.domain.DemandFigures.WaitingCount;
import org.advocacyhub.triage.demand.domain.Limits;
import org.advocacyhub.triage.refdata.ContractRules;
import org.advocacyhub.triage.refdata.ContractRules.Rule;
import org.advocacyhub.triage.referral.domain.ServiceType;

/** What is known of demand, read by index: it costs as the list that waits, not as the history. */
@ApplicationScoped
class DemandQueries {

    private static final String[] STATUTORY = Arrays.stream(ServiceType.values())
            .filter(ServiceType::isStatutory)
            .map(Enum::name)
            .toArray(String[]::new);

    private record Beyond(int count, UUID longest) {}

    private record Caseload(int openCases, int wteHundredths) {}

    private final Sql sql;
    private final ContractRules rules;

    DemandQueries(Sql sql, ContractRules rules) {
        this.sql = sql;
        this.rules = rules;
    }

    Limits limits(String contractRef, LocalDate day) {
        var waiting = rules.of(Rule.PRESSURE_LIST, contractRef, day);
        var caseload = rules.of(Rule.PRESSURE_CASELOAD, contractRef, day);
        var reply = rules.of(Rule.PRESSURE_REPLY_DAYS, contractRef, day);
        return new Limits(
                waiting.value(),
                caseload.value(),
                reply.value(),
                List.of(waiting.version(), caseload.version(), reply.version()));
    }

    /** Whether more wait than this; counts no further. */
    boolean isListLongerThan(int limit, String contractRef) {
        return sql.first("""
                        select count(*) from (select from waiting_entry where contract_ref = ? and state = 'WAITING'
                                              limit ?) waiting
                        """, row -> row.getInt(1) > limit, contractRef, limit + 1)
                .orElseThrow();
    }

    int listLimit(String contractRef, LocalDate day) {
        return rules.of(Rule.PRESSURE_LIST, contractRef, day).value();
    }

    DemandFigures figures(String contractRef, LocalDate day) {
        var waiting = waiting(contractRef);
        var beyond = beyond(contractRef, day);
        var caseload = caseload(contractRef);
        var asked = askedOn(contractRef);
        return new DemandFigures(
                day,
                waiting.stream().mapToInt(WaitingCount::waiting).sum(),
                waiting,
                beyond.count(),
                beyond.longest(),
                caseload.openCases(),
                caseload.wteHundredths(),
                asked,
                asked == null ? 0 : WorkingCalendar.england().between(asked, day));
    }

    /** Contracts of which anybody waits, asked for hours, or is under pressure, and those that a partner works for. */
    List<String> contracts() {
        return sql.list("""
                select contract_ref from waiting_entry where state = 'WAITING'
                union select contract_ref from hours_request where reply is null
                union select contract_ref from demand_pressure where ended_at is null
                union select terms ->> 'contractRef' from partner, jsonb_array_elements(profile) terms
                    where wte_hundredths > 0
                order by 1
                """, row -> row.getString(1));
    }

    private List<WaitingCount> waiting(String contractRef) {
        return sql.list("""
                select service_type, band, count(*) from waiting_entry
                where contract_ref = ? and state = 'WAITING' group by 1, 2 order by 1, 2
                """, row -> new WaitingCount(row.getString(1), row.getString(2), row.getInt(3)), contractRef);
    }

    private Beyond beyond(String contractRef, LocalDate day) {
        return sql.first(
                        """
                        select count(*), (array_agg(referral_id order by coalesce(allocate_due, contact_due), referral_ref))[1]
                        from triage_case
                        where state = 'WAITING_LIST' and contract_ref = ? and coalesce(allocate_due, contact_due) < ?
                          and service_type = any (?)
                        """,
                        row -> new Beyond(row.getInt(1), row.getObject(2, UUID.class)),
                        contractRef,
                        day,
                        STATUTORY)
                .orElseThrow();
    }

    /** Only partners that told their advocates: cases of the others would be divided by nobody. */
    private Caseload caseload(String contractRef) {
        return sql.first("""
                        select coalesce(sum(open_cases), 0), coalesce(sum(wte_hundredths), 0) from partner
                        where wte_hundredths is not null
                          and profile @> jsonb_build_array(jsonb_build_object('contractRef', ?::text))
                        """, row -> new Caseload(row.getInt(1), row.getInt(2)), contractRef)
                .orElseThrow();
    }

    private LocalDate askedOn(String contractRef) {
        return sql.first(
                        "select requested_on from hours_request where contract_ref = ? and reply is null"
                                + " order by requested_on limit 1",
                        row -> row.getObject(1, LocalDate.class),
                        contractRef)
                .orElse(null);
    }
}
