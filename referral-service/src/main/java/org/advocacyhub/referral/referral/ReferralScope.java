package org.advocacyhub.referral.referral;

import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.security.Roles;

/** Which referrals a caller may look up or change: a required argument of every query. The others don't exist for it. */
public sealed interface ReferralScope {

    /** The hub: all. */
    record Every() implements ReferralScope {}

    /**
     * A referrer: those it sent itself.
     *
     * @param partnerId whose system and people may have sent them, too; null for whoever works for no partner
     */
    record SentBy(String subject, String partnerId) implements ReferralScope {}

    /** A partner: those that became its cases, and those that it sent, by its system or by its people. */
    record CasesOf(String partnerId, String subject) implements ReferralScope {}

    /** The scope of a caller; partners come first, as in the database's own row scope. */
    static ReferralScope of(Caller caller) {
        if (caller.has(Roles.REFERRER) && !hub(caller) && !partner(caller)) {
            return new SentBy(caller.subject(), null);
        }
        return switch (caller.partnerScope()) {
            case PartnerScope.EveryPartner _ -> new Every();
            case PartnerScope.OnlyPartner(var partnerId) -> new CasesOf(partnerId, caller.subject());
        };
    }

    /** The hub's own people, who may also enter what came by phone or post. */
    static boolean hub(Caller caller) {
        return caller.has(Roles.TRIAGE_WORKER) || caller.has(Roles.HUB_MANAGER);
    }

    private static boolean partner(Caller caller) {
        return caller.has(Roles.PARTNER) || caller.has(Roles.ADVOCATE);
    }

    /** A scope for whoever sends referrals, and the hub: a partner's cases are none of it, only what it sent itself. */
    static ReferralScope ofSender(Caller caller) {
        return of(caller) instanceof CasesOf(var partnerId, var subject) ? new SentBy(subject, partnerId) : of(caller);
    }
}
