package org.advocacyhub.referral.publicform;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.advocacyhub.runtime.page.StartPage;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Whoever opens the front door in a browser is led to the form, and is not asked to sign in; whoever has signed in finds their pages (ADR 0136). */
@Path("/")
@PermitAll
@RunOnVirtualThread
class FrontDoorResource {

    private final SecurityIdentity reader;
    private final StartPage startPage;

    FrontDoorResource(SecurityIdentity reader, StartPage startPage) {
        this.reader = reader;
        this.startPage = startPage;
    }

    @GET
    @Produces(PublicFormResource.HTML)
    @Operation(hidden = true)
    public Response open() {
        return reader.isAnonymous() ? PublicFormResource.seeOther("refer").build() : startPage.answer();
    }
}
