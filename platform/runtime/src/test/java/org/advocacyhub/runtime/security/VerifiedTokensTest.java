package org.advocacyhub.runtime.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.time.Duration;
import java.time.Instant;
import org.advocacyhub.runtime.time.RealTime;
import org.junit.jupiter.api.Test;

/** How long a verified token is believed. */
class VerifiedTokensTest {

    private static final Instant START = Instant.parse("2016-05-03T09:00:00Z");
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final String TOKEN = "Bearer abc";

    private Instant now = START;

    private final RealTime time = new RealTime() {
        @Override
        public Instant instant() {
            return now;
        }
    };
    private final VerifiedTokens tokens = remembering(LONGEST);

    @Test
    void a_verified_token_is_recognised() {
        tokens.remember(TOKEN, expiring(Duration.ofHours(1)));

        var known = tokens.find(TOKEN).orElseThrow();
        assertEquals("a-referrer", known.getPrincipal().getName());
        assertTrue(known.hasRole("referrer"));
    }

    @Test
    void another_token_is_not() {
        tokens.remember(TOKEN, expiring(Duration.ofHours(1)));

        assertTrue(tokens.find("Bearer abd").isEmpty());
    }

    @Test
    void a_token_is_forgotten_at_its_end() {
        tokens.remember(TOKEN, expiring(Duration.ofSeconds(90)));

        now = START.plusSeconds(89);
        assertTrue(tokens.find(TOKEN).isPresent());
        now = START.plusSeconds(90);
        assertTrue(tokens.find(TOKEN).isEmpty());
    }

    @Test
    void a_long_lived_token_is_verified_again_after_a_while() {
        tokens.remember(TOKEN, expiring(Duration.ofHours(1)));

        now = START.plus(LONGEST).minusSeconds(1);
        assertTrue(tokens.find(TOKEN).isPresent());
        now = START.plus(LONGEST);
        assertTrue(tokens.find(TOKEN).isEmpty());
    }

    @Test
    void what_has_ended_or_never_ends_is_not_remembered() {
        tokens.remember(TOKEN, expiring(Duration.ofSeconds(-1)));
        tokens.remember("Bearer endless", identity().build());

        assertTrue(tokens.find(TOKEN).isEmpty());
        assertTrue(tokens.find("Bearer endless").isEmpty());
    }

    @Test
    void remembering_can_be_switched_off() {
        var off = remembering(Duration.ZERO);
        off.remember(TOKEN, expiring(Duration.ofHours(1)));

        assertFalse(off.find(TOKEN).isPresent());
    }

    private SecurityIdentity expiring(Duration life) {
        return identity()
                .addAttribute(VerifiedTokens.EXPIRES, START.plus(life).getEpochSecond())
                .build();
    }

    private static QuarkusSecurityIdentity.Builder identity() {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal("a-referrer"))
                .addRole("referrer");
    }

    private VerifiedTokens remembering(Duration longest) {
        var config = new TokenCacheConfig() {
            @Override
            public int size() {
                return 10;
            }

            @Override
            public Duration longest() {
                return longest;
            }
        };
        return new VerifiedTokens(config, time, new SimpleMeterRegistry());
    }
}
