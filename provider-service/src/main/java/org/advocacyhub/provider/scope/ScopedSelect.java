package org.advocacyhub.provider.scope;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.security.PartnerScope.EveryPartner;
import org.advocacyhub.runtime.security.PartnerScope.OnlyPartner;
import org.advocacyhub.runtime.web.Cursor;
import org.advocacyhub.runtime.web.Refusal;

/** A select over an entity that belongs to a partner. There is no way to build one without saying for whom. */
public final class ScopedSelect<T> {

    private final Class<T> entity;
    private final StringBuilder where = new StringBuilder("where 1 = 1");
    private final Map<String, Object> values = new HashMap<>();
    private String order = "";

    private ScopedSelect(Class<T> entity) {
        this.entity = entity;
    }

    /** Rows of an entity that a caller may see. */
    public static <T> ScopedSelect<T> from(Class<T> entity, String partnerField, PartnerScope scope) {
        var select = new ScopedSelect<>(entity);
        return switch (scope) {
            case EveryPartner _ -> select;
            case OnlyPartner(var own) -> select.with(partnerField, own);
        };
    }

    /** Only rows with this value; no condition when the value is null. */
    public ScopedSelect<T> with(String field, Object value) {
        if (value != null) {
            var name = "v" + values.size();
            where.append(" and ").append(field).append(" = :").append(name);
            values.put(name, value);
        }
        return this;
    }

    /** Only rows that have any value there. */
    public ScopedSelect<T> having(String field) {
        where.append(" and ").append(field).append(" is not null");
        return this;
    }

    /** Only rows with one of these values. */
    public ScopedSelect<T> among(String field, Collection<?> values) {
        var name = "v" + this.values.size();
        where.append(" and ").append(field).append(" in (:").append(name).append(")");
        this.values.put(name, values);
        return this;
    }

    /** In order of a string key, from a cursor on. */
    public ScopedSelect<T> inOrderOf(String key, String cursor) {
        Cursor.decode(cursor, 1).ifPresent(after -> {
            where.append(" and ").append(key).append(" > :after");
            values.put("after", after.value(0));
        });
        order = " order by " + key;
        return this;
    }

    /** In order of a time and, among equals, an id; from a cursor on. */
    public ScopedSelect<T> inOrderOfTime(String time, String cursor) {
        return ordered(time, cursor, Instant::parse, ">", "");
    }

    /** In order of a day and, among equals, an id; from a cursor on. */
    public ScopedSelect<T> inOrderOfDay(String day, String cursor) {
        return ordered(day, cursor, LocalDate::parse, ">", "");
    }

    /** The latest day first and, among equals, the highest id; from a cursor on. */
    public ScopedSelect<T> latestFirst(String day, String cursor) {
        return ordered(day, cursor, LocalDate::parse, "<", " desc");
    }

    private ScopedSelect<T> ordered(
            String key, String cursor, Function<String, Object> parser, String beyond, String direction) {
        Cursor.decode(cursor, 2).ifPresent(after -> {
            where.append(" and (%s, id) %s (:afterKey, :afterId)".formatted(key, beyond));
            values.put("afterKey", read(after.value(0), parser));
            values.put("afterId", read(after.value(1), UUID::fromString));
        });
        order = " order by %1$s%2$s, id%2$s".formatted(key, direction);
        return this;
    }

    /** At most so many rows and one more, which tells whether there is a next page. */
    public List<T> page(EntityManager entities, int limit) {
        return query(entities).setMaxResults(limit + 1).getResultList();
    }

    public Optional<T> first(EntityManager entities) {
        return query(entities).setMaxResults(1).getResultStream().findFirst();
    }

    /** The row, locked until the transaction ends and read as it is once the lock is held. */
    public Optional<T> locked(EntityManager entities) {
        return query(entities)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** Every row: only where the condition itself bounds how many there are. */
    public List<T> all(EntityManager entities) {
        return query(entities).getResultList();
    }

    /** Every row, locked until the transaction ends, in the order asked for. */
    public List<T> allLocked(EntityManager entities) {
        return query(entities).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
    }

    private TypedQuery<T> query(EntityManager entities) {
        var query = entities.createQuery("from " + entity.getSimpleName() + " " + where + order, entity);
        values.forEach(query::setParameter);
        return query;
    }

    private static Object read(String text, Function<String, Object> parser) {
        try {
            return parser.apply(text);
        } catch (DateTimeException | IllegalArgumentException notOurs) {
            throw Refusal.invalid("cursor", "invalid-cursor", "Use the cursor of the previous page as it is, or none.");
        }
    }
}
