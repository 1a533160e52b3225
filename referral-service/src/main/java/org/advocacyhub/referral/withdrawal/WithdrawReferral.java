package org.advocacyhub.referral.withdrawal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.advocacyhub.contracts.ReferralEvent.ReferralWithdrawn;
import org.advocacyhub.referral.notice.Notices;
import org.advocacyhub.referral.notice.domain.Message.Withdrawn;
import org.advocacyhub.referral.referral.Referral;
import org.advocacyhub.referral.referral.ReferralScope;
import org.advocacyhub.referral.referral.Referrals;
import org.advocacyhub.referral.referral.Timeline;
import org.advocacyhub.referral.referral.TimelineEntry;
import org.advocacyhub.runtime.database.Ids;
import org.advocacyhub.runtime.database.RowScope;
import org.advocacyhub.runtime.events.Outbox;
import org.advocacyhub.runtime.web.Refusal;
import org.advocacyhub.runtime.web.Versions;

/** Takes a referral back, from any state that is not an end (domain.md D.1.1), and tells the others. */
@ApplicationScoped
public class WithdrawReferral {

    /** Who takes it back. */
    public enum WithdrawnBy {
        PERSON,
        REFERRER,
        HUB
    }

    /** Why. */
    public enum WithdrawalReason {
        NO_LONGER_NEEDED,
        PERSON_DECLINED,
        CONSENT_WITHDRAWN,
        OTHER_SUPPORT_FOUND,
        MOVED_AWAY,
        DIED,
        MADE_IN_ERROR,
        OTHER
    }

    private final Referrals referrals;
    private final Timeline timeline;
    private final Notices notices;
    private final Outbox outbox;
    private final RowScope rowScope;
    private final Clock clock;

    WithdrawReferral(
            Referrals referrals, Timeline timeline, Notices notices, Outbox outbox, RowScope rowScope, Clock clock) {
        this.referrals = referrals;
        this.timeline = timeline;
        this.notices = notices;
        this.outbox = outbox;
        this.rowScope = rowScope;
        this.clock = clock;
    }

    /**
     * The referral, withdrawn.
     *
     * @param ifMatch the version that somebody looked at; null when nobody did
     */
    @Transactional
    public Referral handle(
            UUID referralId, WithdrawnBy by, WithdrawalReason reason, String ifMatch, ReferralScope scope) {
        if (by == WithdrawnBy.HUB && !(scope instanceof ReferralScope.Every)) {
            throw Refusal.invalid(
                    "by", "not-allowed", "Only the hub withdraws in its own name: use REFERRER or PERSON.");
        }
        var referral = referrals.requireForChange(referralId, scope);
        if (ifMatch != null) {
            Versions.require(ifMatch, referral.version());
        }
        rowScope.everything(); // a partner that sent it has no case of the person yet, and is shown nothing
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        referral.withdrawn(now);
        var entryId = Ids.next();
        timeline.persist(new TimelineEntry(
                entryId, referralId, now, "referral-service", "WITHDRAWN", "The referral was taken back.", null, null));
        notices.tell(referral, new Withdrawn(), entryId);
        outbox.record(new ReferralWithdrawn(referralId, now, by.name(), reason.name()));
        referrals.flush();
        return referral;
    }
}
