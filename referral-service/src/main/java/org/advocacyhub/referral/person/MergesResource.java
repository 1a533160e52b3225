package org.advocacyhub.referral.person;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.referral.access.Viewer;
import org.advocacyhub.referral.form.RequestReader;
import org.advocacyhub.referral.person.domain.UnmergeReason;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.IdempotentRequests;
import org.advocacyhub.runtime.web.Limit;
import org.advocacyhub.runtime.web.Page;
import org.advocacyhub.runtime.web.PageLinks;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/people/{personId}/merges")
@RolesAllowed({Roles.TRIAGE_WORKER, Roles.HUB_MANAGER})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "People")
class MergesResource {

    private static final String EXAMPLE = """
            {"reason": "DIFFERENT_PEOPLE", "words": "They are sisters who live at one address."}""";

    /** Why the merge was a mistake. */
    @Schema(name = "UndoMerge")
    record UndoRequest(
            UnmergeReason reason,

            @Schema(description = "In your own words: 10 to 500 characters")
            String words) {

        void check() {
            RequestReader.refuse(OwnWords.faults(reason, words));
        }

        @Override
        public String toString() {
            return "UndoRequest[not shown]";
        }
    }

    /** What went back. */
    @Schema(name = "UndoneMerge")
    record UndoneView(MergeView merge, List<UUID> returnedReferrals) {}

    private final ListMerges listMerges;
    private final UndoMerge undoMerge;
    private final RequestReader requests;
    private final IdempotentRequests idempotentRequests;
    private final DuplicatePages pages;
    private final Caller caller;

    MergesResource(
            ListMerges listMerges,
            UndoMerge undoMerge,
            RequestReader requests,
            IdempotentRequests idempotentRequests,
            DuplicatePages pages,
            Caller caller) {
        this.listMerges = listMerges;
        this.undoMerge = undoMerge;
        this.requests = requests;
        this.idempotentRequests = idempotentRequests;
        this.pages = pages;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listMerges",
            summary = "Who was found to be this person, newest first",
            description =
                    "Every merge that this person survived or went into, also those undone. Every call is audited.")
    @APIResponse(responseCode = "200", description = "One page")
    public RestResponse<Page<MergeView>> merges(
            UUID personId,
            @HeaderParam(Viewer.PURPOSE) String purpose,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") Limit limit,
            @Context UriInfo uri) {
        return PageLinks.answer(listMerges.handle(personId, Viewer.of(caller, purpose), cursor, limit.value()), uri);
    }

    /** The same for people (ADR 0136). */
    @GET
    @Produces("text/html;qs=0.5")
    @Operation(hidden = true)
    public Response page(
            UUID personId,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") Limit limit,
            @Context UriInfo uri) {
        return pages.merges(personId, cursor, limit, uri);
    }

    @POST
    @Path("/{mergeId}/undo")
    @RolesAllowed(Roles.HUB_MANAGER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "undoMerge",
            summary = "Undo a merge that was a mistake",
            description =
                    "Exactly the referrals that came with the merge go back, and the NHS number when it came with it. Referrals"
                            + " that arrived since then stay with the survivor. When the survivor was itself merged later, that merge"
                            + " has to be undone first: a 409 undo-newer-first names it.")
    @APIResponse(
            responseCode = "200",
            description = "What went back",
            content = @Content(schema = @Schema(implementation = UndoneView.class)))
    public Response undo(
            UUID personId,
            UUID mergeId,
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = UndoRequest.class),
                                            examples = @ExampleObject(name = "Sisters", value = EXAMPLE)))
                    byte[] body) {
        return undo(personId, mergeId, idempotencyKey, requests.read(body, UndoRequest.class));
    }

    /** The same from a page (ADR 0127). */
    @POST
    @Path("/{mergeId}/undo")
    @RolesAllowed(Roles.HUB_MANAGER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response undoFromPage(
            UUID personId,
            UUID mergeId,
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            @NotNull UndoRequest request) {
        return Response.fromResponse(undo(personId, mergeId, idempotencyKey, request))
                .location(URI.create("/people/" + personId + "/merges"))
                .build();
    }

    private Response undo(UUID personId, UUID mergeId, String idempotencyKey, UndoRequest request) {
        request.check();
        return idempotentRequests.answer(
                idempotencyKey, "POST /people/" + personId + "/merges/" + mergeId + "/undo", request, () -> {
                    var undone = undoMerge.handle(
                            personId, mergeId, request.reason(), request.words().strip(), caller.subject());
                    return Response.ok(new UndoneView(MergeView.of(undone.merge()), undone.returned()))
                            .build();
                });
    }
}
