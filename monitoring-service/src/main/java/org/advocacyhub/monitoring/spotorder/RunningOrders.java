package org.advocacyhub.monitoring.spotorder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.advocacyhub.monitoring.spotorder.domain.SpotEndRules.Work;
import org.advocacyhub.runtime.database.Sql;

/** Approved orders that have not ended, beside what the facts say of their referrals. */
@ApplicationScoped
class RunningOrders {

    private static final int AT_ONCE = 500;

    /** A referral that ended out of the area is with a service there, for which the order may pay on (G.3): no case is told of it. */
    private static final String RUNNING = """
            select * from (
                select o.order_id, (o.decided_at at time zone 'Europe/London')::date as approved_on, o.last_day,
                       case when f.state = 'CLOSED' then (select max(c.closed_on) from current_case c
                                                          where c.referral_id = o.referral_id) end as closed_on,
                       case when f.state = 'WITHDRAWN' then f.withdrawn_on
                            when f.state not in ('ACCEPTED', 'CLOSED', 'OUT_OF_AREA') then f.ended_on end as ended_on
                from spot_order o left join fact_referral f using (referral_id)
                where %s and o.state = 'APPROVED' and o.ended_at is null) running
            """;

    private static final String OF_A_CONTRACT = RUNNING.formatted("o.contract_ref = ?") + """
            where approved_on < ? and least(last_day, closed_on, ended_on) < ?
            order by order_id limit ?
            """;

    private static final String ONE = RUNNING.formatted("o.order_id = ?");

    private final Sql sql;

    RunningOrders(Sql sql) {
        this.sql = sql;
    }

    /** Orders of a contract that were over before a day, at most some hundreds. */
    @Transactional
    List<UUID> overBefore(String contractRef, LocalDate day) {
        return sql.list(OF_A_CONTRACT, row -> row.getObject("order_id", UUID.class), contractRef, day, day, AT_ONCE);
    }

    /** What is known of the work of an order now; nothing when it does not run. */
    @Transactional
    Optional<Work> work(UUID orderId) {
        return sql.first(
                ONE,
                row -> new Work(
                        row.getObject("approved_on", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        row.getObject("closed_on", LocalDate.class),
                        row.getObject("ended_on", LocalDate.class)),
                orderId);
    }
}
