package org.advocacyhub.monitoring.start;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.advocacyhub.runtime.page.StartPage;
import org.advocacyhub.runtime.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The start page of the contracts. */
@Path("/")
@RunOnVirtualThread
class StartResource {

    private final StartPage startPage;

    StartResource(StartPage startPage) {
        this.startPage = startPage;
    }

    @GET
    @RolesAllowed({
        Roles.COMMISSIONER,
        Roles.HUB_MANAGER,
        Roles.AUDITOR,
        Roles.OPERATIONAL_MANAGER,
        Roles.TRIAGE_WORKER,
        Roles.PARTNER
    })
    @Produces("text/html;qs=0.5")
    @Operation(hidden = true)
    public Response start() {
        return startPage.answer();
    }
}
