package org.advocacyhub.referral.retention.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The cases of one person that ran at the same time (domain.md A.11): each is kept from the closure of the last (H.4). */
public final class Episode {

    private Episode() {}

    /**
     * A case, seen from the front door.
     *
     * @param from when its referral was received
     * @param to when it was closed, null while it goes on
     */
    public record Ran(Instant from, Instant to) {

        private boolean outlasts(Instant end) {
            return from.isBefore(end) && (to == null || to.isAfter(end));
        }
    }

    /**
     * When the last case of the episode of one that was closed came to its end; empty while one goes on.
     *
     * @param all the person's cases
     */
    public static Optional<Instant> endOf(Instant closedAt, List<Ran> all) {
        var end = closedAt;
        for (var later = outlasting(end, all); later.isPresent(); later = outlasting(end, all)) {
            if (later.get().to() == null) {
                return Optional.empty();
            }
            end = later.get().to();
        }
        return Optional.of(end);
    }

    private static Optional<Ran> outlasting(Instant end, List<Ran> all) {
        return all.stream().filter(ran -> ran.outlasts(end)).findFirst();
    }
}
