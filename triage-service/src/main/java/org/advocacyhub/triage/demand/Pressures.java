package org.advocacyhub.triage.demand;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.runtime.database.Sql;
import org.advocacyhub.triage.demand.domain.Trigger;
import org.advocacyhub.triage.referral.StoredJson;

/** Demand pressure as it was raised and ended; the evidence is never changed. */
@ApplicationScoped
class Pressures {

    /**
     * One time of pressure.
     *
     * @param referralId the referral that waits the longest beyond its target, when that raised it
     * @param endedAt null while it holds
     */
    record Pressure(
            UUID pressureId,
            String contractRef,
            Trigger trigger,
            UUID referralId,
            Instant raisedAt,
            Instant endedAt,
            JsonNode evidence) {}

    private static final String COLUMNS =
            "pressure_id, contract_ref, raised_by, referral_id, raised_at, ended_at, evidence from demand_pressure ";

    private final Sql sql;
    private final StoredJson json;

    Pressures(Sql sql, StoredJson json) {
        this.sql = sql;
        this.json = json;
    }

    /** What holds now for a contract. */
    List<Pressure> open(String contractRef) {
        return sql.list(
                "select " + COLUMNS + "where contract_ref = ? and ended_at is null order by raised_by",
                this::read,
                contractRef);
    }

    /** Every time of pressure of a contract, the newest first, after a position; one row more than asked for. */
    List<Pressure> page(String contractRef, Instant before, UUID after, int limit) {
        return sql.list("select " + COLUMNS + """
                where contract_ref = ? and (raised_at, pressure_id) < (?, ?::uuid)
                order by raised_at desc, pressure_id desc limit ?
                """, this::read, contractRef, before, after, limit + 1);
    }

    void raise(UUID pressureId, String contractRef, Trigger trigger, UUID referralId, Instant now, Object evidence) {
        sql.change("""
                insert into demand_pressure (pressure_id, contract_ref, raised_by, referral_id, raised_at, evidence)
                values (?, ?, ?, ?, ?, ?::jsonb)
                """, pressureId, contractRef, trigger, referralId, now, json.write(evidence));
    }

    void end(UUID pressureId, Instant now) {
        sql.change("update demand_pressure set ended_at = ? where pressure_id = ?", now, pressureId);
    }

    private Pressure read(ResultSet row) throws SQLException {
        return new Pressure(
                row.getObject("pressure_id", UUID.class),
                row.getString("contract_ref"),
                Trigger.valueOf(row.getString("raised_by")),
                row.getObject("referral_id", UUID.class),
                Sql.instant(row, "raised_at"),
                Sql.instant(row, "ended_at"),
                json.tree(row.getString("evidence")));
    }
}
