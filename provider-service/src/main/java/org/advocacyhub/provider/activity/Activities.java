package org.advocacyhub.provider.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.advocacyhub.provider.scope.ScopedSelect;
import org.advocacyhub.runtime.database.LastStatements;
import org.advocacyhub.runtime.database.Sql;
import org.advocacyhub.runtime.database.SqlStatement;
import org.advocacyhub.runtime.security.PartnerScope;

/** All recorded time that a caller may see, with what was taken back of it. Rows are only ever added. */
@ApplicationScoped
class Activities {

    private static final String PARTNER = "partnerId";

    /** One statement for however many rows, since a week's spreadsheet would cost hundreds of round trips otherwise. */
    private static final String ADD = """
            insert into activity (id, case_id, partner_id, advocate_id, worked_on, category, minutes, mode,
                attempt_reason, travel_miles, recorded_at)
            select * from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::date[], ?::text[], ?::int[], ?::text[],
                ?::text[], ?::int[], ?::timestamptz[])
            """;

    private static final String LAST_WORKED = """
            select max(a.worked_on) from activity a
            where a.case_id = :case and not exists (select from activity_reversal r where r.activity_id = a.id)
            """;

    private final EntityManager entities;
    private final Sql sql;
    private final LastStatements lastStatements;

    Activities(EntityManager entities, Sql sql, LastStatements lastStatements) {
        this.entities = entities;
        this.sql = sql;
        this.lastStatements = lastStatements;
    }

    /** Stores them at once. */
    void add(List<Activity> activities) {
        if (!activities.isEmpty()) {
            sql.change(insert(activities));
        }
    }

    /** Stores them as the transaction ends, where nothing in it asks for them before. */
    void addLast(List<Activity> activities) {
        if (!activities.isEmpty()) {
            lastStatements.add(insert(activities));
        }
    }

    private static SqlStatement insert(List<Activity> rows) {
        return new SqlStatement(
                ADD,
                texts(rows, row -> row.id().toString()),
                texts(rows, row -> row.caseId().toString()),
                texts(rows, Activity::partnerId),
                texts(rows, row -> row.work().advocateId()),
                texts(rows, row -> row.work().workedOn().toString()),
                texts(rows, row -> row.work().category().name()),
                numbers(rows, row -> row.work().minutes()),
                texts(rows, row -> name(row.work().mode())),
                texts(rows, row -> name(row.work().attemptReason())),
                numbers(rows, row -> row.work().travelMiles()),
                texts(rows, row -> row.recordedAt().toString()));
    }

    private static String[] texts(List<Activity> rows, Function<Activity, String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }

    private static Integer[] numbers(List<Activity> rows, Function<Activity, Integer> value) {
        return rows.stream().map(value).toArray(Integer[]::new);
    }

    private static String name(Enum<?> code) {
        return code == null ? null : code.name();
    }

    /** In order of the day worked. */
    List<Activity> page(PartnerScope scope, UUID caseId, String cursor, int limit) {
        return ScopedSelect.from(Activity.class, PARTNER, scope)
                .with("caseId", caseId)
                .inOrderOfDay("workedOn", cursor)
                .page(entities, limit);
    }

    Optional<Activity> find(PartnerScope scope, UUID caseId, UUID activityId) {
        return ScopedSelect.from(Activity.class, PARTNER, scope)
                .with("caseId", caseId)
                .with("id", activityId)
                .first(entities);
    }

    void add(Reversal reversal) {
        entities.persist(reversal);
        entities.flush();
    }

    /** What was taken back of some activities, by activity. */
    Map<UUID, Reversal> reversals(PartnerScope scope, Collection<UUID> activityIds) {
        if (activityIds.isEmpty()) {
            return Map.of();
        }
        return ScopedSelect.from(Reversal.class, PARTNER, scope).among("activityId", activityIds).all(entities).stream()
                .collect(Collectors.toMap(Reversal::activityId, Function.identity()));
    }

    /** The latest day of a case's work that was not taken back; null when there is none. */
    LocalDate lastWorkedOn(UUID caseId) {
        return (LocalDate) entities.createNativeQuery(LAST_WORKED, LocalDate.class)
                .setParameter("case", caseId)
                .getSingleResult();
    }
}
