package org.advocacyhub.triage.eligibility.domain;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.advocacyhub.triage.referral.domain.Answer;
import org.advocacyhub.triage.referral.domain.AppropriateToConsult;
import org.advocacyhub.triage.referral.domain.Facts;
import org.advocacyhub.triage.referral.domain.Process;

/**
 * The conditions of regulation 3 of S.I. 2006/2883 (domain.md A.5.3).
 *
 * @param careActReview a Care Act review with substantial difficulty, which section 67 covers
 * @param longEnough the accommodation was provided for a continuous period of 12 weeks or more
 * @param lacksCapacity to agree to the review, as the body states it
 * @param otherDuty sections 37 to 39 apply
 */
public record CareReviewInputs(
        Integer ageYears,
        boolean careActReview,
        Answer arrangedByBody,
        Answer longEnough,
        Answer mhaObligation,
        Answer reviewProposed,
        Answer lacksCapacity,
        AppropriateToConsult appropriateToConsult,
        Answer s40Person,
        Answer otherDuty,
        Answer particularBenefit)
        implements ImcaInputs {

    /** Regulation 3: "a continuous period of 12 weeks or more". */
    static final int WEEKS = 12;

    private static final Set<String> DUTIES = Set.of("IMCA_SMT", "IMCA_ACCOM");
    private static final Set<String> NO_DUTY = Set.of("NONE", "IMCA_CARE_REVIEW");

    static CareReviewInputs of(Facts facts) {
        var imca = facts.imca();
        return imca == null
                ? new CareReviewInputs(
                        facts.ageYears(),
                        isCareActReview(facts.careAct()),
                        Answer.U,
                        Answer.U,
                        Answer.U,
                        Answer.U,
                        Answer.U,
                        AppropriateToConsult.U,
                        Answer.U,
                        Answer.U,
                        Answer.U)
                : new CareReviewInputs(
                        facts.ageYears(),
                        isCareActReview(facts.careAct()),
                        imca.review().arrangedByBody(),
                        longEnough(imca.review().weeksInPlace()),
                        imca.review().mhaObligation(),
                        imca.review().reviewProposed(),
                        imca.lacksCapacity(),
                        ImcaInputs.consultation(imca),
                        imca.s40Person().exists(),
                        otherDuty(imca.otherDuty()),
                        imca.review().particularBenefit());
    }

    static Answer longEnough(Integer weeks) {
        return weeks == null ? Answer.U : Answer.of(weeks >= WEEKS);
    }

    private static boolean isCareActReview(Facts.CareAct asked) {
        return asked != null
                && asked.process() == Process.CARE_PLAN_REVIEW
                && CareActInputs.difficulty(asked) == Answer.Y;
    }

    private static Answer otherDuty(String code) {
        return DUTIES.contains(code) ? Answer.Y : NO_DUTY.contains(code) ? Answer.N : Answer.U;
    }

    List<String> unknowns() {
        return Stream.of(
                        arrangedByBody == Answer.U ? "arranged by the NHS or a council" : null,
                        longEnough == Answer.U ? "weeks in place" : null,
                        mhaObligation == Answer.U ? "MHA obligation" : null,
                        reviewProposed == Answer.U ? "review proposed" : null,
                        lacksCapacity == Answer.U ? "lacks capacity" : null,
                        appropriateToConsult == AppropriateToConsult.U ? "appropriate to consult" : null,
                        s40Person == Answer.U ? "section 40 person" : null,
                        otherDuty == Answer.U ? "sections 37 to 39 apply" : null,
                        particularBenefit == Answer.U ? "particular benefit" : null)
                .filter(column -> column != null)
                .toList();
    }

    Map<String, String> words() {
        return Map.of();
    }
}
