package org.advocacyhub.runtime.app;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.advocacyhub.runtime.security.Roles;

/** Has a path below that of {@link LidsResource}, as features share a path in the services. */
@Path("/boxes/{box}")
@RolesAllowed(Roles.HUB_MANAGER)
class BoxesResource {

    @POST
    @Path("/lid/turn")
    public int turn(@PathParam("box") int box) {
        return box;
    }
}
