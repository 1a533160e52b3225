package org.advocacyhub.referral.form.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.advocacyhub.referral.AReferral;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole years at receipt; 29 February is a year older from 1 March (domain.md B.5.8). */
class AgeRulesTest {

    @ParameterizedTest
    @CsvSource({
        "2001-05-02, 2017-05-01, 15",
        "2001-05-02, 2017-05-02, 16",
        "2000-02-29, 2017-02-28, 16",
        "2000-02-29, 2017-03-01, 17",
        "2000-02-29, 2020-02-28, 19",
        "2000-02-29, 2020-02-29, 20",
        "2016-04-05, 2016-04-05, 0"
    })
    void a_year_is_full_on_the_birthday(LocalDate born, LocalDate day, int age) {
        assertThat(AgeRules.ageOn(born, day)).isEqualTo(age);
    }

    @ParameterizedTest
    @CsvSource({
        "1999-03-01, 25, 2024-03-01",
        "2000-02-28, 25, 2025-02-28",
        "2000-02-29, 25, 2025-03-01",
        "2000-02-29, 28, 2028-02-29"
    })
    void a_birthday_is_the_first_day_of_the_age(LocalDate born, int age, LocalDate birthday) {
        assertThat(AgeRules.birthday(born, age)).isEqualTo(birthday);
        assertThat(AgeRules.ageOn(born, birthday)).isEqualTo(age);
        assertThat(AgeRules.ageOn(born, birthday.minusDays(1))).isEqualTo(age - 1);
    }

    @Test
    void without_a_date_of_birth_the_guess_counts() {
        var referral = AReferral.forCommunity().without("person.dateOfBirth").with("person.approxAge", 44);

        assertThat(AgeRules.ageOn(referral.form().person(), LocalDate.of(2016, 4, 5)))
                .isEqualTo(44);
    }

    @Test
    void without_either_no_age_is_known() {
        var referral = AReferral.forCommunity().without("person.dateOfBirth");

        assertThat(AgeRules.ageOn(referral.form().person(), LocalDate.of(2016, 4, 5)))
                .isNull();
    }
}
