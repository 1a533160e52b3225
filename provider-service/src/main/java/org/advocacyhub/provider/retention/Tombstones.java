package org.advocacyhub.provider.retention;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.contracts.ReferralEvent.DataDeleted;
import org.hibernate.Session;

/** What is left of what was deleted; only ever added to. */
@ApplicationScoped
class Tombstones {

    private static final String ADD = """
            insert into tombstone (case_id, record_class, referral_id, deleted_on, recorded_at)
            values (:case, :class, :referral, :on, :at) on conflict do nothing
            """;

    private static final String PAGE = """
            select case_id, record_class, referral_id, deleted_on, recorded_at from tombstone
            where (recorded_at, case_id, record_class) > (:after, :case, :class)
            order by recorded_at, case_id, record_class limit :rows
            """;

    private final Session session;

    Tombstones(Session session) {
        this.session = session;
    }

    /**
     * One of them.
     *
     * @param recordClass the row of H.4; AUDIT when it was who looked
     * @param recordedAt when this service followed
     */
    record Tombstone(UUID caseId, String recordClass, UUID referralId, LocalDate deletedOn, Instant recordedAt) {}

    void set(UUID caseId, DataDeleted deleted, Instant at) {
        session.createNativeMutationQuery(ADD)
                .setParameter("case", caseId)
                .setParameter("class", deleted.recordClass())
                .setParameter("referral", deleted.referralId())
                .setParameter("on", deleted.deletedOn())
                .setParameter("at", at)
                .executeUpdate();
    }

    /** The oldest first, after one. */
    List<Tombstone> page(Instant after, UUID afterCase, String afterClass, int rows) {
        return session
                .createNativeQuery(PAGE, Object[].class)
                .setParameter("after", after)
                .setParameter("case", afterCase)
                .setParameter("class", afterClass)
                .setParameter("rows", rows)
                .getResultList()
                .stream()
                .map(row -> new Tombstone(
                        (UUID) row[0], (String) row[1], (UUID) row[2], (LocalDate) row[3], (Instant) row[4]))
                .toList();
    }
}
