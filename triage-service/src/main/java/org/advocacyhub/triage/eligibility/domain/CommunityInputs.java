package org.advocacyhub.triage.eligibility.domain;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.advocacyhub.triage.referral.domain.Answer;
import org.advocacyhub.triage.referral.domain.Facts;

/**
 * The columns of tables COM and CAR (domain.md A.10).
 *
 * @param hasFundedGroup a specialism criterion; for table CAR, an unpaid carer
 * @param statutoryFit whether a statutory table says yes to the same referral
 * @param statutoryType the type of that table; null when none fits
 * @param minimumAge of the contract, for the reason's words
 */
public record CommunityInputs(
        Answer resident,
        Answer oldEnough,
        Answer hasFundedGroup,
        Answer specificIssue,
        Answer statutoryFit,
        String statutoryType,
        Answer consent,
        Answer excluded,
        int minimumAge) {

    static final String RESIDENT = "resident in contract area";

    private static final String CARER = "CARER";

    static CommunityInputs of(Facts facts, Answer resident, StatutoryFit fit, Parameters parameters) {
        var group = facts.need().clientGroup();
        return of(facts, resident, fit, parameters, Answer.of(group == null ? null : FundedGroups.include(group)));
    }

    /** For table CAR: the group is that of unpaid carers. */
    static CommunityInputs ofCarer(Facts facts, Answer resident, StatutoryFit fit, Parameters parameters) {
        var need = facts.need();
        var carer = need.clientGroup() == null
                ? null
                : Boolean.valueOf(
                        need.clientGroup().equals(CARER) || need.specialisms().contains(CARER));
        return of(facts, resident, fit, parameters, Answer.of(carer));
    }

    private static CommunityInputs of(
            Facts facts, Answer resident, StatutoryFit fit, Parameters parameters, Answer inGroup) {
        return new CommunityInputs(
                resident,
                facts.ageYears() == null ? Answer.U : Answer.of(facts.ageYears() >= parameters.minimumAge()),
                inGroup,
                facts.need().specificIssue(),
                fit.fits(),
                fit.type(),
                consent(facts.authority()),
                // an exclusion has to be stated: silence on it keeps nobody out
                Answer.of(facts.need().excludedIssue() == Answer.Y),
                parameters.minimumAge());
    }

    /** Whoever lacks capacity can't consent: the best-interests note stands in, and authority (A.12) decides on it. */
    static Answer consent(Facts.Authority authority) {
        return authority.hasCapacityToConsent() == Answer.N
                ? authority.bestInterestsReasonGiven()
                : authority.consentGiven();
    }

    /** Whether a statutory entitlement takes precedence (COM-01). */
    record StatutoryFit(Answer fits, String type) {

        static final StatutoryFit NONE = new StatutoryFit(Answer.N, null);
    }

    List<String> unknowns() {
        return Stream.of(
                        resident == Answer.U ? RESIDENT : null,
                        oldEnough == Answer.U ? "age" : null,
                        hasFundedGroup == Answer.U ? "client group" : null,
                        specificIssue == Answer.U ? "specific advocacy issue" : null,
                        statutoryFit == Answer.U ? "statutory type fits" : null,
                        consent == Answer.U ? "consent" : null)
                .filter(column -> column != null)
                .toList();
    }

    Map<String, String> words() {
        return Map.of("type", statutoryType == null ? "" : statutoryType, "minimumAge", Integer.toString(minimumAge));
    }
}
