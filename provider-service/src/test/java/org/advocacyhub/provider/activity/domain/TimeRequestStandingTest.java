package org.advocacyhub.provider.activity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.advocacyhub.provider.activity.domain.TimeRequestStanding.Agreed;
import org.advocacyhub.provider.activity.domain.TimeRequestStanding.Refused;
import org.advocacyhub.provider.activity.domain.TimeRequestStanding.Waiting;
import org.junit.jupiter.api.Test;

/** What a partner asked for more time and what the hub may say to it (domain.md D.3, F.4). */
class TimeRequestStandingTest {

    private static final LocalDate LAST = LocalDate.of(2016, 9, 30);
    private static final Waiting ASKED = new Waiting(600, LAST);

    @Test
    void the_hub_agrees_to_all_or_a_part() {
        assertThat(ASKED.agree(600, LAST)).isEqualTo(new Agreed(600, LAST, true));
        assertThat(ASKED.agree(1, LAST)).isEqualTo(new Agreed(1, LAST, false));
    }

    @Test
    void but_not_to_more_or_to_nothing() {
        assertThat(ASKED.covers(601)).isFalse();
        assertThat(ASKED.covers(0)).isFalse();
        assertThatThrownBy(() -> ASKED.agree(601, LAST)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void or_it_says_no() {
        assertThat(ASKED.refuse()).isEqualTo(new Refused());
    }
}
