package org.advocacyhub.triage.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.advocacyhub.runtime.database.DatabaseFailure;

/** The open cases for which another partner is looked for; they change only under the dispatch lock. */
@ApplicationScoped
class Reassignments {

    /** How far the search for another partner has come. */
    enum State {
        /** A partner is asked. */
        PROPOSED,
        /** The rank finds nobody: a manager of the hub names one at provider-service. */
        NOBODY,
        /** Another partner has the case. */
        TAKEN,
        /** Nobody is looked for any more. */
        ENDED
    }

    /**
     * One search.
     *
     * @param partnerId whose case it is
     * @param proposedTo who is asked now, whose place is held; null unless PROPOSED
     * @param neverAgain who was asked and is not asked again; who had no room is not among them once it has told of room
     * @param attempts how many partners were asked so far
     */
    record Reassignment(
            UUID transferId,
            UUID referralId,
            UUID caseId,
            String partnerId,
            State state,
            String proposedTo,
            List<String> neverAgain,
            int attempts,
            Instant wantedAt) {

        boolean isOpen() {
            return state == State.PROPOSED || state == State.NOBODY;
        }
    }

    private static final String COLUMNS = """
            select r.transfer_id, r.referral_id, r.case_id, r.partner_id, r.state, r.proposed_to,
                array(select a from unnest(r.asked) a
                      where not exists (select from reassignment_no_room n join partner p using (partner_id)
                                        where n.transfer_id = r.transfer_id and n.partner_id = a and p.room_told_at > n.said_at)),
                r.attempts, r.wanted_at
            from reassignment r
            """;

    private final DataSource dataSource;

    Reassignments(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** False when it is known already. */
    boolean begin(UUID transferId, UUID referralId, UUID caseId, String partnerId, String reason, Instant wantedAt) {
        return run("""
                insert into reassignment (transfer_id, referral_id, case_id, partner_id, reason, state, asked, wanted_at)
                values (?, ?, ?, ?, ?, 'NOBODY', '{}', ?) on conflict do nothing
                """, statement -> {
            statement.setObject(1, transferId);
            statement.setObject(2, referralId);
            statement.setObject(3, caseId);
            statement.setString(4, partnerId);
            statement.setString(5, reason);
            statement.setObject(6, utc(wantedAt));
        });
    }

    Optional<Reassignment> find(UUID transferId) {
        return read(COLUMNS + " where transfer_id = ?", statement -> statement.setObject(1, transferId)).stream()
                .findFirst();
    }

    /** The open search for a case. */
    Optional<Reassignment> ofCase(UUID caseId) {
        return read(COLUMNS + " where case_id = ? and settled_at is null", statement -> statement.setObject(1, caseId))
                .stream()
                .findFirst();
    }

    /** Those for which nobody is found by the rank, the longest first, at most so many. */
    List<Reassignment> withoutAnybody(int limit) {
        return read(
                COLUMNS + " where settled_at is null and state = 'NOBODY' order by wanted_at, transfer_id limit ?",
                statement -> statement.setInt(1, limit));
    }

    /** The same for one person. */
    List<Reassignment> withoutAnybodyFor(String personKey, int limit) {
        return read(
                COLUMNS
                        + " where settled_at is null and state = 'NOBODY' and referral_id in"
                        + " (select referral_id from triage_case where person_key = ?) order by wanted_at, transfer_id limit ?",
                statement -> {
                    statement.setString(1, personKey);
                    statement.setInt(2, limit);
                });
    }

    /** Those for which the calendar alone was no reason to look on this day yet. */
    List<Reassignment> notLookedForOn(LocalDate day, int limit) {
        return read(
                COLUMNS
                        + " where settled_at is null and state = 'NOBODY' and (looked_on is null or looked_on < ?)"
                        + " order by wanted_at, transfer_id limit ?",
                statement -> {
                    statement.setObject(1, day);
                    statement.setInt(2, limit);
                });
    }

    void lookedFor(Reassignment of, LocalDate day) {
        run("update reassignment set looked_on = ? where transfer_id = ?", statement -> {
            statement.setObject(1, day);
            statement.setObject(2, of.transferId());
        });
    }

    /** A partner had no room for it then; null: what it said since is another reason. */
    void hasNoRoom(UUID transferId, String partnerId, Instant saidAt) {
        if (saidAt == null) {
            run("delete from reassignment_no_room where transfer_id = ? and partner_id = ?", statement -> {
                statement.setObject(1, transferId);
                statement.setString(2, partnerId);
            });
            return;
        }
        run("""
                insert into reassignment_no_room (transfer_id, partner_id, said_at) values (?, ?, ?)
                on conflict (transfer_id, partner_id) do update set said_at = excluded.said_at
                """, statement -> {
            statement.setObject(1, transferId);
            statement.setString(2, partnerId);
            statement.setObject(3, utc(saidAt));
        });
    }

    /** A partner is asked now; null: nobody is found. */
    void propose(Reassignment of, String partnerId) {
        run("""
                update reassignment set state = case when ?::text is null then 'NOBODY' else 'PROPOSED' end, proposed_to = ?,
                    asked = case when ?::text is null then asked else array_append(array_remove(asked, ?), ?) end,
                    attempts = attempts + case when ?::text is null then 0 else 1 end
                where transfer_id = ?
                """, statement -> {
            statement.setString(1, partnerId);
            statement.setString(2, partnerId);
            statement.setString(3, partnerId);
            statement.setString(4, partnerId);
            statement.setString(5, partnerId);
            statement.setString(6, partnerId);
            statement.setObject(7, of.transferId());
        });
    }

    /** Somebody did not take it whom triage may not have asked: a person at the hub had. */
    void notTakenBy(Reassignment of, String partnerId) {
        run("""
                update reassignment set asked = array_append(array_remove(asked, ?), ?) where transfer_id = ?
                """, statement -> {
            statement.setString(1, partnerId);
            statement.setString(2, partnerId);
            statement.setObject(3, of.transferId());
        });
    }

    void settle(Reassignment of, State end, Instant at) {
        run(
                "update reassignment set state = ?, proposed_to = null, settled_at = ? where transfer_id = ?",
                statement -> {
                    statement.setString(1, end.name());
                    statement.setObject(2, utc(at));
                    statement.setObject(3, of.transferId());
                });
    }

    private List<Reassignment> read(String select, Binding binding) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(select)) {
            binding.bind(statement);
            try (var rows = statement.executeQuery()) {
                var found = new ArrayList<Reassignment>();
                while (rows.next()) {
                    found.add(reassignment(rows));
                }
                return found;
            }
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private static Reassignment reassignment(ResultSet row) throws SQLException {
        return new Reassignment(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getString(4),
                State.valueOf(row.getString(5)),
                row.getString(6),
                List.of((String[]) row.getArray(7).getArray()),
                row.getInt(8),
                row.getObject(9, OffsetDateTime.class).toInstant());
    }

    private boolean run(String sql, Binding binding) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            binding.bind(statement);
            return statement.executeUpdate() == 1;
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    private static DatabaseFailure failure(SQLException cause) {
        return new DatabaseFailure("could not keep who is asked to go on with a case", cause);
    }

    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }
}
