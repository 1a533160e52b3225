package org.advocacyhub.provider.withdrawal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.advocacyhub.provider.casework.PassToSuccessor.Passed;
import org.advocacyhub.provider.scope.ScopedSelect;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.security.PartnerScope.EveryPartner;
import org.advocacyhub.runtime.web.Cursor;
import org.advocacyhub.runtime.web.Refusal;
import org.hibernate.Session;

/** All withdrawals that a caller may know of: the hub all, a partner its own; and what became of what they moved. */
@ApplicationScoped
class Withdrawals {

    private static final String DUE = """
            select id from withdrawal
            where state = 'TAKING_EFFECT' or state = 'ANNOUNCED' and effective_on <= :today
                or state = 'COMPLETE' and completed_at > :lately
            order by effective_on, id
            """;

    private static final String LOCKED = "select * from withdrawal where id = :id for update skip locked";

    private static final String MOVED = """
            select case_id, advocate_id, successor_advocate, moved_at from withdrawal_case
            where withdrawal_id = :withdrawal and (cast(:after as uuid) is null or case_id > :after)
            order by case_id limit :limit
            """;

    /**
     * What has been moved so far.
     *
     * @param casesToAllocate those that came without their advocate
     */
    record Moved(long offersRecalled, long casesMoved, long casesToAllocate) {}

    /** A case that was moved; {@code successorAdvocate} is null when it came without its advocate. */
    record MovedCase(UUID caseId, String formerAdvocate, String successorAdvocate, Instant movedAt) {}

    private final Session entities;

    Withdrawals(Session entities) {
        this.entities = entities;
    }

    void add(Withdrawal announced) {
        entities.persist(announced);
        entities.flush();
    }

    /** The one that was announced last. */
    Withdrawal latest(PartnerScope scope, String partnerId) {
        return of(scope, partnerId).all(entities).stream()
                .reduce((_, later) -> later)
                .orElseThrow(() -> none(partnerId));
    }

    /** The same, locked. */
    Withdrawal latestLocked(PartnerScope scope, String partnerId) {
        return one(scope, latest(scope, partnerId).id()).locked(entities).orElseThrow(() -> none(partnerId));
    }

    /** Whether one is announced or being carried out. */
    boolean isOneOpen(EveryPartner scope, String partnerId) {
        return of(scope, partnerId).all(entities).stream().anyMatch(found -> switch (found.state()) {
            case ANNOUNCED, TAKING_EFFECT -> true;
            case COMPLETE, CANCELLED -> false;
        });
    }

    Withdrawal require(PartnerScope scope, UUID withdrawalId) {
        return one(scope, withdrawalId)
                .first(entities)
                .orElseThrow(() -> Refusal.notFound(
                        "unknown-withdrawal", "There is no withdrawal " + withdrawalId + " that you may see."));
    }

    /** Oldest first. */
    List<Withdrawal> page(PartnerScope scope, String cursor, int limit) {
        return ScopedSelect.from(Withdrawal.class, "partnerId", scope)
                .inOrderOfTime("announcedAt", cursor)
                .page(entities, limit);
    }

    /** Those that there may be something to do for, the earliest first; few at any time. */
    List<UUID> due(LocalDate today, Instant lately) {
        return entities.createNativeQuery(DUE, UUID.class)
                .setParameter("today", today)
                .setParameter("lately", OffsetDateTime.ofInstant(lately, ZoneOffset.UTC))
                .getResultList();
    }

    /** Locked for a step; empty while another replica takes one. */
    Optional<Withdrawal> lockedForStep(UUID withdrawalId) {
        return entities.createNativeQuery(LOCKED, Withdrawal.class)
                .setParameter("id", withdrawalId)
                .getResultStream()
                .findFirst();
    }

    void keepOffers(Withdrawal of, List<UUID> recalled, Instant at) {
        for (var offerId : recalled) {
            entities.createNativeMutationQuery(
                            "insert into withdrawal_offer values (:withdrawal, :partner, :offer, :at) on conflict do nothing")
                    .setParameter("withdrawal", of.id())
                    .setParameter("partner", of.partnerId())
                    .setParameter("offer", offerId)
                    .setParameter("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                    .executeUpdate();
        }
    }

    void keepCases(Withdrawal of, List<Passed> passed, Instant at) {
        for (var one : passed) {
            entities.createNativeMutationQuery("""
                            insert into withdrawal_case
                            values (:withdrawal, :partner, :case, cast(:former as text), cast(:now as text), :at)
                            on conflict do nothing
                            """)
                    .setParameter("withdrawal", of.id())
                    .setParameter("partner", of.partnerId())
                    .setParameter("case", one.caseId())
                    .setParameter("former", one.formerAdvocate())
                    .setParameter("now", one.advocateId())
                    .setParameter("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                    .executeUpdate();
        }
    }

    void keepStaff(Withdrawal of, Map<String, String> went) {
        went.forEach((from, to) -> entities.createNativeMutationQuery(
                        "insert into withdrawal_advocate values (:withdrawal, :partner, :from, :to)")
                .setParameter("withdrawal", of.id())
                .setParameter("partner", of.partnerId())
                .setParameter("from", from)
                .setParameter("to", to)
                .executeUpdate());
    }

    /** The successor's id of each advocate who went along. */
    Map<String, String> staff(Withdrawal of) {
        var went = new LinkedHashMap<String, String>();
        entities.createNativeQuery(
                        "select advocate_id, successor_advocate from withdrawal_advocate"
                                + " where withdrawal_id = :withdrawal order by advocate_id",
                        Tuple.class)
                .setParameter("withdrawal", of.id())
                .getResultStream()
                .forEach(row -> went.put(row.get(0, String.class), row.get(1, String.class)));
        return went;
    }

    Moved moved(Withdrawal of) {
        return entities.createNativeQuery("""
                        select (select count(*) from withdrawal_offer where withdrawal_id = :withdrawal),
                            count(*), count(*) filter (where successor_advocate is null)
                        from withdrawal_case where withdrawal_id = :withdrawal
                        """, Moved.class)
                .setParameter("withdrawal", of.id())
                .getSingleResult();
    }

    /** In the order of the cases' ids. */
    List<MovedCase> cases(Withdrawal of, String cursor, int limit) {
        return entities.createNativeQuery(MOVED, Tuple.class)
                .setParameter("withdrawal", of.id())
                .setParameter("after", after(cursor))
                .setParameter("limit", limit + 1)
                .getResultStream()
                .map(row -> new MovedCase(
                        row.get(0, UUID.class),
                        row.get(1, String.class),
                        row.get(2, String.class),
                        row.get(3, Instant.class)))
                .toList();
    }

    void flush() {
        entities.flush();
    }

    private static UUID after(String cursor) {
        try {
            return Cursor.decode(cursor, 1)
                    .map(last -> UUID.fromString(last.value(0)))
                    .orElse(null);
        } catch (IllegalArgumentException notOurs) {
            throw Refusal.invalid("cursor", "invalid-cursor", "Use the cursor of the previous page as it is, or none.");
        }
    }

    private static ScopedSelect<Withdrawal> of(PartnerScope scope, String partnerId) {
        return ScopedSelect.from(Withdrawal.class, "partnerId", scope)
                .with("partnerId", partnerId)
                .inOrderOfTime("announcedAt", null);
    }

    private static ScopedSelect<Withdrawal> one(PartnerScope scope, UUID withdrawalId) {
        return ScopedSelect.from(Withdrawal.class, "partnerId", scope).with("id", withdrawalId);
    }

    private static Refusal none(String partnerId) {
        return Refusal.notFound(
                "no-withdrawal", "There is no withdrawal of a partner " + partnerId + " that you may see.");
    }
}
