package org.advocacyhub.monitoring.pressure.domain;

import java.util.Optional;
import java.util.stream.Stream;

/** What raises demand pressure (domain.md C.7, E.5). */
public enum Trigger {
    /** A statutory referral waits beyond the day by which an advocate had to be named; told by triage-service, as the next three. */
    STATUTORY_BEYOND_TARGET,
    /** More people wait than the contract bears. */
    LIST_TOO_LONG,
    /** The mean caseload of a full-time advocate is higher than the contract bears. */
    CASELOAD_TOO_HIGH,
    /** The council has not replied to a request for hours in time. */
    NO_REPLY,
    /** A line had more referrals than planned, quarter after quarter. */
    REFERRALS_ABOVE_PLAN,
    /** More hours were delivered on a line in the year so far than planned. */
    HOURS_ABOVE_PLAN,
    /** The year is headed for more than the contract price. */
    FORECAST_ABOVE_CEILING;

    /** The trigger of a name; empty for one that a newer triage-service tells and nobody here knows yet. */
    public static Optional<Trigger> find(String name) {
        return Stream.of(values())
                .filter(trigger -> trigger.name().equals(name))
                .findFirst();
    }
}
