package org.advocacyhub.monitoring.facts;

/** What one referral adds to the cells of partners and of quality: parts of the text of {@link Contributions}, with its columns. */
final class PartnerContributions {

    /** K-25: who was asked to take a referral. */
    static final String OF_DISPATCHES = """
            select d.referral_id, d.contract_ref, 'DISPATCHED', 'DQ', o.offered_on, o.partner_id, o.service_type, d.client_group,
                   0, 1
            from due d join {facts}_offer o on o.referral_id = d.referral_id
            where d.parts & 1 <> 0 and d.referred
            """;

    /** S19: who was named first for a case, beside who supported the person last; of what is not known nothing counts. */
    static final String OF_CONTINUITY = """
            select c.referral_id, c.contract_ref, 'CONTINUITY', 'DQ', c.named_on, c.named_by, c.continuity, '', 0, 1
            from cases c where c.parts & 4 <> 0 and c.counted and c.continuity is not null
            """;

    /** C.2: namings of an advocate by due date, those left out that K-07 leaves out of its contacts; OPEN as there. A.10.2: why one was late. */
    static final String OF_NAMINGS = """
            select d.referral_id, d.contract_ref, 'ALLOCATION_DUE', 'DQ', d.allocate_due,
                   case when d.named_on <= d.allocate_due then 'MET' when d.named_on is not null then 'FAILED' else 'OPEN' end,
                   '', '', 0, 1
            from due d
            where d.parts & 6 <> 0 and d.referred and d.allocate_due is not null and not d.target_impossible
              and (coalesce(d.named_on <= d.allocate_due, false)
                   or coalesce(least(d.withdrawn_on, d.ended_on, d.gone_on) > d.allocate_due, true))
            union all
            select d.referral_id, d.contract_ref, 'ALLOCATION_EXPLAINED', 'DQ', d.allocate_due, x.reason, '', '', 0, 1
            from due d
            join cases c on c.referral_id = d.referral_id and c.named_on = d.named_on
            join {facts}_delay x on x.case_id = c.case_id and x.target = 'ALLOCATION'
            where d.parts & 6 <> 0 and d.referred and not d.target_impossible and d.named_on > d.allocate_due
              and coalesce(least(d.withdrawn_on, d.ended_on, d.gone_on) > d.allocate_due, true)
            """;

    /** K-11, K-28: whose cases are, by day (D.1.3), and who took new ones on. A case of which nobody is told who took it on has no assignment. */
    static final String OF_ASSIGNMENTS = """
            select c.referral_id, c.contract_ref, 'TAKEN_ON', 'Q', c.opened_on, a.partner_id, c.service_type, c.client_group, 0, 1
            from cases c join lateral (
                select partner_id from {facts}_assignment where case_id = c.case_id order by since limit 1
            ) a on true
            where c.parts & 4 <> 0 and c.referred
            union all
            select c.referral_id, c.contract_ref, 'CASELOAD', 'DQY', v.day, a.partner_id, '', '', 0, v.n
            from cases c join lateral (
                select partner_id, greatest(since, c.opened_on) as since,
                       least(lead(since) over (order by since), c.closed_on) as until
                from {facts}_assignment where case_id = c.case_id
            ) a on a.since < a.until or a.until is null
            cross join lateral (select a.since, 1::bigint union all select a.until, -1::bigint) as v (day, n)
            where c.parts & 4 <> 0 and c.counted and v.day is not null
            """;

    /**
     * Need N32: taken over from the provider before, on the day of it, whatever the hour: nobody waits anew; of them without a case yet, until a partner opens
     * one or nobody waits for it any more, by the partner that was named; and their cases while they are open.
     */
    static final String OF_CARRIED_OVER = """
            select d.referral_id, d.contract_ref, 'CARRIED_OVER', 'DQY', v.day, v.standing, v.partner, '', 0, v.n
            from due d left join lateral (
                select min(opened_on) as opened_on from {facts}_case where referral_id = d.referral_id
            ) begun on true
            cross join lateral (
                select 'TAKEN_OVER', d.taken_over_on, '', 1::bigint
                union all select 'WITHOUT_CASE', d.taken_over_on, coalesce(d.carried_over_to, ''), 1
                union all select 'WITHOUT_CASE', greatest(d.taken_over_on, e.day), coalesce(d.carried_over_to, ''), -1
                    from (select least(begun.opened_on, d.withdrawn_on, d.ended_on)) as e (day) where e.day is not null
            ) as v (standing, day, partner, n)
            where d.parts & 6 <> 0 and d.counted and d.carried_over
            union all
            select c.referral_id, c.contract_ref, 'CARRIED_OVER', 'DQY', v.day, v.standing, '', '', 0, v.n
            from cases c cross join lateral (
                select 'OPENED', c.opened_on, 1::bigint
                union all select 'OPEN', c.opened_on, 1
                union all select 'OPEN', greatest(c.opened_on, c.closed_on), -1 where c.closed_on is not null
            ) as v (standing, day, n)
            where c.parts & 4 <> 0 and c.counted and c.carried_over
            """;

    /** E.1: what each partner confirms of the cases that it has now, whatever became of the referral. */
    static final String OF_PARTS = """
            select c.referral_id, c.contract_ref, 'OF_PARTNER', 'Q', v.day, c.partner_id, v.what, '', 0, 1
            from cases c cross join lateral (
                select 'OPENED', c.opened_on, 4
                union all select 'CONTACTED', c.contact_on, 2
                union all select 'CLOSED', c.closed_on, 4
            ) as v (what, day, part)
            where c.parts & v.part <> 0 and v.day is not null and c.close_reason is distinct from 'OPENED_IN_ERROR'
              and not (c.carried_over and v.what = 'CONTACTED')
            """;

    /** K-21, K-31, K-32. What is neither kept nor missed is OPEN until a day is named; of a closed case nothing is awaited. */
    static final String OF_QUALITY = """
            select c.referral_id, c.contract_ref, q.measure, 'DQ', q.day,
                   coalesce((select partner_id from {facts}_assignment where case_id = c.case_id and since <= q.day
                             order by since desc limit 1), ''),
                   c.service_type, q.standing, q.value, 1
            from cases c cross join lateral (
                select 'VISIT_DUE' as measure, least(v.due_on, v.next_on) as day,
                       case when v.next_on <= v.due_on then 'MET' when v.next_on is not null then 'FAILED' else 'OPEN' end as standing,
                       0 as value
                from (select due_on, lead(last_visit_on) over (order by last_visit_on) as next_on
                      from {facts}_visit where case_id = c.case_id) v
                where v.next_on <= v.due_on or c.closed_on is null or c.closed_on > v.due_on
                union all
                select 'REPORT_DUE', p.day,
                       case when p.reported_on <= p.day then 'MET' when p.reported_on is not null then 'FAILED' else 'OPEN' end, 0
                from (select coalesce(decided_on, due_on) as day, reported_on from {facts}_report
                      where case_id = c.case_id and owed) p
                where p.day is not null and (p.reported_on is not null or c.closed_on is null or c.closed_on > p.day)
                union all
                select 'ALERT', a.raised_on, '', greatest(0, coalesce(raised.number - identified.number, 0))
                from {facts}_alert a
                left join working_day raised on raised.day = a.raised_on
                left join working_day identified on identified.day = a.identified_on
                where a.case_id = c.case_id
            ) q
            where c.parts & 4 <> 0 and c.counted
            """;

    private PartnerContributions() {}
}
