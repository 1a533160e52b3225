package org.advocacyhub.referral.progress;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.advocacyhub.contracts.AllocationEvent;
import org.advocacyhub.contracts.AllocationEvent.AgeCorrected;
import org.advocacyhub.contracts.AllocationEvent.DemandPressure;
import org.advocacyhub.contracts.AllocationEvent.DemandPressureEnded;
import org.advocacyhub.contracts.AllocationEvent.DutyEscalated;
import org.advocacyhub.contracts.AllocationEvent.DutyPromptAnswered;
import org.advocacyhub.contracts.AllocationEvent.DutyPrompted;
import org.advocacyhub.contracts.AllocationEvent.EligibilityDecided;
import org.advocacyhub.contracts.AllocationEvent.InformationRequested;
import org.advocacyhub.contracts.AllocationEvent.NeedNotMet;
import org.advocacyhub.contracts.AllocationEvent.OfferMade;
import org.advocacyhub.contracts.AllocationEvent.OfferRecalled;
import org.advocacyhub.contracts.AllocationEvent.QueuedForPerson;
import org.advocacyhub.contracts.AllocationEvent.ReassignmentProposed;
import org.advocacyhub.contracts.AllocationEvent.ReferralTriaged;
import org.advocacyhub.contracts.AllocationEvent.SpotRequested;
import org.advocacyhub.contracts.AllocationEvent.TargetAtRisk;
import org.advocacyhub.contracts.AllocationEvent.TargetsChanged;
import org.advocacyhub.contracts.AllocationEvent.TriageEnded;
import org.advocacyhub.contracts.AllocationEvent.WaitingListEntered;
import org.advocacyhub.referral.authority.AuthorityOfDecision;
import org.advocacyhub.referral.notice.Notices;
import org.advocacyhub.referral.notice.domain.Message;
import org.advocacyhub.referral.referral.Referral;
import org.advocacyhub.referral.referral.domain.ReferralStatus;
import org.advocacyhub.runtime.events.EventContext;
import org.advocacyhub.runtime.events.Inbox;
import org.advocacyhub.runtime.events.Subscriber;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** What triage decided about a referral becomes its status and a line of its timeline. */
@ApplicationScoped
class AllocationsConsumer implements Subscriber<AllocationEvent> {

    /** Reasons to wait that more room would not end (F.7). */
    private static final Set<String> OF_MONEY = Set.of("CEILING", "FREEZE", "NOT_COMMISSIONED");

    /** Not eligible under a holding or emergency power, to be looked at again (A.8.1). */
    private static final String HOLDING_POWER = "IMHA-02";
    /** No such power lasts longer: then a section that qualifies has followed, or none did. */
    private static final Duration LONGEST_HOLD = Duration.ofHours(72);

    private final Inbox inbox;
    private final Progression progression;
    private final AuthorityOfDecision authorityOfDecision;
    private final Notices notices;

    AllocationsConsumer(
            Inbox inbox, Progression progression, AuthorityOfDecision authorityOfDecision, Notices notices) {
        this.inbox = inbox;
        this.progression = progression;
        this.authorityOfDecision = authorityOfDecision;
        this.notices = notices;
    }

    @Incoming("allocations")
    @Blocking
    void on(ConsumerRecords<String, byte[]> poll) {
        inbox.take(poll, this);
    }

    @Override
    public Class<AllocationEvent> family() {
        return AllocationEvent.class;
    }

    @Override
    public void handle(AllocationEvent event, EventContext context) {
        if (event instanceof DemandPressure || event instanceof DemandPressureEnded || event instanceof NeedNotMet) {
            return; // about a contract, or for its register of demand: no step of a referral
        }
        if (event instanceof AgeCorrected) {
            return; // follows the amendment, which stands on the timeline already
        }
        var referral = progression.of(event.referralId());
        progression.note(referral, news(event, referral), context);
        message(event, referral).ifPresent(message -> notices.tell(referral, message, context.eventId()));
        if (event instanceof TriageEnded ended && HOLDING_POWER.equals(ended.ruleId())) {
            notices.tellHub(
                    referral,
                    new Message.Recheck(),
                    context.eventId(),
                    ended.endedAt().plus(LONGEST_HOLD));
        }
    }

    /** What the referrer is told, unless later news have made it untrue. */
    private static Optional<Message> message(AllocationEvent event, Referral referral) {
        return switch (event) {
            case InformationRequested requested ->
                when(
                        referral.status() == ReferralStatus.AWAITING_REFERRER_INFO,
                        new Message.InformationAsked(requested.reason()));
            case ReferralTriaged triaged -> when(!referral.status().end(), new Message.Triaged(triaged.contactDue()));
            case TriageEnded ended ->
                when(referral.status().name().equals(ended.end()), new Message.Ended(ended.reason()));
            // steps on the way: the status line shows them to whoever looks
            case EligibilityDecided _,
                    OfferMade _,
                    OfferRecalled _,
                    ReassignmentProposed _,
                    WaitingListEntered _,
                    SpotRequested _,
                    DutyEscalated _,
                    QueuedForPerson _,
                    DemandPressure _,
                    DemandPressureEnded _,
                    TargetsChanged _,
                    TargetAtRisk _,
                    DutyPrompted _,
                    DutyPromptAnswered _,
                    AgeCorrected _,
                    NeedNotMet _ -> Optional.empty();
        };
    }

    private static Optional<Message> when(boolean stillTrue, Message message) {
        return stillTrue ? Optional.of(message) : Optional.empty();
    }

    private News news(AllocationEvent event, Referral referral) {
        return switch (event) {
            case EligibilityDecided decided ->
                News.at(decided.decidedAt(), "ELIGIBILITY_DECIDED", "The hub looked at the grounds.")
                        .by(decided.ruleId());
            case InformationRequested requested -> {
                referral.askedByTriage(requested.reason(), requested.requestedAt());
                yield News.at(
                        requested.requestedAt(),
                        "INFORMATION_REQUESTED",
                        "The hub asked the referrer for more information.");
            }
            case ReferralTriaged triaged -> {
                authorityOfDecision.handle(referral, triaged.serviceType(), triaged.triagedAt());
                referral.triaged(
                        triaged.serviceType(),
                        triaged.band(),
                        triaged.district(),
                        triaged.contactDue(),
                        triaged.triagedAt());
                yield News.at(triaged.triagedAt(), "TRIAGED", "The person can have an advocate.")
                        .by(triaged.bandRuleId());
            }
            case TargetsChanged moved -> {
                referral.targetsChanged(moved.band(), moved.contactDue());
                yield News.at(
                                moved.changedAt(),
                                "TARGETS_CHANGED",
                                "The hub changed the day by which an advocate is due.")
                        .by(moved.bandRuleId());
            }
            case TargetAtRisk near ->
                News.at(near.noticedAt(), "TARGET_AT_RISK", "A day to keep is near: the hub was reminded.");
            case DutyPrompted prompted ->
                News.at(
                        prompted.promptedAt(),
                        "DUTY_PROMPTED",
                        "The hub asked the council whether it wants an advocate.");
            case DutyPromptAnswered answered ->
                News.at(answered.answeredAt(), "DUTY_PROMPT_ANSWERED", "The council answered the hub.");
            case OfferMade offer -> {
                referral.offered(offer.offerId(), offer.contactDue(), offer.offeredAt());
                yield News.at(offer.offeredAt(), "OFFER_MADE", "A partner was asked to take the referral.")
                        .of(offer.partnerId());
            }
            case OfferRecalled recalled ->
                News.at(recalled.recalledAt(), "OFFER_RECALLED", "The hub took its offer back.")
                        .of(recalled.partnerId());
            case ReassignmentProposed proposed ->
                News.at(
                                proposed.proposedAt(),
                                "REASSIGNMENT_PROPOSED",
                                "Another partner was asked to go on with the advocate's work.")
                        .of(proposed.partnerId());
            case WaitingListEntered waiting ->
                follow(
                        referral,
                        ReferralStatus.WAITING_LIST,
                        waiting.enteredAt(),
                        "WAITING_LIST_ENTERED",
                        waitingFor(waiting.reason()));
            case SpotRequested spot ->
                follow(
                        referral,
                        ReferralStatus.SPOT_REQUESTED,
                        spot.requestedAt(),
                        "SPOT_REQUESTED",
                        "The hub is looking for an advocate elsewhere.");
            case DutyEscalated escalated ->
                follow(
                        referral,
                        ReferralStatus.DUTY_ESCALATED,
                        escalated.escalatedAt(),
                        "DUTY_ESCALATED",
                        "The hub asked the council to act.");
            case QueuedForPerson queued ->
                follow(
                        referral,
                        ReferralStatus.WITH_HUB,
                        queued.queuedAt(),
                        "QUEUED_FOR_PERSON",
                        "Somebody at the hub will look at the referral.");
            case DemandPressure _, DemandPressureEnded _, NeedNotMet _, AgeCorrected _ ->
                throw new IllegalArgumentException("is no step of a referral: " + event.key());
            case TriageEnded ended -> {
                referral.ended(ReferralStatus.valueOf(ended.end()), ended.reason(), ended.endedAt());
                yield News.at(ended.endedAt(), ended.end(), "The hub came to an end without a case.")
                        .by(ended.ruleId());
            }
        };
    }

    private static String waitingFor(String reason) {
        return OF_MONEY.contains(reason)
                ? "The contract pays for no more at the moment: the person is on the waiting list."
                : "No partner has room yet: the person is on the waiting list.";
    }

    private static News follow(Referral referral, ReferralStatus status, Instant at, String event, String words) {
        referral.follow(status, at);
        return News.at(at, event, words);
    }
}
