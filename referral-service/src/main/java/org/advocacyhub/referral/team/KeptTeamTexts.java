package org.advocacyhub.referral.team;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.advocacyhub.referral.referral.KeptWithReferral;

/** What a referrer wrote instead of a known team goes when the referral's data goes. */
@ApplicationScoped
class KeptTeamTexts implements KeptWithReferral {

    private final UnmatchedTeams unmatched;

    KeptTeamTexts(UnmatchedTeams unmatched) {
        this.unmatched = unmatched;
    }

    @Override
    public void delete(UUID referralId) {
        unmatched.deleteById(referralId);
    }
}
