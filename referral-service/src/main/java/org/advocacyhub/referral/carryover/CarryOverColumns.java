package org.advocacyhub.referral.carryover;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.advocacyhub.referral.equality.domain.EqualityTold;

/**
 * The columns of a list of cases: the fields of the request in JSON, each by its path, for example {@code referral.person.givenName}.
 * A list of codes stands in one cell with semicolons between them; a list of records has a column for each field of each of its items,
 * {@code referral.keyDates[0].date}.
 */
final class CarryOverColumns {

    /** Where the equality answers stand, which never become a part of the form (domain.md H.2). */
    static final String EQUALITY = "referral.equality";

    /** Never told of what is carried over. */
    private static final String RECEIVED_AT = "referral.receivedAt";

    private static final Pattern ITEM = Pattern.compile("\\[\\d]");
    private static final Pattern LAST_ITEM = Pattern.compile("\\[\\d+]$");
    private static final Pattern NAME_AND_ITEM = Pattern.compile("(\\w+)(?:\\[(\\d)])?");

    /** Each column, and whether its cell holds several values. */
    private static final Map<String, Boolean> COLUMNS = columns();

    private CarryOverColumns() {}

    /** All there are, with the first item of each list of records. */
    static Set<String> all() {
        return COLUMNS.keySet();
    }

    static boolean isKnown(String column) {
        return COLUMNS.containsKey(first(column));
    }

    static boolean holdsSeveral(String column) {
        return COLUMNS.get(first(column));
    }

    /** The column in which a field stands: of a value in a list of codes, that of the list. */
    static String of(String field) {
        return isKnown(field) ? field : LAST_ITEM.matcher(field).replaceFirst("");
    }

    /** Puts what stands in a cell into the request. */
    static void put(ObjectNode request, String column, List<String> values) {
        var names = column.split("\\.");
        var at = request;
        for (var name : List.of(names).subList(0, names.length - 1)) {
            at = inside(at, name);
        }
        var last = names[names.length - 1];
        if (holdsSeveral(column)) {
            values.forEach(at.putArray(last)::add);
        } else {
            at.put(last, values.getFirst());
        }
    }

    private static ObjectNode inside(ObjectNode at, String name) {
        var step = NAME_AND_ITEM.matcher(name);
        if (!step.matches() || step.group(2) == null) {
            return at.withObjectProperty(name);
        }
        ArrayNode items = at.withArrayProperty(step.group(1));
        var item = Integer.parseInt(step.group(2));
        while (items.size() <= item) {
            items.add(JsonNodeFactory.instance.objectNode());
        }
        return (ObjectNode) items.get(item);
    }

    private static String first(String column) {
        return ITEM.matcher(column).replaceAll("[0]");
    }

    private static Map<String, Boolean> columns() {
        var columns = new LinkedHashMap<String, Boolean>();
        collect("", CarryOverRequest.class, columns);
        collect(EQUALITY + ".", EqualityTold.class, columns);
        columns.remove(RECEIVED_AT);
        return columns;
    }

    private static void collect(String prefix, Class<?> section, Map<String, Boolean> columns) {
        for (var field : section.getRecordComponents()) {
            var path = prefix + field.getName();
            if (field.getType().isRecord()) {
                collect(path + ".", field.getType(), columns);
            } else if (!Collection.class.isAssignableFrom(field.getType())) {
                columns.put(path, false);
            } else if (itemOf(field) instanceof Class<?> item && item.isRecord()) {
                collect(path + "[0].", item, columns);
            } else {
                columns.put(path, true);
            }
        }
    }

    private static Object itemOf(RecordComponent list) {
        return ((ParameterizedType) list.getGenericType()).getActualTypeArguments()[0];
    }
}
