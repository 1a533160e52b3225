package org.advocacyhub.runtime.app;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.advocacyhub.runtime.security.Roles;

/** A request of one text, in a resource that doesn't say what it consumes. */
@Path("/labels")
class LabelsResource {

    record LabelRequest(@NotNull String words) {}

    @POST
    @RolesAllowed(Roles.HUB_MANAGER)
    public LabelRequest put(@Valid @NotNull LabelRequest request) {
        return request;
    }
}
