package org.advocacyhub.triage.eligibility.domain;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.advocacyhub.triage.referral.domain.Answer;
import org.advocacyhub.triage.referral.domain.Complainant;
import org.advocacyhub.triage.referral.domain.Facts;
import org.advocacyhub.triage.referral.domain.Process;
import org.advocacyhub.triage.referral.domain.ServiceType;

/**
 * The columns of table AUT (domain.md A.12).
 *
 * @param capacity to consent to being referred: never the capacity for the decision in hand (A.2). For a child, competence
 * @param child under 16; an unknown age makes no child
 * @param transition one of the three transition assessments
 * @param parental whoever agrees for a child has parental responsibility; yes when nobody was asked
 * @param visitRequested somebody entitled asked for a visit under section 130B(5)
 * @param representative somebody acts for the person, in their best interests
 * @param patientDied a personal representative complains for a patient who died
 * @param consentDate for the reason's words
 */
public record AuthorityInputs(
        ServiceType serviceType,
        Answer capacity,
        Answer consent,
        boolean child,
        boolean transition,
        Answer parental,
        boolean visitRequested,
        boolean representative,
        boolean patientDied,
        String consentDate) {

    static AuthorityInputs of(ServiceType type, Facts facts) {
        var authority = facts.authority();
        var child = facts.ageYears() != null && facts.ageYears() < 16;
        return new AuthorityInputs(
                type,
                child && authority.competentChild() != null
                        ? authority.competentChild()
                        : authority.hasCapacityToConsent(),
                authority.consentGiven(),
                child,
                facts.careAct() != null && facts.careAct().process().stage() == Process.Stage.TRANSITION,
                authority.parentalResponsibility() == null ? Answer.Y : authority.parentalResponsibility(),
                facts.imha() != null && facts.imha().visitRequest() == Answer.Y,
                isRepresented(authority),
                facts.nhsComplaint() != null
                        && facts.nhsComplaint().complainant() == Complainant.PERSONAL_REPRESENTATIVE,
                authority.consentDate() == null
                        ? "a day not stated"
                        : authority.consentDate().toString());
    }

    /** Before it was asked who acts for the person, a best-interests reason stood for it. */
    private static boolean isRepresented(Facts.Authority authority) {
        return authority.representativeInBestInterests() == null
                ? authority.bestInterestsReasonGiven() == Answer.Y
                : authority.representativeInBestInterests() == Answer.Y;
    }

    List<String> unknowns() {
        return Stream.of(
                        capacity == Answer.U ? "hasCapacityToConsent" : null,
                        consent == Answer.U ? "consentGiven" : null,
                        child && parental != Answer.Y ? "parentalResponsibility" : null)
                .filter(column -> column != null)
                .toList();
    }

    Map<String, String> words() {
        return Map.of("date", consentDate);
    }
}
