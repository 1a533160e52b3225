package org.advocacyhub.referral.notice.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetriesTest {

    @ParameterizedTest
    @CsvSource({"1,PT1M", "2,PT5M", "3,PT30M", "4,PT2H", "5,P1D"})
    void each_pause_is_longer(int tries, Duration pause) {
        assertThat(Retries.pauseAfter(tries)).contains(pause);
    }

    @Test
    void after_the_sixth_try_it_is_given_up() {
        assertThat(Retries.pauseAfter(6)).isEmpty();
        assertThat(Retries.pauseAfter(7)).isEmpty();
    }
}
