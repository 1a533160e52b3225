package org.advocacyhub.provider.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.security.PartnerScope.EveryPartner;
import org.hibernate.Session;

/** The open cases of one advocate. */
@ApplicationScoped
public class AdvocatesCases {

    /** An open case, as far as the fitness of its advocate is concerned. */
    public record Worked(UUID caseId, UUID referralId, UUID offerId, String serviceType, boolean underEighteen) {}

    private static final String OPEN = """
            select id, referral_id, offer_id, service_type, coalesce(under_eighteen, false) from advocacy_case
            where partner_id = :partner and advocate_id = :advocate and state <> 'CLOSED'
            order by opened_at, id
            """;

    private static final String AS_THEY_STAND = """
            select id, version, referral_ref from advocacy_case
            where partner_id = :partner and advocate_id = :advocate and state <> 'CLOSED'
            order by opened_at, id
            """;

    /**
     * An open case as it was read.
     *
     * @param tag its version, for {@code If-Match}
     */
    public record Standing(UUID caseId, String tag, String referralRef) {}

    private final Session entities;

    AdvocatesCases(Session entities) {
        this.entities = entities;
    }

    /** Bounded by the advocate's caseload limit; the oldest first. */
    @Transactional(TxType.MANDATORY)
    public List<Worked> open(EveryPartner scope, String partnerId, String advocateId) {
        return scope.includes(partnerId)
                ? entities.createNativeQuery(OPEN, Tuple.class)
                        .setParameter("partner", partnerId)
                        .setParameter("advocate", advocateId)
                        .getResultStream()
                        .map(row -> new Worked(
                                row.get(0, UUID.class),
                                row.get(1, UUID.class),
                                row.get(2, UUID.class),
                                row.get(3, String.class),
                                row.get(4, Boolean.class)))
                        .toList()
                : List.of();
    }

    /** For somebody who changes them one by one: the oldest first, none when the caller may not see the partner's. */
    @Transactional
    public List<Standing> openAsTheyStand(PartnerScope scope, String partnerId, String advocateId) {
        return scope.includes(partnerId)
                ? entities.createNativeQuery(AS_THEY_STAND, Tuple.class)
                        .setParameter("partner", partnerId)
                        .setParameter("advocate", advocateId)
                        .getResultStream()
                        .map(row -> new Standing(
                                row.get(0, UUID.class),
                                '"' + row.get(1, Long.class).toString() + '"',
                                row.get(2, String.class)))
                        .toList()
                : List.of();
    }
}
