package org.advocacyhub.triage.eligibility.domain;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.advocacyhub.triage.referral.domain.Answer;
import org.advocacyhub.triage.referral.domain.Facts;
import org.advocacyhub.triage.referral.domain.Process;
import org.advocacyhub.triage.referral.domain.ServiceType;

/**
 * The columns of table AUT (domain.md A.12).
 *
 * @param capacity to consent to being referred: never the capacity for the decision in hand (A.2). For a child, competence
 * @param child under 16; an unknown age makes no child
 * @param transition one of the three transition assessments
 * @param visitRequested somebody entitled asked for a visit under section 130B(5)
 * @param representative somebody gave a best-interests reason for acting
 * @param consentDate for the reason's words
 */
public record AuthorityInputs(
        ServiceType serviceType,
        Answer capacity,
        Answer consent,
        boolean child,
        boolean transition,
        boolean visitRequested,
        boolean representative,
        String consentDate) {

    static AuthorityInputs of(ServiceType type, Facts facts) {
        var authority = facts.authority();
        return new AuthorityInputs(
                type,
                authority.hasCapacityToConsent(),
                authority.consentGiven(),
                facts.ageYears() != null && facts.ageYears() < 16,
                facts.careAct() != null && facts.careAct().process().stage() == Process.Stage.TRANSITION,
                facts.imha() != null && facts.imha().visitRequest() == Answer.Y,
                authority.bestInterestsReasonGiven() == Answer.Y,
                authority.consentDate() == null
                        ? "a day not stated"
                        : authority.consentDate().toString());
    }

    List<String> unknowns() {
        return Stream.of(
                        capacity == Answer.U ? "hasCapacityToConsent" : null,
                        consent == Answer.U ? "consentGiven" : null)
                .filter(column -> column != null)
                .toList();
    }

    Map<String, String> words() {
        return Map.of("date", consentDate);
    }
}
