package org.advocacyhub.referral.equality.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.advocacyhub.referral.form.RequestReader;
import org.advocacyhub.referral.form.domain.AgeRules;
import org.advocacyhub.referral.form.domain.Fault;
import org.advocacyhub.testkit.PublishedCodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The equality questions (domain.md B.5). */
class EqualityRulesTest {

    @Test
    void nothing_has_to_be_answered() {
        assertThat(EqualityRules.faults(told("{}"), "equality.", null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"sexualOrientation": "BISEXUAL"}                         | 15 | sexualOrientation
            {"sexualOrientation": "BISEXUAL"}                         |    | sexualOrientation
            {"sexualOrientation": "BISEXUAL"}                         | 16 |
            {"sexualOrientation": "NA", "notAskedReason": "TOO_YOUNG"} | 15 |
            {"genderSameAsAtBirth": "YES"}                            | 15 | genderSameAsAtBirth
            {"genderSameAsAtBirth": "YES"}                            | 16 |
            {"religion": "SIKH", "religionText": "words"}             | 40 | religionText
            {"religion": "OTHER", "religionText": "words"}            | 40 |
            {"religion": "OTHER"}                                     | 40 |
            {"sexualOrientationText": "words"}                        | 40 | sexualOrientationText
            {"genderSameAsAtBirth": "YES", "genderIdentity": "TRANS_MAN"} | 40 | genderIdentity
            {"genderSameAsAtBirth": "NO", "genderIdentity": "SAME"}   | 40 | genderIdentity
            {"genderSameAsAtBirth": "NO", "genderIdentity": "TRANS_MAN", "genderIdentityText": "words"} | 40 |
            {"longTermCondition": "N", "activityReduced": "A_LOT"}    | 40 | activityReduced
            {"longTermCondition": "Y", "activityReduced": "A_LOT"}    | 40 |
            {"impairments": ["PNTS", "VISION"]}                       | 40 | impairments
            {"impairments": ["VISION", "HEARING"]}                    | 40 |
            {"carer": "NA"}                                           | 40 | notAskedReason
            {"impairments": ["NA"]}                                   | 40 | notAskedReason
            {"carer": "NA", "notAskedReason": "URGENT"}               | 40 |
            """)
    void what_does_not_fit_is_named(String json, Integer age, String field) {
        assertThat(EqualityRules.faults(told(json), "equality.", age))
                .extracting(Fault::field)
                .isEqualTo(field == null ? List.of() : List.of("equality." + field));
    }

    @ParameterizedTest
    @CsvSource({
        "YES,,SAME",
        "NO,,DIFFERENT_UNSPECIFIED",
        "NO,TRANS_WOMAN,TRANS_WOMAN",
        "NO,NON_BINARY,NON_BINARY",
        "NOT_ANSWERED,,NOT_ANSWERED",
        "PNTS,,PNTS",
        "NK,,NK",
        "NA,,NA"
    })
    void gender_identity_is_what_the_person_chose(String same, String chosen, GenderIdentity counted) {
        var told = told("{\"genderSameAsAtBirth\": \"" + same + "\", \"genderIdentityText\": \"I am a trans man\""
                + (chosen == null ? "" : ", \"genderIdentity\": \"" + chosen + "\"") + "}");

        assertThat(told.countedIdentity()).isEqualTo(counted);
    }

    @ParameterizedTest
    @CsvSource({
        "Y,A_LOT,Y",
        "Y,A_LITTLE,Y",
        "Y,NOT_AT_ALL,N",
        "Y,PNTS,PNTS",
        "Y,NK,NK",
        "Y,NA,NA",
        "Y,,",
        "N,,N",
        "PNTS,,PNTS",
        "NK,,NK",
        "NA,,NA",
        ",,"
    })
    void disabled_is_a_condition_that_reduces_what_one_does(YesNo condition, Restriction reduced, YesNo disabled) {
        var told = new EqualityTold(
                null, null, null, null, null, null, null, null, null, condition, reduced, null, null, null, null, null,
                null, null);

        assertThat(told.disabled()).isEqualTo(disabled);
    }

    @Test
    void roma_are_counted_apart_since_the_census_of_2021() {
        assertThat(EthnicGroup.W_ROMA.countedOn(LocalDate.of(2021, 3, 31))).isEqualTo(EthnicGroup.W_OTHER);
        assertThat(EthnicGroup.W_ROMA.countedOn(LocalDate.of(2021, 4, 1))).isEqualTo(EthnicGroup.W_ROMA);
        assertThat(EthnicGroup.W_IRISH.countedOn(LocalDate.of(2021, 3, 31))).isEqualTo(EthnicGroup.W_IRISH);
    }

    @ParameterizedTest
    @EnumSource(Impairment.class)
    void an_impairment_alone_is_an_answer(Impairment impairment) {
        assertThat(EqualityRules.faults(
                        told("{\"impairments\": [\"" + impairment + "\"], \"notAskedReason\": \"OTHER\"}"), "", 40))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0,U16,,",
        "15,U16,,",
        "16,16_17,,16_17",
        "17,16_17,,16_17",
        "18,18_24,18_64,18_30",
        "24,18_24,18_64,18_30",
        "25,25_34,18_64,18_30",
        "30,25_34,18_64,18_30",
        "31,25_34,18_64,31_45",
        "34,25_34,18_64,31_45",
        "35,35_44,18_64,31_45",
        "45,45_54,18_64,31_45",
        "46,45_54,18_64,46_65",
        "54,45_54,18_64,46_65",
        "55,55_64,18_64,46_65",
        "64,55_64,18_64,46_65",
        "65,65_74,65_74,46_65",
        "66,65_74,65_74,66_79",
        "74,65_74,65_74,66_79",
        "75,75_84,75_84,66_79",
        "79,75_84,75_84,66_79",
        "80,75_84,75_84,80_PLUS",
        "84,75_84,75_84,80_PLUS",
        "85,85_PLUS,85_PLUS,80_PLUS",
        "120,85_PLUS,85_PLUS,80_PLUS"
    })
    void ages_fall_into_bands(int age, String standard, String socialCare, String imca) {
        assertThat(AgeBands.of(age)).isEqualTo(new AgeBands(standard, socialCare, imca));
    }

    @Test
    void an_unknown_age_falls_into_none() {
        assertThat(AgeBands.of(null)).isEqualTo(new AgeBands(null, null, null));
    }

    @Test
    void somebody_born_on_the_29th_of_february_ages_on_the_first_of_march() {
        var born = LocalDate.of(2000, 2, 29);

        assertThat(AgeBands.of(AgeRules.ageOn(born, LocalDate.of(2018, 2, 28))).standard())
                .isEqualTo("16_17");
        assertThat(AgeBands.of(AgeRules.ageOn(born, LocalDate.of(2018, 3, 1))).standard())
                .isEqualTo("18_24");
    }

    @Test
    void the_codes_are_those_that_the_others_know() {
        PublishedCodes.same("B.5 yes or no", YesNo.class);
        PublishedCodes.same("B.5.1", EthnicGroup.class);
        PublishedCodes.same("B.5.2", Religion.class);
        PublishedCodes.same("B.5.3", SexualOrientation.class);
        PublishedCodes.same("B.5.4 sex", Sex.class);
        PublishedCodes.same("B.5.4 gender identity", GenderIdentity.class);
        PublishedCodes.same("B.5.6", Impairment.class);
        PublishedCodes.same("B.5.7 status", MaritalStatus.class);
    }

    @Test
    void answers_never_print_themselves() {
        assertThat(told("{\"religion\": \"SIKH\"}")).hasToString("EqualityTold[not shown]");
    }

    private static EqualityTold told(String json) {
        return new RequestReader().read(json.getBytes(StandardCharsets.UTF_8), EqualityTold.class);
    }
}
