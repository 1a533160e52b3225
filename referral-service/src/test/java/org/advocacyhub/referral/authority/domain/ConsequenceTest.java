package org.advocacyhub.referral.authority.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.advocacyhub.referral.form.domain.Authority.Basis;
import org.advocacyhub.referral.form.domain.Authority.ConsentScope;
import org.advocacyhub.referral.form.domain.RequestedType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ConsequenceTest {

    @ParameterizedTest
    @CsvSource({
        "RECEIVE_ADVOCACY,     CONSENT,               CARE_ACT,     false, ReferralEnds",
        "RECEIVE_ADVOCACY,     CONSENT,               COMMUNITY,    false, ReferralEnds",
        "RECEIVE_ADVOCACY,     CONSENT,               COMMUNITY,    true,  ReferralHadEnded",
        "RECEIVE_ADVOCACY,     CONSENT,               IMCA_SMT,     false, AdvocacyGoesOn",
        "RECEIVE_ADVOCACY,     STATUTORY_INSTRUCTION, IMCA_39A,     false, AdvocacyGoesOn",
        "RECEIVE_ADVOCACY,     STATUTORY_INSTRUCTION, RPR_PAID,     false, AdvocacyGoesOn",
        "RECEIVE_ADVOCACY,     COURT_ORDER,           RULE_1_2_REP, false, AdvocacyGoesOn",
        "RECEIVE_ADVOCACY,     BEST_INTERESTS,        CARE_ACT,     false, HubDecides",
        "RECEIVE_ADVOCACY,     PATIENT_REQUEST,       IMHA,         false, HubDecides",
        "RECEIVE_ADVOCACY,     PARENTAL,              CARE_ACT,     false, HubDecides",
        "SHARE_WITH_PARTNER,   CONSENT,               CARE_ACT,     false, PartnerAccessCloses",
        "SHARE_WITH_PARTNER,   STATUTORY_INSTRUCTION, IMCA_SMT,     true,  PartnerAccessCloses",
        "EQUALITY_MONITORING,  CONSENT,               CARE_ACT,     false, EqualityAnswersDeleted",
        "CONTACT_PROFESSIONALS,CONSENT,               CARE_ACT,     false, Recorded",
        "ACCESS_RECORDS,       CONSENT,               CARE_ACT,     false, Recorded",
        "FEEDBACK_CONTACT,     CONSENT,               CARE_ACT,     false, Recorded",
        "CASE_STUDY_USE,       CONSENT,               CARE_ACT,     false, Recorded"
    })
    void what_follows_from_a_scope(
            ConsentScope scope, Basis basis, RequestedType type, boolean ended, String consequence) {
        assertThat(Consequence.of(scope, basis, type, ended).getClass().getSimpleName())
                .isEqualTo(consequence);
    }

    @ParameterizedTest
    @EnumSource(ConsentScope.class)
    void every_scope_has_a_consequence_that_says_what_it_means(ConsentScope scope) {
        for (var basis : Basis.values()) {
            for (var type : RequestedType.values()) {
                var consequence = Consequence.of(scope, basis, type, false);
                assertThat(consequence.scope()).isEqualTo(scope);
                assertThat(consequence.words()).endsWith(".");
            }
        }
    }

    @Test
    void an_instruction_or_an_order_stands() {
        assertThat(BasisRules.stands(Basis.STATUTORY_INSTRUCTION, ConsentScope.RECEIVE_ADVOCACY))
                .isTrue();
        assertThat(BasisRules.stands(Basis.COURT_ORDER, ConsentScope.RECEIVE_ADVOCACY))
                .isTrue();
        assertThat(BasisRules.stands(Basis.COURT_ORDER, ConsentScope.SHARE_WITH_PARTNER))
                .isFalse();
        assertThat(BasisRules.stands(Basis.CONSENT, ConsentScope.RECEIVE_ADVOCACY))
                .isFalse();
    }
}
