package org.advocacyhub.referral.document;

import java.util.List;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;

/** Who sends, reads or takes away a document, in the narrowest of the caller's roles, as in the database's row scope. */
record Uploader(String subject, String role, String partnerId) {

    private static final List<String> NARROWEST_FIRST =
            List.of(Roles.ADVOCATE, Roles.PARTNER, Roles.HUB_MANAGER, Roles.TRIAGE_WORKER);

    static Uploader of(Caller caller) {
        var role = NARROWEST_FIRST.stream().filter(caller::has).findFirst().orElse(Roles.REFERRER);
        return new Uploader(caller.subject(), role, caller.partnerId().orElse(null));
    }
}
