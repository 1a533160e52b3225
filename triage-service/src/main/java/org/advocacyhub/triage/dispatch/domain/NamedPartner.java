package org.advocacyhub.triage.dispatch.domain;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.advocacyhub.triage.dispatch.domain.Dispatch.OfferTo;

/**
 * The partner that was named to go on with a case of the provider before, for example since the person's advocate works there now (need
 * N32): it is asked first when it can be asked, also of those that are all full when the person may not wait; otherwise, or when it declines,
 * the rank decides as always.
 */
final class NamedPartner {

    /** A named partner is asked before those that rank better. */
    static final String RULE = "CO-02";

    /** Why it is asked while nothing stands against it. */
    static final String REASON = "CARRIED_OVER";

    private final String partnerId;
    private final List<Candidate> candidates;

    NamedPartner(String partnerId, List<Candidate> candidates) {
        this.partnerId = partnerId;
        this.candidates = candidates;
    }

    /** The offer to it, if it can be asked. */
    Optional<OfferTo> offer(Predicate<Candidate> canBeAsked, String reason) {
        return named().filter(canBeAsked)
                .map(named -> new OfferTo(named.partnerId(), named.contractRef(), named.lot(), reason, RULE));
    }

    /** Why it is asked, or why not; null when nobody was named. */
    String words(Dispatch dispatch) {
        if (partnerId == null) {
            return null;
        }
        if (dispatch instanceof OfferTo offer && offer.partnerId().equals(partnerId)) {
            return "It is carried over, and this partner was named to go on with it (" + RULE + ").";
        }
        return "It is carried over, and the partner that was named to go on with it can't be asked (" + RULE + "): "
                + named().map(NamedPartner::against).orElse("triage does not know it.");
    }

    private Optional<Candidate> named() {
        return candidates.stream()
                .filter(candidate -> candidate.partnerId().equals(partnerId))
                .findFirst();
    }

    private static String against(Candidate candidate) {
        return candidate.obstacles().stream().map(Candidate.Obstacle::reason).collect(Collectors.joining(" "));
    }
}
