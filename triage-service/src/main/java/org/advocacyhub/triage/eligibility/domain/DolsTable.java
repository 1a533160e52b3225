package org.advocacyhub.triage.eligibility.domain;

import static org.advocacyhub.triage.eligibility.domain.DecisionTable.is;
import static org.advocacyhub.triage.eligibility.domain.DecisionTable.row;
import static org.advocacyhub.triage.eligibility.domain.DolsInputs.Representative.PAID;
import static org.advocacyhub.triage.eligibility.domain.DolsInputs.Representative.UNPAID;
import static org.advocacyhub.triage.eligibility.domain.Outcome.ELIGIBLE;
import static org.advocacyhub.triage.eligibility.domain.Outcome.NEEDS_INFO;
import static org.advocacyhub.triage.eligibility.domain.Outcome.NOT_ELIGIBLE;
import static org.advocacyhub.triage.eligibility.domain.Outcome.PENDING_LA;
import static org.advocacyhub.triage.referral.domain.Answer.N;
import static org.advocacyhub.triage.referral.domain.Answer.Y;
import static org.advocacyhub.triage.referral.domain.ServiceType.IMCA_39A;
import static org.advocacyhub.triage.referral.domain.ServiceType.IMCA_39C;
import static org.advocacyhub.triage.referral.domain.ServiceType.IMCA_39D;

import java.time.LocalDate;
import java.util.List;
import org.advocacyhub.triage.eligibility.domain.DecisionTable.Condition;
import org.advocacyhub.triage.eligibility.domain.DolsInputs.Representative;
import org.advocacyhub.triage.referral.domain.Answer;
import org.advocacyhub.triage.referral.domain.ServiceType;

/**
 * Table D (domain.md A.5.5): the three IMCA roles of a deprivation of liberty. The rows of a role decide what was asked for;
 * a person or representative who asks for a 39D advocate is forwarded to the DoLS team by D-02.
 */
public final class DolsTable {

    /** What D-01 says, also to those who ask for a paid representative. */
    static final String ONLY_THERE = "DoLS applies to hospitals and care homes for people aged 18 or over.";
    /** What D-02 says, also about a paid representative. */
    static final String ONLY_THE_BODY = "Only the supervisory body can instruct; hub forwards.";

    // spotless:off: one row of the published table a line
    private static final DecisionTable<DolsInputs, Outcome> SINCE_2015 = new DecisionTable<>(
            "D", "D/2015-04-01", "IMCA: deprivation of liberty (sections 39A, 39C, 39D)", "Mental Capacity Act 2005 s39A to s39E, Schedule A1", LocalDate.of(2015, 4, 1), null,
            List.of(
                    ImcaInputs.under16("D-U16"),
                    row("D-01").when(below18OrElsewhere())
                            .then(NOT_ELIGIBLE, "RULE_1_2_REP", ONLY_THERE).under("Mental Capacity Act 2005 Schedule A1"),
                    row("D-02").when(bySomebodyElse())
                            .then(PENDING_LA, ONLY_THE_BODY),
                    row("D-39A-1").when(role(IMCA_39A), underAssessment(), somebody("nobody unpaid appropriate, no s40 person", N))
                            .then(ELIGIBLE, "Must instruct under s39A(3). Ends when an RPR is appointed or authorisation refused.").under("Mental Capacity Act 2005 s39A(3)"),
                    row("D-39A-2").when(role(IMCA_39A), underAssessment(), somebody("someone appropriate, or a s40 person", Y))
                            .then(NOT_ELIGIBLE, "Someone is appropriate to consult.").under("Mental Capacity Act 2005 s39A(1)"),
                    row("D-39C-1").when(role(IMCA_39C), standardInForce(), appointmentEnded(), nobodyMeanwhile())
                            .then(ELIGIBLE, "Fills the gap until a new representative is appointed.").under("Mental Capacity Act 2005 s39C"),
                    row("D-39D-1").when(role(IMCA_39D), standardInForce(), representative(UNPAID), asked(), noOtherInPlace())
                            .then(ELIGIBLE, "Must instruct under s39D(2).").under("Mental Capacity Act 2005 s39D(2)"),
                    row("D-39D-2").when(role(IMCA_39D), representative(PAID))
                            .then(NOT_ELIGIBLE, "Paid representative in place; 39D does not apply.").under("Mental Capacity Act 2005 s39D(1)")),
            NEEDS_INFO, DolsInputs::unknowns, DolsInputs::words);
    // spotless:on

    /** Every version, each valid for the effective received dates that it names. */
    public static final List<DecisionTable<DolsInputs, Outcome>> VERSIONS = List.of(SINCE_2015);

    private DolsTable() {}

    private static Condition<DolsInputs> below18OrElsewhere() {
        return new Condition<>(
                "person and setting",
                "under 18, or not hospital/care home",
                in -> in.isBelow18() || in.hospitalOrCareHome() == N);
    }

    private static Condition<DolsInputs> bySomebodyElse() {
        return new Condition<>("referrer", "not the supervisory body", in -> !in.bySupervisoryBody());
    }

    private static Condition<DolsInputs> role(ServiceType role) {
        return is("role", DolsInputs::role, role);
    }

    private static Condition<DolsInputs> underAssessment() {
        return new Condition<>(
                "situation",
                "urgent authorisation given, or standard requested, or assessor appointed",
                in -> in.underAssessment() == Y);
    }

    private static Condition<DolsInputs> standardInForce() {
        return new Condition<>("situation", "standard authorisation in force", in -> in.standardInForce() == Y);
    }

    private static Condition<DolsInputs> appointmentEnded() {
        return new Condition<>("situation", "RPR appointment ended", in -> in.appointmentEnded() == Y);
    }

    private static Condition<DolsInputs> representative(Representative value) {
        return new Condition<>(
                "situation", value == UNPAID ? "RPR is unpaid" : "RPR is paid", in -> in.representative() == value);
    }

    private static Condition<DolsInputs> asked() {
        return new Condition<>(
                "situation", "P asks, or R asks, or rights are unlikely to be used", in -> in.asked() == Y);
    }

    private static Condition<DolsInputs> somebody(String words, Answer answer) {
        return new Condition<>("extra test", words, in -> in.somebodyToConsult() == answer);
    }

    private static Condition<DolsInputs> nobodyMeanwhile() {
        return new Condition<>("extra test", "nobody unpaid appropriate meanwhile", in -> in.nobodyMeanwhile() == Y);
    }

    private static Condition<DolsInputs> noOtherInPlace() {
        return new Condition<>(
                "extra test",
                "no 39D advocate for this authorisation, or a new reason (s39E)",
                in -> in.anotherInPlace() == N);
    }
}
