package org.advocacyhub.referral.referral;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.advocacyhub.runtime.web.Cursor;
import org.advocacyhub.runtime.web.Refusal;

/** A place in a list that is ordered by time and, at the same time, by id. */
public record Position(Instant at, UUID id) {

    private static final Position NEWEST = new Position(Instant.parse("9999-12-31T00:00:00Z"), new UUID(0, 0));

    /** Where a cursor points; null for none. A 400 for a cursor that is not ours. */
    public static Position of(String cursor) {
        return Cursor.decode(cursor, 2).map(Position::read).orElse(null);
    }

    /** Where a cursor points in a list that begins with the newest; before everything for none. */
    public static Position beforeOrNewest(String cursor) {
        return Cursor.decode(cursor, 2).map(Position::read).orElse(NEWEST);
    }

    private static Position read(Cursor cursor) {
        try {
            return new Position(Instant.parse(cursor.value(0)), UUID.fromString(cursor.value(1)));
        } catch (DateTimeException | IllegalArgumentException notOurs) {
            throw Refusal.invalid("cursor", "invalid-cursor", "Use the cursor of the previous page as it is, or none.");
        }
    }
}
