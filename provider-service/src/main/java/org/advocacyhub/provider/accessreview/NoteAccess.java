package org.advocacyhub.provider.accessreview;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Response.Status;
import java.util.Set;
import java.util.stream.Collectors;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Notes everybody who was let in with an account, after the answer. */
class NoteAccess {

    private static final Set<String> ROLES = Set.of(
            Roles.REFERRER,
            Roles.TRIAGE_WORKER,
            Roles.HUB_MANAGER,
            Roles.PARTNER,
            Roles.ADVOCATE,
            Roles.COMMISSIONER,
            Roles.OPERATIONAL_MANAGER,
            Roles.AUDITOR,
            Roles.SERVICE);

    private final SeenAccess seenAccess;
    private final SecurityIdentity identity;
    private final Caller caller;

    NoteAccess(SeenAccess seenAccess, SecurityIdentity identity, Caller caller) {
        this.seenAccess = seenAccess;
        this.identity = identity;
        this.caller = caller;
    }

    @ServerResponseFilter
    public void note(ContainerResponseContext answer) {
        if (identity.isAnonymous()
                || answer.getStatus() == Status.UNAUTHORIZED.getStatusCode()
                || answer.getStatus() == Status.FORBIDDEN.getStatusCode()) {
            return;
        }
        seenAccess.note(
                identity.getPrincipal().getName(),
                caller.partnerId().orElse(SeenAccess.NO_PARTNER),
                identity.getRoles().stream().filter(ROLES::contains).collect(Collectors.toSet()));
    }
}
