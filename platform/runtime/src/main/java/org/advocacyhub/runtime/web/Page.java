package org.advocacyhub.runtime.web;

import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One page of a list that is read by keyset.
 *
 * @param items at most as many as were asked for
 * @param nextCursor opaque; null on the last page
 */
public record Page<T>(@Schema(required = true) List<T> items, String nextCursor) {

    /**
     * Cuts a page out of one row more than was asked for.
     *
     * @param rows up to {@code limit + 1} rows in order
     * @param position what the cursor has to remember of the last row
     */
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, Cursor> position) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        var items = List.copyOf(rows.subList(0, limit));
        return new Page<>(items, position.apply(items.getLast()).encoded());
    }

    /** The same page with other items. */
    public <V> Page<V> map(Function<T, V> view) {
        return new Page<>(items.stream().map(view).toList(), nextCursor);
    }
}
