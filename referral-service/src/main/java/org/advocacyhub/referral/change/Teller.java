package org.advocacyhub.referral.change;

import org.advocacyhub.referral.referral.ReferralScope;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;

/** Who told something later: the token's subject, and in which role. */
public record Teller(String subject, String role) {

    /** The teller behind a request. */
    public static Teller of(Caller caller) {
        return new Teller(caller.subject(), role(caller));
    }

    private static String role(Caller caller) {
        if (caller.has(Roles.PARTNER)) {
            return Roles.PARTNER;
        }
        if (!ReferralScope.hub(caller)) {
            return Roles.REFERRER;
        }
        return caller.has(Roles.HUB_MANAGER) ? Roles.HUB_MANAGER : Roles.TRIAGE_WORKER;
    }
}
