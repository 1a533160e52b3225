package org.advocacyhub.referral.retention;

import static org.advocacyhub.calendar.WorkingCalendar.LONDON;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.advocacyhub.referral.referral.domain.ReferralStatus;
import org.advocacyhub.referral.retention.domain.EndedReferral;
import org.hibernate.Session;

/** Referrals that have ended and of which something personal is still kept. */
@ApplicationScoped
class EndedReferrals {

    private static final String SELECT = """
            select r.id, r.person_id, r.status, coalesce(r.service_type, r.requested_type), r.status_since,
                   coalesce(p.date_of_birth,
                            (select max(o.date_of_birth) from person o where o.id in (select merged_people(p.id))))
            from referral r join person p on p.id = r.person_id
            where r.data_deleted_on is null and r.status in ('CLOSED', 'REJECTED', 'REDIRECTED', 'OUT_OF_AREA',
                'INFORMATION_ONLY', 'DUPLICATE', 'WITHDRAWN')
            """;

    private final Session session;

    EndedReferrals(Session session) {
        this.session = session;
    }

    /** A referral with what decides how long it is kept. */
    record Kept(UUID referralId, UUID personId, Instant endedAt, EndedReferral ended) {}

    /** In the order in which they ended, after a position. */
    List<Kept> endedBefore(Instant end, Instant after, UUID afterId, int rows) {
        return session
                .createNativeQuery(
                        SELECT + " and r.status_since < :end and (r.status_since, r.id) > (:after, :id)"
                                + " order by r.status_since, r.id limit :rows",
                        Object[].class)
                .setParameter("end", end)
                .setParameter("after", after)
                .setParameter("id", afterId)
                .setParameter("rows", rows)
                .getResultList()
                .stream()
                .map(EndedReferrals::kept)
                .toList();
    }

    /** The referral, locked until the transaction ends; empty when nothing of it is left or it goes on. */
    Optional<Kept> forDeletion(UUID referralId) {
        return session.createNativeQuery(SELECT + " and r.id = :id for update of r", Object[].class)
                .setParameter("id", referralId)
                .uniqueResultOptional()
                .map(EndedReferrals::kept);
    }

    /** From this day on nothing personal is kept for it. */
    void deleted(UUID referralId, LocalDate on) {
        session.createNativeMutationQuery(
                        "update referral set data_deleted_on = :on, version = version + 1 where id = :id")
                .setParameter("on", on)
                .setParameter("id", referralId)
                .executeUpdate();
    }

    private static Kept kept(Object[] row) {
        var endedAt = (Instant) row[4];
        return new Kept(
                (UUID) row[0],
                (UUID) row[1],
                endedAt,
                new EndedReferral(
                        ReferralStatus.valueOf((String) row[2]),
                        (String) row[3],
                        LocalDate.ofInstant(endedAt, LONDON),
                        (LocalDate) row[5]));
    }
}
