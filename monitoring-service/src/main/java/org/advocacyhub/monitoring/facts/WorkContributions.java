package org.advocacyhub.monitoring.facts;

import org.advocacyhub.monitoring.timerule.CountedTime;

/**
 * The parts of {@link Contributions} that say what was worked. Of the day of work only the quarter is summed. What time counts as
 * hours for the contract, and what work can be a visit, is asked of the dated tables here, so that no sum is split by category that is not read by it.
 */
final class WorkContributions {

    /** K-12 to K-14, K-28, K-29, F.11, E.5. Time counts by the rule of the first day of its quarter (D.3). */
    private static final String WORK =
            """
            select w.referral_id, w.contract_ref, v.measure, 'Q', w.quarter_start, v.d1, v.d2, v.d3, 0, v.n
            from {work} w left join {facts}_case c on c.case_id = w.case_id
            cross join lateral (
                select w.counted and {counted} as in_hours,
                       w.counted and exists (select from visit_rule s where s.category = w.category) as visit
                offset 0
            ) k
            cross join lateral (
                select 'WORKED', w.service_type, w.client_group, w.category, w.counted, w.minutes
                union all select 'WORKED_BY_PARTNER', c.partner_id, '', '', k.in_hours and c.case_id is not null, w.minutes
                union all select 'WORKED_BY', w.partner_id, w.service_type, w.client_group, k.in_hours, w.minutes
                union all select 'VISITS', 'partner', w.partner_id, w.category, k.visit, w.pieces
                union all select 'VISITS', 'type', w.service_type, w.category, k.visit, w.pieces
                union all select 'CHASED', '', '', '', w.referred and w.category = 'CHASING_REFERRER', w.minutes
            ) as v (measure, d1, d2, d3, applies, n)
            where v.applies
            """.replace("{counted}", CountedTime.sql("w.contract_ref", "w.category", "w.quarter_start"));

    /** All minutes of what is due. */
    static final String OF_WORK = WORK.replace("{work}", """
            (select d.referral_id, d.contract_ref, d.client_group, d.counted, d.referred, m.case_id, m.quarter_start, m.service_type, m.category,
                    m.partner_id, m.minutes, m.pieces
             from due d join {facts}_minutes m on m.referral_id = d.referral_id where d.parts & 32 <> 0)""");

    /** Minutes that came or went, and nothing else did. */
    static final String OF_MOVED_WORK = WORK.replace("{work}", "moved_minutes");

    /** Time on a case counts by the rule of the first day of the quarter in which the case was closed. */
    private static String inHoursOnClosure(String contract, String work) {
        return CountedTime.sql(
                contract + ".contract_ref", work + ".category", "date_trunc('quarter', c.closed_on::timestamp)::date");
    }

    /** K-13, E.4. */
    static final String OF_CLOSED_WORK = """
            select c.referral_id, c.contract_ref, 'WORKED_ON_CLOSED', 'DQ', c.closed_on, c.service_type, '', '', 0, m.minutes
            from cases c join {facts}_minutes m on m.case_id = c.case_id
            where c.parts & 256 <> 0 and c.closed and
            """ + inHoursOnClosure("c", "m");

    static final String OF_MOVED_CLOSED_WORK = """
            select w.referral_id, w.contract_ref, 'WORKED_ON_CLOSED', 'DQ', c.closed_on, c.service_type, '', '', 0, w.minutes
            from moved_minutes w join {facts}_case c on c.case_id = w.case_id
            where c.closed_on is not null and c.close_reason is distinct from 'OPENED_IN_ERROR' and not w.duplicate and
            """ + inHoursOnClosure("w", "w");

    private WorkContributions() {}
}
