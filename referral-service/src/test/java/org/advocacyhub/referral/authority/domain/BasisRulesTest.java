package org.advocacyhub.referral.authority.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.advocacyhub.referral.AReferral;
import org.advocacyhub.referral.authority.domain.BasisRules.Admission;
import org.advocacyhub.referral.form.domain.Answer;
import org.advocacyhub.referral.form.domain.Authority.Basis;
import org.advocacyhub.referral.form.domain.Authority.ConsentScope;
import org.advocacyhub.referral.form.domain.Fault;
import org.advocacyhub.referral.form.domain.RequestedType;
import org.advocacyhub.testkit.PublishedCodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The columns 'Types' and 'Evidence' of domain.md A.12. */
class BasisRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2016, 4, 5);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CONSENT                    | CARE_ACT CARE_ACT_SAFEGUARDING IMCA_39D IMHA NHS_COMPLAINTS COMMUNITY CARER_COMMUNITY PARENT_CP BESPOKE
            BEST_INTERESTS             | CARE_ACT CARE_ACT_SAFEGUARDING IMHA NHS_COMPLAINTS
            STATUTORY_INSTRUCTION      | IMCA_SMT IMCA_ACCOM IMCA_CARE_REVIEW IMCA_SAFEGUARDING IMCA_39A IMCA_39C IMCA_39D RPR_PAID
            COURT_ORDER                | RULE_1_2_REP
            PATIENT_REQUEST            | IMHA
            PARENTAL                   | NHS_COMPLAINTS
            REFUSED                    | CARE_ACT CARE_ACT_SAFEGUARDING RULE_1_2_REP IMHA NHS_COMPLAINTS COMMUNITY CARER_COMMUNITY PARENT_CP BESPOKE
            PUBLIC_INTEREST_SHARE_ONLY |
            """)
    void a_basis_is_for_the_types_of_its_row_and_no_other(Basis basis, String types) {
        var expected = types == null ? Set.of() : new TreeSet<>(Set.of(types.split(" ")));
        var offered =
                Arrays.stream(RequestedType.values()).filter(type -> type.ordinal() <= RequestedType.BESPOKE.ordinal());

        assertThat(offered.filter(type -> BasisRules.admission(basis, type, false) instanceof Admission.Admitted)
                        .map(Enum::name)
                        .collect(Collectors.toSet()))
                .isEqualTo(expected);
    }

    @Test
    void a_parent_agrees_for_a_transition_assessment() {
        assertThat(BasisRules.admission(Basis.PARENTAL, RequestedType.CARE_ACT, true))
                .isInstanceOf(Admission.Admitted.class);
        assertThat(BasisRules.admission(Basis.PARENTAL, RequestedType.COMMUNITY, true))
                .isInstanceOf(Admission.NotForType.class);
    }

    @Test
    void best_interests_in_the_community_are_for_the_manager() {
        assertThat(BasisRules.admission(Basis.BEST_INTERESTS, RequestedType.COMMUNITY, false))
                .isEqualTo(new Admission.ByManagerOnly("AUT-07"));
    }

    @ParameterizedTest
    @EnumSource(RequestedType.class)
    void sharing_in_the_public_interest_never_starts_advocacy(RequestedType type) {
        assertThat(BasisRules.admission(Basis.PUBLIC_INTEREST_SHARE_ONLY, type, true))
                .isInstanceOf(Admission.NotForType.class);
        assertThat(BasisRules.scopes(Basis.PUBLIC_INTEREST_SHARE_ONLY)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Basis.class)
    void nobody_is_taken_to_have_offered_what_only_the_person_can(Basis basis) {
        assertThat(BasisRules.scopes(basis))
                .doesNotContain(
                        ConsentScope.EQUALITY_MONITORING, ConsentScope.FEEDBACK_CONTACT, ConsentScope.CASE_STUDY_USE);
    }

    @Test
    void a_refusal_covers_nothing_and_takes_the_place_of_a_yes() {
        assertThat(BasisRules.scopes(Basis.REFUSED)).isEmpty();
        assertThat(BasisRules.replaces(Basis.REFUSED, Basis.CONSENT)).isTrue();
        assertThat(BasisRules.replaces(Basis.CONSENT, Basis.REFUSED)).isTrue();
        assertThat(BasisRules.replaces(Basis.CONSENT, Basis.CONSENT)).isTrue();
        assertThat(BasisRules.replaces(Basis.CONSENT, Basis.BEST_INTERESTS)).isFalse();
        assertThat(BasisRules.replaces(Basis.REFUSED, Basis.STATUTORY_INSTRUCTION))
                .isFalse();
        assertThat(BasisRules.replaces(Basis.BEST_INTERESTS, Basis.CONSENT)).isFalse();
    }

    /** The rule of A.12 that stands beside an authority recorded by hand. */
    @ParameterizedTest
    @CsvSource({
        "CONSENT, COMMUNITY, AUT-01",
        "REFUSED, COMMUNITY, AUT-02",
        "PATIENT_REQUEST, IMHA, AUT-03",
        "STATUTORY_INSTRUCTION, IMCA_SMT, AUT-05",
        "BEST_INTERESTS, CARE_ACT, AUT-06",
        "BEST_INTERESTS, IMHA, AUT-06",
        "BEST_INTERESTS, COMMUNITY, AUT-07",
        "BEST_INTERESTS, NHS_COMPLAINTS, AUT-12",
        "PARENTAL, CARE_ACT, AUT-10",
        "COURT_ORDER, RULE_1_2_REP, AUT-11",
        "PUBLIC_INTEREST_SHARE_ONLY, CARE_ACT, H.5"
    })
    void each_basis_has_its_rule(Basis basis, RequestedType type, String ruleId) {
        assertThat(BasisRules.rule(basis, type)).isEqualTo(ruleId);
    }

    @Test
    void best_interests_are_no_way_into_other_types_by_contract() {
        assertThat(BasisRules.admission(Basis.BEST_INTERESTS, RequestedType.CARER_COMMUNITY, false))
                .isInstanceOf(Admission.NotForType.class);
    }

    @ParameterizedTest
    @EnumSource(Basis.class)
    void without_evidence_every_field_of_the_row_is_missed(Basis basis) {
        assertThat(Evidence.NONE.faults(basis, TODAY))
                .extracting(Fault::field)
                .containsExactlyElementsOf(BasisRules.evidence(basis).stream()
                        .map(field -> "evidence." + field)
                        .toList());
    }

    @Test
    void evidence_lies_in_the_past() {
        var tomorrow = new Evidence(TODAY.plusDays(1), null, null, null, null, null, null, null, null);
        assertThat(tomorrow.missing(Basis.REFUSED)).isEmpty();

        assertThat(tomorrow.faults(Basis.REFUSED, TODAY))
                .extracting(Fault::code)
                .containsExactly("in-the-future");
    }

    @Test
    void an_instruction_is_verified_on_a_day_that_has_come() {
        var tomorrow = new Evidence(null, null, null, null, "Test Decider", TODAY.plusDays(1), null, null, null);
        var today = new Evidence(null, null, null, null, "Test Decider", TODAY, null, null, null);

        assertThat(tomorrow.faults(Basis.STATUTORY_INSTRUCTION, TODAY))
                .extracting(Fault::field)
                .containsExactly("evidence.verifiedOn");
        assertThat(today.faults(Basis.STATUTORY_INSTRUCTION, TODAY)).isEmpty();
    }

    /** A.12, PARENTAL: that somebody has parental responsibility is stated, not asked. */
    @ParameterizedTest
    @CsvSource({"Y, true", "N, false", "U, false", ", false"})
    void parental_responsibility_is_stated(Answer stated, boolean enough) {
        var evidence = new Evidence(null, null, null, null, null, null, null, null, stated);

        assertThat(evidence.faults(Basis.PARENTAL, TODAY).isEmpty()).isEqualTo(enough);
    }

    @Test
    void a_form_brings_what_evidence_it_has() {
        var instructed = AReferral.forImcaSmt().form();
        assertThat(Evidence.of(Basis.STATUTORY_INSTRUCTION, instructed, TODAY).decidedBy())
                .isEqualTo("Test Decider");
        assertThat(Evidence.of(Basis.STATUTORY_INSTRUCTION, instructed, TODAY).missing(Basis.STATUTORY_INSTRUCTION))
                .containsExactly("verifiedOn");
        assertThat(Evidence.of(Basis.COURT_ORDER, AReferral.forRule12Rep().form(), TODAY)
                        .missing(Basis.COURT_ORDER))
                .containsExactly("date");
        assertThat(Evidence.of(Basis.CONSENT, AReferral.forCommunity().form(), TODAY)
                        .missing(Basis.CONSENT))
                .isEmpty();
    }

    @Test
    void the_codes_are_those_that_the_others_know() {
        PublishedCodes.same("A.12", Basis.class);
        PublishedCodes.same("A.12 scopes", ConsentScope.class);
    }
}
