package org.advocacyhub.referral.intake;

import io.smallrye.config.ConfigMapping;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.advocacyhub.referral.intake.domain.TokenBucket;
import org.advocacyhub.runtime.web.Refusal;

/**
 * Lets a few public referrals through from each network address and about each contact. Counts in memory, per replica;
 * contacts only as keyed hashes.
 */
@ApplicationScoped
class PublicGate {

    private static final int MOST_COUNTED = 10_000;

    /** How much one address may send, and how much may be sent about one contact. */
    @ConfigMapping(prefix = "hub.public-referrals")
    interface Limits {

        /** Requests that one address may send at once. */
        int burst();

        /** Time after which it may send one more. */
        Duration refillEvery();

        /** Referrals that may name one telephone number or e-mail address at once. */
        int perContactBurst();

        /** Time after which one more may. */
        Duration perContactRefillEvery();
    }

    private final Limits limits;
    private final Clock clock;
    private final ContactHash contactHash = new ContactHash();
    private final Map<String, TokenBucket> addresses = new Newest();
    private final Map<String, TokenBucket> contacts = new Newest();

    /** Those seen last: whoever floods us from many addresses forgets only itself and idle ones. */
    private static final class Newest extends LinkedHashMap<String, TokenBucket> {

        private static final long serialVersionUID = 1L;

        Newest() {
            super(64, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, TokenBucket> eldest) {
            return size() > MOST_COUNTED;
        }
    }

    PublicGate(Limits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /** Counts a request; a 429 that says when to come again once an address has sent too many. */
    synchronized void pass(String address) {
        take(
                addresses,
                List.of(network(address)),
                limits.burst(),
                limits.refillEvery(),
                "Many referrals came from your network.");
    }

    /**
     * Counts a referral against everybody it says can be contacted, unless it is refused for another reason; a 429 once too
     * many named one of them. It does not say which.
     */
    <T> T passOnce(Set<String> named, Supplier<T> taking) {
        var hashes = named.stream().map(contactHash::of).toList();
        takeContacts(hashes);
        try {
            return taking.get();
        } catch (RuntimeException notTaken) {
            giveBack(hashes);
            throw notTaken;
        }
    }

    private synchronized void takeContacts(List<String> hashes) {
        take(
                contacts,
                hashes,
                limits.perContactBurst(),
                limits.perContactRefillEvery(),
                "Several referrals with these contact details came already.");
    }

    private synchronized void giveBack(List<String> hashes) {
        hashes.forEach(hash -> contacts.computeIfPresent(hash, (_, bucket) -> bucket.giveBack()));
    }

    /** Takes one from every bucket, or from none. */
    private void take(
            Map<String, TokenBucket> buckets, Collection<String> names, int size, Duration refillEvery, String why) {
        var now = clock.instant();
        for (var name : names) {
            var bucket = buckets.getOrDefault(name, TokenBucket.full(size, now)).filled(size, refillEvery, now);
            buckets.put(name, bucket);
            if (!bucket.hasOne()) {
                throw tooMany(why, bucket.untilOne(refillEvery));
            }
        }
        names.forEach(name -> buckets.computeIfPresent(name, (_, bucket) -> bucket.takeOne()));
    }

    private static Refusal tooMany(String why, Duration pause) {
        var wait = Duration.ofSeconds(pause.toSeconds() + 1);
        var words = wait.toHours() > 0 ? wait.toHours() + 1 + " hours" : wait.toSeconds() + " seconds";
        return Refusal.tooMany(
                "too-many-referrals", why + " Try again in " + words + ", or ring the hub if it is urgent.", wait);
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
