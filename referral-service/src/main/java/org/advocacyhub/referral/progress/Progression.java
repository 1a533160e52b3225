package org.advocacyhub.referral.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.advocacyhub.referral.referral.Referral;
import org.advocacyhub.referral.referral.Referrals;
import org.advocacyhub.referral.referral.Timeline;
import org.advocacyhub.referral.referral.TimelineEntry;
import org.advocacyhub.runtime.events.EventContext;

/** Finds the referral that news are about, and writes the news down. */
@ApplicationScoped
class Progression {

    private final Referrals referrals;
    private final Timeline timeline;

    Progression(Referrals referrals, Timeline timeline) {
        this.referrals = referrals;
        this.timeline = timeline;
    }

    /**
     * The referral, locked against a withdrawal at the same moment.
     *
     * @throws IllegalStateException when there is none: news of it become a dead letter
     */
    Referral of(UUID referralId) {
        var referral = referrals.findById(referralId, LockModeType.PESSIMISTIC_WRITE);
        if (referral == null) {
            throw new IllegalStateException("news of a referral that was never received: " + referralId);
        }
        return referral;
    }

    void note(Referral referral, News news, EventContext context) {
        timeline.persist(new TimelineEntry(
                context.eventId(),
                referral.id(),
                news.at(),
                context.topic().equals("allocations") ? "triage-service" : "provider-service",
                news.event(),
                news.words(),
                news.partnerId(),
                news.ruleId()));
    }
}
