package org.advocacyhub.runtime.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** In what form a field of JSON takes its value: what to tell whoever sent another one. */
public final class ValueForm {

    private static final Set<Class<?>> WHOLE =
            Set.of(int.class, Integer.class, long.class, Long.class, short.class, Short.class);
    private static final Set<Class<?>> TRUTH = Set.of(boolean.class, Boolean.class);

    private ValueForm() {}

    /**
     * What to send.
     *
     * @param type of the field; null when it isn't known
     */
    public static String of(Class<?> type) {
        if (type == null) {
            return "The value is not of the form that this field takes.";
        }
        if (type.isEnum()) {
            return "One of " + codes(type) + ".";
        }
        if (WHOLE.contains(type)) {
            return "A whole number, not too large, without quotation marks.";
        }
        if (TRUTH.contains(type)) {
            return "true or false, without quotation marks.";
        }
        if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return "A list, in square brackets.";
        }
        if (type.isRecord() || Map.class.isAssignableFrom(type)) {
            return "An object, in curly brackets.";
        }
        return ofText(type);
    }

    private static String ofText(Class<?> type) {
        if (type == String.class) {
            return "A text, in quotation marks.";
        }
        if (type == LocalDate.class) {
            return DayOnly.ADVICE;
        }
        if (type == Instant.class || type == OffsetDateTime.class) {
            return "A moment with its offset, such as 2016-04-12T09:30:00Z.";
        }
        if (type == LocalTime.class) {
            return "A time of day, such as 09:30.";
        }
        if (type == YearMonth.class) {
            return "A month, such as 2016-04.";
        }
        if (type == UUID.class) {
            return "An id as it stands in an answer, such as 018a1f00-0000-7000-8000-000000000001.";
        }
        return "The value is not of the form that this field takes.";
    }

    private static String codes(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(code -> ((Enum<?>) code).name())
                .collect(Collectors.joining(", "));
    }
}
