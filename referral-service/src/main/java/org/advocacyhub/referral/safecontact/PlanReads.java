package org.advocacyhub.referral.safecontact;

import java.util.UUID;

/** Where every look at a contact plan is written down: it says how somebody can be reached (domain.md H.6). */
public interface PlanReads {

    /** The caller of this request was shown the plan. */
    void shown(UUID personId);
}
