package org.advocacyhub.triage.queue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.triage.triagecase.Offer;
import org.advocacyhub.triage.triagecase.TriageCase;

/**
 * A referral in triage as the hub sees it: codes and dates, nothing of the person.
 *
 * @param eligibility absent while the type has no table
 * @param authority absent when the table did not say yes
 * @param score order inside the band, 0 to 100 points; more comes first
 * @param queuedFor what a person has to decide; absent when nobody is waited for
 * @param responsible which council has to arrange it (G.3); absent in cases of before it was looked at
 * @param acceptedElsewhereBy when the commissioner is told if no named service outside has confirmed; absent otherwise
 * @param referredTo code of the service outside that was asked; absent when none was
 * @param questions rule ids that the referrer was asked about and has not answered
 */
record TriageCaseView(
        UUID referralId,
        String referralRef,
        String state,
        String serviceType,
        EligibilityView eligibility,
        AuthorityView authority,
        String band,
        String bandRuleId,
        String bandReason,
        BigDecimal score,
        Instant receivedAt,
        LocalDate effectiveReceivedDate,
        LocalDate contactDue,
        LocalDate allocateDue,
        boolean targetImpossible,
        int pausedDays,
        String district,
        List<OfferView> offers,
        String queuedFor,
        List<String> questions,
        ResponsibleView responsible,
        Instant acceptedElsewhereBy,
        String referredTo) {

    record EligibilityView(String outcome, String ruleId, String reason, String tableVersion) {}

    record AuthorityView(String outcome, String ruleId, String reason) {}

    /**
     * @param outcome INBOUND_ACCEPT, INBOUND_CHARGE, OUTBOUND_REFER, OUTBOUND_SPOT, REFUSE_REDIRECT or UNRESOLVED
     * @param council GSS code; absent when it is not known
     */
    record ResponsibleView(String outcome, String ruleId, String council, String reason) {}

    record OfferView(UUID offerId, String partnerId, int attempt, String state, Instant offeredAt, Instant answerBy) {}

    private static final int THOUSANDTHS = 3;

    static TriageCaseView of(TriageCase triageCase, List<Offer> offers) {
        var verdict = triageCase.verdict();
        return new TriageCaseView(
                triageCase.referralId(),
                triageCase.referralRef(),
                triageCase.state().name(),
                verdict.serviceType().name(),
                verdict.eligibilityOutcome() == null
                        ? null
                        : new EligibilityView(
                                verdict.eligibilityOutcome(),
                                verdict.eligibilityRule(),
                                verdict.eligibilityReason(),
                                verdict.tableVersion()),
                verdict.authorityOutcome() == null
                        ? null
                        : new AuthorityView(
                                verdict.authorityOutcome(), verdict.authorityRule(), verdict.authorityReason()),
                verdict.band().name(),
                verdict.bandRule(),
                verdict.bandReason(),
                points(triageCase.score()),
                triageCase.receivedAt(),
                triageCase.effectiveReceivedOn(),
                verdict.contactDue(),
                verdict.allocateDue(),
                verdict.targetImpossible(),
                triageCase.pausedDays(),
                verdict.district(),
                offers.stream().map(TriageCaseView::offer).toList(),
                triageCase.queuedFor(),
                triageCase.questions(),
                responsible(triageCase),
                triageCase.state().isOpen() ? triageCase.acceptedElsewhereBy() : null,
                triageCase.referredTo());
    }

    static BigDecimal points(int thousandths) {
        return BigDecimal.valueOf(thousandths, THOUSANDTHS);
    }

    private static ResponsibleView responsible(TriageCase triageCase) {
        var found = triageCase.responsible();
        return found == null
                ? null
                : new ResponsibleView(found.outcome(), found.rule(), found.council(), found.reason());
    }

    private static OfferView offer(Offer offer) {
        return new OfferView(
                offer.offerId(),
                offer.partnerId(),
                offer.attempt(),
                offer.state().name(),
                offer.offeredAt(),
                offer.answerBy());
    }
}
