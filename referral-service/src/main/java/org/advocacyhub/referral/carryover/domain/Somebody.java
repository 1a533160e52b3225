package org.advocacyhub.referral.carryover.domain;

import java.time.LocalDate;

/**
 * What tells one person of a list from another; each may be null. Personal data: never printed.
 *
 * @param nhsNumber its ten digits
 * @param nameSound how the family name sounds, so that another spelling is no other name
 */
public record Somebody(String nhsNumber, String nameSound, LocalDate dateOfBirth) {

    /** Whether something that is known of both differs. */
    public boolean differsFrom(Somebody other) {
        return differ(nhsNumber, other.nhsNumber)
                || differ(nameSound, other.nameSound)
                || differ(dateOfBirth, other.dateOfBirth);
    }

    private static boolean differ(Object one, Object other) {
        return one != null && other != null && !one.equals(other);
    }

    @Override
    public String toString() {
        return "Somebody[not shown]";
    }
}
