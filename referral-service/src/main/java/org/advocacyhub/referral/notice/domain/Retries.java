package org.advocacyhub.referral.notice.domain;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** When a notice that did not go out is tried again: a little later each time, and not for ever. */
public final class Retries {

    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofDays(1));

    private Retries() {}

    /** The pause after so many tries in vain; empty when it is given up. */
    public static Optional<Duration> pauseAfter(int tries) {
        return tries <= PAUSES.size() ? Optional.of(PAUSES.get(tries - 1)) : Optional.empty();
    }
}
