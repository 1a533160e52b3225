package org.advocacyhub.triage.queue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.triage.eligibility.domain.ServiceLabel;
import org.advocacyhub.triage.referral.domain.CarriedOver;
import org.advocacyhub.triage.triagecase.Offer;
import org.advocacyhub.triage.triagecase.TriageCase;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A referral in triage as the hub sees it: codes and dates, nothing of the person.
 *
 * @param serviceLabel what the type is called on the day of receipt
 * @param eligibility absent when nothing fitted
 * @param authority absent when the table did not say yes
 * @param score order inside the band, 0 to 100 points; more comes first
 * @param queuedFor what a person has to decide; absent when nobody is waited for
 * @param responsible which council has to arrange it (G.3); absent in cases of before it was looked at
 * @param acceptedElsewhereBy when the commissioner is told if no named service outside has confirmed; absent otherwise
 * @param referredTo code of the service outside that was asked; absent when none was
 * @param questions rule ids that the referrer was asked about and has not answered
 * @param also further types that the facts give grounds for (A.11), each with the line of A.14 that says so; absent in lists
 * @param linked other cases of the same person that are open or came in at about the same time; absent in lists
 * @param referrerTeam absent while nobody knows it
 * @param waitsFor what it waits for in words; absent when triage is over
 * @param missing what has to be answered, and since when
 * @param risk the day to keep that is nearest; absent while none is near, and while the clock stands still
 * @param holder absent while nobody works on it
 * @param carriedOver what the provider before left open; absent for a new referral
 * @param moneyHold why money keeps it back (F.7): CEILING, FREEZE, NOT_COMMISSIONED, NO_PARTNER; absent when nothing does
 */
record TriageCaseView(
        UUID referralId,
        String referralRef,
        String state,
        String serviceType,
        String serviceLabel,
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
        List<AlsoView> also,
        List<LinkedView> linked,
        ResponsibleView responsible,
        Instant acceptedElsewhereBy,
        String referredTo,
        String referrerTeam,
        String waitsFor,
        List<MissingView> missing,
        RiskView risk,
        HolderView holder,
        String moneyHold,
        CarriedOverView carriedOver) {

    /**
     * A case that the provider before left open (N32).
     *
     * @param openedOn day on which the provider before opened it
     * @param lastContactOn day of its last contact with the person; absent when not known
     * @param partnerId who was named to go on with it; absent when nobody was
     */
    record CarriedOverView(
            @Schema(examples = "2015-11-02") LocalDate openedOn,
            @Schema(examples = "2016-03-22") LocalDate lastContactOn,
            @Schema(examples = "ADVOCACY-FOR-ALL") String partnerId) {}

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

    /**
     * @param outcome INBOUND_ACCEPT, INBOUND_CHARGE, OUTBOUND_REFER, OUTBOUND_SPOT, REFUSE_REDIRECT or UNRESOLVED
     * @param council GSS code; absent when it is not known
     */
    record ResponsibleView(String outcome, String ruleId, String council, String reason) {}

    record OfferView(UUID offerId, String partnerId, int attempt, String state, Instant offeredAt, Instant answerBy) {}

    /**
     * A further type.
     *
     * @param line of A.14
     * @param outcome what its own table says
     */
    record AlsoView(String serviceType, String line, String reason, String outcome, String ruleId) {}

    /** Another case of the same person: no more than which and of what type. */
    record LinkedView(UUID referralId, String serviceType) {}

    private static final int THOUSANDTHS = 3;

    static TriageCaseView of(
            TriageCase triageCase,
            List<Offer> offers,
            List<AlsoView> also,
            List<LinkedView> linked,
            RiskView risk,
            HolderView holder) {
        var verdict = triageCase.verdict();
        return new TriageCaseView(
                triageCase.referralId(),
                triageCase.referral().ref(),
                triageCase.state().name(),
                verdict.serviceType().name(),
                ServiceLabel.of(verdict.serviceType(), triageCase.referral().effectiveReceivedOn()),
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
                triageCase.referral().receivedAt(),
                triageCase.referral().effectiveReceivedOn(),
                verdict.contactDue(),
                verdict.allocateDue(),
                verdict.targetImpossible(),
                triageCase.clock().pausedDays(),
                verdict.district(),
                offers.stream().map(TriageCaseView::offer).toList(),
                triageCase.standing().queuedFor(),
                triageCase.standing().questions(),
                also,
                linked,
                responsible(triageCase),
                triageCase.state().isOpen() ? triageCase.place().acceptedElsewhereBy() : null,
                triageCase.place().referredTo(),
                triageCase.referral().referrerTeam(),
                Waits.inWords(triageCase),
                missing(triageCase),
                risk,
                holder,
                triageCase.standing().moneyHold() == null
                        ? null
                        : triageCase.standing().moneyHold().name(),
                carriedOver(triageCase.referral().carriedOver()));
    }

    private static CarriedOverView carriedOver(CarriedOver left) {
        return left == null ? null : new CarriedOverView(left.openedOn(), left.lastContactOn(), left.partnerId());
    }

    private static List<MissingView> missing(TriageCase triageCase) {
        return triageCase.standing().questions().stream()
                .map(ruleId -> new MissingView(ruleId, triageCase.standing().askedOn()))
                .toList();
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
