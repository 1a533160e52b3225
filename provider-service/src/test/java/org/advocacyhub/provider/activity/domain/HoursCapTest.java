package org.advocacyhub.provider.activity.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.advocacyhub.provider.activity.domain.HoursCap.Decision;
import org.advocacyhub.provider.activity.domain.HoursCap.Decision.Beyond;
import org.advocacyhub.provider.activity.domain.HoursCap.Decision.Within;
import org.advocacyhub.provider.activity.domain.HoursCap.Extension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** D.3, the cap of a case: 600 minutes, and 60 more for work up to 30 June. */
class HoursCapTest {

    private static final List<Extension> AGREED = List.of(new Extension(60, LocalDate.of(2016, 6, 30)));

    @ParameterizedTest(name = "{0} + {1} on {2}: {3}")
    @CsvSource({
        "0, 660, 2016-06-30, within 0",
        "0, 661, 2016-06-30, beyond 1 of 660",
        "0, 600, 2016-07-01, within 0",
        "0, 601, 2016-07-01, beyond 1 of 600",
        "599, 1, 2016-07-01, within 0",
        "600, 1, 2016-07-01, beyond 1 of 600",
        // what does not count always fits, also when the extension is over and the case stands beyond
        "660, 0, 2016-07-01, within -60"
    })
    void d3_cap_allows_up_to_its_last_minute(int counted, int more, LocalDate day, String decision) {
        assertEquals(decision, words(new HoursCap(600, counted, AGREED).decide(day, more)));
    }

    @Test
    void without_a_cap_everything_fits() {
        assertEquals("within null", words(new HoursCap(null, 0, AGREED).decide(LocalDate.of(2016, 7, 1), 100_000)));
    }

    @Test
    void what_was_let_in_counts_for_the_next() {
        var cap = new HoursCap(600, 0, List.of()).plus(600);

        assertEquals("beyond 1 of 600", words(cap.decide(LocalDate.of(2016, 7, 1), 1)));
    }

    private static String words(Decision decision) {
        return switch (decision) {
            case Within(var left) -> "within " + left;
            case Beyond(var over, var allowed) -> "beyond " + over + " of " + allowed;
        };
    }
}
