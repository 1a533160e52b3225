package org.advocacyhub.triage.dispatch.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.advocacyhub.triage.money.domain.Hold;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Domain.md K-22: what is told for the register of demand, and what is not. */
class UnmetNeedTest {

    @ParameterizedTest(name = "held by {0}, because {1}: {2}")
    @CsvSource(textBlock = """
            CEILING,          F.7-CEILING,          CEILING
            NOT_COMMISSIONED, F.7-UNPAID-SPOT,      NOT_COMMISSIONED
            NO_PARTNER,       SPECIALISM_GAP,       SPECIALISM_GAP
            NO_PARTNER,       NO_PARTNER_AVAILABLE,
            NO_PARTNER,       OUT_OF_AREA,
            FREEZE,           FREEZE,
            ,                 NO_CAPACITY,
            """)
    void who_is_kept_back(Hold hold, String reason, UnmetNeed need) {
        assertEquals(Optional.ofNullable(need), UnmetNeed.keptBack(reason, hold));
    }

    @ParameterizedTest(name = "ended {0} by {1}: {2}")
    @CsvSource(textBlock = """
            REJECTED,    NOT_COMMISSIONED, NOT_COMMISSIONED
            REJECTED,    CA67-07,
            REDIRECTED,  F.10-LOT,
            OUT_OF_AREA, G3-07,            OUT_OF_AREA
            WITHDRAWN,   D.1.1-WITHDRAWN,
            """)
    void who_ends_without_a_case(String end, String ruleId, UnmetNeed need) {
        assertEquals(Optional.ofNullable(need), UnmetNeed.ended(end, ruleId));
    }

    @ParameterizedTest(name = "waited for {0}: {1}")
    @CsvSource(textBlock = """
            NO_CAPACITY,          NO_CAPACITY
            SPECIALISM_GAP,       SPECIALISM_GAP
            NO_PARTNER_AVAILABLE,
            CEILING,
            NOT_COMMISSIONED,
            """)
    void who_gives_up_waiting(String waitedFor, UnmetNeed need) {
        assertEquals(Optional.ofNullable(need), UnmetNeed.gaveUp(waitedFor));
    }
}
