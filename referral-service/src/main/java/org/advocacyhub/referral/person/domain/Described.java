package org.advocacyhub.referral.person.domain;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is known of a person that tells them from others; each fact may be null. Personal data: never printed.
 *
 * @param nhsNumber the number under which this person is recognised
 * @param toldNhsNumber a number told later that could not be taken, since somebody else has it or another referral of the
 *     person says otherwise
 */
public record Described(
        String nhsNumber, String toldNhsNumber, String nameSound, LocalDate dateOfBirth, String postcodeSector) {

    /** The number that counts for this person: its own, else the one that was told. */
    String number() {
        return nhsNumber == null ? toldNhsNumber : nhsNumber;
    }

    Set<String> numbers() {
        return Stream.of(nhsNumber, toldNhsNumber)
                .filter(number -> number != null)
                .collect(Collectors.toSet());
    }

    @Override
    public String toString() {
        return "Described[not shown]";
    }
}
