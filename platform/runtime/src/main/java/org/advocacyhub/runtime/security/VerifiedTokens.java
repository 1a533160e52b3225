package org.advocacyhub.runtime.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.advocacyhub.runtime.time.RealTime;

/**
 * Whose tokens were verified a moment ago. Only good tokens are kept, none beyond its own end, none longer than the
 * configuration says.
 */
@Singleton
class VerifiedTokens {

    /** When the token ends, in seconds since 1970, as quarkus-oidc notes it. */
    static final String EXPIRES = "quarkus.identity.expire-time";

    private record Verified(SecurityIdentity identity, Instant expires) {}

    private final Cache<String, Verified> tokens;
    private final InstantSource time;
    private final Duration longest;
    private final Counter verified;
    private final Counter recognised;

    VerifiedTokens(TokenCacheConfig config, RealTime time, MeterRegistry metrics) {
        this.time = time;
        this.longest = config.longest();
        this.tokens = Caffeine.newBuilder()
                .maximumSize(config.size())
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(time.millis()))
                .expireAfter(Expiry.<String, Verified>creating((_, token) -> remaining(token)))
                .build();
        this.verified = metrics.counter("hub.tokens.verified");
        this.recognised = metrics.counter("hub.tokens.recognised");
    }

    private Duration remaining(Verified token) {
        var own = Duration.between(time.instant(), token.expires());
        return own.compareTo(longest) < 0 ? own : longest;
    }

    /** Who presented these credentials before, when they are still good. */
    Optional<SecurityIdentity> find(String credentials) {
        var known = tokens.getIfPresent(credentials);
        if (known == null || !time.instant().isBefore(known.expires())) {
            return Optional.empty();
        }
        recognised.increment();
        return Optional.of(known.identity());
    }

    /** Remembers whom the issuer's signature vouched for. */
    void remember(String credentials, SecurityIdentity identity) {
        verified.increment();
        if (identity.getAttribute(EXPIRES) instanceof Long seconds) {
            tokens.put(credentials, new Verified(withoutRequest(identity), Instant.ofEpochSecond(seconds)));
        }
    }

    /** The identity holds on to the request that it came with, which must not live as long as the token. */
    private static SecurityIdentity withoutRequest(SecurityIdentity identity) {
        var kept = QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addRoles(identity.getRoles())
                .addCredentials(identity.getCredentials());
        identity.getAttributes().forEach((name, value) -> {
            if (!(value instanceof RoutingContext)) {
                kept.addAttribute(name, value);
            }
        });
        return kept.build();
    }
}
