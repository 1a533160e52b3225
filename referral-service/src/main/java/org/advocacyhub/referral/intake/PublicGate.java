package org.advocacyhub.referral.intake;

import io.smallrye.config.ConfigMapping;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.advocacyhub.referral.intake.domain.TokenBucket;
import org.advocacyhub.runtime.web.Refusal;

/** Lets a few public referrals through from each network address. Counts in memory, per replica. */
@ApplicationScoped
class PublicGate {

    private static final int MOST_ADDRESSES = 10_000;

    /** How much one address may send. */
    @ConfigMapping(prefix = "hub.public-referrals")
    interface Limits {

        /** Referrals that one address may send at once. */
        int burst();

        /** Time after which it may send one more. */
        Duration refillEvery();
    }

    private final Limits limits;
    private final Clock clock;

    /** The addresses seen last: whoever floods us from many addresses forgets only itself and idle ones. */
    private final Map<String, TokenBucket> buckets = new LinkedHashMap<>(64, 0.75f, true) {

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, TokenBucket> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    PublicGate(Limits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /** Counts a request; a 429 that says when to come again once an address has sent too many. */
    synchronized void pass(String address) {
        var now = clock.instant();
        var bucket = buckets.getOrDefault(network(address), TokenBucket.full(limits.burst(), now))
                .filled(limits.burst(), limits.refillEvery(), now);
        buckets.put(network(address), bucket.hasOne() ? bucket.takeOne() : bucket);
        if (!bucket.hasOne()) {
            var seconds = bucket.untilOne(limits.refillEvery()).toSeconds() + 1;
            throw Refusal.of(
                    Refusal.Kind.TOO_MANY,
                    "too-many-referrals",
                    "Many referrals came from your network. Try again in " + seconds
                            + " seconds, or ring the hub if it is urgent.");
        }
    }

    /** One household holds a whole range of IPv6 addresses: its first four groups name it. */
    private static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        var groups = address.split(":", -1);
        return String.join(":", Arrays.copyOf(groups, Math.min(4, groups.length)));
    }
}
