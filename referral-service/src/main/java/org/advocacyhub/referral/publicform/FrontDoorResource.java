package org.advocacyhub.referral.publicform;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Whoever opens the front door in a browser is led to the form: nobody signs in here (ADR 0136). */
@Path("/")
@PermitAll
@RunOnVirtualThread
class FrontDoorResource {

    @GET
    @Produces(PublicFormResource.HTML)
    @Operation(hidden = true)
    public Response open() {
        return PublicFormResource.seeOther("refer").build();
    }
}
