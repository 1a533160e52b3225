package org.advocacyhub.referral.progress;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.advocacyhub.contracts.CaseEvent;
import org.advocacyhub.contracts.CaseEvent.ActivityRecorded;
import org.advocacyhub.contracts.CaseEvent.ActivityReversed;
import org.advocacyhub.contracts.CaseEvent.AdvocateAllocated;
import org.advocacyhub.contracts.CaseEvent.AdvocateFitnessLapsed;
import org.advocacyhub.contracts.CaseEvent.CaseClosed;
import org.advocacyhub.contracts.CaseEvent.CaseHeld;
import org.advocacyhub.contracts.CaseEvent.CaseInstructionChanged;
import org.advocacyhub.contracts.CaseEvent.CaseOpened;
import org.advocacyhub.contracts.CaseEvent.CaseOpenedUnallocated;
import org.advocacyhub.contracts.CaseEvent.CaseProcessEnded;
import org.advocacyhub.contracts.CaseEvent.CaseProcessStarted;
import org.advocacyhub.contracts.CaseEvent.CaseReopened;
import org.advocacyhub.contracts.CaseEvent.CaseResumed;
import org.advocacyhub.contracts.CaseEvent.CaseTransferred;
import org.advocacyhub.contracts.CaseEvent.CaseTransferredUnallocated;
import org.advocacyhub.contracts.CaseEvent.DecisionOutcomeRecorded;
import org.advocacyhub.contracts.CaseEvent.DelayExplained;
import org.advocacyhub.contracts.CaseEvent.FeedbackGiven;
import org.advocacyhub.contracts.CaseEvent.FirstContactMade;
import org.advocacyhub.contracts.CaseEvent.GoalJudged;
import org.advocacyhub.contracts.CaseEvent.IssuesChosen;
import org.advocacyhub.contracts.CaseEvent.OfferClosed;
import org.advocacyhub.contracts.CaseEvent.OfferDeclined;
import org.advocacyhub.contracts.CaseEvent.OfferLapsed;
import org.advocacyhub.contracts.CaseEvent.OutcomeScored;
import org.advocacyhub.contracts.CaseEvent.ReassignmentEnded;
import org.advocacyhub.contracts.CaseEvent.ReassignmentNotTaken;
import org.advocacyhub.contracts.CaseEvent.ReassignmentWanted;
import org.advocacyhub.contracts.CaseEvent.ReportStandingChanged;
import org.advocacyhub.contracts.CaseEvent.SafeguardingAlertRaised;
import org.advocacyhub.contracts.CaseEvent.VisitDueChanged;
import org.advocacyhub.referral.authority.Sharing;
import org.advocacyhub.referral.notice.Notices;
import org.advocacyhub.referral.notice.domain.Message;
import org.advocacyhub.referral.referral.CaseAccess;
import org.advocacyhub.referral.referral.CaseAccesses;
import org.advocacyhub.referral.referral.Referral;
import org.advocacyhub.referral.referral.domain.ReferralStatus;
import org.advocacyhub.runtime.events.EventContext;
import org.advocacyhub.runtime.events.Inbox;
import org.advocacyhub.runtime.events.Subscriber;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** What the partners do with a referral: moves the status line, and lets the partner of a case read about the person. */
@ApplicationScoped
class CasesConsumer implements Subscriber<CaseEvent> {

    private final Inbox inbox;
    private final Progression progression;
    private final CaseAccesses accesses;
    private final Sharing sharing;
    private final Notices notices;

    CasesConsumer(Inbox inbox, Progression progression, CaseAccesses accesses, Sharing sharing, Notices notices) {
        this.inbox = inbox;
        this.progression = progression;
        this.accesses = accesses;
        this.sharing = sharing;
        this.notices = notices;
    }

    @Incoming("cases")
    @Blocking
    void on(ConsumerRecords<String, byte[]> poll) {
        inbox.take(poll, this);
    }

    @Override
    public Class<CaseEvent> family() {
        return CaseEvent.class;
    }

    @Override
    public void handle(CaseEvent event, EventContext context) {
        switch (event) {
            case OfferDeclined declined -> {
                var referral = progression.of(declined.referralId());
                referral.offerEnded(declined.offerId(), declined.declinedAt());
                note(
                        referral,
                        News.at(declined.declinedAt(), "OFFER_DECLINED", "The partner could not take the referral.")
                                .of(declined.partnerId())
                                .by(declined.reason()),
                        context);
            }
            case OfferLapsed lapsed -> {
                var referral = progression.of(lapsed.referralId());
                referral.offerEnded(lapsed.offerId(), lapsed.lapsedAt());
                note(
                        referral,
                        News.at(lapsed.lapsedAt(), "OFFER_LAPSED", "The partner did not answer in time.")
                                .of(lapsed.partnerId()),
                        context);
            }
            case CaseOpened opened -> open(opened, context);
            case CaseOpenedUnallocated opened -> open(opened.with(CaseAccess.NOBODY), context);
            case AdvocateAllocated allocated ->
                accesses.findByIdOptional(allocated.caseId())
                        .ifPresent(access -> access.workedBy(allocated.advocateId()));
            case FirstContactMade contact -> {
                var referral = progression.of(contact.referralId());
                referral.firstContact(contact.contactOn());
                note(
                        referral,
                        News.at(context.time(), "FIRST_CONTACT_MADE", "The advocate and the person have been in touch.")
                                .of(contact.partnerId()),
                        context);
            }
            case CaseClosed closed -> {
                var referral = progression.of(closed.referralId());
                referral.follow(ReferralStatus.CLOSED, context.time());
                note(
                        referral,
                        News.at(context.time(), "CASE_CLOSED", "The advocate's work is done.")
                                .of(closed.partnerId())
                                .by(closed.reason()),
                        context);
            }
            case CaseReopened reopened -> {
                var referral = progression.of(reopened.referralId());
                referral.reopened(reopened.reopenedAt());
                accesses.findByIdOptional(reopened.caseId())
                        .ifPresent(access -> access.workedBy(reopened.advocateId()));
                note(
                        referral,
                        News.at(reopened.reopenedAt(), "CASE_REOPENED", "The advocate's work goes on.")
                                .of(reopened.partnerId()),
                        context);
            }
            case CaseTransferred transferred -> transfer(transferred, context);
            case CaseTransferredUnallocated transferred -> transfer(transferred.with(CaseAccess.NOBODY), context);
            case ReassignmentWanted _, ReassignmentNotTaken _, ReassignmentEnded _ -> {} // until it has changed hands
            // between the hub and the partner, or the person and the advocate: none of the referrer's business
            case OfferClosed _,
                    ActivityRecorded _,
                    ActivityReversed _,
                    OutcomeScored _,
                    FeedbackGiven _,
                    AdvocateFitnessLapsed _,
                    CaseHeld _,
                    CaseInstructionChanged _,
                    CaseResumed _,
                    CaseProcessStarted _,
                    CaseProcessEnded _ -> {}
            case IssuesChosen _, DecisionOutcomeRecorded _, GoalJudged _ -> {}
            case SafeguardingAlertRaised _, VisitDueChanged _, ReportStandingChanged _, DelayExplained _ -> {}
        }
    }

    private void open(CaseOpened opened, EventContext context) {
        var referral = progression.of(opened.referralId());
        referral.follow(ReferralStatus.ACCEPTED, opened.openedAt());
        var access = new CaseAccess(
                opened.caseId(), opened.referralId(), opened.partnerId(), opened.advocateId(), opened.openedAt());
        if (sharing.isWithdrawn(opened.referralId())) {
            access.close(opened.openedAt());
        }
        accesses.persist(access);
        note(
                referral,
                News.at(
                                opened.openedAt(),
                                "CASE_OPENED",
                                CaseAccess.NOBODY.equals(opened.advocateId())
                                        ? "A partner took the referral and will name an advocate."
                                        : "A partner took the referral and named an advocate.")
                        .of(opened.partnerId()),
                context);
        if (referral.status() == ReferralStatus.ACCEPTED) { // not when it was taken back meanwhile
            notices.tell(referral, new Message.CaseOpened(), context.eventId());
        }
    }

    /** The new partner reads about the person, the former one no longer; what the person took back stays taken back. */
    private void transfer(CaseTransferred transferred, EventContext context) {
        accesses.findByIdOptional(transferred.caseId()).ifPresent(access -> {
            access.moveTo(transferred.partnerId(), transferred.advocateId(), transferred.transferredAt());
            if (sharing.isWithdrawn(transferred.referralId())) {
                access.close(transferred.transferredAt());
            }
        });
        note(
                progression.of(transferred.referralId()),
                News.at(
                                transferred.transferredAt(),
                                "CASE_TRANSFERRED",
                                "Another partner went on with the advocate's work.")
                        .of(transferred.partnerId())
                        .by(transferred.reason()),
                context);
    }

    private void note(Referral referral, News news, EventContext context) {
        progression.note(referral, news, context);
    }
}
