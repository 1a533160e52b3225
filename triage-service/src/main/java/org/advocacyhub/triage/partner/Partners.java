package org.advocacyhub.triage.partner;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.advocacyhub.contracts.PartnerEvent.PartnerAdvocatesChanged;
import org.advocacyhub.contracts.PartnerEvent.PartnerCapacityChanged;
import org.advocacyhub.contracts.PartnerEvent.PartnerProfileChanged;
import org.advocacyhub.runtime.database.Sql;
import org.advocacyhub.runtime.database.TransactionMemory;
import org.advocacyhub.triage.partner.domain.Partner;
import org.advocacyhub.triage.refdata.DispatchTables;

/**
 * What triage keeps of the partners: their terms, their loads, whom they know. Plain SQL: a transaction reads all of them once and
 * writes what it moved at its end. Loads change only under the dispatch lock.
 */
@ApplicationScoped
public class Partners {

    private record ThisRoster() {}

    private final TransactionMemory memory;
    private final Sql sql;
    private final Profiles profiles;
    private final PeopleKnown peopleKnown;
    private final Moves moves;
    private final DispatchTables tables;

    Partners(
            TransactionMemory memory,
            Sql sql,
            Profiles profiles,
            PeopleKnown peopleKnown,
            Moves moves,
            DispatchTables tables) {
        this.memory = memory;
        this.sql = sql;
        this.profiles = profiles;
        this.peopleKnown = peopleKnown;
        this.moves = moves;
        this.tables = tables;
    }

    /** Every partner as it stands now, in the order of the ids, for a referral of this person. */
    public List<Partner> current(String personKey, LocalDate today) {
        var knowing = personKey.isEmpty() ? Set.<String>of() : peopleKnown.partnersOf(personKey, continuedSince(today));
        return memory.recall(new ThisRoster(), () -> Roster.read(sql, profiles))
                .partners(moves.soFar(), knowing, today);
    }

    /** Finds out in one look which partners know these people. */
    public void readAhead(Collection<String> personKeys, LocalDate today) {
        peopleKnown.readAhead(personKeys, continuedSince(today));
    }

    private LocalDate continuedSince(LocalDate today) {
        return today.minusMonths(tables.periods(today).continuityMonths());
    }

    /** One partner, without regard to a person. */
    public Optional<Partner> find(String partnerId, LocalDate today) {
        return current("", today).stream()
                .filter(partner -> partner.id().equals(partnerId))
                .findFirst();
    }

    /** Keeps a partner's terms, always whole. */
    public void learn(PartnerProfileChanged event) {
        var profile = profiles.write(event.subcontracts());
        keep("""
                insert into partner (partner_id, name, hub, status, capacity, open_cases, offers_pending, profile, profile_hash)
                values (?, ?, ?, ?, 0, 0, 0, ?::jsonb, md5(?))
                on conflict (partner_id) do update set name = excluded.name, hub = excluded.hub, status = excluded.status,
                    profile = excluded.profile, profile_hash = excluded.profile_hash
                """, event.partnerId(), event.name(), event.hub(), event.status(), profile, profile);
    }

    /**
     * Keeps how many cases a partner can hold. How many it holds, triage counts from the topic of the cases, where opening
     * and closing stand in order with the offers; the figure in this event may be older or newer than that.
     */
    public void learn(PartnerCapacityChanged event) {
        keep("""
                insert into partner (partner_id, name, hub, status, capacity, open_cases, offers_pending, profile, profile_hash,
                    room_told_at)
                values (?, ?, false, 'PAUSED', ?, 0, 0, '[]', md5('[]'), ?)
                on conflict (partner_id) do update set capacity = excluded.capacity, room_told_at = excluded.room_told_at
                """, event.partnerId(), event.partnerId(), event.capacity(), event.changedAt());
    }

    /** Keeps how many full-time advocates a partner has, for the caseload of C.7. */
    public void learn(PartnerAdvocatesChanged event) {
        keep("""
                insert into partner (partner_id, name, hub, status, capacity, open_cases, offers_pending, profile,
                    profile_hash, wte_hundredths)
                values (?, ?, false, 'PAUSED', 0, 0, 0, '[]', md5('[]'), ?)
                on conflict (partner_id) do update set wte_hundredths = excluded.wte_hundredths
                """, event.partnerId(), event.partnerId(), event.wteHundredths());
    }

    /** Supposes that a partner takes referrals and has told this capacity now: for a transaction that is rolled back. */
    public void suppose(String partnerId, int capacity, Instant now) {
        keep(
                "update partner set status = 'ACTIVE', capacity = ?, room_told_at = ? where partner_id = ?",
                capacity,
                now,
                partnerId);
    }

    /** What was read of the partners in this transaction is not how they stand any more. */
    void readAgain() {
        memory.forget(ThisRoster.class);
    }

    /** Since when each of these partners may have room again: it freed a place or told a capacity; absent when it never did. */
    public Map<String, Instant> roomTold(Collection<String> partnerIds) {
        var told = new HashMap<String, Instant>();
        sql.each(
                "select partner_id, room_told_at from partner where partner_id = any(?) and room_told_at is not null",
                row -> told.put(row.getString(1), Sql.instant(row, 2)),
                (Object) partnerIds.toArray(String[]::new));
        return told;
    }

    /** An offer holds a place from now on. */
    public void reserve(String partnerId) {
        moves.toWrite().load(partnerId, 0, 1);
    }

    /** The place is free again. */
    public void release(String partnerId) {
        moves.toWrite().load(partnerId, 0, -1);
    }

    /** The place that the offer held is now a case. */
    public void opened(String partnerId) {
        moves.toWrite().load(partnerId, 1, -1);
    }

    /** A case that needed no offer came to the partner: one taken up again, or another partner's (D.1.2, D.1.3). */
    public void took(String partnerId) {
        moves.toWrite().load(partnerId, 1, 0);
    }

    /** A case ended: there is a place again. */
    public void closed(String partnerId, Instant at) {
        moves.toWrite().load(partnerId, -1, 0);
        keep("update partner set room_told_at = ? where partner_id = ?", at, partnerId);
    }

    private void keep(String change, Object... values) {
        readAgain();
        sql.change(change, values);
    }
}
