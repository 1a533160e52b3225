package org.advocacyhub.provider.mailbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.advocacyhub.provider.feed.FeedEntry;
import org.advocacyhub.provider.scope.ScopedSelect;
import org.advocacyhub.runtime.security.PartnerScope;
import org.hibernate.Session;

/** All mailboxes that a caller may know of, and how far each was told. */
@ApplicationScoped
class Mailboxes {

    /** Those with something new whose time has come; nobody else takes them before the try is given up for lost. */
    private static final String TAKE = """
            with ready as (
                select partner_id from mailbox m
                where due_at <= :now and exists (
                    select 1 from feed_entry f where f.partner_id = m.partner_id and f.position > m.told_up_to)
                order by due_at limit :limit
                for update skip locked)
            update mailbox m set attempts = attempts + 1, due_at = :lost
            from ready where m.partner_id = ready.partner_id
            returning m.partner_id, m.address, m.types, m.told_up_to, m.attempts
            """;

    private static final String NEWS = """
            select f.position, f.type, f.offer_id, f.case_id, coalesce(o.referral_ref, c.referral_ref),
                   o.state = 'OPEN' and o.answer_by > :now, coalesce(o.answer_by, t.answer_by), t.id,
                   coalesce(c.partner_id = f.partner_id, false),
                   coalesce(c.partner_id = f.partner_id and c.state <> 'CLOSED', false), coalesce(c.unallocated, false)
            from feed_entry f
            left join offer o on o.id = f.offer_id
            left join advocacy_case c on c.id = f.case_id
            left join case_transfer t on t.case_id = f.case_id and t.to_partner = f.partner_id and t.state = 'PROPOSED'
            where f.partner_id = :partner and f.position > :after
            order by f.position limit :limit
            """;

    private static final String TOLD = """
            update mailbox
            set told_up_to = :position, told_at = coalesce(:at, told_at), attempts = 0, due_at = :now, last_failure = null
            where partner_id = :partner and attempts = :attempt
            """;

    private static final String FAILED = """
            update mailbox set due_at = :next, last_failure = :failure
            where partner_id = :partner and attempts = :attempt
            """;

    private static final String NEWEST =
            "select coalesce(max(position), 0) from feed_entry where partner_id = :partner";

    private static final String FAILING = "select count(*) from mailbox where last_failure is not null";

    private static final String PARTNER = "partner";

    private final Session entities;

    Mailboxes(Session entities) {
        this.entities = entities;
    }

    /**
     * A mailbox whose time has come.
     *
     * @param types that the partner chose; none for the usual ones
     * @param attempt how many that makes since a mail was taken; the outcome of an earlier one doesn't count any more
     */
    record Taken(String partnerId, String address, List<String> types, long toldUpTo, int attempt) {}

    /**
     * An entry of a feed, with what is known of it now.
     *
     * @param reference of the referral; null when it is not known here
     * @param offerWaits its offer can still be answered
     * @param answerBy end of the time for that, or for whether a case is taken over; null where none is set
     * @param transferId by which the partner is asked now to take the case over; null when it is not
     * @param ownCase its case is the partner's now
     * @param openCase and is open
     * @param nobodyNamed for the case
     */
    record News(
            long position,
            FeedEntry.Type type,
            UUID offerId,
            UUID caseId,
            String reference,
            boolean offerWaits,
            Instant answerBy,
            UUID transferId,
            boolean ownCase,
            boolean openCase,
            boolean nobodyNamed) {}

    void add(Mailbox mailbox) {
        entities.persist(mailbox);
        entities.flush();
    }

    void remove(Mailbox mailbox) {
        entities.remove(mailbox);
    }

    void flush() {
        entities.flush();
    }

    Optional<Mailbox> find(PartnerScope scope, String partnerId) {
        return one(scope, partnerId).first(entities);
    }

    Optional<Mailbox> locked(PartnerScope scope, String partnerId) {
        return one(scope, partnerId).locked(entities);
    }

    /** Where a partner's feed ends now; 0 when it is empty. */
    long newestPosition(String partnerId) {
        return entities.createNativeQuery(NEWEST, Long.class)
                .setParameter(PARTNER, partnerId)
                .getSingleResult();
    }

    /** @param lost when a try that never ended is given up */
    List<Taken> take(Instant now, Instant lost, int limit) {
        return entities.createNativeQuery(TAKE, Tuple.class)
                .setParameter("now", now)
                .setParameter("lost", lost)
                .setParameter("limit", limit)
                .getResultStream()
                .map(row -> new Taken(
                        row.get(0, String.class),
                        row.get(1, String.class),
                        List.of(row.get(2, String[].class)),
                        row.get(3, Long.class),
                        row.get(4, Integer.class)))
                .toList();
    }

    /** What comes after the position up to which it was told. */
    List<News> news(Taken taken, Instant now, int limit) {
        return entities.createNativeQuery(NEWS, Tuple.class)
                .setParameter(PARTNER, taken.partnerId())
                .setParameter("after", taken.toldUpTo())
                .setParameter("now", now)
                .setParameter("limit", limit)
                .getResultStream()
                .map(row -> new News(
                        row.get(0, Long.class),
                        FeedEntry.Type.valueOf(row.get(1, String.class)),
                        row.get(2, UUID.class),
                        row.get(3, UUID.class),
                        row.get(4, String.class),
                        Boolean.TRUE.equals(row.get(5, Boolean.class)),
                        row.get(6, Instant.class),
                        row.get(7, UUID.class),
                        row.get(8, Boolean.class),
                        row.get(9, Boolean.class),
                        row.get(10, Boolean.class)))
                .toList();
    }

    /** @param mailedAt when the mail server took the mail; null when there was nothing to say */
    void told(Taken taken, long position, Instant mailedAt, Instant now) {
        entities.createNativeMutationQuery(TOLD)
                .setParameter("position", position)
                .setParameter("at", mailedAt, Instant.class)
                .setParameter("now", now)
                .setParameter(PARTNER, taken.partnerId())
                .setParameter("attempt", taken.attempt())
                .executeUpdate();
    }

    void failed(Taken taken, String failure, Instant next) {
        entities.createNativeMutationQuery(FAILED)
                .setParameter("failure", failure)
                .setParameter("next", next)
                .setParameter(PARTNER, taken.partnerId())
                .setParameter("attempt", taken.attempt())
                .executeUpdate();
    }

    /** To how many the last try failed. */
    long failing() {
        return entities.createNativeQuery(FAILING, Long.class).getSingleResult();
    }

    private static ScopedSelect<Mailbox> one(PartnerScope scope, String partnerId) {
        return ScopedSelect.from(Mailbox.class, "partnerId", scope).with("partnerId", partnerId);
    }
}
