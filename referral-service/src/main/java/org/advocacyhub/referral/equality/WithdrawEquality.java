package org.advocacyhub.referral.equality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.advocacyhub.contracts.ReferralEvent.EqualityWithdrawn;
import org.advocacyhub.referral.referral.ReferralScope;
import org.advocacyhub.referral.referral.Referrals;
import org.advocacyhub.runtime.events.Outbox;

/** Deletes the equality answers of a referral, and tells that they must not be counted any more. */
@ApplicationScoped
public class WithdrawEquality {

    private final Referrals referrals;
    private final EqualityAnswers answers;
    private final Outbox outbox;
    private final Clock clock;

    WithdrawEquality(Referrals referrals, EqualityAnswers answers, Outbox outbox, Clock clock) {
        this.referrals = referrals;
        this.answers = answers;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Says whether there were any; what is gone already is not told again. */
    @Transactional
    public boolean handle(UUID referralId, ReferralScope scope) {
        referrals.requireForChange(referralId, scope);
        var deleted = answers.delete(referralId);
        if (deleted) {
            outbox.record(new EqualityWithdrawn(referralId, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        }
        return deleted;
    }
}
