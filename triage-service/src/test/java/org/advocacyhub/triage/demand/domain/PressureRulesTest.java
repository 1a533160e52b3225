package org.advocacyhub.triage.demand.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Domain.md C.7: both sides of each limit; the figures of S11 are on the quiet side of all of them. */
class PressureRulesTest {

    private static final Limits LIMITS = new Limits(50, 30, 30, List.of());

    @ParameterizedTest(name = "waiting {0}, beyond target {1}, {2} cases for {3} hundredths, {4} days: {5}")
    @CsvSource(textBlock = """
            # waiting, beyond target, open cases, full-time posts in hundredths, days without reply
            0,  0, 0,   0,    0,  ''
            50, 0, 300, 1000, 30, ''
            51, 0, 300, 1000, 30, LIST_TOO_LONG
            50, 1, 300, 1000, 30, STATUTORY_BEYOND_TARGET
            50, 0, 301, 1000, 30, CASELOAD_TOO_HIGH
            50, 0, 300, 999,  30, CASELOAD_TOO_HIGH
            50, 0, 300, 1000, 31, NO_REPLY
            50, 0, 900, 0,    30, ''
            """)
    void each_limit_on_both_sides(int waiting, int beyond, int cases, int wte, int days, String expected) {
        var holding = PressureRules.holding(figures(waiting, beyond, cases, wte, days), LIMITS);

        assertEquals(expected.isEmpty() ? EnumSet.noneOf(Trigger.class) : Set.of(Trigger.valueOf(expected)), holding);
    }

    @Test
    void all_that_holds_is_found() {
        assertEquals(EnumSet.allOf(Trigger.class), PressureRules.holding(figures(51, 1, 301, 1000, 31), LIMITS));
    }

    @Test
    void the_mean_caseload_is_rounded_half_up_and_unknown_without_advocates() {
        assertEquals(OptionalLong.of(3000), figures(0, 0, 300, 1000, 0).meanCaseloadHundredths());
        assertEquals(OptionalLong.of(333), figures(0, 0, 10, 300, 0).meanCaseloadHundredths());
        assertEquals(OptionalLong.of(167), figures(0, 0, 5, 300, 0).meanCaseloadHundredths());
        assertEquals(OptionalLong.empty(), figures(0, 0, 5, 0, 0).meanCaseloadHundredths());
    }

    private static DemandFigures figures(int waiting, int beyond, int cases, int wte, int days) {
        return new DemandFigures(
                LocalDate.of(2016, 10, 14),
                waiting,
                List.of(),
                beyond,
                beyond == 0 ? null : UUID.randomUUID(),
                cases,
                wte,
                days == 0 ? null : LocalDate.of(2016, 9, 1),
                days);
    }
}
