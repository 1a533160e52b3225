package org.advocacyhub.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.advocacyhub.referral.referral.domain.ReferralStatus;
import org.hibernate.Session;

/** Referrals in a line each, with the partner whose case they became. */
@ApplicationScoped
public class ReferralSummaries {

    private static final int MOST_EARLIER = 20;

    private static final String SELECT = """
            select r.id, r.referral_ref, r.service_type, r.status, r.received_at,
                   (select a.partner_id from case_access a where a.referral_id = r.id
                    order by a.since desc, a.case_id desc limit 1) as partner_id
            from referral r
            """;

    private static final String EARLIER = SELECT + """
             where r.person_id = :person and (r.received_at, r.id) < (:at, :id)
             order by r.received_at desc, r.id desc limit :rows
            """;

    private static final String OF = SELECT + " where r.id in (:ids)";

    private final Session session;

    ReferralSummaries(Session session) {
        this.session = session;
    }

    /** The referrals of the same person that came before this one, newest first. For the hub: no scope stands before it. */
    public List<ReferralSummary> before(Referral referral) {
        return session
                .createNativeQuery(EARLIER, Object[].class)
                .setParameter("person", referral.personId())
                .setParameter("at", referral.receivedAt())
                .setParameter("id", referral.id())
                .setParameter("rows", MOST_EARLIER)
                .getResultList()
                .stream()
                .map(ReferralSummaries::summary)
                .toList();
    }

    /** These referrals, which the caller may see. */
    public Map<UUID, ReferralSummary> of(Collection<UUID> referralIds) {
        if (referralIds.isEmpty()) {
            return Map.of();
        }
        return session.createNativeQuery(OF, Object[].class).setParameter("ids", referralIds).getResultList().stream()
                .map(ReferralSummaries::summary)
                .collect(Collectors.toMap(ReferralSummary::referralId, Function.identity()));
    }

    private static ReferralSummary summary(Object[] row) {
        return new ReferralSummary(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                ReferralStatus.valueOf((String) row[3]),
                (Instant) row[4],
                (String) row[5]);
    }
}
