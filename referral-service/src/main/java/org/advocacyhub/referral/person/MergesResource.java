package org.advocacyhub.referral.person;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
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
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.advocacyhub.referral.access.ViewAudit;
import org.advocacyhub.referral.access.ViewAudit.Outcome;
import org.advocacyhub.referral.access.ViewAudit.RecordKind;
import org.advocacyhub.referral.access.Viewer;
import org.advocacyhub.referral.form.RequestReader;
import org.advocacyhub.referral.form.domain.DataClass;
import org.advocacyhub.referral.person.Merges.Step;
import org.advocacyhub.referral.person.domain.UnmergeReason;
import org.advocacyhub.referral.referral.Position;
import org.advocacyhub.runtime.sealing.DataKeys;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.Cursor;
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

    private final Merges merges;
    private final UndoMerge undoMerge;
    private final DataKeys dataKeys;
    private final ViewAudit audit;
    private final RequestReader requests;
    private final IdempotentRequests idempotentRequests;
    private final Caller caller;

    MergesResource(
            Merges merges,
            UndoMerge undoMerge,
            DataKeys dataKeys,
            ViewAudit audit,
            RequestReader requests,
            IdempotentRequests idempotentRequests,
            Caller caller) {
        this.merges = merges;
        this.undoMerge = undoMerge;
        this.dataKeys = dataKeys;
        this.audit = audit;
        this.requests = requests;
        this.idempotentRequests = idempotentRequests;
        this.caller = caller;
    }

    @GET
    @Transactional
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
        var viewer = Viewer.of(caller, purpose);
        var before = Position.beforeOrNewest(cursor);
        var rows = merges.of(personId, before.at(), before.id(), limit.value() + 1);
        audit.write(viewer, RecordKind.DUPLICATES, personId, personId, Set.of(DataClass.PD1), Outcome.SHOWN);
        var page = Page.of(rows, limit.value(), merge -> Cursor.of(merge.done().at(), merge.id()));
        var keys = dataKeys.of(page.items().stream()
                .flatMap(merge -> Stream.of(merge.done(), merge.undone()))
                .filter(Objects::nonNull)
                .map(Step::id)
                .toList());
        return PageLinks.answer(page.map(merge -> MergeView.of(merge, keys)), uri);
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
        var request = requests.read(body, UndoRequest.class);
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
