package org.advocacyhub.provider.quality.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** K-20: a complaint is acknowledged and closed once each, in their order. */
class ComplaintStandingTest {

    private static final LocalDate TODAY = LocalDate.parse("2016-05-20");

    @ParameterizedTest
    @CsvSource({
        // received, acknowledged, closed, on, fault
        "2016-05-03, , , 2016-05-03, -",
        "2016-05-03, , , 2016-05-02, too-early",
        "2016-05-03, , , 2016-05-20, -",
        "2016-05-03, , , 2016-05-21, in-the-future",
        "2016-05-03, 2016-05-04, , 2016-05-05, complaint-answered",
        "2016-05-03, , 2016-05-04, 2016-05-05, complaint-answered"
    })
    void k20_it_is_acknowledged_once_and_before_it_is_closed(
            LocalDate received, LocalDate acknowledged, LocalDate closed, LocalDate on, String fault) {
        assertEquals(
                fault,
                standing(received, acknowledged, closed)
                        .againstAcknowledging(on, TODAY)
                        .map(ComplaintStanding.Fault::code)
                        .orElse("-"));
    }

    @ParameterizedTest
    @CsvSource({
        "2016-05-03, 2016-05-05, , 2016-05-05, -",
        "2016-05-03, 2016-05-05, , 2016-05-04, too-early",
        "2016-05-03, , , 2016-05-03, -", // the answer itself came first
        "2016-05-03, , , 2016-05-21, in-the-future",
        "2016-05-03, 2016-05-05, 2016-05-06, 2016-05-07, complaint-closed"
    })
    void k20_it_is_closed_once_and_not_before_it_was_acknowledged(
            LocalDate received, LocalDate acknowledged, LocalDate closed, LocalDate on, String fault) {
        assertEquals(
                fault,
                standing(received, acknowledged, closed)
                        .againstClosing(on, TODAY)
                        .map(ComplaintStanding.Fault::code)
                        .orElse("-"));
    }

    private static ComplaintStanding standing(LocalDate received, LocalDate acknowledged, LocalDate closed) {
        return new ComplaintStanding(received, acknowledged, closed, closed == null ? null : ComplaintOutcome.UPHELD);
    }
}
