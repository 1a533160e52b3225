package org.advocacyhub.provider.offer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.advocacyhub.provider.feed.FeedEntry;
import org.advocacyhub.provider.scope.ScopedSelect;
import org.advocacyhub.runtime.database.LastStatements;
import org.advocacyhub.runtime.database.SqlStatement;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.web.Refusal;
import org.hibernate.Session;

/** All offers that a caller may know of. */
@ApplicationScoped
class Offers {

    private static final String PARTNER = "partnerId";

    private static final String OVERDUE = """
            select * from offer where state = 'OPEN' and answer_by < :now
            order by answer_by limit :limit
            for update skip locked
            """;

    private static final String SETTLE =
            "update offer set state = ?, answered_at = ?, advocate_id = ?, version = version + 1 where id = ?";

    private static final String REMIND = """
            with due as (
                select id from offer
                where state = 'OPEN' and reminded_at is null and remind_at <= :now and answer_by >= :now
                order by remind_at limit :limit
                for update skip locked)
            update offer o set reminded_at = :now
            from due where o.id = due.id
            returning o.partner_id, o.id, o.referral_id
            """;

    private final Session entities;
    private final LastStatements lastStatements;

    Offers(Session entities, LastStatements lastStatements) {
        this.entities = entities;
        this.lastStatements = lastStatements;
    }

    void add(Offer offer) {
        entities.persist(offer);
    }

    Offer require(PartnerScope scope, UUID offerId) {
        return one(scope, offerId).first(entities).orElseThrow(() -> unknown(offerId));
    }

    /** Locked: whoever answers, recalls or lets it lapse goes one after the other. */
    Optional<Offer> locked(PartnerScope scope, UUID offerId) {
        return one(scope, offerId).locked(entities);
    }

    /** The same for who only settles it: Hibernate doesn't watch it, and {@link #settle} writes what changed. */
    Optional<Offer> lockedToSettle(PartnerScope scope, UUID offerId) {
        var found = locked(scope, offerId);
        found.ifPresent(entities::detach);
        return found;
    }

    /** Writes the answer to an offer that is locked, as the transaction ends. */
    void settle(Offer answered) {
        lastStatements.add(new SqlStatement(
                SETTLE, answered.state(), answered.answeredAt(), answered.advocateId(), answered.id()));
    }

    /** Oldest first. */
    List<Offer> page(PartnerScope scope, Offer.State state, String cursor, int limit) {
        return ScopedSelect.from(Offer.class, PARTNER, scope)
                .with("state", state)
                .inOrderOfTime("offeredAt", cursor)
                .page(entities, limit);
    }

    /** What waits for a partner's answer, the oldest first; as many as are open at once. */
    List<Offer> open(PartnerScope.OnlyPartner scope) {
        return ScopedSelect.from(Offer.class, PARTNER, scope)
                .with("state", Offer.State.OPEN)
                .inOrderOfTime("offeredAt", null)
                .all(entities);
    }

    /** Open offers whose time is up and that nobody is busy with, locked; of all partners, so for background work only. */
    List<Offer> overdue(PartnerScope.EveryPartner scope, Instant now, int limit) {
        return entities.createNativeQuery(OVERDUE, Offer.class)
                .setParameter("now", now)
                .setParameter("limit", limit)
                .getResultStream()
                .filter(offer -> scope.includes(offer.partnerId()))
                .toList();
    }

    /** Those of which it is time to remind, kept as reminded of; of all partners, so for background work only. */
    List<FeedEntry> remind(PartnerScope.EveryPartner scope, Instant now, int limit) {
        return entities.createNativeQuery(REMIND, Tuple.class)
                .setParameter("now", now)
                .setParameter("limit", limit)
                .getResultStream()
                .map(row -> new FeedEntry(
                        row.get(0, String.class),
                        FeedEntry.Type.OFFER_ENDS_SOON,
                        now,
                        row.get(1, UUID.class),
                        null,
                        row.get(2, UUID.class)))
                .filter(entry -> scope.includes(entry.partnerId()))
                .toList();
    }

    void flush() {
        entities.flush();
    }

    static Refusal unknown(UUID offerId) {
        return Refusal.notFound("unknown-offer", "There is no offer " + offerId + " that you may see.");
    }

    private static ScopedSelect<Offer> one(PartnerScope scope, UUID offerId) {
        return ScopedSelect.from(Offer.class, PARTNER, scope).with("id", offerId);
    }
}
