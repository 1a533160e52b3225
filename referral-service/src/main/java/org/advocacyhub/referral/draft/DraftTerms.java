package org.advocacyhub.referral.draft;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How long drafts live and how many there may be. */
@ConfigMapping(prefix = "hub.drafts")
interface DraftTerms {

    /** A draft is deleted so long after its last change. */
    Duration expireAfter();

    /** Most drafts that one owner keeps at a time. */
    int mostPerOwner();

    /** How often expired drafts are looked for. */
    Duration expireEvery();
}
