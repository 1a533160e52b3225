package org.advocacyhub.triage.eligibility.domain;

import static org.advocacyhub.triage.eligibility.domain.DecisionTable.is;
import static org.advocacyhub.triage.eligibility.domain.DecisionTable.row;
import static org.advocacyhub.triage.eligibility.domain.Outcome.ELIGIBLE_POWER;
import static org.advocacyhub.triage.eligibility.domain.Outcome.NEEDS_INFO;
import static org.advocacyhub.triage.eligibility.domain.Outcome.NOT_ELIGIBLE;
import static org.advocacyhub.triage.eligibility.domain.Outcome.REDIRECT;
import static org.advocacyhub.triage.referral.domain.Answer.N;
import static org.advocacyhub.triage.referral.domain.Answer.Y;
import static org.advocacyhub.triage.referral.domain.AppropriateToConsult.EXISTS_APPROPRIATE;
import static org.advocacyhub.triage.referral.domain.AppropriateToConsult.EXISTS_NOT_APPROPRIATE;
import static org.advocacyhub.triage.referral.domain.AppropriateToConsult.NONE;

import java.time.LocalDate;
import java.util.List;
import org.advocacyhub.triage.eligibility.domain.DecisionTable.Condition;
import org.advocacyhub.triage.referral.domain.Answer;
import org.advocacyhub.triage.referral.domain.AppropriateToConsult;

/**
 * Table CR (domain.md A.5.3): the power to instruct an IMCA for a review of accommodation. The published text lists the
 * conditions of regulation 3; here each has the row that says it is not met. CR-00 comes first: Care Act advocacy has largely
 * replaced this power.
 */
public final class CareReviewTable {

    // spotless:off: one condition of regulation 3 a line
    private static final DecisionTable<CareReviewInputs, Outcome> SINCE_2015 = new DecisionTable<>(
            "CR", "CR/2015-04-01", "IMCA: review of accommodation", "S.I. 2006/2883 reg 3, 5", LocalDate.of(2015, 4, 1), null,
            List.of(
                    ImcaInputs.under16("CR-U16"),
                    row("CR-00").when(careActReview())
                            .then(REDIRECT, "CARE_ACT", "A care plan review with substantial difficulty: Care Act advocacy.").under("Care Act 2014 s67"),
                    row("CR-01").when(arrangedByBody(N))
                            .then(NOT_ELIGIBLE, "Reg 3 condition not met: an NHS body or authority made the arrangements."),
                    row("CR-02").when(longEnough(N))
                            .then(NOT_ELIGIBLE, "Reg 3 condition not met: accommodation for a continuous period of 12 weeks or more."),
                    row("CR-03").when(mhaObligation(Y))
                            .then(NOT_ELIGIBLE, "Reg 3 condition not met: no obligation under the Mental Health Act."),
                    row("CR-04").when(reviewProposed(N))
                            .then(NOT_ELIGIBLE, "Reg 3 condition not met: a review is proposed or in progress."),
                    row("CR-05").when(lacksCapacity(N))
                            .then(NOT_ELIGIBLE, "Reg 3 condition not met: the person lacks capacity to agree."),
                    row("CR-06").when(consult(EXISTS_APPROPRIATE))
                            .then(NOT_ELIGIBLE, "Reg 3 condition not met: nobody unpaid is appropriate to consult."),
                    row("CR-07").when(s40Person("not NONE", Y))
                            .then(NOT_ELIGIBLE, "Reg 3 condition not met: no nominated person, donee or deputy."),
                    row("CR-08").when(otherDuty(Y))
                            .then(NOT_ELIGIBLE, "Reg 3 condition not met: sections 37 to 39 do not apply."),
                    row("CR-09").when(particularBenefit(N))
                            .then(NOT_ELIGIBLE, "Reg 3 condition not met: of particular benefit to the person."),
                    row("CR-10").when(arrangedByBody(Y), longEnough(Y), mhaObligation(N), reviewProposed(Y), lacksCapacity(Y), consult(NONE, EXISTS_NOT_APPROPRIATE), s40Person("NONE", N), otherDuty(N), particularBenefit(Y))
                            .then(ELIGIBLE_POWER, "All conditions of regulation 3 are met: the body may instruct an IMCA.")),
            NEEDS_INFO, CareReviewInputs::unknowns, CareReviewInputs::words);
    // spotless:on

    /** Every version, each valid for the effective received dates that it names. */
    public static final List<DecisionTable<CareReviewInputs, Outcome>> VERSIONS = List.of(SINCE_2015);

    private CareReviewTable() {}

    private static Condition<CareReviewInputs> careActReview() {
        return new Condition<>(
                "Care Act process", "CARE_PLAN_REVIEW with substantial difficulty", CareReviewInputs::careActReview);
    }

    private static Condition<CareReviewInputs> arrangedByBody(Answer answer) {
        return is("NHS body or LA made the arrangements", CareReviewInputs::arrangedByBody, answer);
    }

    private static Condition<CareReviewInputs> longEnough(Answer answer) {
        return is("provided for 12 weeks or more", CareReviewInputs::longEnough, answer);
    }

    private static Condition<CareReviewInputs> mhaObligation(Answer answer) {
        return is("MHA obligation", CareReviewInputs::mhaObligation, answer);
    }

    private static Condition<CareReviewInputs> reviewProposed(Answer answer) {
        return is("review proposed or in progress", CareReviewInputs::reviewProposed, answer);
    }

    private static Condition<CareReviewInputs> lacksCapacity(Answer answer) {
        return is("lacks capacity to agree", CareReviewInputs::lacksCapacity, answer);
    }

    private static Condition<CareReviewInputs> consult(AppropriateToConsult... values) {
        return is("appropriateToConsult", CareReviewInputs::appropriateToConsult, values);
    }

    private static Condition<CareReviewInputs> s40Person(String words, Answer exists) {
        return new Condition<>("nominated person, donee or deputy", words, in -> in.s40Person() == exists);
    }

    private static Condition<CareReviewInputs> otherDuty(Answer answer) {
        return is("ss37-39 apply", CareReviewInputs::otherDuty, answer);
    }

    private static Condition<CareReviewInputs> particularBenefit(Answer answer) {
        return is("particular benefit", CareReviewInputs::particularBenefit, answer);
    }
}
