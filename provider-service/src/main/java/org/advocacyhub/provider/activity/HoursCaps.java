package org.advocacyhub.provider.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.advocacyhub.provider.activity.domain.HoursCap;
import org.advocacyhub.provider.activity.domain.HoursCap.Extension;
import org.hibernate.Session;

/** What cases of each type may take (data, set by the hub), and what was agreed on top for single cases. */
@ApplicationScoped
class HoursCaps {

    /** The version of a type's cap from a day on, until the next one; minutes are null where the cap was lifted. */
    record Version(String serviceType, LocalDate from, Integer minutes) {}

    /** An extension as it was agreed. */
    record Agreed(UUID extensionId, int minutes, LocalDate until, String why, String agreedBy, Instant agreedAt) {}

    private static final String CAP_OF_CASE = """
            select cap.minutes from hours_cap cap
            where cap.service_type = :type and cap.valid_from <= :opened order by cap.valid_from desc limit 1
            """;

    /** Indexed by case; what a case holds is bounded by the cap itself. */
    private static final String COUNTED = """
            select coalesce(sum(a.minutes), 0)::int from activity a
            where a.case_id = :case
              and not exists (select from activity_reversal r where r.activity_id = a.id)
              and a.category in (
                select c.category from hours_cap_category c
                where c.valid_from <= a.worked_on and (c.valid_to is null or c.valid_to > a.worked_on))
            """;

    private final Session entities;
    private final Clock clock;

    HoursCaps(Session entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Where a case stands: by the version of the day on which it was opened (domain.md 0.5). */
    HoursCap of(UUID caseId, String serviceType, LocalDate openedOn) {
        var minutes = entities.createNativeQuery(CAP_OF_CASE, Integer.class)
                .setParameter("type", serviceType)
                .setParameter("opened", openedOn)
                .uniqueResult();
        return minutes == null ? new HoursCap(null, 0, List.of()) : standing(caseId, minutes);
    }

    /** The same where the minutes of the cap are known. */
    HoursCap standing(UUID caseId, int minutes) {
        return new HoursCap(
                minutes,
                counted(caseId),
                extensions(caseId).stream()
                        .map(agreed -> new Extension(agreed.minutes(), agreed.until()))
                        .toList());
    }

    /** Minutes of a case that count as advocacy hours. */
    int counted(UUID caseId) {
        return entities.createNativeQuery(COUNTED, Integer.class)
                .setParameter("case", caseId)
                .getSingleResult();
    }

    /** The categories that count on a day. */
    Set<String> countedOn(LocalDate day) {
        return entities.createNativeQuery("""
                        select category from hours_cap_category
                        where valid_from <= :day and (valid_to is null or valid_to > :day)
                        """, String.class)
                .setParameter("day", day)
                .getResultStream()
                .collect(Collectors.toUnmodifiableSet());
    }

    List<Agreed> extensions(UUID caseId) {
        return entities.createNativeQuery("""
                        select id, minutes, until_on, why, agreed_by, agreed_at from hours_extension
                        where case_id = :case order by agreed_at, id
                        """, Tuple.class)
                .setParameter("case", caseId)
                .getResultStream()
                .map(row -> new Agreed(
                        row.get(0, UUID.class),
                        row.get(1, Integer.class),
                        row.get(2, LocalDate.class),
                        row.get(3, String.class),
                        row.get(4, String.class),
                        row.get(5, Instant.class)))
                .toList();
    }

    Agreed extend(UUID caseId, String partnerId, int minutes, LocalDate until, String why, String agreedBy) {
        var agreed = new Agreed(UUID.randomUUID(), minutes, until, why, agreedBy, clock.instant());
        entities.createNativeMutationQuery("""
                        insert into hours_extension (id, case_id, partner_id, minutes, until_on, why, agreed_by, agreed_at)
                        values (:id, :case, :partner, :minutes, :until, :why, :by, :at)
                        """)
                .setParameter("id", agreed.extensionId())
                .setParameter("case", caseId)
                .setParameter("partner", partnerId)
                .setParameter("minutes", minutes)
                .setParameter("until", until)
                .setParameter("why", why)
                .setParameter("by", agreedBy)
                .setParameter("at", agreed.agreedAt())
                .executeUpdate();
        return agreed;
    }

    /** A type's cap from a day on. */
    void set(Version version, String setBy) {
        entities.createNativeMutationQuery("""
                        insert into hours_cap (service_type, valid_from, minutes, set_by, set_at)
                        values (:type, :from, :minutes, :by, :at)
                        on conflict (service_type, valid_from)
                        do update set minutes = excluded.minutes, set_by = excluded.set_by, set_at = excluded.set_at
                        """)
                .setParameter("type", version.serviceType())
                .setParameter("from", version.from())
                .setParameter("minutes", version.minutes(), Integer.class)
                .setParameter("by", setBy)
                .setParameter("at", clock.instant())
                .executeUpdate();
    }

    /** Every version of every type: a handful of rows. */
    List<Version> versions() {
        return entities.createNativeQuery(
                        "select service_type, valid_from, minutes from hours_cap order by service_type, valid_from",
                        Tuple.class)
                .getResultStream()
                .map(row ->
                        new Version(row.get(0, String.class), row.get(1, LocalDate.class), row.get(2, Integer.class)))
                .toList();
    }
}
