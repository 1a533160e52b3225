package org.advocacyhub.runtime.app;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.advocacyhub.runtime.security.Roles;

/** Looked at before {@link BoxesResource} for what is below a lid, which it has not. */
@Path("/boxes/{box}/lid")
@RolesAllowed(Roles.HUB_MANAGER)
class LidsResource {

    @GET
    public String look(@PathParam("box") int box) {
        return "Lid of " + box;
    }
}
