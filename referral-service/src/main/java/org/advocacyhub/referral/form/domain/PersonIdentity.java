package org.advocacyhub.referral.form.domain;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** What tells one person from another, written always in the same way (domain.md B.1, person-level uniqueness). */
public final class PersonIdentity {

    private PersonIdentity() {}

    /**
     * The NHS number; without one the names, the date of birth or age, and the postcode. Empty when too little is known
     * to say that two referrals are about one person.
     */
    public static Optional<String> of(PersonTold person) {
        return NhsNumber.parse(person.nhsNumber())
                .map(number -> "nhs:" + number)
                .or(() -> describe(person));
    }

    private static Optional<String> describe(PersonTold person) {
        var familyName = normalised(person.familyName());
        var givenName = normalised(person.givenName());
        var born = person.dateOfBirth() != null
                ? person.dateOfBirth().toString()
                : person.approxAge() == null ? "" : "age " + person.approxAge();
        var postcode = Postcode.parse(person.homePostcode()).map(Postcode::full).orElse("");
        if (familyName.isEmpty() || givenName.isEmpty() || born.isEmpty() || postcode.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(String.join("|", "name", familyName, givenName, born, postcode));
    }

    /** Capital letters only: accents, hyphens, apostrophes and spaces are written in many ways. */
    private static String normalised(String name) {
        return name == null
                ? ""
                : Normalizer.normalize(name, Normalizer.Form.NFD)
                        .replaceAll("[^\\p{L}]", "")
                        .toUpperCase(Locale.ROOT);
    }
}
