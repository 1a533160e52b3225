package org.advocacyhub.referral.form.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.advocacyhub.referral.AReferral;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a form says beyond its answers (domain.md B.3, C.4). */
class ReferralFormTest {

    @ParameterizedTest
    @CsvSource({"N, N, Y, false", "Y, N, Y, true", "N, Y, Y, true", "N, N, U, true", "N, N, N, true"})
    void an_address_is_shielded_from_abuse_and_when_no_contact_is_known_to_be_safe(
            String abuse, String perpetrator, String safeToPhone, boolean shielded) {
        var form = AReferral.forCommunity()
                .with("risk.domesticAbuse", abuse)
                .with("risk.perpetratorInHousehold", perpetrator)
                .with("safeContact.safeToPhone", safeToPhone)
                .form();

        assertThat(form.addressShielded()).isEqualTo(shielded);
    }

    @ParameterizedTest
    @CsvSource({"ME15 6XX, OWN_HOME, N", "NFA, OTHER, Y", "ME15 6XX, HOSTEL, Y", "ME15 6XX, NFA, Y"})
    void whoever_has_no_home_is_homeless(String postcode, String setting, Answer homeless) {
        var form = AReferral.forCommunity()
                .with("person.homePostcode", postcode)
                .with("person.settingType", setting)
                .form();

        assertThat(form.homeless()).isEqualTo(homeless);
    }

    @Test
    void without_a_postcode_nobody_knows() {
        assertThat(AReferral.forCommunity()
                        .without("person.homePostcode")
                        .form()
                        .homeless())
                .isEqualTo(Answer.U);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ["SPOKEN_ENGLISH", "WRITTEN"] | N
            ["OTHER_SPOKEN_LANGUAGE"]     | N
            ["BSL", "WRITTEN"]            | Y
            ["NO_OBVIOUS_MEANS"]          | Y
            []                            | U
            """)
    void whoever_does_not_speak_is_vulnerable(String methods, Answer noSpeech) {
        var form = AReferral.forCommunity()
                .with("communication.communicationMethod", methods)
                .form();

        assertThat(form.communication().noSpeech()).isEqualTo(noSpeech);
    }

    @Test
    void what_an_advocate_must_know_starts_with_the_main_group_and_names_each_once() {
        var form = AReferral.forCommunity()
                .with("need.otherClientGroups", "[\"AUTISM\", \"LEARNING_DISABILITY\"]")
                .with("need.specialisms", "[\"AUTISM\", \"SENSORY_DEAF\"]")
                .form();

        assertThat(form.need().allSpecialisms())
                .isEqualTo(List.of(Specialism.LEARNING_DISABILITY, Specialism.AUTISM, Specialism.SENSORY_DEAF));
    }
}
