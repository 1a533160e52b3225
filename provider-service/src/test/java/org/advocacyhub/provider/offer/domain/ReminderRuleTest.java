package org.advocacyhub.provider.offer.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** When a partner is reminded of an offer, in office hours as its window is (domain.md C.6). */
class ReminderRuleTest {

    private static final Instant TUESDAY_AT_TEN = Instant.parse("2016-04-05T09:00:00Z");

    @Test
    void it_is_due_while_so_much_of_the_office_hours_is_left() {
        assertThat(after(30).remindAt(TUESDAY_AT_TEN, Instant.parse("2016-04-05T11:00:00Z")))
                .contains(Instant.parse("2016-04-05T10:30:00Z"));
    }

    @Test
    void for_an_offer_that_ends_on_monday_morning_it_is_due_on_friday() {
        var friday = Instant.parse("2016-04-01T09:00:00Z");

        assertThat(after(120).remindAt(friday, Instant.parse("2016-04-04T09:00:00Z")))
                .contains(Instant.parse("2016-04-01T15:00:00Z"));
    }

    @Test
    void an_offer_that_is_heard_of_with_less_time_than_that_needs_none() {
        var end = Instant.parse("2016-04-05T11:00:00Z");

        assertThat(after(120).remindAt(TUESDAY_AT_TEN, end)).isEmpty();
        assertThat(after(119).remindAt(TUESDAY_AT_TEN, end)).contains(TUESDAY_AT_TEN.plusSeconds(60));
    }

    private static ReminderRule after(int minutes) {
        return new ReminderRule(Duration.ofMinutes(minutes));
    }
}
