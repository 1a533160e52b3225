package org.advocacyhub.triage.screening;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.advocacyhub.contracts.ReferralEvent;
import org.advocacyhub.contracts.ReferralEvent.AuthorityWithdrawn;
import org.advocacyhub.contracts.ReferralEvent.DataDeleted;
import org.advocacyhub.contracts.ReferralEvent.EqualityAnswered;
import org.advocacyhub.contracts.ReferralEvent.EqualityWithdrawn;
import org.advocacyhub.contracts.ReferralEvent.GlassBroken;
import org.advocacyhub.contracts.ReferralEvent.InformationAsked;
import org.advocacyhub.contracts.ReferralEvent.InformationGiven;
import org.advocacyhub.contracts.ReferralEvent.PersonMerged;
import org.advocacyhub.contracts.ReferralEvent.PersonUnmerged;
import org.advocacyhub.contracts.ReferralEvent.ReferralAmended;
import org.advocacyhub.contracts.ReferralEvent.ReferralReceived;
import org.advocacyhub.contracts.ReferralEvent.ReferralWithdrawn;
import org.advocacyhub.contracts.ReferralEvent.TeamMatched;
import org.advocacyhub.runtime.events.EventContext;
import org.advocacyhub.runtime.events.Inbox;
import org.advocacyhub.runtime.events.Subscriber;
import org.advocacyhub.triage.dispatch.DispatchLock;
import org.advocacyhub.triage.dispatch.WithdrawReferral;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears of referrals: opens a case file, takes in what the referrer answers, lets go of what is withdrawn. */
@ApplicationScoped
class ReferralsConsumer implements Subscriber<ReferralEvent> {

    private final Inbox inbox;
    private final DispatchLock lock;
    private final ReadAhead readAhead;
    private final OpenTriageCase openTriageCase;
    private final TakeInformation takeInformation;
    private final PauseForReferrer pauseForReferrer;
    private final WithdrawReferral withdrawReferral;
    private final FollowPerson followPerson;

    ReferralsConsumer(
            Inbox inbox,
            DispatchLock lock,
            ReadAhead readAhead,
            OpenTriageCase openTriageCase,
            TakeInformation takeInformation,
            PauseForReferrer pauseForReferrer,
            WithdrawReferral withdrawReferral,
            FollowPerson followPerson) {
        this.inbox = inbox;
        this.lock = lock;
        this.readAhead = readAhead;
        this.openTriageCase = openTriageCase;
        this.takeInformation = takeInformation;
        this.pauseForReferrer = pauseForReferrer;
        this.withdrawReferral = withdrawReferral;
        this.followPerson = followPerson;
    }

    @Incoming("referrals")
    @Blocking // in order: an answer must not overtake the referral
    void on(ConsumerRecords<String, byte[]> poll) {
        inbox.take(poll, this);
    }

    @Override
    public Class<ReferralEvent> family() {
        return ReferralEvent.class;
    }

    @Override
    public void before(List<ReferralEvent> events) {
        lock.take();
        readAhead.of(events.stream()
                .filter(ReferralReceived.class::isInstance)
                .map(ReferralReceived.class::cast)
                .toList());
    }

    @Override
    public void handle(ReferralEvent event, EventContext context) {
        lock.take();
        switch (event) {
            case ReferralReceived received -> openTriageCase.handle(received);
            case InformationGiven given -> takeInformation.handle(given);
            case ReferralAmended amended -> takeInformation.handle(amended);
            case ReferralWithdrawn withdrawn -> withdrawReferral.handle(withdrawn);
            case InformationAsked asked -> pauseForReferrer.handle(asked);
            case PersonMerged merged -> followPerson.handle(merged);
            case PersonUnmerged unmerged -> followPerson.handle(unmerged);
            case TeamMatched matched -> takeInformation.handle(matched);
            // counted elsewhere, followed by a withdrawal, or about words that are not here: nothing of it decides
            case AuthorityWithdrawn _, EqualityAnswered _, EqualityWithdrawn _, DataDeleted _, GlassBroken _ -> {}
        }
    }
}
