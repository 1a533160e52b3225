package org.advocacyhub.triage.eligibility.domain;

import static org.advocacyhub.triage.eligibility.domain.DecisionTable.is;
import static org.advocacyhub.triage.eligibility.domain.DecisionTable.row;
import static org.advocacyhub.triage.eligibility.domain.Outcome.ELIGIBLE;
import static org.advocacyhub.triage.eligibility.domain.Outcome.NEEDS_INFO;
import static org.advocacyhub.triage.eligibility.domain.Outcome.NOT_ELIGIBLE;
import static org.advocacyhub.triage.referral.domain.Answer.N;
import static org.advocacyhub.triage.referral.domain.Answer.Y;
import static org.advocacyhub.triage.referral.domain.AppropriateToConsult.EXISTS_APPROPRIATE;
import static org.advocacyhub.triage.referral.domain.AppropriateToConsult.EXISTS_NOT_APPROPRIATE;
import static org.advocacyhub.triage.referral.domain.AppropriateToConsult.NONE;
import static org.advocacyhub.triage.referral.domain.AppropriateToConsult.U;

import java.time.LocalDate;
import java.util.List;
import org.advocacyhub.triage.eligibility.domain.DecisionTable.Condition;
import org.advocacyhub.triage.referral.domain.Answer;
import org.advocacyhub.triage.referral.domain.AppropriateToConsult;

/**
 * Table SMT (domain.md A.5.1): an IMCA for serious medical treatment. Whether the person lacks capacity is what the NHS body
 * states; nothing here works it out (A.2).
 */
public final class TreatmentTable {

    // spotless:off: one row of the published table a line
    private static final DecisionTable<TreatmentInputs, Outcome> SINCE_2015 = new DecisionTable<>(
            "SMT", "SMT/2015-04-01", "IMCA: serious medical treatment", "Mental Capacity Act 2005 s37; S.I. 2006/1832", LocalDate.of(2015, 4, 1), null,
            List.of(
                    ImcaInputs.under16("SMT-01"),
                    row("SMT-02").when(lacksCapacity(N))
                            .then(NOT_ELIGIBLE, "Person has capacity for this decision. Consider NHS complaints or community advocacy.").under("Mental Capacity Act 2005 s37(1)"),
                    row("SMT-03").when(lacksCapacity(Answer.U))
                            .then(NEEDS_INFO, "Decision-specific capacity assessment details required (who, when)."),
                    row("SMT-04").when(nhsBody(N))
                            .then(NOT_ELIGIBLE, "Section 37 applies only to treatment provided or secured by an NHS body.").under("Mental Capacity Act 2005 s37(1)"),
                    row("SMT-05").when(mhaTreatment(Y))
                            .then(NOT_ELIGIBLE, "IMHA", "Treatment regulated by Part 4 or 4A of the Mental Health Act (s37(2)).").under("Mental Capacity Act 2005 s37(2)"),
                    row("SMT-06").when(testMet(N))
                            .then(NOT_ELIGIBLE, "Not 'serious medical treatment' (reg 4).").under("S.I. 2006/1832 reg 4"),
                    row("SMT-07").when(testMet(Answer.U))
                            .then(NEEDS_INFO, "State which limb of reg 4 applies.").under("S.I. 2006/1832 reg 4"),
                    row("SMT-08").when(s40Person("not NONE", Y))
                            .then(NOT_ELIGIBLE, "A person listed in section 40 can be consulted.").under("Mental Capacity Act 2005 s40"),
                    row("SMT-09").when(consult(EXISTS_APPROPRIATE))
                            .then(NOT_ELIGIBLE, "Family or friend appropriate to consult.").under("Mental Capacity Act 2005 s37(1)"),
                    row("SMT-10").when(consult(U))
                            .then(NEEDS_INFO, "State whether anyone unpaid is appropriate to consult."),
                    row("SMT-11").when(from16(), lacksCapacity(Y), nhsBody(Y), testMet(Y), mhaTreatment(N), s40Person("NONE", N), consult(NONE, EXISTS_NOT_APPROPRIATE))
                            .then(ELIGIBLE, "NHS body must instruct an IMCA (s37(3)).").under("Mental Capacity Act 2005 s37(3)")),
            NEEDS_INFO, TreatmentInputs::unknowns, TreatmentInputs::words);
    // spotless:on

    /** Every version, each valid for the effective received dates that it names. */
    public static final List<DecisionTable<TreatmentInputs, Outcome>> VERSIONS = List.of(SINCE_2015);

    private TreatmentTable() {}

    private static Condition<TreatmentInputs> from16() {
        return new Condition<>("age", ">= 16", in -> in.ageYears() != null && in.ageYears() >= ImcaInputs.LOWEST_AGE);
    }

    private static Condition<TreatmentInputs> lacksCapacity(Answer answer) {
        return is("lacks capacity", TreatmentInputs::lacksCapacity, answer);
    }

    private static Condition<TreatmentInputs> nhsBody(Answer answer) {
        return is("NHS body proposes", TreatmentInputs::nhsBodyProposes, answer);
    }

    private static Condition<TreatmentInputs> testMet(Answer answer) {
        return is("SMT test met", TreatmentInputs::testMet, answer);
    }

    private static Condition<TreatmentInputs> mhaTreatment(Answer answer) {
        return is("MHA Part 4/4A treatment", TreatmentInputs::mhaTreatment, answer);
    }

    private static Condition<TreatmentInputs> s40Person(String words, Answer exists) {
        return new Condition<>("s40 person", words, in -> in.s40Person() == exists);
    }

    private static Condition<TreatmentInputs> consult(AppropriateToConsult... values) {
        return is("appropriateToConsult", TreatmentInputs::appropriateToConsult, values);
    }
}
