package org.advocacyhub.triage.eligibility.domain;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.advocacyhub.triage.referral.domain.Answer;
import org.advocacyhub.triage.referral.domain.AppropriatePerson;
import org.advocacyhub.triage.referral.domain.Facts;
import org.advocacyhub.triage.referral.domain.Process;

/**
 * The columns of table CA68 (domain.md A.4).
 *
 * @param process any process but an enquiry or a review leaves it open which of the two there is
 */
public record SafeguardingInputs(
        Process process,
        Answer adultAlive,
        Answer adult,
        Answer substantialDifficulty,
        AppropriatePerson appropriatePerson) {

    private static final int ADULT = 18;

    static SafeguardingInputs of(Facts facts) {
        var asked = facts.careAct();
        var adult = facts.ageYears() == null ? Answer.U : Answer.of(facts.ageYears() >= ADULT);
        return asked == null
                ? new SafeguardingInputs(Process.U, Answer.U, adult, Answer.U, AppropriatePerson.U)
                : new SafeguardingInputs(
                        asked.process(),
                        asked.adultAlive(),
                        adult,
                        CareActInputs.difficulty(asked),
                        asked.appropriatePerson());
    }

    boolean isProcessOpen() {
        return process.stage() != Process.Stage.SAFEGUARDING;
    }

    List<String> unknowns() {
        return Stream.of(
                        isProcessOpen() ? "process" : null,
                        process == Process.SAFEGUARDING_ADULTS_REVIEW && adultAlive == Answer.U ? "adult alive" : null,
                        adult == Answer.U ? "age" : null,
                        substantialDifficulty == Answer.U ? "substantial difficulty" : null,
                        appropriatePerson == AppropriatePerson.U ? "appropriate person" : null)
                .filter(column -> column != null)
                .toList();
    }

    Map<String, String> words() {
        return Map.of();
    }
}
