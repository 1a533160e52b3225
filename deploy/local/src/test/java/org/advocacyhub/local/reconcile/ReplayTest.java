package org.advocacyhub.local.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A decision that comes out otherwise is noticed, and so is one that nobody took again. */
class ReplayTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Replay replay = new Replay();

    @Test
    void decisions_that_come_out_as_they_had_are_counted_by_kind() {
        add("a", decision("SCREENING", true), decision("DISPATCH", true));
        add("b", decision("SCREENING", true), decision("NOTE", true));

        var report = replay.report(Map.of("SCREENING", 2L, "DISPATCH", 1L));

        assertTrue(report.agrees(), () -> report.differences().toString());
        assertEquals(Map.of("SCREENING", 2L, "DISPATCH", 1L), report.identical());
        assertEquals(3, report.total());
    }

    @Test
    void a_decision_that_comes_out_otherwise_is_listed_with_its_referral() {
        add("a", decision("SCREENING", true), decision("DISPATCH", false));

        var report = replay.report(Map.of("SCREENING", 1L, "DISPATCH", 1L));

        assertFalse(report.agrees());
        assertTrue(report.differences().getFirst().startsWith("a: DISPATCH"), report.differences()::toString);
    }

    @Test
    void a_decision_that_was_not_taken_again_is_a_difference() {
        add("a", "{\"kind\": \"SCREENING\", \"replay\": null}");

        assertFalse(replay.report(Map.of("SCREENING", 1L)).agrees());
    }

    @Test
    void a_stored_decision_that_no_answer_showed_is_a_difference() {
        add("a", decision("SCREENING", true));

        assertFalse(replay.report(Map.of("SCREENING", 1L, "DISPATCH", 1L)).agrees());
    }

    private void add(String referralId, String... decisions) {
        try {
            replay.add(referralId, JSON.readTree("{\"decisions\": [" + String.join(",", decisions) + "]}"));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String decision(String kind, boolean same) {
        return """
                {"kind": "%s", "decidedAt": "2016-04-01T09:00:00Z", "replay": {"same": %s, "result": {"partner": "B"}}}
                """.formatted(kind, same);
    }
}
