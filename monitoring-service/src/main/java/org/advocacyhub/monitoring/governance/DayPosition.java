package org.advocacyhub.monitoring.governance;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.advocacyhub.runtime.web.Cursor;
import org.advocacyhub.runtime.web.Refusal;

/** Where a page begins in a list by day. */
record DayPosition(LocalDate day, UUID id) {

    private static final DayPosition FIRST = new DayPosition(LocalDate.of(1900, 1, 1), new UUID(0, 0));

    /** The position of a cursor, or the beginning without one. */
    static DayPosition of(String cursor) {
        return Cursor.decode(cursor, 2).map(DayPosition::read).orElse(FIRST);
    }

    private static DayPosition read(Cursor cursor) {
        try {
            return new DayPosition(LocalDate.parse(cursor.value(0)), UUID.fromString(cursor.value(1)));
        } catch (DateTimeParseException | IllegalArgumentException notOurs) {
            throw Refusal.invalid("cursor", "invalid-cursor", "Use the cursor of the previous page as it is, or none.");
        }
    }
}
