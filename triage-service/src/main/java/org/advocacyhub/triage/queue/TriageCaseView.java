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
 * @param questions rule ids that the referrer was asked about and has not answered
 * @param moneyHold why money keeps it back (F.7): CEILING, FREEZE, NOT_COMMISSIONED, NO_PARTNER; absent when nothing does
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
        String moneyHold) {

    record EligibilityView(String outcome, String ruleId, String reason, String tableVersion) {}

    record AuthorityView(String outcome, String ruleId, String reason) {}

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
                triageCase.moneyHold() == null ? null : triageCase.moneyHold().name());
    }

    static BigDecimal points(int thousandths) {
        return BigDecimal.valueOf(thousandths, THOUSANDTHS);
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
