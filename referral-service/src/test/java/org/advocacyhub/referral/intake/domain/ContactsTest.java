package org.advocacyhub.referral.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.advocacyhub.referral.AReferral;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01632 960001",
                "01632960001",
                "+44 1632 960001",
                "0044 1632 960001",
                "+44 (0)1632 960001",
                "(01632) 960-001"
            })
    void a_number_is_one_number_however_it_is_written(String written) {
        var form = AReferral.forCommunity()
                .with("person.phone", written)
                .without("referrer.phone")
                .form();

        assertThat(Contacts.of(form)).containsExactly("01632960001");
    }

    @Test
    void every_contact_of_the_person_and_the_referrer_counts_once() {
        var form = AReferral.forCommunity()
                .with("person.phone", "01632 960001")
                .with("person.mobile", "07700 900123")
                .with("person.email", "Somebody@Example.org")
                .with("referrer.phone", "01632960001")
                .with("referrer.email", " somebody@example.org ")
                .form();

        assertThat(Contacts.of(form)).containsExactlyInAnyOrder("01632960001", "07700900123", "somebody@example.org");
    }

    @Test
    void nobody_to_contact_is_nobody() {
        assertThat(Contacts.of(AReferral.forCommunity()
                        .without("person")
                        .without("referrer")
                        .form()))
                .isEmpty();
    }
}
