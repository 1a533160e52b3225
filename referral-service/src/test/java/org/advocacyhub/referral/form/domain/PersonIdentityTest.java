package org.advocacyhub.referral.form.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.advocacyhub.referral.AReferral;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonIdentityTest {

    @Test
    void the_nhs_number_alone_tells_who_it_is() {
        var one = AReferral.forCommunity().with("person.nhsNumber", "943 476 5919");
        var other = AReferral.forImha().with("person.nhsNumber", "9434765919").with("person.familyName", "Another");

        assertThat(identity(one)).isEqualTo(identity(other)).contains("nhs:9434765919");
    }

    @Test
    void without_one_it_is_names_birth_and_postcode_however_they_are_written() {
        var one = AReferral.forCommunity().with("person.givenName", "Zoë-Ann").with("person.familyName", "O'Example");
        var other = AReferral.forCommunity()
                .with("person.givenName", "ZOE ANN")
                .with("person.familyName", "OExample")
                .with("person.homePostcode", "me156xx");

        assertThat(identity(one)).isEqualTo(identity(other)).contains("name|OEXAMPLE|ZOEANN|1950-02-01|ME15 6XX");
    }

    @Test
    void another_birthday_is_another_person() {
        assertThat(identity(AReferral.forCommunity()))
                .isNotEqualTo(identity(AReferral.forCommunity().with("person.dateOfBirth", "1950-02-02")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"person.givenName", "person.familyName", "person.dateOfBirth", "person.homePostcode"})
    void with_too_little_nobody_is_taken_for_somebody_else(String path) {
        assertThat(identity(AReferral.forCommunity().without(path))).isEmpty();
    }

    private static Optional<String> identity(AReferral referral) {
        return PersonIdentity.of(referral.form().person());
    }
}
