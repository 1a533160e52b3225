package org.advocacyhub.triage.eligibility.domain;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.advocacyhub.triage.referral.domain.Answer;
import org.advocacyhub.triage.referral.domain.Facts;

/**
 * The columns of table SG (domain.md A.5.4).
 *
 * @param lacksCapacity for at least one protective measure, as the body states it
 * @param allegation there is an allegation or evidence that the person is abused or abuses
 * @param measures taken or proposed by an NHS body or a council
 * @param otherDuty sections 37 to 39 or regulation 3 apply
 * @param otherType the type of that duty, for the redirect; empty when there is none
 */
public record ProtectionInputs(
        Integer ageYears,
        Answer lacksCapacity,
        Answer allegation,
        Answer measures,
        Answer otherDuty,
        Answer particularBenefit,
        String otherType)
        implements ImcaInputs {

    static ProtectionInputs of(Facts facts) {
        var imca = facts.imca();
        var alleged = facts.safeguarding();
        var other = imca == null ? null : imca.otherDuty();
        var otherDuty = other == null || other.equals(Answer.U.name()) ? Answer.U : Answer.of(!other.equals("NONE"));
        return new ProtectionInputs(
                facts.ageYears(),
                imca == null ? Answer.U : imca.lacksCapacity(),
                alleged == null ? Answer.U : alleged.allegation(),
                alleged == null ? Answer.U : alleged.measures(),
                otherDuty,
                alleged == null ? Answer.U : alleged.particularBenefit(),
                otherDuty == Answer.Y ? other : "");
    }

    List<String> unknowns() {
        return Stream.of(
                        lacksCapacity == Answer.U ? "lacks capacity for a protective measure" : null,
                        allegation == Answer.U ? "allegation" : null,
                        measures == Answer.U ? "protective measures" : null,
                        otherDuty == Answer.U ? "sections 37 to 39 or regulation 3 apply" : null,
                        particularBenefit == Answer.U ? "particular benefit" : null)
                .filter(column -> column != null)
                .toList();
    }

    Map<String, String> words() {
        return Map.of("type", otherType);
    }
}
