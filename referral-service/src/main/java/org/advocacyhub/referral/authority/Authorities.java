package org.advocacyhub.referral.authority;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.advocacyhub.referral.authority.domain.TakenBackBy;
import org.advocacyhub.referral.authority.domain.TakenBackReason;
import org.advocacyhub.referral.form.domain.Authority.ConsentScope;
import org.advocacyhub.referral.referral.PersonScope;
import org.advocacyhub.runtime.database.Ids;
import org.advocacyhub.runtime.database.Sql;
import org.hibernate.Session;

/** The grounds on which the hub proceeds, of all referrals; row-level security stands behind each query. */
@ApplicationScoped
class Authorities {

    private static final int MOST = 200;

    private static final String OF_REFERRALS = "select " + AuthorityToProceed.COLUMNS + """
             from authority_to_proceed where referral_id in (:referrals)
            order by recorded_at desc, id desc limit :rows
            """;

    private static final String TAKE_BACK = """
            update authority_to_proceed
            set withdrawn_scopes = withdrawn_scopes || cast(:scopes as text[]), withdrawn_at = :at, withdrawn_by = :by,
                withdrawn_reason = :reason,
                ended_at = case when scopes <@ (withdrawn_scopes || cast(:scopes as text[])) then cast(:at as timestamptz) end
            where id = :id
            """;

    private static final String WRITE_DOWN = """
            insert into authority_withdrawal (id, authority_id, at, recorded_by, withdrawn_by, reason, scopes)
            values (:id, :authority, :at, :recordedBy, :by, :reason, cast(:scopes as text[]))
            """;

    private static final String CARRY_OVER = """
            update authority_to_proceed newer
            set withdrawn_scopes = older.withdrawn_scopes, withdrawn_at = older.withdrawn_at,
                withdrawn_by = older.withdrawn_by, withdrawn_reason = older.withdrawn_reason
            from authority_to_proceed older where newer.id = :newer and older.id = :older
            """;

    private static final String SEEN_BY = """
            select count(*) from case_access
            where referral_id = :referral and partner_id = :partner and until is null
              and (cast(:advocate as text) is null or advocate_id = :advocate)
            """;

    private static final String DUE = """
            select a.id, a.referral_id, r.referral_ref, a.basis, a.review_on
            from authority_to_proceed a join referral r on r.id = a.referral_id
            where a.ended_at is null and a.review_on <= :dueBy and (a.review_on, a.id) > (:after, :afterId)
              and r.status not in ('CLOSED', 'REJECTED', 'REDIRECTED', 'OUT_OF_AREA', 'INFORMATION_ONLY', 'DUPLICATE',
                                   'WITHDRAWN')
            order by a.review_on, a.id limit :rows
            """;

    private final Session session;
    private final Sql sql;

    Authorities(Session session, Sql sql) {
        this.session = session;
        this.sql = sql;
    }

    /** Somebody has to ask whether it still holds. */
    record Due(UUID authorityId, UUID referralId, String referralRef, String basis, LocalDate reviewOn) {}

    void add(NewAuthority authority) {
        sql.change(authority.insert());
    }

    /** All of a referral, newest first, also those that have ended. */
    List<AuthorityToProceed> of(UUID referralId) {
        return of(List.of(referralId));
    }

    /** The same for several referrals. */
    List<AuthorityToProceed> of(Collection<UUID> referralIds) {
        if (referralIds.isEmpty()) {
            return List.of();
        }
        return session
                .createNativeQuery(OF_REFERRALS, Object[].class)
                .setParameter("referrals", referralIds)
                .setParameter("rows", MOST)
                .getResultList()
                .stream()
                .map(AuthorityToProceed::of)
                .toList();
    }

    /** What the form's own answers gave last; empty when they never gave anything. */
    Optional<AuthorityToProceed> lastFromForm(UUID referralId) {
        return of(referralId).stream().filter(AuthorityToProceed::fromForm).findFirst();
    }

    /** Empties what was sealed; the key is gone already. */
    void deleteEvidence(UUID referralId) {
        session.createNativeMutationQuery(
                        "update authority_to_proceed set evidence = cast('' as bytea) where referral_id = :referral")
                .setParameter("referral", referralId)
                .executeUpdate();
    }

    /** Another takes its place, or nothing does. */
    void end(UUID authorityId, Instant at) {
        session.createNativeMutationQuery("update authority_to_proceed set ended_at = :at where id = :id")
                .setParameter("at", at)
                .setParameter("id", authorityId)
                .executeUpdate();
    }

    /** Takes scopes back; it ends when none is left. */
    void takeBack(UUID authorityId, Set<ConsentScope> scopes, TakenBackBy by, TakenBackReason reason, Instant at) {
        session.createNativeMutationQuery(TAKE_BACK)
                .setParameter("id", authorityId)
                .setParameter("scopes", names(scopes))
                .setParameter("at", at)
                .setParameter("by", by.name())
                .setParameter("reason", reason.name())
                .executeUpdate();
    }

    /** Writes down, for good, that somebody took something back (H.6). */
    void writeDown(
            UUID authorityId,
            Set<ConsentScope> scopes,
            TakenBackBy by,
            TakenBackReason reason,
            String recordedBy,
            Instant at) {
        session.createNativeMutationQuery(WRITE_DOWN)
                .setParameter("id", Ids.next())
                .setParameter("authority", authorityId)
                .setParameter("at", at)
                .setParameter("recordedBy", recordedBy)
                .setParameter("by", by.name())
                .setParameter("reason", reason.name())
                .setParameter("scopes", names(scopes))
                .executeUpdate();
    }

    /** What was taken back stays so when the same was only told again. */
    void carryOver(UUID older, UUID newer) {
        session.createNativeMutationQuery(CARRY_OVER)
                .setParameter("older", older)
                .setParameter("newer", newer)
                .executeUpdate();
    }

    /** Whether a referral is within somebody's reach. */
    boolean seenBy(UUID referralId, PersonScope scope) {
        return switch (scope) {
            case PersonScope.Everybody _ -> true;
            case PersonScope.CasesOf(var partnerId) -> seenBy(referralId, partnerId, null);
            case PersonScope.CasesWith(var partnerId, var advocateId) -> seenBy(referralId, partnerId, advocateId);
        };
    }

    private boolean seenBy(UUID referralId, String partnerId, String advocateId) {
        return session.createNativeQuery(SEEN_BY, Long.class)
                        .setParameter("referral", referralId)
                        .setParameter("partner", partnerId)
                        .setParameter("advocate", advocateId)
                        .getSingleResult()
                > 0;
    }

    /** Reviews that are due by a day, the oldest first, after a position. */
    List<Due> due(LocalDate dueBy, LocalDate after, UUID afterId, int rows) {
        return session
                .createNativeQuery(DUE, Object[].class)
                .setParameter("dueBy", dueBy)
                .setParameter("after", after)
                .setParameter("afterId", afterId)
                .setParameter("rows", rows)
                .getResultList()
                .stream()
                .map(row -> new Due((UUID) row[0], (UUID) row[1], (String) row[2], (String) row[3], (LocalDate) row[4]))
                .toList();
    }

    private static String[] names(Set<ConsentScope> scopes) {
        return scopes.stream().map(Enum::name).sorted().toArray(String[]::new);
    }
}
