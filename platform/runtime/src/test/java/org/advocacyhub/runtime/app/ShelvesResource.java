package org.advocacyhub.runtime.app;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.LeavesAside;
import org.advocacyhub.runtime.web.PageAsked;
import org.advocacyhub.runtime.web.Versions;

/** Takes query parameters of every kind. */
@Path("/shelves")
@RolesAllowed(Roles.HUB_MANAGER)
@Produces(MediaType.APPLICATION_JSON)
@LeavesAside("format")
class ShelvesResource {

    enum Side {
        LEFT,
        RIGHT
    }

    /** What a page of shelves is asked for by. */
    public static class ShelvesAsked extends PageAsked {

        @QueryParam("side")
        public Side side;
    }

    private static final int VERSION = 3;

    private final AtomicInteger painted = new AtomicInteger();

    @GET
    public String list(
            @BeanParam ShelvesAsked asked,
            @QueryParam("on") LocalDate on,
            @QueryParam("noteId") UUID noteId,
            @QueryParam("from") @DefaultValue("2") long from,
            @QueryParam("row") Integer row,
            @QueryParam("all") boolean all) {
        return "%s %s %s %d %s %s".formatted(asked.side, on, noteId, from, row, all);
    }

    @POST
    @Path("/paint")
    public int paint() {
        return painted.incrementAndGet();
    }

    @POST
    @Path("/move")
    public int move(@HeaderParam("If-Match") String ifMatch) {
        Versions.require(ifMatch, VERSION);
        return VERSION;
    }

    @GET
    @PermitAll
    @Path("/plan")
    @Produces(MediaType.TEXT_HTML)
    public String plan() {
        return "<p>The shelves</p>";
    }

    @GET
    @Path("/report")
    @Produces(MediaType.TEXT_HTML)
    public String report() {
        return "<p>Of the shelves</p>";
    }
}
