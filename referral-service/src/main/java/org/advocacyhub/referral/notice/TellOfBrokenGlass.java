package org.advocacyhub.referral.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.advocacyhub.referral.access.GlassBroken;
import org.advocacyhub.referral.notice.domain.Message.BreakGlass;
import org.advocacyhub.referral.referral.Referrals;

/** Gives the hub notice whenever somebody breaks the glass (domain.md H.6). */
@ApplicationScoped
class TellOfBrokenGlass {

    private final Notices notices;
    private final Referrals referrals;

    TellOfBrokenGlass(Notices notices, Referrals referrals) {
        this.notices = notices;
        this.referrals = referrals;
    }

    void tell(@Observes GlassBroken broken) {
        notices.tellHub(referrals.findById(broken.referralId()), new BreakGlass(broken.until()), broken.openingId());
    }
}
