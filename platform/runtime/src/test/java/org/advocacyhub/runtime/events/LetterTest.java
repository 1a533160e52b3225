package org.advocacyhub.runtime.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.advocacyhub.contracts.CaseEvent.OfferLapsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The outside of an event is read without its inside, in whatever order a sender writes its fields. */
class LetterTest {

    private static final UUID ID = new UUID(1, 2);
    private static final String INSIDE = """
            {"referralId":"%1$s","offerId":"%1$s","partnerId":"Größe {[\\" P1","lapsedAt":"2016-04-01T10:00:00Z","new":{"a":[1]}}""".formatted(ID);
    private static final String OUTSIDE = """
            "specversion":"1.0","id":"%s","type":"case.offer-lapsed.v1","time":"2016-04-01T11:00:00+01:00","other":{"data":1}""".formatted(ID);

    @Test
    void what_is_inside_is_read_when_it_comes_last_and_when_it_comes_first() throws IOException {
        for (var text : new String[] {
            "{%s,\"data\":%s}".formatted(OUTSIDE, INSIDE), "{ \"data\" : %s ,%s}\n".formatted(INSIDE, OUTSIDE)
        }) {
            var letter = read(text);

            assertEquals(ID, letter.id());
            assertEquals("case.offer-lapsed.v1", letter.type());
            assertEquals(Instant.parse("2016-04-01T10:00:00Z"), letter.time());
            assertNull(letter.traceparent());
            assertEquals(
                    new OfferLapsed(ID, ID, "Größe {[\" P1", Instant.parse("2016-04-01T10:00:00Z")),
                    letter.data(OfferLapsed.class));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{\"id\":1}", "{\"id\":\"1\"}", "{\"time\":\"today\"}", "{\"type\":{}}", "{} {}"})
    void what_is_no_envelope_is_refused(String text) {
        assertThrows(IllegalArgumentException.class, () -> read(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"data\":{\"a\":}}", "no json"})
    void what_is_no_json_is_refused(String text) {
        assertThrows(Exception.class, () -> read(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"data\":null}", "{\"data\":[1,2]}", "{\"data\":\"x\"}"})
    void an_event_needs_an_inside(String text) throws IOException {
        var letter = read(text);

        var refused = assertThrows(IllegalArgumentException.class, () -> letter.data(OfferLapsed.class));
        assertTrue(refused.getMessage().endsWith("without data"), refused.getMessage());
    }

    private static Letter read(String text) throws IOException {
        return Letter.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
