package org.advocacyhub.referral.person;

import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.security.Roles;

/**
 * Who looks at a person, and what for.
 *
 * @param partnerId the partner that the viewer works for; null at the hub
 * @param seesRisk may see what is class PD3: risks, and an address that is shielded (domain.md H.2, B.3)
 */
record Viewer(String subject, String role, String partnerId, PartnerScope scope, boolean seesRisk) {

    static Viewer of(Caller caller) {
        var role = role(caller);
        return new Viewer(
                caller.subject(),
                role,
                caller.partnerId().orElse(null),
                caller.partnerScope(),
                role.equals(Roles.HUB_MANAGER) || role.equals(Roles.ADVOCATE));
    }

    /** The narrowest of the caller's roles, as in the database's row scope. */
    private static String role(Caller caller) {
        if (caller.has(Roles.ADVOCATE)) {
            return Roles.ADVOCATE;
        }
        if (caller.has(Roles.PARTNER)) {
            return Roles.PARTNER;
        }
        return caller.has(Roles.HUB_MANAGER) ? Roles.HUB_MANAGER : Roles.TRIAGE_WORKER;
    }

    String purpose() {
        return switch (scope) {
            case PartnerScope.EveryPartner _ -> "TRIAGE";
            case PartnerScope.OnlyPartner _ -> "CASE_WORK";
        };
    }
}
