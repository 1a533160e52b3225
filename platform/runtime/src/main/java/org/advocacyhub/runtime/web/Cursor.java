package org.advocacyhub.runtime.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Where a page ended: the values of the sort key of its last row. Opaque to callers. */
public record Cursor(List<String> values) {

    private static final String SEPARATOR = "\u001f";

    public static Cursor of(Object... values) {
        return new Cursor(List.of(values).stream().map(Object::toString).toList());
    }

    /** Reads a cursor that {@link #encoded} wrote; a 400 for anything else. */
    public static Optional<Cursor> decode(String cursor, int size) {
        if (cursor == null || cursor.isBlank()) {
            return Optional.empty();
        }
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            var values = List.of(text.split(SEPARATOR, -1));
            if (values.size() == size && values.stream().allMatch(TextOnly::isText)) {
                return Optional.of(new Cursor(values));
            }
        } catch (IllegalArgumentException notOurs) {
            // falls through to the refusal
        }
        throw invalid();
    }

    public String encoded() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, values).getBytes(StandardCharsets.UTF_8));
    }

    public String value(int index) {
        return values.get(index);
    }

    /** A value that is a day; a 400 when it is none. */
    public LocalDate day(int index) {
        return read(index, LocalDate::parse);
    }

    /** A value that is a moment; a 400 when it is none. */
    public Instant instant(int index) {
        return read(index, Instant::parse);
    }

    /** A value that is a number; a 400 when it is none. */
    public long number(int index) {
        return read(index, Long::parseLong);
    }

    /** A value that is an id; a 400 when it is none. */
    public UUID id(int index) {
        return read(index, UUID::fromString);
    }

    private <T> T read(int index, Function<String, T> reader) {
        try {
            return reader.apply(values.get(index));
        } catch (DateTimeParseException | IllegalArgumentException notOurs) {
            throw invalid();
        }
    }

    private static Refusal invalid() {
        return Refusal.invalid("cursor", "invalid-cursor", "Use the cursor of the previous page as it is, or none.");
    }
}
