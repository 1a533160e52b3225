package org.advocacyhub.triage.eligibility.domain;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.advocacyhub.triage.referral.domain.Answer;
import org.advocacyhub.triage.referral.domain.Facts;

/**
 * The columns of table PCP (domain.md A.10.2, A.1.1).
 *
 * @param process it is stated which process of children's social care it is
 * @param difficulty a learning disability, autism, mental health or another difficulty in engaging
 * @param supportInHearing help inside a court hearing is wanted
 * @param mayRefer the parent, children's social care or a solicitor refers
 * @param minimumAge of the contract, for the reason's words
 */
public record ParentInputs(
        Answer supportInHearing,
        Answer resident,
        Answer oldEnough,
        Answer process,
        Answer difficulty,
        boolean mayRefer,
        Answer consent,
        int minimumAge) {

    private static final Set<String> REFERRERS = Set.of("SELF", "CHILDRENS_SOCIAL_CARE", "SOLICITOR");

    static ParentInputs of(Facts facts, Answer resident, Parameters parameters) {
        var parent = facts.parentCp();
        var minimumAge = parameters.minimumAge();
        return new ParentInputs(
                parent == null ? Answer.U : parent.supportInHearing(),
                resident,
                facts.ageYears() == null ? Answer.U : Answer.of(facts.ageYears() >= minimumAge),
                parent == null ? Answer.U : parent.process(),
                // the group says which difficulty it is; any will do
                facts.need().clientGroup() == null ? Answer.U : Answer.Y,
                REFERRERS.contains(facts.referrerType()),
                CommunityInputs.consent(facts.authority()),
                minimumAge);
    }

    List<String> unknowns() {
        return Stream.of(
                        resident == Answer.U ? CommunityInputs.RESIDENT : null,
                        oldEnough == Answer.U ? "age" : null,
                        process == Answer.U ? "process of children's social care" : null,
                        difficulty == Answer.U ? "difficulty in engaging (client group)" : null,
                        consent == Answer.U ? "parent's consent" : null)
                .filter(column -> column != null)
                .toList();
    }

    Map<String, String> words() {
        return Map.of("minimumAge", Integer.toString(minimumAge));
    }
}
