package org.advocacyhub.runtime.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Reads a day, written {@code yyyy-mm-dd}, and refuses what is none. Left to the library, a number were so many days after the start
 * of 1970, a moment the day that it was in Greenwich, and a year of nine digits a failure of the database (ADR 0117).
 */
public final class DayOnly extends StdScalarDeserializer<LocalDate> {

    /** What to send where a day is wanted. */
    public static final String ADVICE = "A day that exists, such as 2016-04-12, from 1800 to 2199.";

    private static final long serialVersionUID = 1L;
    private static final int LENGTH = "yyyy-mm-dd".length();
    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2199;

    public DayOnly() {
        super(LocalDate.class);
    }

    /** The day that a text says; empty when it says none. */
    public static Optional<LocalDate> of(String text) {
        try {
            return Optional.of(text)
                    .filter(day -> day.length() == LENGTH)
                    .map(LocalDate::parse)
                    .filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    @Override
    public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
        }
        var text = parser.getText();
        if (_checkFromStringCoercion(context, text) == CoercionAction.AsNull) {
            return null;
        }
        var day = of(text);
        return day.isPresent()
                ? day.get()
                : (LocalDate) context.handleWeirdStringValue(LocalDate.class, text, "no day");
    }

    @Override
    public LogicalType logicalType() {
        return LogicalType.DateTime;
    }
}
