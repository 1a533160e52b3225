package org.advocacyhub.monitoring.facts;

/**
 * What one referral adds to the cells: a function of everything that is known of it, from whatever topic. The same text serves
 * a batch, for the referrals that it touches, and a rebuild, for all of them; so both count alike.
 *
 * <p>Every row is a measure on a day, split by up to three codes and distributed over whole numbers. The levels say of which
 * periods it is a part: D of its day, Q of its quarter, Y of its financial year (domain.md E.1). What counts nowhere (E.2) adds
 * to nothing but its own measure.
 */
final class Contributions {

    /** Counts up whenever a measure is added or means something else: cells of another version are counted afresh. */
    static final int VERSION = 1;

    // What a change of the facts can move, as bits.
    static final int RECEIVED = 1;
    static final int CONTACT = 2;
    static final int CASES = 4;
    static final int SURVEY = 8;
    static final int IMPACT = 16;
    static final int WORK = 32;
    static final int WAITING = 64;
    static final int ALL = 127;

    /** Nobody counts what this moves. */
    static final int NOTHING = 0;

    private static final String TOUCHED = """
            unnest(?::uuid[], ?::integer[]) as u (touched_id, parts) join {facts}_referral r on r.referral_id = u.touched_id
            """;
    private static final String EVERYTHING = "(select 127 as parts) u cross join {facts}_referral r";

    /** One row for each referral and one for each of its cases; then what they add. */
    private static final String KNOWN = """
            due as materialized (
                select r.referral_id, r.contract_ref, r.person_key, r.effective_on as received_on, r.channel, r.referrer_type,
                       coalesce(r.team, '') as team, coalesce(r.client_group, '') as client_group, r.withdrawn_on,
                       coalesce(t.decided_type, t.triaged_type) as triage_type,
                       coalesce(t.decided_type, t.triaged_type, r.requested_type) as type,
                       coalesce(t.outcome, '') as outcome, coalesce(t.rule_id, '') as rule_id, t.band,
                       t.effective_on as triaged_on, t.contact_due, t.target_impossible, coalesce(t.paused_days, 0) as paused,
                       coalesce(t.district, '') as district, t.ended_on, x.contacted_on, x.gone_on,
                       coalesce(t.state = 'DUPLICATE', false) as duplicate,
                       coalesce(t.state <> 'DUPLICATE', true) and not coalesce(x.in_error, false) as counted, u.parts
                from {touched}
                left join {facts}_triage t on t.referral_id = r.referral_id
                left join lateral (
                    select min(c.first_contact_on) as contacted_on,
                           min(c.closed_on) filter (where c.close_reason in ('PERSON_WITHDREW', 'INSTRUCTION_WITHDRAWN'))
                               as gone_on,
                           bool_or(c.close_reason = 'OPENED_IN_ERROR') as in_error
                    from {facts}_case c where c.referral_id = r.referral_id
                ) x on true
            ), cases as materialized (
                select d.contract_ref, d.triage_type, d.band, d.received_on, d.triaged_on, d.paused, d.counted, d.parts,
                       c.case_id, c.service_type, c.band as case_band, c.non_instructed, c.opened_on,
                       c.first_contact_on as contact_on, c.closed_on, c.close_reason, c.feedback_offered,
                       c.closed_on is not null and c.close_reason is distinct from 'OPENED_IN_ERROR' and not d.duplicate
                           as closed
                from due d join {facts}_case c on c.referral_id = d.referral_id
                where d.parts & 62 <> 0
            )""";

    /** E.2; K-01 to K-03, K-05, K-06: by effective received date. */
    private static final String OF_REFERRALS = """
            select d.contract_ref, v.measure, v.levels, d.received_on as day, v.d1, v.d2, v.d3, 0 as value, 1::bigint as n
            from due d cross join lateral (values
                ('RECEIVED', 'DQY', 'total', '', '', counted),
                ('RECEIVED', 'DQY', 'type', type, '', counted),
                ('RECEIVED', 'DQY', 'referrerType', referrer_type, '', counted),
                ('RECEIVED', 'DQY', 'team', team, '', counted),
                ('RECEIVED', 'DQY', 'district', district, '', counted),
                ('RECEIVED', 'DQY', 'clientGroup', client_group, '', counted),
                ('RECEIVED', 'DQY', 'channel', channel, '', counted),
                ('DECIDED', 'DQY', type, outcome, rule_id, counted),
                ('CARE_ACT', 'DQY', team, outcome, '', counted and starts_with(type, 'CARE_ACT')),
                ('CARE_ACT_TOTAL', 'DQY', '', '', '', counted and starts_with(type, 'CARE_ACT')),
                ('PERSON', 'QY', person_key, '', '', counted),
                ('DUPLICATES', 'DQY', '', '', '', duplicate)) as v (measure, levels, d1, d2, d3, applies)
            where d.parts & 1 <> 0 and v.applies
            """;

    /** K-07, by due date: OPEN is neither met nor missed until a day is named. K-08, by the day of the contact. */
    private static final String OF_CONTACTS = """
            select d.contract_ref, 'CONTACT_DUE', 'DQY', d.contact_due, coalesce(d.band, ''), coalesce(d.triage_type, ''),
                   case when d.target_impossible then 'IMPOSSIBLE'
                        when d.contacted_on <= d.contact_due then 'MET'
                        when least(d.withdrawn_on, d.ended_on, d.gone_on) <= d.contact_due then 'WITHDRAWN'
                        when d.contacted_on is not null then 'FAILED'
                        else 'OPEN' end,
                   0, 1
            from due d where d.parts & 2 <> 0 and d.counted and d.contact_due is not null
            union all
            select c.contract_ref, 'CONTACT_MADE', 'DQY', c.contact_on, v.d1, v.d2, '',
                   greatest(0, coalesce(made.number - effective.number, 0) - c.paused), 1
            from cases c
            left join working_day made on made.day = c.contact_on
            left join working_day effective on effective.day = coalesce(c.triaged_on, c.received_on)
            cross join lateral (values ('band', coalesce(c.band, c.case_band)),
                                       ('type', coalesce(c.triage_type, c.service_type))) as v (d1, d2)
            where c.parts & 2 <> 0 and c.counted and c.contact_on is not null
            """;

    /** Cases by their days; a case is active from OPENED to ENDED. K-17 and K-18 by the day of closure. */
    private static final String OF_CASES = """
            select c.contract_ref, v.measure, 'DQY', v.day, v.d1, '', '', 0, 1
            from cases c cross join lateral (values
                ('OPENED', c.opened_on, '', c.counted),
                ('OPENED_IN_ERROR', c.opened_on, '', c.close_reason = 'OPENED_IN_ERROR'),
                ('ENDED', greatest(c.opened_on, c.closed_on), '', c.counted and c.closed_on is not null),
                ('CLOSED', c.closed_on, c.service_type, c.closed)) as v (measure, day, d1, applies)
            where c.parts & 4 <> 0 and v.applies
            union all
            select c.contract_ref, v.measure, 'DQY', c.closed_on,
                   case when c.non_instructed or coalesce(f.observed, false) then 'OBSERVED' else 'PERSON' end, v.d2, v.d3, 0, 1
            from cases c left join {facts}_feedback f on f.case_id = c.case_id
            cross join lateral (values
                ('SURVEY_OFFERED', '', '', c.feedback_offered or f.case_id is not null),
                ('SURVEY_ANSWERED', '', '', f.case_id is not null),
                ('ANSWER', 'CAL1', f.cal1, f.case_id is not null),
                ('ANSWER', 'CAL2', f.cal2, f.case_id is not null),
                ('ANSWER', 'CAL3', f.cal3, f.case_id is not null),
                ('ANSWER', 'CAL4', f.cal4, f.case_id is not null),
                ('ANSWER', 'CAL5', f.cal5, f.case_id is not null)) as v (measure, d2, d3, applies)
            where c.parts & 8 <> 0 and c.closed and v.applies
            union all
            select c.contract_ref, 'IMPACT', 'DQY', c.closed_on, s.statement, s.start_score::text, s.end_score::text, 0, 1
            from cases c join {facts}_score s on s.case_id = c.case_id
            where c.parts & 16 <> 0 and c.closed and s.start_score is not null and s.end_score is not null
            """;

    /** K-12 to K-14, F.11, E.5: minutes. Of the day of work only the quarter is summed. */
    private static final String OF_WORK = """
            select d.contract_ref, v.measure, 'QY', m.quarter_start, v.d1, v.d2, v.d3, 0, m.minutes
            from due d join {facts}_minutes m on m.referral_id = d.referral_id
            left join {facts}_case c on c.case_id = m.case_id
            cross join lateral (values
                ('WORKED', m.service_type, d.client_group, m.category, d.counted),
                ('WORKED_BY_PARTNER', c.partner_id, m.category, '', d.counted and c.case_id is not null),
                ('CHASED', '', '', '', m.category = 'CHASING_REFERRER')) as v (measure, d1, d2, d3, applies)
            where d.parts & 32 <> 0 and v.applies
            union all
            select c.contract_ref, 'WORKED_ON_CLOSED', 'DQY', c.closed_on, c.service_type, m.category, '', 0, m.minutes
            from cases c join {facts}_minutes m on m.case_id = c.case_id
            where c.parts & 32 <> 0 and c.closed
            """;

    /**
     * K-10. Somebody who waits stands on the day of entry; a stay that is over stands on its last day and on each end of a
     * quarter that it saw. The days since 2000-01-01 of the first entry are the value.
     */
    private static final String OF_WAITING = """
            select s.contract_ref, v.measure, 'D', v.day, s.service_type, v.d2, '', s.since - date '2000-01-01', 1
            from (
                select d.contract_ref, w.service_type, w.entered_on, w.since, least(w.left_on, d.withdrawn_on) as ended_on
                from due d join {facts}_waiting w on w.referral_id = d.referral_id
                where d.parts & 64 <> 0 and d.counted
            ) s
            cross join lateral (
                select 'WAITING_OPEN', s.entered_on, '' where s.ended_on is null
                union all
                select 'WAITING_ENDED', s.ended_on, s.entered_on::text where s.ended_on > s.entered_on
                union all
                select 'WAITING_AT', q::date, s.entered_on::text
                from generate_series(date_trunc('quarter', s.entered_on::timestamp), s.ended_on::timestamp, '3 months') as b,
                     lateral (select b + interval '3 months - 1 day') as e (q)
                where q < s.ended_on
            ) as v (measure, day, d2)
            """;

    private static final String SUM = "with " + KNOWN + ", contribution as (\n"
            + String.join("union all\n", OF_REFERRALS, OF_CONTACTS, OF_CASES, OF_WORK, OF_WAITING) + ")";

    private Contributions() {}

    /** Begins a statement with {@code contribution}: of the referrals in two arrays, their ids and what of them to look at. */
    static String ofTouched() {
        return SUM.replace("{touched}", TOUCHED);
    }

    /** Begins a statement with {@code contribution}: of every referral. */
    static String ofEverything() {
        return SUM.replace("{touched}", EVERYTHING);
    }
}
