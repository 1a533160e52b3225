package org.advocacyhub.monitoring.virement;

import static org.advocacyhub.runtime.security.Roles.AUDITOR;
import static org.advocacyhub.runtime.security.Roles.COMMISSIONER;
import static org.advocacyhub.runtime.security.Roles.HUB_MANAGER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.monitoring.approval.DecisionRequest;
import org.advocacyhub.monitoring.contract.ContractPlans;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.web.Cursor;
import org.advocacyhub.runtime.web.IdempotentRequests;
import org.advocacyhub.runtime.web.Limit;
import org.advocacyhub.runtime.web.Page;
import org.advocacyhub.runtime.web.PageLinks;
import org.advocacyhub.runtime.web.Refusal;
import org.advocacyhub.runtime.web.Versions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Money moved between lines: asked for by the hub, decided by the commissioner. */
@Path("/contracts/{ref}/virements")
@RunOnVirtualThread
@Tag(name = "Virements")
class VirementsResource {

    private static final String REF = "[A-Z0-9][A-Z0-9-]{2,39}";

    private final MoveMoney moveMoney;
    private final Virements virements;
    private final Evidence evidence;
    private final ContractPlans plans;
    private final IdempotentRequests idempotentRequests;
    private final Caller caller;

    VirementsResource(
            MoveMoney moveMoney,
            Virements virements,
            Evidence evidence,
            ContractPlans plans,
            IdempotentRequests idempotentRequests,
            Caller caller) {
        this.moveMoney = moveMoney;
        this.virements = virements;
        this.evidence = evidence;
        this.plans = plans;
        this.idempotentRequests = idempotentRequests;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({HUB_MANAGER, COMMISSIONER})
    @Operation(
            summary = "Draft a virement",
            description = "Nothing moves: a draft is submitted, and the commissioner decides (domain.md F.6).")
    @APIResponse(
            responseCode = "201",
            description = "Drafted; the ETag is needed to submit it",
            content = @Content(schema = @Schema(implementation = VirementView.class)))
    @APIResponse(responseCode = "400", description = "same-line, not-positive, not-first-of-month")
    @APIResponse(responseCode = "404", description = "unknown-contract")
    public Response draft(
            @PathParam("ref") @Pattern(regexp = REF) String ref,
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            @NotNull @Valid VirementRequest request) {
        return idempotentRequests.answer(idempotencyKey, "POST /contracts/" + ref + "/virements", request, () -> {
            var virement = moveMoney.draft(ref, request.proposal(), request.reason(), caller.subject());
            return answer(201, virement);
        });
    }

    @POST
    @Path("/{virementId}/submission")
    @RolesAllowed({HUB_MANAGER, COMMISSIONER})
    @Operation(
            summary = "Submit a virement",
            description =
                    "Checked against the year and what is used of it; where both lines are headed is kept with it.")
    @APIResponse(
            responseCode = "200",
            description = "Submitted; budgets are as they were",
            content = @Content(schema = @Schema(implementation = VirementView.class)))
    @APIResponse(
            responseCode = "400",
            description = "unknown-line, below-committed, community-protected, quarter-closed, outside-years")
    @APIResponse(responseCode = "404", description = "unknown-virement")
    @APIResponse(responseCode = "409", description = "already-submitted, already-decided")
    @APIResponse(responseCode = "412", description = "changed-meanwhile")
    @APIResponse(responseCode = "428", description = "if-match-required")
    public Response submit(
            @PathParam("ref") @Pattern(regexp = REF) String ref,
            @PathParam("virementId") UUID virementId,
            @HeaderParam("If-Match") String ifMatch) {
        return answer(200, moveMoney.submit(ref, virementId, ifMatch, caller.subject()));
    }

    @POST
    @Path("/{virementId}/decision")
    @RolesAllowed(COMMISSIONER)
    @Operation(
            summary = "Approve or refuse a virement",
            description =
                    "The commissioner alone, and not whoever wrote or submitted it. Approved, it is never changed: an"
                            + " opposite virement takes it back.")
    @APIResponse(
            responseCode = "200",
            description = "Decided",
            content = @Content(schema = @Schema(implementation = VirementView.class)))
    @APIResponse(
            responseCode = "400",
            description = "It does not fit the year any more, or the reason of a refusal is missing")
    @APIResponse(responseCode = "404", description = "unknown-virement")
    @APIResponse(responseCode = "409", description = "not-submitted, already-decided, second-person")
    @APIResponse(responseCode = "412", description = "changed-meanwhile")
    @APIResponse(responseCode = "428", description = "if-match-required")
    public Response decide(
            @PathParam("ref") @Pattern(regexp = REF) String ref,
            @PathParam("virementId") UUID virementId,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid DecisionRequest request) {
        var virement =
                switch (request.verdict()) {
                    case APPROVE -> moveMoney.approve(ref, virementId, ifMatch, caller.subject());
                    case REFUSE ->
                        moveMoney.refuse(ref, virementId, ifMatch, caller.subject(), request.refusalReason());
                };
        return answer(200, virement);
    }

    @GET
    @Path("/{virementId}")
    @RolesAllowed({COMMISSIONER, HUB_MANAGER, AUDITOR})
    @Transactional
    @Operation(summary = "Read a virement", description = "The ETag is needed to submit or decide it.")
    @APIResponse(
            responseCode = "200",
            description = "The virement",
            content = @Content(schema = @Schema(implementation = VirementView.class)))
    @APIResponse(responseCode = "404", description = "unknown-virement")
    public Response read(
            @PathParam("ref") @Pattern(regexp = REF) String ref, @PathParam("virementId") UUID virementId) {
        return answer(200, virements.require(ref, virementId));
    }

    @GET
    @RolesAllowed({COMMISSIONER, HUB_MANAGER, AUDITOR})
    @Transactional
    @Operation(summary = "List the virements of a contract", description = "The oldest first, in every state.")
    @APIResponse(responseCode = "200", description = "A page of virements")
    @APIResponse(responseCode = "404", description = "unknown-contract")
    public Response list(
            @PathParam("ref") @Pattern(regexp = REF) String ref,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") Limit limit,
            @Context UriInfo uri) {
        plans.terms(ref);
        var rows = Cursor.decode(cursor, 2)
                .map(position -> after(ref, position, limit.value() + 1))
                .orElseGet(() -> virements.after(ref, Instant.EPOCH, new UUID(0, 0), limit.value() + 1));
        var page = Page.of(
                        rows,
                        limit.value(),
                        virement -> Cursor.of(virement.approval().draftedAt(), virement.virementId()))
                .map(this::view);
        return PageLinks.answer(page, uri);
    }

    private List<Virement> after(String ref, Cursor position, int count) {
        try {
            return virements.after(ref, Instant.parse(position.value(0)), UUID.fromString(position.value(1)), count);
        } catch (DateTimeParseException | IllegalArgumentException notOurs) {
            throw Refusal.invalid("cursor", "invalid-cursor", "Use the cursor of the previous page as it is, or none.");
        }
    }

    private VirementView view(Virement virement) {
        return VirementView.of(virement, evidence.read(virement.evidence()));
    }

    private Response answer(int status, Virement virement) {
        return Response.status(status)
                .entity(view(virement))
                .tag(Versions.tag(virement.version()))
                .build();
    }
}
