package org.advocacyhub.referral.person;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.advocacyhub.referral.access.Viewer;
import org.advocacyhub.referral.person.domain.Fact;
import org.advocacyhub.referral.person.domain.Likeness;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.Limit;
import org.advocacyhub.runtime.web.Page;
import org.advocacyhub.runtime.web.PageLinks;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/people/duplicates")
@RolesAllowed({Roles.TRIAGE_WORKER, Roles.HUB_MANAGER})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "People")
class DuplicatePairsResource {

    /** Two people who may be one. Says which facts agree, never what they are. */
    @Schema(name = "DuplicatePair")
    record PairView(Instant foundAt, List<UUID> personIds, Likeness.Kind likeness, Set<Fact> agree, Set<Fact> differ) {

        static PairView of(ListDuplicates.Alike alike) {
            return new PairView(
                    alike.pair().foundAt(),
                    List.of(alike.pair().one().id(), alike.pair().other().id()),
                    alike.likeness().kind(),
                    alike.likeness().agree(),
                    alike.likeness().differ());
        }
    }

    private final ListDuplicates listDuplicates;
    private final DuplicatePages pages;
    private final Caller caller;

    DuplicatePairsResource(ListDuplicates listDuplicates, DuplicatePages pages, Caller caller) {
        this.listDuplicates = listDuplicates;
        this.pages = pages;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listDuplicates",
            summary = "People who may be one, newest pair first",
            description =
                    "The hub's work list. A pair leaves it by a merge or a dismissal. People are compared a minute after they were"
                            + " told of, or after their facts changed. Pairs with two different NHS numbers are left out. Every call"
                            + " is audited.")
    @APIResponse(responseCode = "200", description = "One page")
    public RestResponse<Page<PairView>> pairs(
            @HeaderParam(Viewer.PURPOSE) String purpose,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") Limit limit,
            @Context UriInfo uri) {
        var page = listDuplicates.handle(Viewer.of(caller, purpose), cursor, limit.value());
        return PageLinks.answer(page.map(PairView::of), uri);
    }
    /** The same for people (ADR 0136). */
    @GET
    @Produces("text/html;qs=0.5")
    @Operation(hidden = true)
    public Response page(
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") Limit limit,
            @Context UriInfo uri) {
        return pages.pairs(cursor, limit, uri);
    }
}
