package org.advocacyhub.runtime.app;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.advocacyhub.runtime.security.Roles;

/** Stands below the path of {@link ShelvesResource}, as features share a path in the services. */
@Path("/shelves/drawers")
@RolesAllowed(Roles.HUB_MANAGER)
class DrawersResource {

    @GET
    public String list() {
        return "[]";
    }

    @PUT
    public void sort() {}

    @PUT
    @Path("/{number}/lock")
    public void lock(@PathParam("number") int number) {}
}
