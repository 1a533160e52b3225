package org.advocacyhub.provider.feedback.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** D.5.4: a link holds to its last moment and takes one answer. */
class LinkStandingTest {

    @ParameterizedTest(name = "answered {0}, replaced {1}, at {2}: {3}")
    @CsvSource({
        "false, false, 2016-05-13T08:59:59.999Z, OPEN",
        "false, false, 2016-05-13T09:00:00Z, EXPIRED",
        "true,  false, 2016-05-12T09:00:00Z, ANSWERED",
        "true,  false, 2016-05-14T09:00:00Z, ANSWERED",
        "false, true,  2016-05-12T09:00:00Z, REPLACED"
    })
    void d5_4_a_link(boolean answered, boolean replaced, Instant now, LinkStanding standing) {
        assertEquals(standing, LinkStanding.of(Instant.parse("2016-05-13T09:00:00Z"), answered, replaced, now));
    }
}
