package org.advocacyhub.triage.triagecase;

import jakarta.persistence.Query;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.advocacyhub.runtime.web.Cursor;
import org.advocacyhub.runtime.web.Refusal;

/**
 * A place in the order in which cases are worked: band, then score, then receipt, then reference (C.4).
 *
 * @param score in thousandths, the higher the earlier
 */
public record CasePosition(String band, int score, Instant receivedAt, String referralRef) {

    /** How many values a cursor of this order has. */
    public static final int CURSOR_SIZE = 4;

    static CasePosition of(TriageCase triageCase) {
        return new CasePosition(
                triageCase.verdict().band().name(),
                triageCase.score(),
                triageCase.referral().receivedAt(),
                triageCase.referral().ref());
    }

    /**
     * Where a cursor points.
     *
     * @throws Refusal 400 {@code invalid-cursor} for one that was not made here
     */
    public static CasePosition of(Cursor cursor) {
        try {
            return new CasePosition(
                    cursor.value(0),
                    Integer.parseInt(cursor.value(1)),
                    Instant.parse(cursor.value(2)),
                    cursor.value(3));
        } catch (NumberFormatException | DateTimeParseException notOurs) {
            throw Refusal.invalid("cursor", "invalid-cursor", "Use the cursor of the previous page as it is, or none.");
        }
    }

    Cursor cursor() {
        return Cursor.of(band, score, receivedAt, referralRef);
    }

    /** The values of a comparison of whole rows by the names that it has for them. */
    public Map<String, Object> values() {
        return Map.of("band", band, "rank", -score, "receivedAt", receivedAt, "referralRef", referralRef);
    }

    void bind(Query query) {
        values().forEach(query::setParameter);
    }
}
