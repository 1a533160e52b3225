package org.advocacyhub.provider.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.security.PartnerScope.EveryPartner;
import org.advocacyhub.runtime.security.PartnerScope.OnlyPartner;
import org.advocacyhub.runtime.web.Refusal;
import org.hibernate.Session;

/** Reads a partner's feed from a position on. */
@ApplicationScoped
public class ReadFeed {

    /** An entry and where it stands. */
    public record Placed(long position, FeedEntry entry) {}

    private static final String AFTER = """
            select position, type, at, offer_id, case_id, referral_id
            from feed_entry
            where partner_id = :partner and position > :after
            order by position
            limit :limit
            """;

    /** One probe of the key for each partner, however long its feed is. */
    private static final String NEWEST = """
            select partner, (select max(position) from feed_entry where partner_id = partner)
            from unnest(cast(:partners as text[])) as partner
            """;

    private static final String ONLY = "select set_config('hub.partner', :partner, true)";

    private final Session entities;

    ReadFeed(Session entities) {
        this.entities = entities;
    }

    /** The next entries after a position, oldest first; positions are counted per partner, so the hub has no feed. */
    @Transactional
    List<Placed> handle(PartnerScope scope, long after, int limit) {
        return switch (scope) {
            case OnlyPartner(var partnerId) -> read(partnerId, after, limit);
            case EveryPartner _ -> throw Refusal.forbidden("partners-only", "The feed is one partner's.");
        };
    }

    /** The same for work that no request carries: row-level security is narrowed to the partner all the same. */
    @Transactional
    public List<Placed> ofPartner(String partnerId, long after, int limit) {
        entities.createNativeQuery(ONLY, String.class)
                .setParameter("partner", partnerId)
                .getSingleResult();
        return read(partnerId, after, limit);
    }

    /** The last position of each of these partners; a partner without entries is left out. */
    @Transactional
    Map<String, Long> newestOf(Set<String> partnerIds) {
        return entities.createNativeQuery(NEWEST, Tuple.class)
                .setParameter("partners", partnerIds.toArray(String[]::new))
                .getResultStream()
                .filter(row -> row.get(1) != null)
                .collect(Collectors.toMap(row -> row.get(0, String.class), row -> row.get(1, Long.class)));
    }

    private List<Placed> read(String partnerId, long after, int limit) {
        return entities.createNativeQuery(AFTER, Tuple.class)
                .setParameter("partner", partnerId)
                .setParameter("after", after)
                .setParameter("limit", limit)
                .getResultStream()
                .map(row -> placed(partnerId, row))
                .toList();
    }

    private static Placed placed(String partnerId, Tuple row) {
        return new Placed(
                row.get(0, Long.class),
                new FeedEntry(
                        partnerId,
                        FeedEntry.Type.valueOf(row.get(1, String.class)),
                        row.get(2, Instant.class),
                        row.get(3, UUID.class),
                        row.get(4, UUID.class),
                        row.get(5, UUID.class)));
    }
}
