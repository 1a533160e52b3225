package org.advocacyhub.referral.authority.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.advocacyhub.referral.AReferral;
import org.advocacyhub.referral.authority.domain.Ground.Given;
import org.advocacyhub.referral.authority.domain.Ground.ManagerToDecide;
import org.advocacyhub.referral.authority.domain.Ground.NotYet;
import org.advocacyhub.referral.authority.domain.Ground.Refused;
import org.advocacyhub.referral.form.domain.Answer;
import org.advocacyhub.referral.form.domain.Authority.Basis;
import org.advocacyhub.referral.form.domain.RequestedType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Table AUT (domain.md A.12), row by row. */
class AuthorityRulesTest {

    private static final LocalDate RECEIVED = LocalDate.of(2016, 4, 5);
    private static final List<Boolean> EITHER = List.of(true, false);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # rule  | type             | answers                                                                      | ground
            AUT-01  | COMMUNITY        |                                                                              | CONSENT
            AUT-01  | IMCA_SMT         |                                                                              | CONSENT
            AUT-02  | COMMUNITY        | authority.consentGiven=N                                                     | refused
            AUT-02  | RULE_1_2_REP     | authority.consentGiven=N                                                     | refused
            AUT-05  | IMCA_SMT         | authority.consentGiven=N                                                     | STATUTORY_INSTRUCTION
            AUT-05  | IMCA_SMT         | authority.consentGiven=U                                                     | STATUTORY_INSTRUCTION
            AUT-05  | RPR_PAID         | authority.consentGiven=N                                                     | STATUTORY_INSTRUCTION
            AUT-03  | IMHA             | authority.consentGiven=U                                                     | PATIENT_REQUEST
            AUT-03  | IMHA             | authority.consentGiven=N;imha.visitRequest=Y                                 | PATIENT_REQUEST
            AUT-03  | IMHA             | authority.hasCapacityToConsent=U;authority.consentGiven=U;imha.visitRequest=Y | PATIENT_REQUEST
            AUT-99  | IMHA             | authority.hasCapacityToConsent=U;authority.consentGiven=U;imha.visitRequest=N | not yet
            AUT-02  | IMHA             | authority.consentGiven=N                                                     | refused
            AUT-04  | CARE_ACT         | authority.consentGiven=U                                                     | not yet
            AUT-04  | CARE_ACT         | -authority.consentGiven                                                      | not yet
            AUT-05  | IMCA_ACCOM       | authority.hasCapacityToConsent=N;-authority.consentGiven                     | STATUTORY_INSTRUCTION
            AUT-05  | IMCA_39D         | authority.hasCapacityToConsent=N;-authority.consentGiven                     | STATUTORY_INSTRUCTION
            AUT-05  | RPR_PAID         | authority.hasCapacityToConsent=N;-authority.consentGiven                     | STATUTORY_INSTRUCTION
            AUT-06  | CARE_ACT         | authority.hasCapacityToConsent=N;-authority.consentGiven                     | BEST_INTERESTS
            AUT-06  | CARE_ACT_SAFEGUARDING | authority.hasCapacityToConsent=N;-authority.consentGiven                | BEST_INTERESTS
            AUT-06  | IMHA             | authority.hasCapacityToConsent=N;-authority.consentGiven                     | BEST_INTERESTS
            AUT-07  | COMMUNITY        | authority.hasCapacityToConsent=N;-authority.consentGiven                     | manager
            AUT-07  | CARER_COMMUNITY  | authority.hasCapacityToConsent=N;-authority.consentGiven                     | manager
            AUT-07  | PARENT_CP        | authority.hasCapacityToConsent=N;-authority.consentGiven                     | manager
            AUT-07  | BESPOKE          | authority.hasCapacityToConsent=N;-authority.consentGiven                     | manager
            AUT-08  | IMCA_SAFEGUARDING | authority.hasCapacityToConsent=U;authority.consentGiven=U                   | not yet
            AUT-99  | COMMUNITY        | authority.hasCapacityToConsent=U;authority.consentGiven=U                    | not yet
            AUT-99  | UNSURE           | authority.hasCapacityToConsent=N;-authority.consentGiven                     | not yet
            AUT-09  | IMHA             | -person.dateOfBirth;person.approxAge=15;authority.competentChild=Y           | CONSENT
            AUT-09  | CARE_ACT         | -person.dateOfBirth;person.approxAge=15;authority.competentChild=Y;careAct.process=CHILD_NEEDS_TRANSITION | CONSENT
            AUT-01  | IMHA             | -person.dateOfBirth;person.approxAge=16;authority.competentChild=Y           | CONSENT
            AUT-10  | CARE_ACT         | -person.dateOfBirth;person.approxAge=15;authority.competentChild=N;authority.parentalResponsibility=Y;careAct.process=YOUNG_CARER_TRANSITION | PARENTAL
            AUT-06  | CARE_ACT         | -person.dateOfBirth;person.approxAge=15;authority.competentChild=N;authority.parentalResponsibility=U;careAct.process=YOUNG_CARER_TRANSITION | BEST_INTERESTS
            AUT-10  | NHS_COMPLAINTS   | -person.dateOfBirth;person.approxAge=15;authority.competentChild=N;authority.parentalResponsibility=Y | PARENTAL
            AUT-01  | NHS_COMPLAINTS   | -person.dateOfBirth;person.approxAge=16;authority.competentChild=N;authority.parentalResponsibility=Y | CONSENT
            AUT-06  | IMHA             | -person.dateOfBirth;person.approxAge=15;authority.competentChild=N           | BEST_INTERESTS
            AUT-11  | RULE_1_2_REP     | authority.hasCapacityToConsent=N;-authority.consentGiven                     | COURT_ORDER
            AUT-12  | NHS_COMPLAINTS   | authority.hasCapacityToConsent=N;-authority.consentGiven;authority.representative.actsInBestInterests=Y | BEST_INTERESTS
            AUT-12  | NHS_COMPLAINTS   | authority.hasCapacityToConsent=N;-authority.consentGiven;authority.bestInterestsReason=Nobody else can complain. | manager
            AUT-12  | NHS_COMPLAINTS   | authority.hasCapacityToConsent=N;-authority.consentGiven;authority.representative.actsInBestInterests=N | manager
            AUT-12  | NHS_COMPLAINTS   | authority.consentGiven=U;nhsComplaint.complainant=PERSONAL_REPRESENTATIVE    | BEST_INTERESTS
            """)
    void each_row_of_the_table(String rule, RequestedType type, String answers, String ground) {
        var form = AReferral.forType(type).but(answers == null ? "" : answers).form();

        var found = AuthorityRules.ground(AuthorityInputs.of(form, form.requestedType(), RECEIVED));

        assertThat(found.ruleId()).isEqualTo(rule);
        assertThat(word(found)).isEqualTo(ground);
    }

    @Test
    void says_which_answers_would_help() {
        var form = AReferral.forCommunity()
                .but("authority.hasCapacityToConsent=U;authority.consentGiven=U")
                .form();

        assertThat(AuthorityRules.ground(AuthorityInputs.of(form, form.requestedType(), RECEIVED)))
                .isEqualTo(new NotYet("AUT-99", List.of("authority.hasCapacityToConsent", "authority.consentGiven")));
    }

    /**
     * Whatever is answered comes to something, never to sharing alone, and never past a person's no; and to the row that triage reads
     * (its AuthorityTableTest has the same second reading).
     */
    @ParameterizedTest
    @EnumSource(RequestedType.class)
    void every_combination_of_answers_comes_to_something(RequestedType type) {
        for (var capacity : Answer.values()) {
            for (var consent : Answer.values()) {
                for (var flags = 0; flags < 64; flags++) {
                    var inputs = new AuthorityInputs(
                            type,
                            capacity,
                            consent,
                            EITHER.get(flags & 1),
                            EITHER.get(flags >> 1 & 1),
                            EITHER.get(flags >> 2 & 1),
                            EITHER.get(flags >> 3 & 1),
                            EITHER.get(flags >> 4 & 1),
                            EITHER.get(flags >> 5 & 1));
                    var ground = AuthorityRules.ground(inputs);
                    assertThat(ground.ruleId()).as(inputs.toString()).isEqualTo(published(inputs));
                    if (capacity == Answer.Y && consent == Answer.N && ground instanceof Given(var basis, var _)) {
                        assertThat(basis)
                                .isIn(Basis.PATIENT_REQUEST, Basis.STATUTORY_INSTRUCTION, Basis.BEST_INTERESTS);
                        assertThat(basis == Basis.BEST_INTERESTS && !inputs.patientDied())
                                .isFalse();
                    }
                    if (ground instanceof Given(var basis, var _)) {
                        assertThat(basis).isNotIn(Basis.PUBLIC_INTEREST_SHARE_ONLY, Basis.REFUSED);
                    }
                }
            }
        }
    }

    /** Table AUT read by a second pair of eyes. */
    private static String published(AuthorityInputs in) {
        var type = in.type();
        var imha = type == RequestedType.IMHA;
        var instructed = type.name().startsWith("IMCA_") || type == RequestedType.RPR_PAID;
        if (in.child() && (in.transition() || imha) && in.capacity() == Answer.Y && in.consent() == Answer.Y) {
            return "AUT-09";
        }
        var complaint = type == RequestedType.NHS_COMPLAINTS;
        if (in.child() && (in.transition() || complaint) && in.capacity() == Answer.N && in.parental()) {
            return "AUT-10";
        }
        if (complaint && in.patientDied()) {
            return "AUT-12";
        }
        return switch (in.capacity()) {
            case U -> imha && in.visitRequested() ? "AUT-03" : type.name().startsWith("IMCA_") ? "AUT-08" : "AUT-99";
            case Y ->
                switch (in.consent()) {
                    case Y -> "AUT-01";
                    case N -> imha && in.visitRequested() ? "AUT-03" : instructed ? "AUT-05" : "AUT-02";
                    case U -> imha ? "AUT-03" : instructed ? "AUT-05" : "AUT-04";
                };
            case N ->
                switch (type) {
                    case RPR_PAID, IMCA_SMT, IMCA_ACCOM, IMCA_CARE_REVIEW, IMCA_SAFEGUARDING -> "AUT-05";
                    case IMCA_39A, IMCA_39C, IMCA_39D -> "AUT-05";
                    case CARE_ACT, CARE_ACT_SAFEGUARDING, IMHA -> "AUT-06";
                    case COMMUNITY, CARER_COMMUNITY, PARENT_CP, BESPOKE -> "AUT-07";
                    case RULE_1_2_REP -> "AUT-11";
                    case NHS_COMPLAINTS -> "AUT-12";
                    default -> "AUT-99";
                };
        };
    }

    private static String word(Ground ground) {
        return switch (ground) {
            case Given(var basis, var _) -> basis.name();
            case Refused _ -> "refused";
            case NotYet _ -> "not yet";
            case ManagerToDecide _ -> "manager";
        };
    }
}
