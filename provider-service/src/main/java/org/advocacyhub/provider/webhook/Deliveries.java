package org.advocacyhub.provider.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.provider.feed.FeedEntry;
import org.advocacyhub.provider.webhook.domain.Answer;
import org.advocacyhub.provider.webhook.domain.DeliveryRules;
import org.advocacyhub.provider.webhook.domain.DeliveryRules.Next;
import org.hibernate.Session;

/**
 * The deliveries of all partners as background work moves them: planned from the feed, taken for an attempt, settled by its
 * answer. Each is a transaction of its own; no connection to the database is held while a receiver is waited for. A replica that
 * dies in an attempt loses nothing: its time is over one day and another takes it.
 */
@ApplicationScoped
class Deliveries {

    private static final int ENTRIES_AT_ONCE = 500;

    /** One statement: how far an endpoint was told moves with the deliveries that it is to get. */
    private static final String PLAN = """
            with ready as (
                select id, partner_id, types, told_up_to from webhook_endpoint e
                where state = 'ACTIVE' and exists (
                    select 1 from feed_entry f where f.partner_id = e.partner_id and f.position > e.told_up_to)
                for update skip locked),
            fresh as (
                select r.id as endpoint_id, r.types, f.partner_id, f.position, f.type
                from ready r cross join lateral (
                    select partner_id, position, type from feed_entry
                    where partner_id = r.partner_id and position > r.told_up_to
                    order by position limit :limit) f),
            moved as (
                update webhook_endpoint e set told_up_to = last.position
                from (select endpoint_id, max(position) as position from fresh group by endpoint_id) last
                where e.id = last.endpoint_id
                returning e.id),
            planned as (
                insert into webhook_delivery (id, endpoint_id, partner_id, position, state, due_at, created_at)
                select uuidv7(), endpoint_id, partner_id, position, 'PENDING', :now, :now
                from fresh where types = '{}' or type = any(types)
                order by position
                on conflict do nothing
                returning 1)
            select count(*) from fresh
            """;

    /**
     * A few of each endpoint, so that one with a long backlog doesn't keep the others waiting. What the attempt before brought is
     * wiped: beside the new number it would pass for the answer to an attempt that is still under way.
     */
    private static final String TAKE = """
            with due as (
                select d.id, e.id as endpoint_id from webhook_endpoint e cross join lateral (
                    select id from webhook_delivery
                    where endpoint_id = e.id and state = 'PENDING' and due_at <= :now
                    order by due_at, position limit :each
                    for update skip locked) d
                where e.state = 'ACTIVE' and e.id <> all(cast(:busy as uuid[]))
                limit :all)
            update webhook_delivery d
            set attempts = attempts + 1, due_at = :lost, last_attempt_at = :now, answer_status = null, failure = null,
                first_attempt_at = coalesce(first_attempt_at, :now)
            from due join webhook_endpoint e on e.id = due.endpoint_id, feed_entry f
            where d.id = due.id and f.partner_id = d.partner_id and f.position = d.position
            returning d.id, e.id, e.url, d.attempts, d.position, f.type, f.at, f.offer_id, f.case_id, f.referral_id,
                      e.secret,
                      case when e.former_until > :now then e.former_secret end
            """;

    private static final String BASIS = """
            select d.attempts, d.first_attempt_at, e.answered_at
            from webhook_delivery d join webhook_endpoint e on e.id = d.endpoint_id
            where d.id = :delivery and d.state = 'PENDING'
            for update
            """;

    private static final String SETTLE = """
            update webhook_delivery
            set state = :state, due_at = :due, answer_status = :status, failure = :failure, delivered_at = :delivered
            where id = :delivery
            """;

    private static final String ANSWERED =
            "update webhook_endpoint set answered_at = :now where id = :endpoint and (answered_at is null or answered_at < :now)";

    private static final String DISABLE = """
            update webhook_endpoint
            set state = 'DISABLED', disabled_at = :now, disabled_reason = :reason, version = version + 1
            where id = :endpoint and state = 'ACTIVE'
            """;

    private static final String FORGET =
            "delete from webhook_delivery where state <> 'PENDING' and created_at < :before";

    private final Session entities;
    private final WebhooksConfig config;
    private final Clock clock;

    Deliveries(Session entities, WebhooksConfig config, Clock clock) {
        this.entities = entities;
        this.config = config;
        this.clock = clock;
    }

    /**
     * A delivery that is to be tried now.
     *
     * @param attempt how many attempts that makes; an answer to an earlier one doesn't count any more
     * @param secrets sealed; the newest first
     */
    record Taken(
            UUID deliveryId,
            UUID endpointId,
            String url,
            int attempt,
            long position,
            FeedEntry.Type type,
            Instant at,
            UUID offerId,
            UUID caseId,
            UUID referralId,
            List<byte[]> secrets) {}

    /** Makes deliveries of what is new in the feeds; true when there may be more. */
    @Transactional
    boolean plan() {
        var entries = entities.createNativeQuery(PLAN, Long.class)
                .setParameter("limit", ENTRIES_AT_ONCE)
                .setParameter("now", clock.instant())
                .getSingleResult();
        return entries >= ENTRIES_AT_ONCE;
    }

    /** Takes what is due, leaving out endpoints that have enough to do. */
    @Transactional
    List<Taken> take(int most, Collection<UUID> busy) {
        var now = clock.instant();
        return entities.createNativeQuery(TAKE, Tuple.class)
                .setParameter("now", now)
                .setParameter("lost", now.plus(config.patience().multipliedBy(4)))
                .setParameter("each", config.atOncePerEndpoint())
                .setParameter("all", most)
                .setParameter("busy", busy.stream().map(UUID::toString).toArray(String[]::new))
                .getResultStream()
                .map(Deliveries::taken)
                .toList();
    }

    /** Puts down what an attempt brought, and what follows from it. */
    @Transactional
    void settle(Taken taken, Answer answer) {
        entities.createNativeQuery(BASIS, Tuple.class)
                .setParameter("delivery", taken.deliveryId())
                .getResultStream()
                .filter(row -> row.get(0, Integer.class) == taken.attempt())
                .findFirst()
                .ifPresent(row -> settle(
                        taken,
                        answer,
                        DeliveryRules.after(
                                answer,
                                taken.attempt(),
                                config.retryAfter(),
                                clock.instant(),
                                row.get(1, Instant.class),
                                row.get(2, Instant.class))));
    }

    /** Forgets what was done or given up long ago; answers how many. */
    @Transactional
    int forget() {
        return entities.createNativeMutationQuery(FORGET)
                .setParameter("before", clock.instant().minus(config.keep()))
                .executeUpdate();
    }

    private void settle(Taken taken, Answer answer, Next next) {
        var now = clock.instant();
        switch (next) {
            case Next.Delivered _ -> {
                update(taken, answer, WebhookDelivery.State.DELIVERED, now, now);
                entities.createNativeMutationQuery(ANSWERED)
                        .setParameter("now", now)
                        .setParameter("endpoint", taken.endpointId())
                        .executeUpdate();
            }
            case Next.TryAgain(var at) -> update(taken, answer, WebhookDelivery.State.PENDING, at, null);
            case Next.GivenUp(var reason) -> {
                update(taken, answer, WebhookDelivery.State.FAILED, now, null);
                if (reason != null) {
                    entities.createNativeMutationQuery(DISABLE)
                            .setParameter("now", now)
                            .setParameter("reason", reason.name())
                            .setParameter("endpoint", taken.endpointId())
                            .executeUpdate();
                }
            }
        }
    }

    private void update(Taken taken, Answer answer, WebhookDelivery.State state, Instant due, Instant delivered) {
        entities.createNativeMutationQuery(SETTLE)
                .setParameter("delivery", taken.deliveryId())
                .setParameter("state", state.name())
                .setParameter("due", due)
                .setParameter("status", answer instanceof Answer.Status given ? given.code() : null, Integer.class)
                .setParameter(
                        "failure", answer instanceof Answer.None(var failure) ? failure.name() : null, String.class)
                .setParameter("delivered", delivered, Instant.class)
                .executeUpdate();
    }

    private static Taken taken(Tuple row) {
        var secrets = new ArrayList<byte[]>();
        secrets.add(row.get(10, byte[].class));
        if (row.get(11) != null) {
            secrets.add(row.get(11, byte[].class));
        }
        return new Taken(
                row.get(0, UUID.class),
                row.get(1, UUID.class),
                row.get(2, String.class),
                row.get(3, Integer.class),
                row.get(4, Long.class),
                FeedEntry.Type.valueOf(row.get(5, String.class)),
                row.get(6, Instant.class),
                row.get(7, UUID.class),
                row.get(8, UUID.class),
                row.get(9, UUID.class),
                List.copyOf(secrets));
    }
}
