package org.advocacyhub.triage.eligibility.domain;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.advocacyhub.triage.referral.domain.Answer;
import org.advocacyhub.triage.referral.domain.Facts;
import org.advocacyhub.triage.referral.domain.MhaStatus;

/**
 * The columns of table IMHA (domain.md A.8.1).
 *
 * @param ageYears null when not known; there is no minimum age
 * @param hospitalInArea the hospital or the responsible authority is in this area (G.3)
 * @param schedule3Commenced Schedule 3 to the Mental Health Act 2025 is in force
 * @param informalFundedLocally the contract pays for informal patients
 */
public record ImhaInputs(
        MhaStatus mhaStatus,
        Integer ageYears,
        Answer hospitalInArea,
        Answer patientDeclines,
        boolean schedule3Commenced,
        boolean informalFundedLocally) {

    static ImhaInputs of(Facts facts, Parameters parameters) {
        var asked = facts.imha();
        return new ImhaInputs(
                asked == null ? MhaStatus.U : asked.mhaStatus(),
                facts.ageYears(),
                asked == null ? Answer.U : asked.hospitalInArea(),
                asked == null ? Answer.U : asked.patientDeclines(),
                parameters.schedule3Commenced(),
                parameters.informalFundedLocally());
    }

    boolean qualifies() {
        return mhaStatus.qualifies(ageYears, schedule3Commenced || informalFundedLocally);
    }

    List<String> unknowns() {
        return Stream.of(
                        mhaStatus == MhaStatus.U ? "mhaStatus" : null,
                        hospitalInArea == Answer.U ? "hospital/LSSA in England" : null,
                        mhaStatus == MhaStatus.S58A_DISCUSSED && ageYears == null ? "age" : null)
                .filter(column -> column != null)
                .toList();
    }

    Map<String, String> words() {
        return Map.of();
    }
}
