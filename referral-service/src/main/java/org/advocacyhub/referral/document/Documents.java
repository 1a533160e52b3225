package org.advocacyhub.referral.document;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.advocacyhub.referral.document.domain.DeletionReason;
import org.advocacyhub.referral.referral.PersonScope;
import org.advocacyhub.referral.referral.PersonScope.CasesOf;
import org.advocacyhub.referral.referral.PersonScope.CasesWith;
import org.advocacyhub.referral.referral.PersonScope.Everybody;
import org.advocacyhub.referral.referral.Position;

/** The documents of all referrals; row-level security stands behind each query. */
@ApplicationScoped
public class Documents implements PanacheRepositoryBase<Document, UUID> {

    private static final String CASE =
            " and exists (select 1 from CaseAccess c where c.referralId = :referral and c.partnerId = :partner";

    private final Leftovers leftovers;
    private final Clock clock;

    Documents(Leftovers leftovers, Clock clock) {
        this.leftovers = leftovers;
        this.clock = clock;
    }

    /** A referral's documents for those who may read the person, oldest first; the hub also sees what was taken away. */
    List<Document> of(UUID referralId, PersonScope scope, Position after, int rows) {
        var there = scope instanceof Everybody ? "" : " and deletedAt is null";
        return page("referralId = :referral" + there + within(scope), parameters(referralId, scope), after, rows);
    }

    /** Those of a referral's documents that are there and that its sender sent itself, oldest first. */
    List<Document> sentBy(String subject, UUID referralId, Position after, int rows) {
        var parameters = parameters(referralId, new Everybody());
        parameters.put("subject", subject);
        return page("referralId = :referral and deletedAt is null and uploadedBy = :subject", parameters, after, rows);
    }

    private List<Document> page(String conditions, Map<String, Object> parameters, Position after, int rows) {
        var onwards = "";
        if (after != null) {
            onwards = " and (uploadedAt, id) > (:at, :id)";
            parameters.put("at", after.at());
            parameters.put("id", after.id());
        }
        return find(conditions + onwards + " order by uploadedAt, id", parameters)
                .range(0, rows - 1)
                .list();
    }

    /** A document that is there, for those who may read the person. */
    Optional<Document> readable(UUID referralId, UUID documentId, PersonScope scope) {
        var parameters = parameters(referralId, scope);
        parameters.put("document", documentId);
        return find("id = :document and referralId = :referral and deletedAt is null" + within(scope), parameters)
                .firstResultOptional();
    }

    /** Whether the documents of a referral are for these readers. */
    boolean areOpenTo(PersonScope scope, UUID referralId) {
        var count = getEntityManager()
                .createQuery("select count(*) from Referral r where r.id = :referral" + within(scope), Long.class);
        parameters(referralId, scope).forEach(count::setParameter);
        return count.getSingleResult() > 0;
    }

    private static String within(PersonScope scope) {
        return switch (scope) {
            case Everybody _ -> "";
            case CasesOf _ -> CASE + ")";
            case CasesWith _ -> CASE + " and c.advocateId = :advocate)";
        };
    }

    private static Map<String, Object> parameters(UUID referralId, PersonScope scope) {
        var parameters = new HashMap<String, Object>();
        parameters.put("referral", referralId);
        switch (scope) {
            case Everybody _ -> {}
            case CasesOf(var partnerId) -> parameters.put("partner", partnerId);
            case CasesWith(var partnerId, var advocateId) -> {
                parameters.put("partner", partnerId);
                parameters.put("advocate", advocateId);
            }
        }
        return parameters;
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
