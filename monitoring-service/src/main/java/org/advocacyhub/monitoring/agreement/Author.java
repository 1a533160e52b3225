package org.advocacyhub.monitoring.agreement;

import static org.advocacyhub.runtime.security.Roles.COMMISSIONER;
import static org.advocacyhub.runtime.security.Roles.HUB_MANAGER;
import static org.advocacyhub.runtime.security.Roles.PARTNER;

import java.util.stream.Stream;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.security.PartnerScope.OnlyPartner;

/**
 * Who does or says something about a return.
 *
 * @param subject the account
 * @param role for whom: partner, hub-manager, commissioner or auditor
 * @param partnerId the partner it speaks for; null for the hub and the council
 */
record Author(String subject, String role, String partnerId) {

    static Author of(Caller caller) {
        var role = Stream.of(PARTNER, COMMISSIONER, HUB_MANAGER)
                .filter(caller::has)
                .findFirst()
                .orElse("auditor");
        return new Author(caller.subject(), role, own(scopeOf(caller)));
    }

    /** What the caller may see of partners' rows; the council and the auditor see everybody's, as the hub does. */
    static PartnerScope scopeOf(Caller caller) {
        return caller.ownOrEveryPartners();
    }

    /** The partner of a scope; null for everybody's. */
    static String own(PartnerScope scope) {
        return scope instanceof OnlyPartner(var partnerId) ? partnerId : null;
    }
}
