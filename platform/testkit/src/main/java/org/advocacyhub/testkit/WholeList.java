package org.advocacyhub.testkit;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * A list read to its end, page by page. One page of a list that other tests add to may lack the row that a test looks for, or show
 * none of what must not be there.
 */
public final class WholeList {

    private final String path;
    private final List<Map<String, Object>> items;

    private WholeList(String path, List<Map<String, Object>> items) {
        this.path = path;
        this.items = items;
    }

    /**
     * Reads all pages.
     *
     * @param caller a new request by whoever reads, for each page
     * @param path with the query, but for {@code limit} and {@code cursor}
     */
    public static WholeList of(Supplier<RequestSpecification> caller, String path) {
        var items = new ArrayList<Map<String, Object>>();
        String cursor = null;
        do {
            var page = page(caller.get().queryParam("limit", 200), cursor, path);
            items.addAll(page.getList("items"));
            cursor = page.getString("nextCursor");
        } while (cursor != null);
        return new WholeList(path, items);
    }

    private static JsonPath page(RequestSpecification request, String cursor, String path) {
        var from = cursor == null ? request : request.queryParam("cursor", cursor);
        return from.get(path).then().statusCode(200).extract().jsonPath();
    }

    /** What a field says in each item, in their order; null where an item lacks it. */
    @SuppressWarnings("unchecked")
    public <T> List<T> all(String field) {
        return items.stream().map(item -> (T) item.get(field)).toList();
    }

    /** The items of which a field has this value, in their order. */
    public List<Map<String, Object>> where(String field, Object value) {
        return items.stream()
                .filter(item -> Objects.equals(item.get(field), value))
                .toList();
    }

    /** The one item of which a field has this value; fails when there is none or another. */
    public Map<String, Object> one(String field, Object value) {
        var found = where(field, value);
        if (found.size() != 1) {
            throw new AssertionError(
                    "%d of %d items of %s have %s %s".formatted(found.size(), items.size(), path, field, value));
        }
        return found.getFirst();
    }
}
