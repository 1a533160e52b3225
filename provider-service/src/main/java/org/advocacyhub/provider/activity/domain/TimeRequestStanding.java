package org.advocacyhub.provider.activity.domain;

import java.time.LocalDate;

/**
 * Where a partner's request for more time for a case stands (domain.md D.3, F.4). Only a waiting one moves, and only once:
 *
 * <pre>
 *             +-- the hub agrees to all or a part --> Agreed
 *   Waiting --+-- the hub says no ------------------> Refused
 *             +-- the case is closed ---------------> Over
 * </pre>
 */
public sealed interface TimeRequestStanding {

    /**
     * Waits for the hub's answer.
     *
     * @param minutes asked for
     * @param until the last day whose work they are for
     */
    record Waiting(int minutes, LocalDate until) implements TimeRequestStanding {

        /** Whether so many are all or a part of what was asked for. */
        public boolean covers(int agreed) {
            return agreed > 0 && agreed <= minutes;
        }

        /** @throws IllegalArgumentException for more than was asked for: that is agreed to without a request */
        public Agreed agree(int agreed, LocalDate last) {
            if (!covers(agreed)) {
                throw new IllegalArgumentException(agreed + " minutes are no part of " + minutes);
            }
            return new Agreed(agreed, last, agreed == minutes);
        }

        public Refused refuse() {
            return new Refused();
        }
    }

    /**
     * The hub agreed.
     *
     * @param whole to all that was asked for
     */
    record Agreed(int minutes, LocalDate until, boolean whole) implements TimeRequestStanding {}

    /** The hub said no. */
    record Refused() implements TimeRequestStanding {}

    /** The case was closed before the hub answered. */
    record Over() implements TimeRequestStanding {}
}
