package org.advocacyhub.referral.breach.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** domain.md H.6: 72 hours, by the clock. */
class BreachClockTest {

    /** Good Friday; the clocks go forward on Sunday, and Monday is a holiday. */
    private static final Instant FRIDAY = Instant.parse("2016-03-25T17:30:00Z");

    private static final Instant MONDAY = Instant.parse("2016-03-28T17:30:00Z");

    @Test
    void h6_the_clock_runs_over_weekend_and_bank_holidays() {
        assertThat(clock(BreachRisk.LIKELY, null, null).officeToldBy()).contains(MONDAY);
        assertThat(clock(BreachRisk.UNLIKELY, null, null).officeToldBy()).isEmpty();
    }

    @Test
    void h6_the_last_second_is_in_time() {
        var untold = clock(BreachRisk.HIGH, null, null);

        assertThat(untold.isLate(MONDAY)).isFalse();
        assertThat(untold.isLate(MONDAY.plusMillis(1))).isTrue();
        assertThat(clock(BreachRisk.LIKELY, MONDAY, null).isLate(MONDAY.plusSeconds(9)))
                .isFalse();
        assertThat(clock(BreachRisk.LIKELY, MONDAY.plusSeconds(1), null).isLate(MONDAY.plusSeconds(9)))
                .isTrue();
        assertThat(clock(BreachRisk.UNLIKELY, null, null).isLate(MONDAY.plusSeconds(9)))
                .isFalse();
    }

    @Test
    void h6_the_office_is_told_of_a_risk_and_the_people_of_a_high_one() {
        var day = LocalDate.of(2016, 3, 28);

        assertThat(clock(BreachRisk.UNLIKELY, null, null).stillToTell()).isEmpty();
        assertThat(clock(BreachRisk.LIKELY, null, day).stillToTell()).contains("the Information Commissioner's Office");
        assertThat(clock(BreachRisk.LIKELY, MONDAY, null).stillToTell()).isEmpty();
        assertThat(clock(BreachRisk.HIGH, MONDAY, null).stillToTell()).contains("the people affected");
        assertThat(clock(BreachRisk.HIGH, MONDAY, day).stillToTell()).isEmpty();
    }

    private static BreachClock clock(BreachRisk risk, Instant toldOfficeAt, LocalDate toldPeopleOn) {
        return new BreachClock(FRIDAY, risk, toldOfficeAt, toldPeopleOn);
    }
}
