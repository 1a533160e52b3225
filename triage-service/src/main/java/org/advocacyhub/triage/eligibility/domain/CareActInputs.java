package org.advocacyhub.triage.eligibility.domain;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.advocacyhub.triage.referral.domain.Answer;
import org.advocacyhub.triage.referral.domain.AppropriatePerson;
import org.advocacyhub.triage.referral.domain.Facts;
import org.advocacyhub.triage.referral.domain.Process;
import org.advocacyhub.triage.referral.domain.ServiceType;

/**
 * The columns of table CA67 (domain.md A.3.2).
 *
 * @param ageYears null when not known
 * @param nhsAccommodation an NHS-arranged stay of 28 days or more in hospital or 8 weeks or more in a care home is likely
 */
public record CareActInputs(
        Process process,
        Integer ageYears,
        Answer transitionNeedsLikely,
        Answer substantialDifficulty,
        AppropriatePerson appropriatePerson,
        Answer nhsAccommodation,
        Answer materialDisagreement,
        Answer bestInterestsAgreed) {

    /** Care Act regulation 4: "28 days or more". The Mental Capacity Act says "exceed", which is one day longer. */
    static final int HOSPITAL_DAYS = 28;
    /** Care Act regulation 4: "8 weeks or more". */
    static final int CARE_HOME_DAYS = 56;

    static CareActInputs of(Facts facts) {
        var asked = facts.careAct();
        var appeal = facts.requestedType() == ServiceType.CARE_ACT_APPEAL_S72;
        if (asked == null) {
            return new CareActInputs(
                    appeal ? Process.APPEAL_S72 : Process.U,
                    facts.ageYears(),
                    Answer.U,
                    Answer.U,
                    AppropriatePerson.U,
                    Answer.U,
                    Answer.U,
                    Answer.U);
        }
        return new CareActInputs(
                appeal ? Process.APPEAL_S72 : asked.process(),
                facts.ageYears(),
                asked.transitionNeedsLikely(),
                difficulty(asked),
                asked.appropriatePerson(),
                nhsAccommodation(asked.nhsHospitalDays(), asked.nhsCareHomeDays()),
                asked.materialDisagreement(),
                asked.bestInterestsAgreed());
    }

    /** The authority has to say whether and in which of the four areas (CA67-06): a bare yes is not an answer. */
    static Answer difficulty(Facts.CareAct asked) {
        if (asked.substantialDifficulty() == Answer.N) {
            return Answer.N;
        }
        return asked.difficultyAreas().isEmpty() ? Answer.U : Answer.Y;
    }

    static Answer nhsAccommodation(Integer hospitalDays, Integer careHomeDays) {
        if (hospitalDays == null && careHomeDays == null) {
            return Answer.U;
        }
        return Answer.of(hospitalDays != null && hospitalDays >= HOSPITAL_DAYS
                || careHomeDays != null && careHomeDays >= CARE_HOME_DAYS);
    }

    List<String> unknowns() {
        return Stream.of(
                        process == Process.U ? "process" : null,
                        ageYears == null ? "age" : null,
                        transitionNeedsLikely == Answer.U ? "transition (likely needs at 18)" : null,
                        substantialDifficulty == Answer.U ? "substantial difficulty" : null,
                        appropriatePerson == AppropriatePerson.U ? "appropriate person" : null)
                .filter(column -> column != null)
                .toList();
    }

    Map<String, String> words() {
        return Map.of(
                "ground",
                switch (appropriatePerson) {
                    case NOT_BEST_INTERESTS -> "not in the person's best interests";
                    case IMPLICATED -> "implicated";
                    case UNWILLING_OR_UNABLE -> "unwilling or unable";
                    default -> "";
                });
    }
}
