package org.advocacyhub.monitoring.returns;

import java.util.List;
import org.advocacyhub.monitoring.returns.domain.HoursLostCalculator.Chased;
import org.advocacyhub.monitoring.returns.domain.Quarter;

/** B.8: time spent chasing referrers. Asked of the running sums of one quarter by an index of just this work, so that history costs nothing. */
final class ChasedTime {

    private ChasedTime() {}

    /** Of a contract's referrals, by the team that they are matched with now, as K-09; without duplicates, cases opened in error (E.2) and what was carried over (ADR 0139). */
    static List<Chased> of(String contractRef, Quarter quarter, FactQueries facts) {
        return facts.list(
                """
                select r.team, sum(m.minutes)::bigint as minutes
                from {facts}_minutes m join {facts}_referral r on r.referral_id = m.referral_id
                left join {facts}_triage t on t.referral_id = r.referral_id
                where m.quarter_start = ? and m.category = 'CHASING_REFERRER' and r.contract_ref = ? and not r.carried_over
                  and t.state is distinct from 'DUPLICATE'
                  and not exists (select from {facts}_case e
                                  where e.referral_id = r.referral_id and e.close_reason = 'OPENED_IN_ERROR')
                group by r.team having sum(m.minutes) <> 0
                """, row -> new Chased(row.getString("team"), row.getLong("minutes")), quarter.from(), contractRef);
    }
}
