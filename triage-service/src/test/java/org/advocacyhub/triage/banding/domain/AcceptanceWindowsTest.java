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
        // the last second before 17:00 in London and 17:00 itself, on a Thursday
        "P1,2016-04-07T15:59:59Z,2016-04-08T09:59:59Z",
        "P1,2016-04-07T16:00:00Z,2016-04-08T10:00:00Z",
        "P2,2016-04-07T15:59:59Z,2016-04-08T11:59:59Z",
        "P2,2016-04-07T16:00:00Z,2016-04-08T12:00:00Z",
        "P3,2016-04-07T15:59:59Z,2016-04-08T15:59:59Z",
        "P3,2016-04-07T16:00:00Z,2016-04-08T16:00:00Z", // the whole of Friday
        "P4,2016-04-07T15:59:59Z,2016-04-11T15:59:59Z",
        "P4,2016-04-07T16:00:00Z,2016-04-11T16:00:00Z", // Friday and Monday
        // before Easter 2017: Good Friday and Easter Monday don't count, nor does the weekend
        "P1,2017-04-13T15:59:59Z,2017-04-18T09:59:59Z",
        "P1,2017-04-13T16:00:00Z,2017-04-18T10:00:00Z",
        "P2,2017-04-14T09:00:00Z,2017-04-18T12:00:00Z", // on Good Friday itself
        "P3,2017-04-17T09:00:00Z,2017-04-18T16:00:00Z", // on Easter Monday itself
        "P4,2017-04-13T14:00:00Z,2017-04-19T14:00:00Z",
        "P2,2016-12-23T16:59:59Z,2016-12-28T12:59:59Z", // winter time; Christmas and its substitute day
        "P2,2016-12-23T17:00:00Z,2016-12-28T13:00:00Z",
    })
    void only_office_hours_count(Band band, Instant offeredAt, Instant answerBy) {
        assertEquals(answerBy, WINDOWS.answerBy(band, offeredAt));
    }
}
