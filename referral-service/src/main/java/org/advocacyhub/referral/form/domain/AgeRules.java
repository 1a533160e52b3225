package org.advocacyhub.referral.form.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Age in whole years (domain.md B.5.8). */
public final class AgeRules {

    /** Nobody is older (B.1 field 8). */
    public static final int OLDEST = 120;

    private AgeRules() {}

    /** Whole years on a day; somebody born on 29 February is a year older from 1 March in other years. */
    public static int ageOn(LocalDate dateOfBirth, LocalDate day) {
        return Math.toIntExact(ChronoUnit.YEARS.between(dateOfBirth, day));
    }

    /** The first day on which somebody is so old. */
    public static LocalDate birthday(LocalDate dateOfBirth, int age) {
        var day = dateOfBirth.plusYears(age);
        return ageOn(dateOfBirth, day) < age ? day.plusDays(1) : day;
    }

    /** The age on a day, from the date of birth or as the referrer guesses it; null when neither is known. */
    public static Integer ageOn(PersonTold person, LocalDate day) {
        return person.dateOfBirth() == null ? person.approxAge() : Integer.valueOf(ageOn(person.dateOfBirth(), day));
    }
}
