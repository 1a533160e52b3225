package org.advocacyhub.referral.intake;

import io.smallrye.config.ConfigMapping;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.advocacyhub.runtime.gate.Gate;
import org.advocacyhub.runtime.web.Refusal;

/**
 * Lets a few public referrals through from each network address and about each contact. Counts in memory, per replica;
 * contacts only as keyed hashes.
 */
@ApplicationScoped
class PublicGate {

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

    private final ContactHash contactHash = new ContactHash();
    private final Gate addresses;
    private final Gate contacts;

    PublicGate(Limits limits, Clock clock) {
        this.addresses = new Gate(limits.burst(), limits.refillEvery(), clock);
        this.contacts = new Gate(limits.perContactBurst(), limits.perContactRefillEvery(), clock);
    }

    /** Counts a request; a 429 that says when to come again once an address has sent too many. */
    void pass(String address) {
        addresses.pass(List.of(Gate.network(address))).ifPresent(pause -> {
            throw tooMany("Many referrals came from your network.", pause);
        });
    }

    /**
     * Counts a referral against everybody it says can be contacted, unless it is refused for another reason; a 429 once too
     * many named one of them. It does not say which.
     */
    <T> T passOnce(Set<String> named, Supplier<T> taking) {
        var hashes = named.stream().map(contactHash::of).toList();
        contacts.pass(hashes).ifPresent(pause -> {
            throw tooMany("Several referrals with these contact details came already.", pause);
        });
        try {
            return taking.get();
        } catch (RuntimeException notTaken) {
            contacts.giveBack(hashes);
            throw notTaken;
        }
    }

    private static Refusal tooMany(String why, Duration pause) {
        var wait = Duration.ofSeconds(pause.toSeconds() + 1);
        var words = wait.toHours() > 0 ? wait.toHours() + 1 + " hours" : wait.toSeconds() + " seconds";
        return Refusal.tooMany(
                "too-many-referrals", why + " Try again in " + words + ", or ring the hub if it is urgent.", wait);
    }
}
