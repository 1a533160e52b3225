package org.advocacyhub.triage.waitinglist;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.advocacyhub.triage.banding.domain.Score;
import org.advocacyhub.triage.refdata.ReferenceData;
import org.advocacyhub.triage.referral.FactsJson;
import org.advocacyhub.triage.triagecase.TriageCase;
import org.advocacyhub.triage.triagecase.WaitingEntries;
import org.advocacyhub.triage.triagecase.WaitingEntry;
import org.advocacyhub.triage.waitinglist.WaitingRecords.Meanwhile;
import org.advocacyhub.triage.waitinglist.WaitingRecords.Method;
import org.advocacyhub.triage.waitinglist.WaitingRecords.Offered;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Makes views of those who wait: a page costs two queries more, however long it is. */
@ApplicationScoped
class WaitingViews {

    /**
     * @param state WAITING, or OFFERED while a partner is asked
     * @param reason why it waits: for room, for somebody who can, or for money
     * @param openSince day on which the provider before opened it; absent unless it was carried over (N32)
     * @param contactDue last day for the first contact by an advocate (C.2)
     * @param keepInTouchDue last day on which the hub has to be in touch (C.7)
     * @param contacts how often it was
     * @param order what the place in the list comes from
     */
    @Schema(name = "WaitingStayView")
    record WaitingView(
            UUID referralId,
            String referralRef,
            String serviceType,
            String band,
            String district,
            String state,
            String reason,
            Instant waitingSince,
            @Schema(examples = "2015-11-02") LocalDate openSince,
            LocalDate contactDue,
            LocalDate keepInTouchDue,
            int contacts,
            List<MeanwhileView> meanwhile,
            OrderView order) {}

    /** What was offered for the time of waiting. */
    record MeanwhileView(Meanwhile offer, boolean takenUp, Instant recordedAt) {}

    /** The points of C.4, as of {@code scoredOn}; equal points are ordered by receipt, then reference. */
    record OrderView(
            BigDecimal points,
            BigDecimal dateProximity,
            BigDecimal vulnerability,
            BigDecimal noOtherSupport,
            BigDecimal consequence,
            BigDecimal waiting,
            LocalDate scoredOn,
            Instant receivedAt) {}

    /**
     * One who waits, with everything that was done.
     *
     * @param position place among those who wait for this contract, 1 for the next; absent while a partner is asked
     */
    record WaitingPersonView(WaitingView stay, Integer position, List<ContactView> history) {}

    /** A contact that was kept. */
    record ContactView(UUID contactId, Instant contactedAt, Method method, int positionGiven, LocalDate nextDue) {}

    private static final int THOUSANDTHS = 3;

    private final WaitingEntries entries;
    private final WaitingRecords records;
    private final FactsJson facts;
    private final ReferenceData referenceData;

    WaitingViews(WaitingEntries entries, WaitingRecords records, FactsJson facts, ReferenceData referenceData) {
        this.entries = entries;
        this.records = records;
        this.facts = facts;
        this.referenceData = referenceData;
    }

    /** Views in the order of the cases. */
    List<WaitingView> of(List<TriageCase> cases) {
        var stays = entries.open(cases.stream().map(TriageCase::referralId).toList()).stream()
                .collect(toMap(WaitingEntry::referralId, Function.identity()));
        var offered = records
                .offered(stays.values().stream().map(WaitingEntry::entryId).toList())
                .stream()
                .collect(groupingBy(Offered::entryId));
        return cases.stream()
                .filter(waiting -> stays.containsKey(waiting.referralId()))
                .map(waiting -> view(waiting, stays.get(waiting.referralId()), offered))
                .toList();
    }

    ContactView of(WaitingRecords.Contact contact) {
        return new ContactView(
                contact.contactId(),
                contact.contactedAt(),
                contact.method(),
                contact.positionGiven(),
                contact.nextDue());
    }

    private WaitingView view(TriageCase waiting, WaitingEntry stay, Map<UUID, List<Offered>> offered) {
        var verdict = waiting.verdict();
        return new WaitingView(
                waiting.referralId(),
                waiting.referral().ref(),
                verdict.serviceType().name(),
                verdict.band().name(),
                verdict.district(),
                stay.state().name(),
                stay.reason(),
                stay.enteredAt(),
                waiting.referral().openSince(),
                verdict.contactDue(),
                stay.touchDue(),
                stay.contacts(),
                offered.getOrDefault(stay.entryId(), List.of()).stream()
                        .map(one -> new MeanwhileView(one.offer(), one.takenUp(), one.recordedAt()))
                        .toList(),
                order(waiting));
    }

    private OrderView order(TriageCase waiting) {
        var receivedOn = waiting.referral().effectiveReceivedOn();
        var score = Score.of(
                referenceData.weights(waiting.contractRef(), receivedOn),
                waiting.verdict().serviceType(),
                facts.read(waiting.referral().factsJson()),
                receivedOn,
                waiting.scoredOn());
        return new OrderView(
                points(waiting.score()),
                points(score.dateProximity()),
                points(score.vulnerability()),
                points(score.noOtherSupport()),
                points(score.consequence()),
                points(score.waiting()),
                waiting.scoredOn(),
                waiting.referral().receivedAt());
    }

    private static BigDecimal points(int thousandths) {
        return BigDecimal.valueOf(thousandths, THOUSANDTHS);
    }
}
