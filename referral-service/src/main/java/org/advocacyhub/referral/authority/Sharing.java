package org.advocacyhub.referral.authority;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.Session;

/** Whether the partner whose case a referral is may read about the person: the scope SHARE_WITH_PARTNER (domain.md A.12). */
@ApplicationScoped
public class Sharing {

    private static final String WITHDRAWN = """
            select coalesce(
                greatest(
                    max(withdrawn_at) filter (where 'SHARE_WITH_PARTNER' = any(withdrawn_scopes)),
                    max(recorded_at) filter (where basis = 'REFUSED' and not stands))
                > coalesce(max(recorded_at) filter (where ended_at is null
                                                      and 'SHARE_WITH_PARTNER' = any(scopes)
                                                      and not 'SHARE_WITH_PARTNER' = any(withdrawn_scopes)),
                           '-infinity'),
                false)
            from (
                select *, bool_or(ended_at is null and basis in ('STATUTORY_INSTRUCTION', 'COURT_ORDER')) over () as stands
                from authority_to_proceed where referral_id = :referral) authority
            """;

    private final Session session;

    Sharing(Session session) {
        this.session = session;
    }

    /** The person took it back or said no, and nobody agreed to it since; a no takes nothing from an instruction or an order. */
    public boolean isWithdrawn(UUID referralId) {
        return session.createNativeQuery(WITHDRAWN, Boolean.class)
                .setParameter("referral", referralId)
                .getSingleResult();
    }

    /** No partner reads about the person of this referral any more. */
    void close(UUID referralId, Instant at) {
        session.createNativeMutationQuery(
                        "update case_access set until = :at where referral_id = :referral and until is null")
                .setParameter("at", at)
                .setParameter("referral", referralId)
                .executeUpdate();
    }

    /** Somebody agreed to it again. */
    void open(UUID referralId) {
        session.createNativeMutationQuery(
                        "update case_access set until = null where referral_id = :referral and until is not null")
                .setParameter("referral", referralId)
                .executeUpdate();
    }
}
