package org.advocacyhub.monitoring.export;

import static org.advocacyhub.runtime.security.Roles.AUDITOR;
import static org.advocacyhub.runtime.security.Roles.COMMISSIONER;
import static org.advocacyhub.runtime.security.Roles.HUB_MANAGER;
import static org.advocacyhub.runtime.security.Roles.PARTNER;

import java.util.List;
import java.util.stream.Stream;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.PartnerScope;

/**
 * Who asks for exports and reads them: an account, its roles, and whose it may see. A partner has that role alone here, whatever else its
 * account may do.
 *
 * @param roles at least one, the one that counts first
 */
record Reader(String subject, List<String> roles, PartnerScope scope) {

    /** The caller, whom a resource let in by one of these roles. */
    static Reader of(Caller caller) {
        var scope = caller.ownOrEveryPartners();
        return new Reader(
                caller.subject(),
                switch (scope) {
                    case PartnerScope.OnlyPartner _ -> List.of(PARTNER);
                    case PartnerScope.EveryPartner _ ->
                        Stream.of(COMMISSIONER, HUB_MANAGER, AUDITOR)
                                .filter(caller::has)
                                .toList();
                },
                scope);
    }

    /** The role by which something is asked for. */
    String role() {
        return roles.getFirst();
    }

    /** The partner that asks; null for anybody else. */
    String partnerId() {
        return scope instanceof PartnerScope.OnlyPartner(var own) ? own : null;
    }

    boolean isPartner() {
        return partnerId() != null;
    }
}
