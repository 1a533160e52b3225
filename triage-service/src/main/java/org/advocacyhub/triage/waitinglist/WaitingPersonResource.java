package org.advocacyhub.triage.waitinglist;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.IdempotentRequests;
import org.advocacyhub.runtime.web.Versions;
import org.advocacyhub.triage.waitinglist.CareForWaiting.LeavingReason;
import org.advocacyhub.triage.waitinglist.WaitingRecords.Meanwhile;
import org.advocacyhub.triage.waitinglist.WaitingRecords.Method;
import org.advocacyhub.triage.waitinglist.WaitingViews.ContactView;
import org.advocacyhub.triage.waitinglist.WaitingViews.MeanwhileView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the hub does for one who waits (domain.md C.7). */
@Path("/waiting-list/{referralId}")
@RolesAllowed({Roles.TRIAGE_WORKER, Roles.HUB_MANAGER})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Waiting list")
class WaitingPersonResource {

    private static final int FARTHEST = 100_000;

    /**
     * Contact was kept. How somebody may be contacted without harm, referral-service says (safe contact).
     *
     * @param positionGiven the place that the person was told
     */
    @Schema(examples = "{\"method\": \"PHONE\", \"positionGiven\": 4}")
    record ContactRequest(
            @NotNull @Schema(examples = "PHONE") Method method,

            @NotNull @Min(1) @Max(FARTHEST) @Schema(examples = "4")
            Integer positionGiven) {}

    /** Something was offered for the time of waiting. */
    @Schema(examples = "{\"offer\": \"PEER_GROUP\", \"takenUp\": true}")
    record MeanwhileRequest(
            @NotNull @Schema(examples = "PEER_GROUP") Meanwhile offer,
            @NotNull @Schema(examples = "true") Boolean takenUp) {}

    /** The person no longer wants to wait. */
    @Schema(examples = "{\"reason\": \"HELPED_ELSEWHERE\"}")
    record LeavingRequest(
            @NotNull @Schema(examples = "HELPED_ELSEWHERE") LeavingReason reason) {}

    /** Where the referral stands now. */
    record LeftView(
            UUID referralId, @Schema(examples = "WITHDRAWN") String state) {}

    private final CareForWaiting care;
    private final WaitingViews views;
    private final IdempotentRequests idempotent;
    private final Caller caller;

    WaitingPersonResource(CareForWaiting care, WaitingViews views, IdempotentRequests idempotent, Caller caller) {
        this.care = care;
        this.views = views;
        this.idempotent = idempotent;
        this.caller = caller;
    }

    @POST
    @Path("/contacts")
    @Operation(
            operationId = "recordWaitingContact",
            summary = "Record that contact was kept and the place told",
            description = "The next contact is due twenty working days later unless the contract says otherwise.")
    @APIResponse(
            responseCode = "201",
            description = "The contact, and when the next one is due",
            content = @Content(schema = @Schema(implementation = ContactView.class)))
    @APIResponse(responseCode = "404", description = "unknown-referral")
    @APIResponse(responseCode = "409", description = "not-waiting")
    public Response contact(
            UUID referralId,
            @NotNull @Valid ContactRequest request,
            @HeaderParam("Idempotency-Key") @Size(max = 200) String idempotencyKey) {
        return idempotent.answer(idempotencyKey, "POST /waiting-list/" + referralId + "/contacts", request, () -> {
            var contact = care.keepInTouch(referralId, request.method(), request.positionGiven(), caller.subject());
            return Response.status(201).entity(views.of(contact)).build();
        });
    }

    @POST
    @Path("/meanwhile")
    @Operation(
            operationId = "recordMeanwhileOffer",
            summary = "Record what was offered for the time of waiting, and whether it was taken up",
            description = "A later record of the same offer says what is so from then on; earlier ones stay.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = MeanwhileView.class)))
    @APIResponse(responseCode = "404", description = "unknown-referral")
    @APIResponse(responseCode = "409", description = "not-waiting")
    public Response meanwhile(
            UUID referralId,
            @NotNull @Valid MeanwhileRequest request,
            @HeaderParam("Idempotency-Key") @Size(max = 200) String idempotencyKey) {
        return idempotent.answer(idempotencyKey, "POST /waiting-list/" + referralId + "/meanwhile", request, () -> {
            var offered = care.offerMeanwhile(referralId, request.offer(), request.takenUp(), caller.subject());
            return Response.status(201)
                    .entity(new MeanwhileView(offered.offer(), offered.takenUp(), offered.recordedAt()))
                    .build();
        });
    }

    @POST
    @Path("/leaving")
    @Operation(
            operationId = "leaveWaitingList",
            summary = "Let somebody leave who no longer wants to wait",
            description = "Triage ends as WITHDRAWN by the person's wish; what was done for them stays on record.")
    @APIResponse(
            responseCode = "200",
            description = "Where the referral stands now",
            content = @Content(schema = @Schema(implementation = LeftView.class)))
    @APIResponse(responseCode = "404", description = "unknown-referral")
    @APIResponse(responseCode = "409", description = "not-waiting or held-by-another")
    @APIResponse(responseCode = "412", description = "changed-meanwhile")
    @APIResponse(responseCode = "428", description = "if-match-required")
    public Response leave(
            UUID referralId, @NotNull @Valid LeavingRequest request, @HeaderParam("If-Match") String ifMatch) {
        var triageCase = care.leave(referralId, request.reason(), ifMatch, caller.subject());
        return Response.ok(new LeftView(referralId, triageCase.state().name()))
                .tag(Versions.tag(triageCase.version()))
                .build();
    }
}
