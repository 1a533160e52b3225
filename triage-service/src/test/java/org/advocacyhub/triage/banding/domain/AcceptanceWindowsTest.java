package org.advocacyhub.triage.banding.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptanceWindowsTest {

    private static final AcceptanceWindows WINDOWS = new AcceptanceWindows(
            "C6/test",
            Map.of(
                    Band.P1, Duration.ofHours(2),
                    Band.P2, Duration.ofHours(4),
                    Band.P3, Duration.ofHours(8),
                    Band.P4, Duration.ofHours(16)));

    @ParameterizedTest(name = "{0} offered at {1}: until {2}")
    @CsvSource({
        "P1,2016-04-05T09:00:00Z,2016-04-05T11:00:00Z",
        "P1,2016-04-08T15:00:00Z,2016-04-11T09:00:00Z", // Friday 16:00 in London: the second hour is Monday's
        "P2,2016-04-05T09:00:00Z,2016-04-05T13:00:00Z",
        "P3,2016-04-05T09:00:00Z,2016-04-06T09:00:00Z",
        "P4,2016-04-05T09:00:00Z,2016-04-07T09:00:00Z",
        "P3,2016-04-29T15:30:00Z,2016-05-03T15:30:00Z", // over the May bank holiday
    })
    void only_office_hours_count(Band band, Instant offeredAt, Instant answerBy) {
        assertEquals(answerBy, WINDOWS.answerBy(band, offeredAt));
    }
}
