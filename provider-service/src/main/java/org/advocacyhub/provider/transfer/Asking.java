package org.advocacyhub.provider.transfer;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Who is asked to take a case over: another partner that the giving one or the hub named, or so far nobody, while the hub looks for one. */
@Embeddable
class Asking {

    private String toPartner;
    private boolean viaHub;
    private List<String> declinedBy;
    private Instant answerBy;
    private Instant withHubSince;

    protected Asking() {}

    /** @param partner null when the hub is to find one */
    Asking(String partner, Instant at) {
        toPartner = partner;
        viaHub = partner == null;
        withHubSince = viaHub ? at : null;
        declinedBy = List.of();
    }

    /** @param until the end of its time; null for as long as it likes */
    void ask(String partner, Instant until) {
        toPartner = partner;
        answerBy = until;
        withHubSince = null;
    }

    /** Whether the time to answer is over; an answer at the very instant is in time. */
    boolean isOver(Instant now) {
        return answerBy != null && now.isAfter(answerBy);
    }

    /** Whoever was asked is not asked for this case again. */
    void neverAgain() {
        declinedBy = Stream.concat(declinedBy.stream(), Stream.of(toPartner))
                .distinct()
                .toList();
    }

    /** The hub looks for the next one. */
    void backToHub(Instant at) {
        withHubSince = at;
        toPartner = null;
        answerBy = null;
    }

    /** It is settled: nobody is looked for any more. */
    void end() {
        withHubSince = null;
    }

    /** Null while the hub looks for one. */
    String toPartner() {
        return toPartner;
    }

    /** The hub was asked to find a partner, whoever it named since. */
    boolean viaHub() {
        return viaHub;
    }

    /** Who said no for another reason than room, or nothing in time. */
    List<String> declinedBy() {
        return declinedBy;
    }

    /** Null when whoever is asked may wait as long as it likes, or nobody is asked. */
    Instant answerBy() {
        return answerBy;
    }

    /** Null while a partner is asked, or once it is settled. */
    Instant withHubSince() {
        return withHubSince;
    }
}
