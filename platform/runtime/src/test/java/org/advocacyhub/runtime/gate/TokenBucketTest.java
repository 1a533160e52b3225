package org.advocacyhub.runtime.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TokenBucketTest {

    private static final Instant NOW = Instant.parse("2016-04-05T09:00:00Z");
    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

    @Test
    void a_full_bucket_gives_as_many_as_it_holds() {
        var bucket = TokenBucket.full(2, NOW).takeOne();

        assertThat(bucket.hasOne()).isTrue();
        assertThat(bucket.takeOne().hasOne()).isFalse();
    }

    @Test
    void one_more_comes_after_each_pause_and_not_before() {
        var empty = new TokenBucket(0, NOW);

        assertThat(empty.filled(2, TEN_SECONDS, NOW.plusMillis(9_999)).hasOne()).isFalse();
        assertThat(empty.filled(2, TEN_SECONDS, NOW.plusSeconds(10)).hasOne()).isTrue();
        assertThat(empty.untilOne(TEN_SECONDS)).isEqualTo(TEN_SECONDS);
    }

    @Test
    void it_never_holds_more_than_its_size() {
        var idle = new TokenBucket(0, NOW).filled(2, TEN_SECONDS, NOW.plusSeconds(86_400));

        assertThat(idle.left()).isEqualTo(2);
    }

    @Test
    void what_is_given_back_can_be_taken_again_but_fills_nothing_over() {
        var bucket = new TokenBucket(1, NOW).takeOne().giveBack();

        assertThat(bucket.hasOne()).isTrue();
        assertThat(TokenBucket.full(2, NOW)
                        .giveBack()
                        .filled(2, TEN_SECONDS, NOW)
                        .left())
                .isEqualTo(2);
    }

    @Test
    void a_clock_set_back_takes_nothing_away() {
        assertThat(new TokenBucket(1, NOW)
                        .filled(2, TEN_SECONDS, NOW.minusSeconds(60))
                        .left())
                .isEqualTo(1);
    }
}
