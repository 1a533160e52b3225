package org.advocacyhub.triage.eligibility.domain;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.advocacyhub.triage.referral.domain.Answer;
import org.advocacyhub.triage.referral.domain.AppropriateToConsult;
import org.advocacyhub.triage.referral.domain.Facts;

/**
 * The columns of table SMT (domain.md A.5.1).
 *
 * @param lacksCapacity for this decision, as the NHS body states it
 * @param testMet a limb of regulation 4 of S.I. 2006/1832
 * @param s40Person there is somebody whom section 40 names
 */
public record TreatmentInputs(
        Integer ageYears,
        Answer lacksCapacity,
        Answer nhsBodyProposes,
        Answer testMet,
        Answer mhaTreatment,
        Answer s40Person,
        AppropriateToConsult appropriateToConsult)
        implements ImcaInputs {

    static TreatmentInputs of(Facts facts) {
        var imca = facts.imca();
        return imca == null
                ? new TreatmentInputs(
                        facts.ageYears(), Answer.U, Answer.U, Answer.U, Answer.U, Answer.U, AppropriateToConsult.U)
                : new TreatmentInputs(
                        facts.ageYears(),
                        imca.lacksCapacity(),
                        imca.treatment().nhsBodyProposes(),
                        imca.treatment().testMet(),
                        imca.treatment().mhaTreatment(),
                        imca.s40Person().exists(),
                        ImcaInputs.consultation(imca));
    }

    List<String> unknowns() {
        return Stream.of(
                        ageYears == null ? "age" : null,
                        lacksCapacity == Answer.U ? "lacks capacity" : null,
                        nhsBodyProposes == Answer.U ? "NHS body proposes" : null,
                        testMet == Answer.U ? "limb of reg 4" : null,
                        mhaTreatment == Answer.U ? "MHA Part 4/4A treatment" : null,
                        s40Person == Answer.U ? "section 40 person" : null,
                        appropriateToConsult == AppropriateToConsult.U ? "appropriate to consult" : null)
                .filter(column -> column != null)
                .toList();
    }

    Map<String, String> words() {
        return Map.of();
    }
}
