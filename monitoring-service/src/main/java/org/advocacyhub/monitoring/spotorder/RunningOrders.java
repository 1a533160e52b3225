package org.advocacyhub.monitoring.spotorder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.monitoring.spotorder.domain.SpotEndRules.Work;
import org.advocacyhub.runtime.database.Sql;

/** Approved orders that have not ended, beside what the facts say of their referrals. */
@ApplicationScoped
class RunningOrders {

    /** An order and its work. */
    record Running(UUID orderId, Work work) {}

    private static final int AT_ONCE = 500;

    private final Sql sql;

    RunningOrders(Sql sql) {
        this.sql = sql;
    }

    /** Orders of a contract with anything that may end them, at most some hundreds. */
    @Transactional
    List<Running> ofWhichWorkMayBeOver(String contractRef, LocalDate today) {
        return sql.list(
                """
                select * from (
                    select o.order_id, (o.decided_at at time zone 'Europe/London')::date as approved_on, o.last_day,
                           case when f.state = 'CLOSED' then (select max(c.closed_on) from current_case c
                                                              where c.referral_id = o.referral_id) end as closed_on,
                           case when f.state = 'WITHDRAWN' then f.withdrawn_on
                                when f.state not in ('ACCEPTED', 'CLOSED') then f.ended_on end as ended_on
                    from spot_order o left join fact_referral f using (referral_id)
                    where o.contract_ref = ? and o.state = 'APPROVED' and o.ended_at is null) work
                where last_day < ? or closed_on is not null or ended_on is not null
                order by order_id limit ?
                """,
                row -> new Running(
                        row.getObject("order_id", UUID.class),
                        new Work(
                                row.getObject("approved_on", LocalDate.class),
                                row.getObject("last_day", LocalDate.class),
                                row.getObject("closed_on", LocalDate.class),
                                row.getObject("ended_on", LocalDate.class))),
                contractRef,
                today,
                AT_ONCE);
    }
}
