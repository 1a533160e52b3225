package org.advocacyhub.monitoring.ledger;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.advocacyhub.monitoring.facts.Generations;
import org.advocacyhub.monitoring.ledger.domain.Entry;
import org.advocacyhub.monitoring.timerule.CountedTime;
import org.advocacyhub.runtime.database.Sql;

/** The hours of single referrals: what the facts say, and what is posted. */
@ApplicationScoped
class ReferralHours {

    /**
     * Work on a referral that counts as hours (D.3).
     *
     * @param clientGroup by which a line may be told from another, or null
     * @param paidFrom the line that the contract names for such time; null: that of the service type
     */
    record Worked(
            UUID referralId,
            String contractRef,
            String clientGroup,
            String partnerId,
            String serviceType,
            String paidFrom,
            LocalDate day,
            long minutes) {}

    private record Posted(UUID referralId, Entry entry) {}

    private static final String STEADY = """
            select set_config('enable_seqscan', 'off', true), set_config('enable_hashjoin', 'off', true),
                   set_config('enable_mergejoin', 'off', true), set_config('jit', 'off', true),
                   set_config('max_parallel_workers_per_gather', '0', true),
                   set_config('plan_cache_mode', 'force_generic_plan', true)
            """;

    /** Duplicates and cases opened in error count nowhere (E.2). */
    private static final String WORKED = """
            select r.referral_id, r.contract_ref, r.client_group, a.partner_id,
                   coalesce(a.service_type, c.service_type) as service_type, said.line, a.worked_on, sum(a.minutes) as minutes
            from {facts}_referral r
            join {facts}_case c on c.referral_id = r.referral_id
            join {facts}_activity a on a.case_id = c.case_id
            left join {facts}_triage t on t.referral_id = r.referral_id
            left join lateral ({said}) said on true
            where r.referral_id = any (?)
              and {counted}
              and t.state is distinct from 'DUPLICATE'
              and not exists (select from {facts}_case e
                              where e.referral_id = r.referral_id and e.close_reason = 'OPENED_IN_ERROR')
            group by 1, 2, 3, 4, 5, 6, 7
            order by 1, 7, 4, 5, 6
            """.replace(
                    "{said}", CountedTime.said("r.contract_ref", "a.category", "a.worked_on"))
            .replace("{counted}", CountedTime.sql("said", "r.contract_ref", "a.category", "a.worked_on"));

    private final Sql sql;
    private final Generations generations;

    ReferralHours(Sql sql, Generations generations) {
        this.sql = sql;
        this.generations = generations;
    }

    /** Until the transaction ends, nothing reads a whole table, whatever the planner knows of it. */
    void planSteadily() {
        sql.first(STEADY, row -> row.getString(1));
    }

    boolean isAnythingDue() {
        return sql.any("select 1 from ledger_due limit 1");
    }

    /** Takes so many notes off the list; their referrals, as often as they were noted. */
    List<UUID> takeDue(int count) {
        return sql.list("""
                delete from ledger_due where due_id = any (array(select due_id from ledger_due order by due_id limit ?))
                returning referral_id
                """, row -> row.getObject("referral_id", UUID.class), count);
    }

    /** What the current facts say, by referral. */
    Map<UUID, List<Worked>> worked(Set<UUID> referrals) {
        return sql
                .list(
                        generations.holdCurrent().sql(WORKED),
                        row -> new Worked(
                                row.getObject("referral_id", UUID.class),
                                row.getString("contract_ref"),
                                row.getString("client_group"),
                                row.getString("partner_id"),
                                row.getString("service_type"),
                                row.getString("line"),
                                row.getObject("worked_on", LocalDate.class),
                                row.getLong("minutes")),
                        (Object) referrals.toArray(UUID[]::new))
                .stream()
                .collect(groupingBy(Worked::referralId));
    }

    /** What is posted as delivered, by referral. */
    Map<UUID, List<Entry>> posted(Set<UUID> referrals) {
        return sql
                .list(
                        """
                        select p.about, e.contract_ref, e.year_from, e.book, e.line, e.pot, e.partner_id, e.service_type,
                               e.day, sum(e.amount) as amount
                        from ledger_posting p join ledger_entry e on e.posting_id = p.posting_id
                        where p.about = any (?) and p.occasion = 'HOURS' and e.book = 'DELIVERED'
                        group by 1, 2, 3, 4, 5, 6, 7, 8, 9 having sum(e.amount) <> 0
                        """,
                        row -> new Posted(
                                row.getObject("about", UUID.class),
                                new Entry(
                                        Ledger.account(row),
                                        row.getObject("day", LocalDate.class),
                                        row.getLong("amount"))),
                        (Object) referrals.toArray(UUID[]::new))
                .stream()
                .collect(groupingBy(Posted::referralId, mapping(Posted::entry, toList())));
    }

    /** The last posting of a referral's hours, which nothing has corrected yet. */
    Optional<UUID> lastPosting(UUID referralId) {
        return sql.first("""
                select posting_id from ledger_posting where about = ? and occasion = 'HOURS'
                order by position desc limit 1
                """, row -> row.getObject("posting_id", UUID.class), referralId);
    }
}
