package org.advocacyhub.referral.amendment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.advocacyhub.contracts.ReferralEvent.ReferralAmended;
import org.advocacyhub.referral.change.Reason;
import org.advocacyhub.referral.change.ReplaceTold;
import org.advocacyhub.referral.form.domain.Answers;
import org.advocacyhub.referral.referral.Referral;
import org.advocacyhub.referral.referral.ReferralScope;
import org.advocacyhub.referral.referral.Referrals;
import org.advocacyhub.referral.referral.Timeline;
import org.advocacyhub.referral.referral.TimelineEntry;
import org.advocacyhub.referral.referral.domain.ReferralStatus.Move;
import org.advocacyhub.runtime.database.Ids;
import org.advocacyhub.runtime.events.Outbox;
import org.advocacyhub.runtime.web.Refusal;
import org.advocacyhub.runtime.web.Versions;

/**
 * Puts right what was told, from any state that is not an end, and tells the others the whole facts again: until triage has
 * decided it screens anew, afterwards its decision stands. Where the referral stands does not change.
 */
@ApplicationScoped
class AmendReferral {

    private final Referrals referrals;
    private final ReplaceTold replaceTold;
    private final Timeline timeline;
    private final Outbox outbox;
    private final Clock clock;

    AmendReferral(Referrals referrals, ReplaceTold replaceTold, Timeline timeline, Outbox outbox, Clock clock) {
        this.referrals = referrals;
        this.replaceTold = replaceTold;
        this.timeline = timeline;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * The referral after the amendment.
     *
     * @param ifMatch version that was looked at: who amends must have seen what is to be amended
     */
    @Transactional
    Referral handle(UUID referralId, Reason reason, Answers answers, String ifMatch, ReferralScope scope) {
        var referral = referrals.requireForChange(referralId, scope);
        Versions.require(ifMatch, referral.version());
        referral.require(Move.AMENDMENT);

        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var retold = replaceTold.handle(referral, answers, reason, now);
        if (!retold.changed()) {
            throw Refusal.invalid("reason", "nothing-changes", "This is what was told already.");
        }
        referral.amended(retold.missing());
        timeline.persist(new TimelineEntry(
                Ids.next(),
                referralId,
                now,
                "referral-service",
                "AMENDED",
                "What was told was put right.",
                null,
                reason.code()));
        outbox.record(new ReferralAmended(referralId, now, reason.code(), retold.facts()));
        referrals.flush();
        return referral;
    }
}
