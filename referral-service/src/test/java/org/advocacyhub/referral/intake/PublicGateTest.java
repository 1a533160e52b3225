package org.advocacyhub.referral.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import org.advocacyhub.runtime.web.Refusal;
import org.junit.jupiter.api.Test;

/** Two at once and one more every hour. */
class PublicGateTest {

    private static final String PHONE = "01632960001";
    private static final String EMAIL = "somebody@example.org";

    private final Hands hands = new Hands();
    private final PublicGate gate = new PublicGate(
            new PublicGate.Limits() {
                @Override
                public int burst() {
                    return 2;
                }

                @Override
                public Duration refillEvery() {
                    return Duration.ofHours(1);
                }

                @Override
                public int perContactBurst() {
                    return 2;
                }

                @Override
                public Duration perContactRefillEvery() {
                    return Duration.ofHours(1);
                }
            },
            hands);

    @Test
    void a_contact_is_named_so_often_and_then_again_after_a_pause() {
        assertThat(send(PHONE)).isEqualTo("taken");
        assertThat(send(PHONE, EMAIL)).isEqualTo("taken");

        var refusal = refused(PHONE);
        assertThat(refusal.code()).isEqualTo("too-many-referrals");
        assertThat(refusal.retryAfter()).contains(Duration.ofSeconds(3601));
        assertThat(refusal.getMessage()).doesNotContain(PHONE);
        hands.now = hands.now.plus(Duration.ofHours(1));
        assertThat(send(PHONE)).isEqualTo("taken");
    }

    @Test
    void one_contact_that_is_used_up_takes_nothing_from_the_others() {
        send(PHONE);
        send(PHONE);
        refused(PHONE, EMAIL);

        assertThat(send(EMAIL)).isEqualTo("taken");
        assertThat(send(EMAIL)).isEqualTo("taken");
        refused(EMAIL);
    }

    @Test
    void what_is_refused_for_another_reason_does_not_count() {
        for (var count = 0; count < 5; count++) {
            assertThatThrownBy(() -> gate.passOnce(Set.of(PHONE), () -> {
                        throw Refusal.invalid("person", "wrong", "Correct it.");
                    }))
                    .hasMessage("Correct it.");
        }

        assertThat(send(PHONE)).isEqualTo("taken");
    }

    @Test
    void a_household_of_ipv6_addresses_is_one_address() {
        gate.pass("2001:db8:1:2:3:4:5:6");
        gate.pass("2001:db8:1:2::1");

        assertThatThrownBy(() -> gate.pass("2001:db8:1:2::7")).isInstanceOf(Refusal.class);
        gate.pass("2001:db8:1:3::7");
    }

    private String send(String... contacts) {
        return gate.passOnce(Set.of(contacts), () -> "taken");
    }

    private Refusal refused(String... contacts) {
        var refusal = catchThrowableOfType(Refusal.class, () -> send(contacts));
        assertThat(refusal).isNotNull();
        return refusal;
    }

    /** A clock whose hands the test moves. */
    private static final class Hands extends Clock {

        private Instant now = Instant.parse("2016-04-05T09:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
