package org.advocacyhub.referral.retention;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.advocacyhub.calendar.WorkingCalendar.LONDON;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.advocacyhub.referral.referral.domain.ReferralStatus;
import org.advocacyhub.referral.retention.domain.EndedReferral;
import org.advocacyhub.referral.retention.domain.Episode;
import org.advocacyhub.referral.retention.domain.Episode.Ran;
import org.hibernate.Session;

/** Referrals that have ended and of which something personal is still kept. */
@ApplicationScoped
class EndedReferrals {

    private static final String SELECT = """
            select r.id, r.person_id, r.status, coalesce(r.service_type, r.requested_type), r.status_since,
                   coalesce(p.date_of_birth,
                            (select max(o.date_of_birth) from person o where o.id in (select merged_people(p.id)))),
                   case when exists (select from subject_request where kind = 'ERASE' and outcome in ('GRANTED', 'PARTLY_GRANTED'))
                        then (select min(s.answered_at) from subject_request s
                              where s.kind = 'ERASE' and s.outcome in ('GRANTED', 'PARTLY_GRANTED')
                                and s.answered_at >= r.status_since and s.person_id in (select merged_people(r.person_id))) end
            from referral r join person p on p.id = r.person_id
            where r.data_deleted_on is null and r.status in ('CLOSED', 'REJECTED', 'REDIRECTED', 'OUT_OF_AREA',
                'INFORMATION_ONLY', 'DUPLICATE', 'WITHDRAWN')
            """;

    private static final String RAN = """
            select person_id, received_at, case status when 'CLOSED' then status_since end from referral
            where person_id = any (:people) and status in ('ACCEPTED', 'CLOSED')
            """;

    private static final String GOES_ON = """
            select count(*) > 0 from referral where person_id = :person and data_deleted_on is null and status not in ('CLOSED',
                'REJECTED', 'REDIRECTED', 'OUT_OF_AREA', 'INFORMATION_ONLY', 'DUPLICATE', 'WITHDRAWN')
            """;

    private final Session session;

    EndedReferrals(Session session) {
        this.session = session;
    }

    /** A referral with what decides how long it is kept. */
    record Kept(UUID referralId, UUID personId, Instant endedAt, EndedReferral ended) {

        /** @param ran every case of the person */
        private Kept in(List<Ran> ran) {
            if (ended.end() != ReferralStatus.CLOSED) {
                return this;
            }
            var lastEnd = Episode.endOf(endedAt, ran)
                    .map(end -> LocalDate.ofInstant(end, LONDON))
                    .orElse(null);
            return new Kept(referralId, personId, endedAt, ended.inEpisodeUntil(lastEnd));
        }
    }

    /** In the order in which they ended, after a position. */
    List<Kept> endedBefore(Instant end, Instant after, UUID afterId, int rows) {
        return kept(session.createNativeQuery(
                        SELECT + " and r.status_since < :end and (r.status_since, r.id) > (:after, :id)"
                                + " order by r.status_since, r.id limit :rows",
                        Object[].class)
                .setParameter("end", end)
                .setParameter("after", after)
                .setParameter("id", afterId)
                .setParameter("rows", rows)
                .getResultList());
    }

    /** The referral, locked until the transaction ends; empty when nothing of it is left or it goes on. */
    Optional<Kept> forDeletion(UUID referralId) {
        return kept(session.createNativeQuery(SELECT + " and r.id = :id for update of r", Object[].class)
                        .setParameter("id", referralId)
                        .getResultList())
                .stream()
                .findFirst();
    }

    /** Those of one person. */
    List<Kept> ofPerson(UUID personId) {
        return kept(session.createNativeQuery(SELECT + " and r.person_id = :person order by r.id", Object[].class)
                .setParameter("person", personId)
                .getResultList());
    }

    /** Whether a referral of the person has not ended. */
    boolean somethingGoesOn(UUID personId) {
        return session.createNativeQuery(GOES_ON, Boolean.class)
                .setParameter("person", personId)
                .getSingleResult();
    }

    /** Each as part of its episode. */
    private List<Kept> kept(List<Object[]> rows) {
        var ended = rows.stream().map(EndedReferrals::kept).toList();
        var ran = ranOf(ended.stream().map(Kept::personId).distinct().toList());
        return ended.stream()
                .map(kept -> kept.in(ran.getOrDefault(kept.personId(), List.of())))
                .toList();
    }

    private Map<UUID, List<Ran>> ranOf(List<UUID> people) {
        return session
                .createNativeQuery(RAN, Object[].class)
                .setParameter("people", people.toArray(UUID[]::new))
                .getResultList()
                .stream()
                .collect(groupingBy(
                        row -> (UUID) row[0], mapping(row -> new Ran((Instant) row[1], (Instant) row[2]), toList())));
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
        var endedOn = LocalDate.ofInstant(endedAt, LONDON);
        var erasureGrantedAt = (Instant) row[6];
        return new Kept(
                (UUID) row[0],
                (UUID) row[1],
                endedAt,
                new EndedReferral(
                        ReferralStatus.valueOf((String) row[2]),
                        (String) row[3],
                        endedOn,
                        (LocalDate) row[5],
                        endedOn,
                        erasureGrantedAt == null ? null : LocalDate.ofInstant(erasureGrantedAt, LONDON)));
    }
}
