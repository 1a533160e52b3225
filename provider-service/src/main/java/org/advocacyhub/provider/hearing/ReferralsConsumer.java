package org.advocacyhub.provider.hearing;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
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
import org.advocacyhub.provider.accessreview.GlassOpenings;
import org.advocacyhub.provider.authority.HearAuthorityEnd;
import org.advocacyhub.provider.person.FollowPerson;
import org.advocacyhub.provider.retention.FollowDeletion;
import org.advocacyhub.runtime.events.EventContext;
import org.advocacyhub.runtime.events.Inbox;
import org.advocacyhub.runtime.events.Subscriber;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Hears what ended, an authority or a referral's data, whom a referral is about after all, and that a record was opened in an emergency. What a referral says comes here with its offer, and the rest is
 * triage's.
 */
@ApplicationScoped
class ReferralsConsumer implements Subscriber<ReferralEvent> {

    private final Inbox inbox;
    private final HearAuthorityEnd hearAuthorityEnd;
    private final FollowDeletion followDeletion;
    private final FollowPerson followPerson;
    private final GlassOpenings glassOpenings;

    ReferralsConsumer(
            Inbox inbox,
            HearAuthorityEnd hearAuthorityEnd,
            FollowDeletion followDeletion,
            FollowPerson followPerson,
            GlassOpenings glassOpenings) {
        this.inbox = inbox;
        this.hearAuthorityEnd = hearAuthorityEnd;
        this.followDeletion = followDeletion;
        this.followPerson = followPerson;
        this.glassOpenings = glassOpenings;
    }

    @Incoming("referrals")
    @Blocking
    void on(ConsumerRecords<String, byte[]> poll) {
        inbox.take(poll, this);
    }

    @Override
    public Class<ReferralEvent> family() {
        return ReferralEvent.class;
    }

    @Override
    public void handle(ReferralEvent event, EventContext context) {
        switch (event) {
            case AuthorityWithdrawn withdrawn -> hearAuthorityEnd.handle(withdrawn);
            case DataDeleted deleted -> followDeletion.handle(deleted);
            case PersonMerged merged -> followPerson.handle(merged.referralId(), merged.personKey());
            case PersonUnmerged unmerged -> followPerson.handle(unmerged.referralId(), unmerged.personKey());
            case GlassBroken broken -> glassOpenings.learn(broken);
            case ReferralReceived _,
                    InformationGiven _,
                    InformationAsked _,
                    ReferralWithdrawn _,
                    ReferralAmended _,
                    TeamMatched _,
                    EqualityAnswered _,
                    EqualityWithdrawn _ -> {}
        }
    }
}
