package org.advocacyhub.triage.triagecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.advocacyhub.runtime.database.Ids;
import org.advocacyhub.runtime.database.Sql;

/** The stays on the waiting list. Plain SQL: a move is one statement; stays change only under the dispatch lock. */
@ApplicationScoped
public class WaitingEntries {

    private static final String COLUMNS = """
            entry_id, referral_id, state, reason, entered_at, offered_at, started_at, left_at, left_reason, touch_due,
             contacts from waiting_entry\s""";
    private static final String OPEN = "state in ('WAITING', 'OFFERED')";

    private final Sql sql;

    WaitingEntries(Sql sql) {
        this.sql = sql;
    }

    /**
     * The referral waits from now on, or again after an offer; who waits already keeps their place and when to be contacted.
     *
     * @param touchDue last day for the first contact
     */
    public void waits(TriageCase triageCase, String reason, Instant now, LocalDate touchDue, String ruleVersion) {
        sql.change(
                """
                insert into waiting_entry (entry_id, referral_id, contract_ref, state, reason, service_type, band, entered_at,
                    touch_due, rule_version)
                values (?, ?, ?, 'WAITING', ?, ?, ?, ?, ?, ?)
                on conflict (referral_id) where state in ('WAITING', 'OFFERED')
                    do update set state = 'WAITING', reason = excluded.reason, service_type = excluded.service_type,
                        band = excluded.band
                """,
                Ids.next(),
                triageCase.referralId(),
                triageCase.contractRef(),
                reason,
                triageCase.verdict().serviceType(),
                triageCase.verdict().band(),
                now,
                touchDue,
                ruleVersion);
    }

    /** A partner is asked. */
    public boolean offered(UUID referralId, Instant now) {
        return sql.change(
                        "update waiting_entry set state = 'OFFERED', offered_at = ? where referral_id = ? and " + OPEN,
                        now,
                        referralId)
                > 0;
    }

    /** A partner accepted; nothing happens to a referral that never waited. */
    public boolean started(UUID referralId, Instant now) {
        return sql.change(
                        "update waiting_entry set state = 'STARTED', started_at = ? where referral_id = ? and " + OPEN,
                        now,
                        referralId)
                > 0;
    }

    /** The stay ended otherwise; nothing happens to a referral that does not wait. */
    public boolean left(UUID referralId, String reason, Instant now) {
        return sql.change(
                        "update waiting_entry set state = 'LEFT', left_at = ?, left_reason = ? where referral_id = ? and "
                                + OPEN,
                        now,
                        reason,
                        referralId)
                > 0;
    }

    /** Contact was kept; the next one is due later. */
    public void touched(UUID entryId, LocalDate nextDue) {
        sql.change(
                "update waiting_entry set touch_due = ?, contacts = contacts + 1 where entry_id = ?", nextDue, entryId);
    }

    /** The stay that is not over, if there is one. */
    public Optional<WaitingEntry> open(UUID referralId) {
        return sql.first("select " + COLUMNS + "where referral_id = ? and " + OPEN, WaitingEntries::read, referralId);
    }

    /** The stays of these referrals that are not over. */
    public List<WaitingEntry> open(Collection<UUID> referralIds) {
        return sql.list(
                "select " + COLUMNS + "where referral_id = any (?::uuid[]) and " + OPEN, WaitingEntries::read, (Object)
                        referralIds.toArray(UUID[]::new));
    }

    /**
     * Who waits and is to be contacted by this day, the most overdue first, after a position; one row more than asked for.
     *
     * @param carriedOver only what the provider before left open, or only what is new; null for everybody
     */
    public List<WaitingEntry> toBeContacted(
            Boolean carriedOver, LocalDate by, LocalDate afterDue, UUID afterEntry, int limit) {
        return sql.list(
                "select " + COLUMNS + """
                where state = 'WAITING' and touch_due <= ? and (touch_due, entry_id) > (?, ?::uuid)
                    and (cast(? as boolean) is null or exists (
                        select from triage_case c
                        where c.referral_id = waiting_entry.referral_id and (c.open_since is not null) = cast(? as boolean)))
                order by touch_due, entry_id limit ?
                """,
                WaitingEntries::read,
                by,
                afterDue,
                afterEntry,
                carriedOver,
                carriedOver,
                limit + 1);
    }

    private static WaitingEntry read(ResultSet row) throws SQLException {
        return new WaitingEntry(
                row.getObject("entry_id", UUID.class),
                row.getObject("referral_id", UUID.class),
                WaitingEntry.State.valueOf(row.getString("state")),
                row.getString("reason"),
                Sql.instant(row, "entered_at"),
                Sql.instant(row, "offered_at"),
                Sql.instant(row, "started_at"),
                Sql.instant(row, "left_at"),
                row.getString("left_reason"),
                row.getObject("touch_due", LocalDate.class),
                row.getInt("contacts"));
    }
}
