package org.advocacyhub.triage.queue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.triage.triagecase.Offer;
import org.advocacyhub.triage.triagecase.TriageCase;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A referral in triage as the hub sees it: codes and dates, nothing of the person.
 *
 * @param eligibility absent while the type has no table
 * @param authority absent when the table did not say yes
 * @param score order inside the band, 0 to 100 points; more comes first
 * @param queuedFor what a person has to decide; absent when nobody is waited for
 * @param questions rule ids that the referrer was asked about and has not answered
 * @param referrerTeam absent while nobody knows it
 * @param waitsFor what it waits for in words; absent when triage is over
 * @param missing what has to be answered, and since when
 * @param risk the day to keep that is nearest; absent while none is near, and while the clock stands still
 * @param holder absent while nobody works on it
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
        String referrerTeam,
        String waitsFor,
        List<MissingView> missing,
        RiskView risk,
        HolderView holder) {

    /**
     * @param ruleId what is asked
     * @param since day of the question
     */
    record MissingView(
            @Schema(examples = "B1-36") String ruleId,
            @Schema(examples = "2016-05-04") LocalDate since) {}

    /**
     * @param kind which day: CONTACT or ALLOCATE
     * @param since from this day on it is at risk
     * @param missed the day is over
     */
    record RiskView(
            @Schema(examples = "CONTACT") String kind,
            @Schema(examples = "2016-04-12") LocalDate due,
            @Schema(examples = "2016-04-11") LocalDate since,
            boolean missed) {}

    /** Who works on it just now; free again by itself. */
    record HolderView(
            @Schema(examples = "worker-7") String heldBy,
            @Schema(examples = "2016-04-05T09:15:00Z") Instant heldUntil) {}

    record EligibilityView(String outcome, String ruleId, String reason, String tableVersion) {}

    record AuthorityView(String outcome, String ruleId, String reason) {}

    record OfferView(UUID offerId, String partnerId, int attempt, String state, Instant offeredAt, Instant answerBy) {}

    private static final int THOUSANDTHS = 3;

    static TriageCaseView of(TriageCase triageCase, List<Offer> offers, RiskView risk, HolderView holder) {
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
                triageCase.referrerTeam(),
                Waits.inWords(triageCase),
                missing(triageCase),
                risk,
                holder);
    }

    private static List<MissingView> missing(TriageCase triageCase) {
        return triageCase.questions().stream()
                .map(ruleId -> new MissingView(ruleId, triageCase.askedOn()))
                .toList();
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
