package org.advocacyhub.referral.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.advocacyhub.referral.referral.KeptWithReferral;
import org.advocacyhub.runtime.sealing.DataKeys;

/**
 * Why two people were merged, in somebody's words, goes with the last of the referrals that moved (domain.md H.4). Who merged
 * whom when, by id and code, stays.
 */
@ApplicationScoped
class KeptMergeWords implements KeptWithReferral {

    private final Merges merges;
    private final DataKeys dataKeys;

    KeptMergeWords(Merges merges, DataKeys dataKeys) {
        this.merges = merges;
        this.dataKeys = dataKeys;
    }

    @Override
    public void delete(UUID referralId) {
        merges.ownersLeftWith(referralId).forEach(dataKeys::shred);
    }
}
