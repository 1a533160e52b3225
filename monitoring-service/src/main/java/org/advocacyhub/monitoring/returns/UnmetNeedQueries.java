package org.advocacyhub.monitoring.returns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.monitoring.returns.domain.Quarter;

/** What the service of a contract did not meet (domain.md K-22), by the day on which it came to that. */
final class UnmetNeedQueries {

    /**
     * One need.
     *
     * @param authority GSS code of the council that has to arrange it; null while it is not known
     * @param team that referred; null when none is known
     * @param estimatedMinutes what a case of the type takes; null when the contract pays for the type, or nobody knows
     */
    record Need(
            UUID referralId,
            LocalDate notedOn,
            String serviceType,
            String reason,
            String authority,
            String team,
            Integer estimatedMinutes) {}

    /** Which part of the register; null for all of it. */
    record Wanted(String reason, String serviceType, String authority) {}

    /** What E.2 leaves out everywhere, and what was carried over (ADR 0139), is left out here too. The conditions of a page may follow. */
    private static final String UNMET = """
            with unmet as (
                select u.referral_id, u.noted_on, u.service_type, u.reason, u.authority, r.team,
                       case when u.reason = 'NOT_COMMISSIONED' then
                           (select e.minutes from need_estimate e where e.service_type = u.service_type
                                and e.valid_from <= u.noted_on and (e.valid_to is null or e.valid_to > u.noted_on)) end as minutes
                from {facts}_unmet u join {facts}_referral r using (referral_id) left join {facts}_triage t using (referral_id)
                where u.noted_on between ? and ? and r.contract_ref = ? and not r.carried_over and t.state is distinct from 'DUPLICATE'
                  and not exists (select from {facts}_case c
                                  where c.referral_id = u.referral_id and c.close_reason = 'OPENED_IN_ERROR')
            """;

    private final FactQueries facts;
    private final String contractRef;

    UnmetNeedQueries(FactQueries facts, String contractRef) {
        this.facts = facts;
        this.contractRef = contractRef;
    }

    /** The register of a quarter after a position, the first first; one row more than asked for. */
    List<Need> page(
            Quarter quarter, Wanted wanted, LocalDate afterDay, UUID afterReferral, String afterReason, int limit) {
        return facts.list(
                UNMET + """
                  and (u.noted_on, u.referral_id, u.reason) > (?, ?::uuid, ?)
                  and (?::text is null or u.reason = ?) and (?::text is null or u.service_type = ?)
                  and (?::text is null or u.authority = ?))
                select * from unmet order by noted_on, referral_id, reason limit ?
                """,
                UnmetNeedQueries::read,
                quarter.from(),
                quarter.to(),
                contractRef,
                afterDay,
                afterReferral,
                afterReason,
                wanted.reason(),
                wanted.reason(),
                wanted.serviceType(),
                wanted.serviceType(),
                wanted.authority(),
                wanted.authority(),
                limit + 1);
    }

    private static Need read(ResultSet row) throws SQLException {
        return new Need(
                row.getObject("referral_id", UUID.class),
                FactQueries.day(row, "noted_on"),
                row.getString("service_type"),
                row.getString("reason"),
                row.getString("authority"),
                row.getString("team"),
                row.getObject("minutes", Integer.class));
    }
}
