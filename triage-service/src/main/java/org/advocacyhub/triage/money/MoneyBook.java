package org.advocacyhub.triage.money;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.advocacyhub.contracts.ContractEvent.SpendLevelReached;
import org.advocacyhub.contracts.ContractEvent.SpotApproved;
import org.advocacyhub.contracts.ContractEvent.SpotEnded;
import org.advocacyhub.contracts.ContractEvent.SpotRefused;
import org.advocacyhub.runtime.database.Sql;
import org.advocacyhub.runtime.database.TransactionMemory;
import org.advocacyhub.triage.money.domain.MoneyGate;
import org.advocacyhub.triage.money.domain.MoneyInputs;
import org.advocacyhub.triage.money.domain.MoneyInputs.Order;
import org.advocacyhub.triage.money.domain.MoneyInputs.Standing;
import org.advocacyhub.triage.money.domain.SpendLevel;
import org.advocacyhub.triage.referral.domain.ServiceType;

/** What triage has heard of money. Plain SQL: everything that the gate looks at is one query. */
@ApplicationScoped
public class MoneyBook {

    private static final UUID NOBODY = new UUID(0, 0);

    private static final String LOOK = """
            select l.level, l.from_on, l.actual_pence, l.committed_pence, l.ceiling_pence, l.reached_at, l.event_id,
                   (select not bool_or(y.commissioned) from contract_year_line y
                    where y.contract_ref = a.contract_ref and a.day between y.from_on and y.to_on
                      and a.service_type = any (y.service_types)) as unpaid,
                   f.version as freeze_version, f.value as freeze,
                   o.order_id, o.exceptional_reason, o.requesting_team, o.event_id as order_event,
                   exists (select from spot_order r where r.referral_id = a.referral_id and r.state = 'REFUSED'
                           and r.service_type = a.service_type and r.contract_ref = a.contract_ref) as refused
            from (select ? as contract_ref, ?::date as day, ? as service_type, ?::uuid as referral_id) a
            left join contract_spend_level l on l.contract_ref = a.contract_ref and a.day between l.from_on and l.to_on
            left join lateral (select version, value from contract_rule
                where rule = 'FREEZE_AT_95' and (contract_ref = a.contract_ref or contract_ref is null)
                  and valid_from <= a.day and (valid_to is null or valid_to > a.day)
                order by contract_ref nulls last, valid_from desc limit 1) f on true
            left join lateral (select order_id, exceptional_reason, requesting_team, event_id from spot_order
                where referral_id = a.referral_id and state = 'APPROVED' and ended_at is null and service_type = a.service_type
                  and contract_ref = a.contract_ref
                order by decided_at, order_id limit 1) o on true
            order by l.from_on desc limit 1
            """;

    private record Look(String contractRef, UUID referralId, ServiceType type, LocalDate day) {}

    private record WithoutOrder(UUID referralId) {}

    private final TransactionMemory memory;
    private final Sql sql;

    MoneyBook(TransactionMemory memory, Sql sql) {
        this.memory = memory;
        this.sql = sql;
    }

    /** Finds out in one look which of these referrals have no order of their own; what the gate looks at is then the same for many. */
    public void readAhead(Collection<UUID> referralIds) {
        sql.each("""
                select asked.id from unnest(?::uuid[]) as asked (id)
                where not exists (select from spot_order o where o.referral_id = asked.id)
                """, row -> memory.keep(new WithoutOrder(row.getObject(1, UUID.class)), true), (Object)
                referralIds.toArray(UUID[]::new));
    }

    /** What the gate looks at for one referral. */
    public MoneyInputs of(String contractRef, UUID referralId, ServiceType type, LocalDate day) {
        var about = memory.recall(new WithoutOrder(referralId), () -> false) ? NOBODY : referralId;
        return memory.recall(new Look(contractRef, about, type, day), () -> look(contractRef, about, type, day));
    }

    private MoneyInputs look(String contractRef, UUID referralId, ServiceType type, LocalDate day) {
        return sql.first(LOOK, row -> read(row, type, day), contractRef, day, type, referralId)
                .orElseThrow();
    }

    /** The same for a type, without regard to anybody's order. */
    public MoneyInputs of(String contractRef, ServiceType type, LocalDate day) {
        return of(contractRef, NOBODY, type, day);
    }

    /** The contract's year is another than was read. */
    public void yearChanged() {
        memory.forget(Look.class);
    }

    /** Keeps a level; one that was told earlier does not come back. */
    public void learn(SpendLevelReached event, UUID eventId) {
        keepHeard(
                """
                insert into contract_spend_level as known (contract_ref, from_on, to_on, level, actual_pence, committed_pence,
                    ceiling_pence, reached_at, event_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (contract_ref, from_on) do update set to_on = excluded.to_on, level = excluded.level,
                    actual_pence = excluded.actual_pence, committed_pence = excluded.committed_pence,
                    ceiling_pence = excluded.ceiling_pence, reached_at = excluded.reached_at, event_id = excluded.event_id
                where known.reached_at <= excluded.reached_at
                """,
                event.contractRef(),
                event.from(),
                event.to(),
                event.level(),
                event.actualPence(),
                event.committedPence(),
                event.ceilingPence(),
                event.reachedAt(),
                eventId);
    }

    public void learn(SpotApproved event, UUID eventId) {
        keep(
                event.orderId(),
                event.referralId(),
                event.contractRef(),
                event.serviceType(),
                "APPROVED",
                event.minutes(),
                event.ratePencePerHour(),
                event.exceptionalReason(),
                event.requestingTeam(),
                event.approvedAt(),
                eventId);
    }

    public void learn(SpotRefused event, UUID eventId) {
        keep(
                event.orderId(),
                event.referralId(),
                event.contractRef(),
                event.serviceType(),
                "REFUSED",
                event.minutes(),
                event.ratePencePerHour(),
                event.exceptionalReason(),
                event.requestingTeam(),
                event.refusedAt(),
                eventId);
    }

    /** An ended order pays for nobody who would start from now on. */
    public void learn(SpotEnded event, UUID eventId) {
        keepHeard(
                "update spot_order set ended_at = ?, ended_event_id = ? where order_id = ? and ended_at is null",
                event.endedAt(),
                eventId,
                event.orderId());
    }

    /** An order is decided once. */
    private void keep(Object... order) {
        keepHeard("""
                insert into spot_order (order_id, referral_id, contract_ref, service_type, state, minutes,
                    rate_pence_per_hour, exceptional_reason, requesting_team, decided_at, event_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (order_id) do nothing
                """, order);
    }

    private static MoneyInputs read(ResultSet row, ServiceType type, LocalDate day) throws SQLException {
        var level = row.getString("level");
        var orderId = row.getObject("order_id", UUID.class);
        return new MoneyInputs(
                type,
                day,
                level == null ? SpendLevel.BELOW : SpendLevel.valueOf(level),
                level == null
                        ? null
                        : new Standing(
                                row.getObject("from_on", LocalDate.class),
                                row.getLong("actual_pence"),
                                row.getLong("committed_pence"),
                                row.getLong("ceiling_pence"),
                                Sql.instant(row, "reached_at"),
                                row.getObject("event_id", UUID.class)),
                row.getBoolean("unpaid"),
                row.getInt("freeze") > 0,
                row.getString("freeze_version"),
                orderId == null
                        ? null
                        : new Order(
                                orderId,
                                row.getString("exceptional_reason"),
                                row.getString("requesting_team"),
                                row.getObject("order_event", UUID.class)),
                row.getBoolean("refused"),
                MoneyGate.VERSION);
    }

    private void keepHeard(String change, Object... values) {
        memory.forget(Look.class);
        memory.forget(WithoutOrder.class);
        sql.change(change, values);
    }
}
