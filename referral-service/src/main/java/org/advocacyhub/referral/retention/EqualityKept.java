package org.advocacyhub.referral.retention;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** The equality answers, as far as retention is concerned: they are let go a year after the case, long before the rest. */
public interface EqualityKept {

    /** For which of these referrals answers are kept. */
    Set<UUID> among(Collection<UUID> referralIds);

    /** Deletes them; what was counted stays counted. */
    void delete(UUID referralId);
}
