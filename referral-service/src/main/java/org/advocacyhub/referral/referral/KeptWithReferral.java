package org.advocacyhub.referral.referral;

import java.util.UUID;

/**
 * Something personal that a feature keeps for a referral. Whoever stores such a thing implements this, so that it goes when the
 * referral's data goes (domain.md H.4).
 */
public interface KeptWithReferral {

    /** Deletes it, within the caller's transaction; does nothing when there is nothing. The referral's key is destroyed too. */
    void delete(UUID referralId);
}
