package org.advocacyhub.referral.referral;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A person as a referral describes them, by what tells people apart (domain.md B.1). Personal data: never printed.
 *
 * @param id taken when nobody with this NHS number is known
 * @param personKey keyed hash that others know the person by
 * @param nhsNumber ten digits; null when not told. Only this makes two referrals one person's by itself
 * @param nameSound Soundex of the family name; null when not told
 * @param postcodeSector of the home, for example {@code ME15 6}; null when not told
 */
public record NewPerson(
        UUID id, String personKey, String nhsNumber, String nameSound, LocalDate dateOfBirth, String postcodeSector) {

    @Override
    public String toString() {
        return "NewPerson[not shown]";
    }
}
