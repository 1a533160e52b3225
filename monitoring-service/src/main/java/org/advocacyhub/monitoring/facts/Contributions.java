package org.advocacyhub.monitoring.facts;

import java.util.List;

/**
 * What one referral adds to the cells: a function of everything that is known of it, from whatever topic. The same text serves
 * a batch, for the referrals that it touches, and a rebuild, for all of them; so both count alike.
 *
 * <p>Every row is a measure on a day, split by up to three codes and distributed over whole numbers. The levels say of which
 * periods it is a part: D of its day, Q of its quarter, Y of its financial year (domain.md E.1). What counts nowhere (E.2) adds
 * to nothing but its own measure. What tells of new referrals and of how soon they were seen to asks whether somebody was {@code referred}, what
 * tells of the work whether it {@code counted}: a case that the provider before left open was not referred (need N32, ADR 0139).
 */
final class Contributions {

    /** Counts up whenever a measure is added or means something else: cells of another version are counted afresh. */
    static final int VERSION = 9;

    // What a change of the facts can move, as bits.
    static final int REFERRAL = 1;
    static final int CONTACT = 2;
    static final int CASES = 4;
    static final int SURVEY = 8;
    static final int IMPACT = 16;
    static final int WORK = 32;
    static final int WAITING = 64;
    static final int DECISION = 128;
    static final int CLOSED_WORK = 256;
    static final int ALL = 511;

    /** The state in triage: everything, if it was that of a duplicate, or was an end. */
    static final int STATE = 512;

    /** A closure: everything, if the case was one opened in error. */
    static final int CLOSURE = 1024;

    /** Minutes that came or went, and nothing else: they move sums by themselves. */
    static final int MINUTES = 2048;

    /** Nobody counts what this moves. */
    static final int NOTHING = 0;

    private static final String BEFORE = """
            unnest(?::uuid[], ?::integer[]) as u (touched_id, parts) join {facts}_referral r on r.referral_id = u.touched_id
            """;
    private static final String AFTER = """
            (select t.touched_id, case when t.touched_id = any (?::uuid[]) then 511 else t.parts & 511 end as parts
             from unnest(?::uuid[], ?::integer[]) as t (touched_id, parts)) as u
            join {facts}_referral r on r.referral_id = u.touched_id and u.parts <> 0
            """;
    private static final String EVERYTHING = "(select 511 as parts) as u cross join {facts}_referral r";

    /** Minutes that came or went, of referrals of which nothing else is looked at. */
    private static final String MOVED = """
            (select m.*, 0 as parts from (
                select * from unnest(?::uuid[], ?::uuid[], ?::date[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::bigint[])
                union all
                select * from unnest(?::uuid[], ?::uuid[], ?::date[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::bigint[])
             ) as m (touched_id, case_id, quarter_start, service_type, category, partner_id, minutes, pieces)) as u
            join {facts}_referral r on r.referral_id = u.touched_id
            """;

    private static final String CANDIDATES = """
            select distinct {day} as day, r.referral_id from {source}
            where r.contract_ref = ? and {day} between ? and ? and ({day}, r.referral_id) > (?, ?)
            order by 1, 2 limit ?
            """;
    private static final String CANDIDATE = """
            (select distinct referral_id as touched_id, 511 as parts from candidate) as u
            join {facts}_referral r on r.referral_id = u.touched_id
            """;

    /** How it stood before makes what was written matter to everything: a duplicate, an end, a case opened in error. */
    private static final String WIDENED = """
            (u.parts & 512 <> 0 and (coalesce(t.state = 'DUPLICATE', false) or t.ended_on is not null)
             or u.parts & 1024 <> 0 and coalesce(x.in_error, false))""";

    /** One row for each referral and one for each of its cases; then what they add. */
    private static final String DUE =
            """
            select {more}r.referral_id, r.contract_ref, r.person_key, r.effective_on as received_on, r.channel, r.referrer_type,
                   coalesce(r.team, '') as team, coalesce(r.client_group, '') as client_group, r.withdrawn_on,
                   coalesce(t.decided_type, t.triaged_type) as triage_type,
                   coalesce(t.decided_type, t.triaged_type, r.requested_type) as type,
                   coalesce(t.outcome, '') as outcome, coalesce(t.rule_id, '') as rule_id, t.band,
                   t.area_outcome, t.area_council, r.place_council, r.setting_type, r.age_years,
                   t.effective_on as triaged_on, t.contact_due, t.allocate_due, t.target_impossible, coalesce(t.paused_days, 0) as paused,
                   coalesce(t.district, '') as district, t.ended_on, x.contacted_on, x.named_on, x.gone_on,
                   coalesce(t.state = 'DUPLICATE', false) as duplicate,
                   {counted} as counted, {counted} and not r.carried_over as referred, r.carried_over, r.carried_over_to,
                   r.received_on as taken_over_on,
                   {parts} as parts
            from {touched}
            left join {facts}_triage t on t.referral_id = r.referral_id
            left join lateral (
                select min(c.first_contact_on) as contacted_on, min(c.named_on) as named_on,
                       min(c.closed_on) filter (where c.close_reason in ('PERSON_WITHDREW', 'INSTRUCTION_WITHDRAWN'))
                           as gone_on,
                       bool_or(c.close_reason = 'OPENED_IN_ERROR') as in_error
                from {facts}_case c where c.referral_id = r.referral_id
            ) x on true
            """.replace("{counted}", "(coalesce(t.state <> 'DUPLICATE', true) and not coalesce(x.in_error, false))");

    private static final String CASES_DUE = """
            , cases as materialized (
                select d.referral_id, d.contract_ref, d.triage_type, d.band, d.received_on, d.triaged_on, d.paused, d.counted,
                       d.referred, d.carried_over, d.client_group, d.parts,
                       d.person_key, c.district as case_district,
                       c.case_id, c.partner_id, c.service_type, c.band as case_band, c.non_instructed, c.opened_on,
                       c.first_contact_on as contact_on, c.named_by, c.named_on, c.continuity, c.closed_on, c.close_reason, c.feedback_offered,
                       c.closed_on is not null and c.close_reason is distinct from 'OPENED_IN_ERROR' and not d.duplicate
                           as closed
                from due d join {facts}_case c on c.referral_id = d.referral_id
                where d.parts & 286 <> 0
            )""";

    /** E.2, E.5; K-01 to K-03, K-05, K-06: by effective received date. */
    private static final String OF_REFERRALS = """
            select d.referral_id, d.contract_ref, v.measure, v.levels, d.received_on as day, v.d1, v.d2, v.d3, 0 as value, v.n
            from due d cross join lateral (
                select 'RECEIVED', 'DQ', 'type', type, '', referred, 1::bigint
                union all select 'RECEIVED', 'DQ', 'district', district, '', referred, 1::bigint
                union all select 'REFERRED', 'Q', type, client_group, '', referred, 1::bigint
                union all select 'PAUSED', 'Q', '', '', '', referred and paused <> 0, paused::bigint
                union all select 'DECIDED', 'DQ', type, outcome, rule_id, referred, 1::bigint
                union all select 'CARE_ACT', 'Q', team, outcome, '', referred and starts_with(type, 'CARE_ACT'), 1::bigint
                union all select 'CARE_ACT_TOTAL', 'DQY', '', '', '', referred and starts_with(type, 'CARE_ACT'), 1::bigint
            )
                as v (measure, levels, d1, d2, d3, applies, n)
            where d.parts & 128 <> 0 and v.applies
            union all
            select d.referral_id, d.contract_ref, v.measure, v.levels, d.received_on, v.d1, v.d2, v.d3, 0, 1
            from due d cross join lateral (
                select 'RECEIVED', 'DQ', 'total', '', '', referred
                union all select 'RECEIVED', 'DQ', 'referrerType', referrer_type, '', referred
                union all select 'RECEIVED', 'DQ', 'team', team, '', referred
                union all select 'RECEIVED', 'DQ', 'clientGroup', client_group, '', referred
                union all select 'RECEIVED', 'DQ', 'channel', channel, '', referred
                union all select 'PERSON', 'Q', person_key, '', '', referred
                union all select 'DUPLICATES', 'Q', '', '', '', duplicate and not carried_over
            ) as v (measure, levels, d1, d2, d3, applies)
            where d.parts & 1 <> 0 and v.applies
            """;

    /** K-07, by due date: OPEN is neither met nor missed until a day is named. K-08, by the day of the contact. */
    private static final String OF_CONTACTS = """
            select d.referral_id, d.contract_ref, 'CONTACT_DUE', 'DQ', d.contact_due, coalesce(d.band, ''),
                   coalesce(d.triage_type, ''),
                   case when d.target_impossible then 'IMPOSSIBLE'
                        when d.contacted_on <= d.contact_due then 'MET'
                        when least(d.withdrawn_on, d.ended_on, d.gone_on) <= d.contact_due then 'WITHDRAWN'
                        when d.contacted_on is not null then 'FAILED'
                        else 'OPEN' end,
                   0, 1
            from due d where d.parts & 2 <> 0 and d.referred and d.contact_due is not null
            union all
            select c.referral_id, c.contract_ref, 'CONTACT_MADE', 'DQ', c.contact_on, v.d1, v.d2, '',
                   greatest(0, coalesce(made.number - effective.number, 0) - c.paused), 1
            from cases c
            left join working_day made on made.day = c.contact_on
            left join working_day effective on effective.day = coalesce(c.triaged_on, c.received_on)
            cross join lateral (
                select 'band', coalesce(c.band, c.case_band)
                union all select 'type', coalesce(c.triage_type, c.service_type)
            ) as v (d1, d2)
            where c.parts & 2 <> 0 and c.referred and c.contact_on is not null
            union all
            select d.referral_id, d.contract_ref, 'CONTACT_EXPLAINED', 'DQ', d.contact_due, x.reason, '', '', 0, 1
            from due d
            join cases c on c.referral_id = d.referral_id and c.contact_on = d.contacted_on
            join {facts}_delay x on x.case_id = c.case_id and x.target = 'FIRST_CONTACT'
            where d.parts & 2 <> 0 and d.referred and not d.target_impossible and d.contacted_on > d.contact_due
              and coalesce(least(d.withdrawn_on, d.ended_on, d.gone_on) > d.contact_due, true)
            """;

    /** Cases by their days; a case is active from OPENED to ENDED. K-17 and K-18 by the day of closure. */
    private static final String OF_CASES = """
            select c.referral_id, c.contract_ref, v.measure, v.levels, v.day, v.d1, '', '', 0, 1
            from cases c cross join lateral (
                select 'OPENED', 'QY', c.opened_on, '', c.counted
                union all select 'OPENED_IN_ERROR', 'Q', c.opened_on, '', c.close_reason = 'OPENED_IN_ERROR'
                union all select 'ENDED', 'QY', greatest(c.opened_on, c.closed_on), '', c.counted and c.closed_on is not null
                union all select 'CLOSED', 'DQ', c.closed_on, c.service_type, c.closed
            ) as v (measure, levels, day, d1, applies)
            where c.parts & 4 <> 0 and v.applies
            union all
            select c.referral_id, c.contract_ref, v.measure, 'DQ', c.closed_on,
                   case when coalesce(f.observed, false) or coalesce(i.non_instructed, c.non_instructed) then 'OBSERVED' else 'PERSON' end,
                   v.d2, v.d3, 0, 1
            from cases c left join {facts}_feedback f on f.case_id = c.case_id
            left join lateral (
                select non_instructed from {facts}_instruction
                where case_id = c.case_id and since <= coalesce(f.given_on, c.closed_on) order by since desc limit 1
            ) i on true
            cross join lateral (
                select 'SURVEY_OFFERED', '', '', c.feedback_offered or f.case_id is not null
                union all select 'SURVEY_ANSWERED', coalesce(f.format, ''), case when f.asker_known then 'KNOWN' else '' end, f.case_id is not null
                union all select 'ANSWER', 'CAL1', f.cal1, f.case_id is not null
                union all select 'ANSWER', 'CAL2', f.cal2, f.case_id is not null
                union all select 'ANSWER', 'CAL3', f.cal3, f.case_id is not null
                union all select 'ANSWER', 'CAL4', f.cal4, f.case_id is not null
                union all select 'ANSWER', 'CAL5', f.cal5, f.case_id is not null
                union all select 'SATISFACTION', f.satisfaction, '', f.satisfaction is not null
            ) as v (measure, d2, d3, applies)
            where c.parts & 8 <> 0 and c.closed and v.applies
            union all
            select c.referral_id, c.contract_ref, 'IMPACT', 'DQ', c.closed_on, s.statement, s.start_score::text,
                   s.end_score::text, 0, 1
            from cases c join {facts}_score s on s.case_id = c.case_id
            where c.parts & 16 <> 0 and c.closed and s.start_score is not null and s.end_score is not null
            """;

    /**
     * K-10. Somebody who waits stands on the day of entry; a stay that is over stands on its last day and on each end of a
     * quarter that it saw. The days since 2000-01-01 of the first entry are the value.
     */
    private static final String OF_WAITING = """
            select s.referral_id, s.contract_ref, v.measure, 'D', v.day, s.service_type, v.d2, '', s.since - date '2000-01-01', 1
            from (
                select d.referral_id, d.contract_ref, w.service_type, w.entered_on, w.since,
                       least(w.left_on, d.withdrawn_on) as ended_on
                from due d join {facts}_waiting w on w.referral_id = d.referral_id
                where d.parts & 64 <> 0 and d.referred
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

    private static final List<String> PARTS = List.of(
            OF_REFERRALS,
            PeopleContributions.OF_OUT_OF_AREA,
            PeopleContributions.OF_PERSONS,
            PeopleContributions.OF_UNMET_NEED,
            PeopleContributions.OF_INSTRUCTIONS,
            PartnerContributions.OF_DISPATCHES,
            OF_CONTACTS,
            PartnerContributions.OF_NAMINGS,
            PeopleContributions.OF_WAITS,
            OF_CASES,
            PartnerContributions.OF_ASSIGNMENTS,
            PartnerContributions.OF_CONTINUITY,
            PartnerContributions.OF_CARRIED_OVER,
            PartnerContributions.OF_PARTS,
            PartnerContributions.OF_QUALITY,
            WorkContributions.OF_WORK,
            WorkContributions.OF_CLOSED_WORK,
            OF_WAITING);
    private static final String SUM = sumOf(PARTS);
    private static final String SUM_WITH_MOVED =
            String.join("union all\n", SUM, WorkContributions.OF_MOVED_WORK, WorkContributions.OF_MOVED_CLOSED_WORK);

    private Contributions() {}

    /**
     * Begins a statement with {@code contribution} and {@code due}, which says of which referrals everything has to be looked at
     * afterwards. Parameters: two arrays, the referrals and their bits.
     */
    static String before() {
        return due(BEFORE, "case when " + WIDENED + " then 1023 else u.parts & 511 end") + contributions(SUM);
    }

    /**
     * Begins a statement with {@code contribution}. Parameters: the referrals of which everything has to be looked at, all of them,
     * their bits; and twice eight columns of minutes that came or went of those that have only such minutes.
     */
    static String after() {
        var moved = DUE.replace(
                        "{more}",
                        "u.case_id, u.quarter_start, u.service_type, u.category, u.partner_id, u.minutes, u.pieces, ")
                .replace("{parts}", "u.parts")
                .replace("{touched}", MOVED);
        return due(AFTER, "u.parts") + ", moved_minutes as materialized (\n" + moved + ")"
                + contributions(SUM_WITH_MOVED);
    }

    /** Begins a statement with {@code contribution}: of every referral, to half of the measures. */
    static String ofEverything(boolean firstHalf) {
        var middle = PARTS.size() / 2;
        var half = firstHalf ? PARTS.subList(0, middle) : PARTS.subList(middle, PARTS.size());
        return due(EVERYTHING, "u.parts") + contributions(sumOf(half));
    }

    /**
     * Begins a statement with {@code contribution}, which says of which referral each is, and {@code candidate}: the next referrals
     * by one of their days. Parameters: contract, first and last day, a day and referral after which to begin, how many.
     */
    static String ofCandidates(FactDay day) {
        var candidates = "with candidate as materialized (\n"
                + CANDIDATES.replace("{source}", day.source()).replace("{day}", day.column()) + "), ";
        return candidates + due(CANDIDATE, "u.parts").substring("with ".length()) + contributions(SUM);
    }

    private static String due(String touched, String parts) {
        var due = DUE.replace("{more}", "").replace("{parts}", parts).replace("{touched}", touched);
        return "with due as materialized (\n" + due + ")" + CASES_DUE;
    }

    private static String sumOf(List<String> parts) {
        return String.join("union all\n", parts);
    }

    private static String contributions(String sum) {
        return ", contribution (referral_id, contract_ref, measure, levels, day, d1, d2, d3, value, n) as (\n" + sum
                + ")";
    }
}
