package org.advocacyhub.triage.demand;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.advocacyhub.runtime.database.DatabaseFailure;
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

    private final DataSource dataSource;
    private final StoredJson json;

    Pressures(DataSource dataSource, StoredJson json) {
        this.dataSource = dataSource;
        this.json = json;
    }

    /** What holds now for a contract. */
    List<Pressure> open(String contractRef) {
        return list(
                "select " + COLUMNS + "where contract_ref = ? and ended_at is null order by raised_by", contractRef);
    }

    /** Every time of pressure of a contract, the newest first, after a position; one row more than asked for. */
    List<Pressure> page(String contractRef, Instant before, UUID after, int limit) {
        return list("select " + COLUMNS + """
                where contract_ref = ? and (raised_at, pressure_id) < (?, ?::uuid)
                order by raised_at desc, pressure_id desc limit ?
                """, contractRef, at(before), after, limit + 1);
    }

    void raise(UUID pressureId, String contractRef, Trigger trigger, UUID referralId, Instant now, Object evidence) {
        run("""
                insert into demand_pressure (pressure_id, contract_ref, raised_by, referral_id, raised_at, evidence)
                values (?, ?, ?, ?, ?, ?::jsonb)
                """, pressureId, contractRef, trigger.name(), referralId, at(now), json.write(evidence));
    }

    void end(UUID pressureId, Instant now) {
        run("update demand_pressure set ended_at = ? where pressure_id = ?", at(now), pressureId);
    }

    private List<Pressure> list(String sql, Object... values) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            var found = new ArrayList<Pressure>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(read(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new DatabaseFailure("could not read demand pressure", e);
        }
    }

    private void run(String sql, Object... values) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseFailure("could not keep demand pressure", e);
        }
    }

    private Pressure read(ResultSet row) throws SQLException {
        var ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Pressure(
                row.getObject("pressure_id", UUID.class),
                row.getString("contract_ref"),
                Trigger.valueOf(row.getString("raised_by")),
                row.getObject("referral_id", UUID.class),
                row.getObject("raised_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant(),
                json.tree(row.getString("evidence")));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
