package org.advocacyhub.runtime.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Pages of lists in the four orders in which most lists stand: where each begins, what its cursor keeps, how a page is cut. */
public final class InOrder {

    private static final Cursor NEWEST = Cursor.of(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1));
    private static final Cursor OLDEST = Cursor.of(Instant.EPOCH, new UUID(0, 0));
    private static final Cursor FIRST_DAY = Cursor.of(LocalDate.of(1900, 1, 1), new UUID(0, 0));
    private static final Cursor LAST_DAY = Cursor.of(LocalDate.of(9999, 1, 1), new UUID(-1, -1));

    /** Reads so many rows beyond a position. */
    public interface Beyond<P, T> {
        List<T> read(P position, UUID id, int rows);
    }

    private InOrder() {}

    /**
     * Newest first.
     *
     * @param before reads rows of before a moment, of the same moment by id
     * @throws Refusal 400 {@code invalid-cursor}
     */
    public static <T> Page<T> newestFirst(
            String cursor, Limit limit, Beyond<Instant, T> before, Function<T, Instant> at, Function<T, UUID> id) {
        return page(cursor, NEWEST, limit, before, position -> position.instant(0), at, id);
    }

    /** Oldest first; otherwise the same. */
    public static <T> Page<T> oldestFirst(
            String cursor, Limit limit, Beyond<Instant, T> after, Function<T, Instant> at, Function<T, UUID> id) {
        return page(cursor, OLDEST, limit, after, position -> position.instant(0), at, id);
    }

    /** By day, the earliest first; otherwise the same. */
    public static <T> Page<T> byDay(
            String cursor, Limit limit, Beyond<LocalDate, T> after, Function<T, LocalDate> day, Function<T, UUID> id) {
        return page(cursor, FIRST_DAY, limit, after, position -> position.day(0), day, id);
    }

    /** By day, the latest first; otherwise the same. */
    public static <T> Page<T> latestFirst(
            String cursor, Limit limit, Beyond<LocalDate, T> before, Function<T, LocalDate> day, Function<T, UUID> id) {
        return page(cursor, LAST_DAY, limit, before, position -> position.day(0), day, id);
    }

    private static <P, T> Page<T> page(
            String cursor,
            Cursor start,
            Limit limit,
            Beyond<P, T> beyond,
            Function<Cursor, P> position,
            Function<T, P> place,
            Function<T, UUID> id) {
        var from = Cursor.decode(cursor, 2).orElse(start);
        return Page.of(
                beyond.read(position.apply(from), from.id(1), limit.value() + 1),
                limit.value(),
                row -> Cursor.of(place.apply(row), id.apply(row)));
    }
}
