package org.advocacyhub.runtime.events;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;

/**
 * An {@link Envelope} as it arrives: what is inside is not looked at before one knows what it is. So the bytes become an event at
 * once, without a tree in between, and what nobody here listens to is only skipped.
 */
final class Letter {

    private final byte[] bytes;
    private UUID id;
    private String type;
    private Instant time;
    private String traceparent;
    private int dataFrom = -1;
    private int dataTo;

    private Letter(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Reads the outside.
     *
     * @throws IOException when the bytes are no JSON object, or one of its own fields is not what it has to be
     */
    static Letter read(byte[] bytes) throws IOException {
        var letter = new Letter(bytes);
        try (var parser = Wire.JSON.createParser(bytes)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("no CloudEvents envelope: a JSON object is required");
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                var name = parser.currentName();
                parser.nextToken();
                letter.take(name, parser);
            }
            if (parser.nextToken() != null) {
                throw new IllegalArgumentException("something follows the CloudEvents envelope");
            }
        }
        return letter;
    }

    private void take(String name, JsonParser parser) throws IOException {
        switch (name) {
            case "id" -> id = text(parser).map(UUID::fromString).orElse(null);
            case "type" -> type = text(parser).orElse(null);
            case "time" -> time = text(parser).map(Letter::instant).orElse(null);
            case "traceparent" -> traceparent = text(parser).orElse(null);
            case "data" -> skipData(parser);
            default -> parser.skipChildren();
        }
    }

    private static Optional<String> text(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> Optional.of(parser.getText());
            case VALUE_NULL -> Optional.empty();
            default -> throw new IllegalArgumentException("no CloudEvents envelope: its fields are texts");
        };
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException unreadable) {
            throw new IllegalArgumentException("no CloudEvents envelope: time is no time", unreadable);
        }
    }

    private void skipData(JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            dataFrom = (int) parser.currentTokenLocation().getByteOffset();
            parser.skipChildren();
            dataTo = (int) parser.currentLocation().getByteOffset();
        } else {
            parser.skipChildren();
        }
    }

    UUID id() {
        return id;
    }

    String type() {
        return type;
    }

    Instant time() {
        return time;
    }

    /** W3C trace context of the request that caused the event; null where there was none. */
    String traceparent() {
        return traceparent;
    }

    /**
     * What is inside.
     *
     * @throws IOException when it is not of that kind
     */
    <T> T data(Class<T> kind) throws IOException {
        if (dataFrom < 0) {
            throw new IllegalArgumentException("an event of type " + type + " without data");
        }
        return Wire.JSON.readerFor(kind).readValue(bytes, dataFrom, dataTo - dataFrom);
    }
}
