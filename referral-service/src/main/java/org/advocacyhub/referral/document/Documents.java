package org.advocacyhub.referral.document;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.advocacyhub.referral.document.domain.DeletionReason;
import org.advocacyhub.referral.referral.ReferralScope;
import org.advocacyhub.referral.referral.ReferralScope.CasesOf;
import org.advocacyhub.referral.referral.ReferralScope.Every;
import org.advocacyhub.referral.referral.ReferralScope.SentBy;
import org.advocacyhub.referral.referral.Referrals;

/** The documents of all referrals; row-level security stands behind each query. */
@ApplicationScoped
public class Documents implements PanacheRepositoryBase<Document, UUID> {

    private static final String OF_ITS_CASE =
            " and exists (select 1 from CaseAccess c where c.referralId = :referral and c.partnerId = :partner)";

    private final Leftovers leftovers;
    private final Clock clock;

    Documents(Leftovers leftovers, Clock clock) {
        this.leftovers = leftovers;
        this.clock = clock;
    }

    /**
     * A referral's documents, oldest first, after a position: to the hub all, also what was taken away; to the partner of the
     * case those that are there; to a referrer those of them that it sent itself.
     */
    List<Document> of(UUID referralId, ReferralScope scope, Referrals.Position after, int rows) {
        var conditions = new StringBuilder("referralId = :referral");
        var parameters = new HashMap<String, Object>();
        parameters.put("referral", referralId);
        switch (scope) {
            case Every _ -> {}
            case SentBy(var subject) -> {
                conditions.append(" and deletedAt is null and uploadedBy = :subject");
                parameters.put("subject", subject);
            }
            case CasesOf(var partnerId) -> {
                conditions.append(" and deletedAt is null").append(OF_ITS_CASE);
                parameters.put("partner", partnerId);
            }
        }
        if (after != null) {
            conditions.append(" and (uploadedAt, id) > (:at, :id)");
            parameters.put("at", after.at());
            parameters.put("id", after.id());
        }
        return find(conditions + " order by uploadedAt, id", parameters)
                .range(0, rows - 1)
                .list();
    }

    /** A document whose content may be read: by the hub, and by the partner of the case. */
    Optional<Document> readable(UUID referralId, UUID documentId, ReferralScope scope) {
        var document = "id = :id and referralId = :referral and deletedAt is null";
        var parameters = new HashMap<String, Object>();
        parameters.put("id", documentId);
        parameters.put("referral", referralId);
        return switch (scope) {
            case Every _ -> find(document, parameters).firstResultOptional();
            case SentBy _ -> Optional.empty();
            case CasesOf(var partnerId) -> {
                parameters.put("partner", partnerId);
                yield find(document + OF_ITS_CASE, parameters).firstResultOptional();
            }
        };
    }

    void takeAway(Document document, String by, DeletionReason reason) {
        leftovers.unwanted(document.objectName());
        document.takeAway(by, reason, clock.instant());
    }

    /**
     * Takes away all documents of a referral whose time is over (domain.md H.4), in the caller's transaction; tombstones stay. The
     * objects go with the next sweep; without the referral's key they can't be read anyway.
     *
     * @param by who approved it
     * @return how many there were
     */
    @Transactional
    public int shred(UUID referralId, String by) {
        var there = list("referralId = ?1 and deletedAt is null", referralId);
        there.forEach(document -> takeAway(document, by, DeletionReason.RETENTION));
        flush();
        return there.size();
    }
}
