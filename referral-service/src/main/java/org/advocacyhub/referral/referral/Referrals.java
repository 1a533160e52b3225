package org.advocacyhub.referral.referral;

import static org.advocacyhub.referral.referral.ReferralScope.CasesOf;
import static org.advocacyhub.referral.referral.ReferralScope.Every;
import static org.advocacyhub.referral.referral.ReferralScope.SentBy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.advocacyhub.referral.referral.domain.ReferralStatus;
import org.advocacyhub.runtime.web.Refusal;

/** All referrals, each query by the scope of who asks. */
@ApplicationScoped
public class Referrals implements PanacheRepositoryBase<Referral, UUID> {

    private static final Comparator<Referral> NEWEST_FIRST = Comparator.comparing(Referral::receivedAt)
            .thenComparing(Referral::id, Referrals::asTheDatabaseOrders)
            .reversed();

    /** The referral, for whoever may look it up; a 404 for everybody else. */
    public Referral require(UUID referralId, ReferralScope scope) {
        return visible(referralId, scope).orElseThrow(Referrals::unknown);
    }

    /** The referral, locked until the transaction ends, so that two changes come one after the other. */
    public Referral requireForChange(UUID referralId, ReferralScope scope) {
        var referral = require(referralId, scope);
        getEntityManager().refresh(referral, LockModeType.PESSIMISTIC_WRITE);
        return referral;
    }

    private Optional<Referral> visible(UUID referralId, ReferralScope scope) {
        return switch (scope) {
            case Every _ -> findByIdOptional(referralId);
            case SentBy(var subject, var partnerId) ->
                find("id = ?1 and (submittedBy = ?2 or sentByPartner = ?3)", referralId, subject, partnerId)
                        .firstResultOptional();
            case CasesOf(var partnerId, var subject) ->
                find(
                                "id = ?1 and (submittedBy = ?3 or sentByPartner = ?2 or exists (select 1 from CaseAccess c"
                                        + " where c.referralId = ?1 and c.partnerId = ?2 and c.until is null))",
                                referralId,
                                partnerId,
                                subject)
                        .firstResultOptional();
        };
    }

    /**
     * Newest first, after a position.
     *
     * @param status only these; null for all
     * @param before where the last page ended; null for the first
     */
    public List<Referral> newest(ReferralScope scope, ReferralStatus status, Position before, int rows) {
        return switch (scope) {
            case Every _ -> newest("1 = 1", Map.of(), status, before, rows);
            case SentBy(var subject, var partnerId) -> newestSent(subject, partnerId, status, before, rows);
            // its cases stand in provider-service's list: here a partner finds what it sent
            case CasesOf(var partnerId, var subject) -> newestSent(subject, partnerId, status, before, rows);
        };
    }

    /** Each from an index of its own, so that a page costs the same however many were sent. */
    private List<Referral> newestSent(
            String subject, String partnerId, ReferralStatus status, Position before, int rows) {
        var own = newest("submittedBy = :subject", Map.of("subject", subject), status, before, rows);
        if (partnerId == null) {
            return own;
        }
        var partners = newest("sentByPartner = :partner", Map.of("partner", partnerId), status, before, rows);
        return Stream.concat(own.stream(), partners.stream())
                .distinct()
                .sorted(NEWEST_FIRST)
                .limit(rows)
                .toList();
    }

    private List<Referral> newest(
            String whose, Map<String, Object> who, ReferralStatus status, Position before, int rows) {
        var conditions = new StringBuilder(whose);
        var parameters = new HashMap<>(who);
        if (status != null) {
            conditions.append(" and status = :status");
            parameters.put("status", status);
        }
        if (before != null) {
            conditions.append(" and (receivedAt, id) < (:at, :id)");
            parameters.put("at", before.at());
            parameters.put("id", before.id());
        }
        return find(conditions + " order by receivedAt desc, id desc", parameters)
                .range(0, rows - 1)
                .list();
    }

    /**
     * The status that a list is asked for; null for all.
     *
     * @throws Refusal 400 for a word that is none
     */
    public static ReferralStatus statusOf(String asked) {
        if (asked == null || asked.isBlank()) {
            return null;
        }
        return Arrays.stream(ReferralStatus.values())
                .filter(known -> known.name().equals(asked))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(
                        "status", "unknown-code", "Use one of " + Arrays.toString(ReferralStatus.values()) + "."));
    }

    /** Ids are ordered by their bytes there, and by signed halves here. */
    private static int asTheDatabaseOrders(UUID one, UUID other) {
        var first = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return first != 0
                ? first
                : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    }

    /** What is said of a referral that is not there, or not for this caller: nothing tells the one from the other. */
    public static Refusal unknown() {
        return Refusal.notFound("unknown-referral", "There is no such referral, or it is not yours to see.");
    }
}
