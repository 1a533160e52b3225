package org.advocacyhub.referral.start;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.advocacyhub.runtime.page.JsonOrPage;
import org.advocacyhub.runtime.page.StartPage;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Whoever opens the front door in a browser is led to the form for everybody; whoever has signed in reads what waits for them (ADR 0136). */
@Path("/")
@PermitAll
@RunOnVirtualThread
class FrontDoorResource {

    private final StartPage startPage;
    private final SecurityIdentity identity;

    FrontDoorResource(StartPage startPage, SecurityIdentity identity) {
        this.startPage = startPage;
        this.identity = identity;
    }

    @GET
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    @Operation(hidden = true)
    public Response open() {
        return identity.isAnonymous() ? toTheForm() : startPage.answer();
    }

    /** Relative, so that it also leads there when the service stands behind a longer path. */
    private static Response toTheForm() {
        var answer = Response.status(Response.Status.SEE_OTHER).header(HttpHeaders.LOCATION, "refer");
        JsonOrPage.HEADERS.forEach(answer::header);
        return answer.build();
    }
}
