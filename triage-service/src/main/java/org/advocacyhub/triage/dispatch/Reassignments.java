package org.advocacyhub.triage.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.advocacyhub.runtime.database.Sql;

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

    private final Sql sql;

    Reassignments(Sql sql) {
        this.sql = sql;
    }

    /** False when it is known already. */
    boolean begin(UUID transferId, UUID referralId, UUID caseId, String partnerId, String reason, Instant wantedAt) {
        return sql.change("""
                insert into reassignment (transfer_id, referral_id, case_id, partner_id, reason, state, asked, wanted_at)
                values (?, ?, ?, ?, ?, 'NOBODY', '{}', ?) on conflict do nothing
                """, transferId, referralId, caseId, partnerId, reason, wantedAt) == 1;
    }

    Optional<Reassignment> find(UUID transferId) {
        return sql.first(COLUMNS + " where transfer_id = ?", Reassignments::read, transferId);
    }

    /** The open search for a case. */
    Optional<Reassignment> ofCase(UUID caseId) {
        return sql.first(COLUMNS + " where case_id = ? and settled_at is null", Reassignments::read, caseId);
    }

    /** Those for which nobody is found by the rank, the longest first, at most so many. */
    List<Reassignment> withoutAnybody(int limit) {
        return sql.list(
                COLUMNS + " where settled_at is null and state = 'NOBODY' order by wanted_at, transfer_id limit ?",
                Reassignments::read,
                limit);
    }

    /** The same for one person. */
    List<Reassignment> withoutAnybodyFor(String personKey, int limit) {
        return sql.list(
                COLUMNS
                        + " where settled_at is null and state = 'NOBODY' and referral_id in"
                        + " (select referral_id from triage_case where person_key = ?) order by wanted_at, transfer_id limit ?",
                Reassignments::read,
                personKey,
                limit);
    }

    /** Those for which the calendar alone was no reason to look on this day yet. */
    List<Reassignment> notLookedForOn(LocalDate day, int limit) {
        return sql.list(
                COLUMNS
                        + " where settled_at is null and state = 'NOBODY' and (looked_on is null or looked_on < ?)"
                        + " order by wanted_at, transfer_id limit ?",
                Reassignments::read,
                day,
                limit);
    }

    void lookedFor(Reassignment of, LocalDate day) {
        sql.change("update reassignment set looked_on = ? where transfer_id = ?", day, of.transferId());
    }

    /** A partner had no room for it then; null: what it said since is another reason. */
    void hasNoRoom(UUID transferId, String partnerId, Instant saidAt) {
        if (saidAt == null) {
            sql.change(
                    "delete from reassignment_no_room where transfer_id = ? and partner_id = ?", transferId, partnerId);
            return;
        }
        sql.change("""
                insert into reassignment_no_room (transfer_id, partner_id, said_at) values (?, ?, ?)
                on conflict (transfer_id, partner_id) do update set said_at = excluded.said_at
                """, transferId, partnerId, saidAt);
    }

    /** A partner is asked now. */
    void propose(Reassignment of, String partnerId) {
        sql.change("""
                update reassignment set state = 'PROPOSED', proposed_to = ?,
                    asked = array_append(array_remove(asked, ?), ?), attempts = attempts + 1
                where transfer_id = ?
                """, partnerId, partnerId, partnerId, of.transferId());
    }

    /** Nobody is found. */
    void findNobody(Reassignment of) {
        sql.change(
                "update reassignment set state = 'NOBODY', proposed_to = null where transfer_id = ?", of.transferId());
    }

    /** Somebody did not take it whom triage may not have asked: a person at the hub had. */
    void notTakenBy(Reassignment of, String partnerId) {
        sql.change("""
                update reassignment set asked = array_append(array_remove(asked, ?), ?) where transfer_id = ?
                """, partnerId, partnerId, of.transferId());
    }

    void settle(Reassignment of, State end, Instant at) {
        sql.change(
                "update reassignment set state = ?, proposed_to = null, settled_at = ? where transfer_id = ?",
                end,
                at,
                of.transferId());
    }

    private static Reassignment read(ResultSet row) throws SQLException {
        return new Reassignment(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getString(4),
                State.valueOf(row.getString(5)),
                row.getString(6),
                Sql.texts(row, 7),
                row.getInt(8),
                Sql.instant(row, 9));
    }
}
