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
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.advocacyhub.monitoring.approval.ApprovableAnswers;
import org.advocacyhub.monitoring.approval.DecisionRequest;
import org.advocacyhub.monitoring.contract.ContractPlans;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.web.IdempotentRequests;
import org.advocacyhub.runtime.web.Page;
import org.advocacyhub.runtime.web.PageAsked;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Money moved between lines: asked for by the hub, decided by the commissioner. */
@Path("/contracts/{ref}/virements")
@Produces(MediaType.APPLICATION_JSON)
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
            operationId = "draftVirement",
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
            return ApprovableAnswers.drafted(virement, view(virement), VirementPages.address(virement));
        });
    }

    @PUT
    @Path("/{virementId}")
    @RolesAllowed({HUB_MANAGER, COMMISSIONER})
    @Operation(
            operationId = "rewriteVirement",
            summary = "Write a draft of a virement again",
            description = "The whole of it, until it is submitted. Whoever wrote any of it does not decide it.")
    @APIResponse(
            responseCode = "200",
            description = "The draft as it stands now",
            content = @Content(schema = @Schema(implementation = VirementView.class)))
    @APIResponse(responseCode = "400", description = "same-line, not-positive, not-first-of-month")
    @APIResponse(responseCode = "404", description = "unknown-virement")
    @APIResponse(responseCode = "409", description = "already-submitted, already-decided, already-discarded")
    @APIResponse(responseCode = "412", description = "changed-meanwhile")
    @APIResponse(responseCode = "428", description = "if-match-required")
    public Response edit(
            @PathParam("ref") @Pattern(regexp = REF) String ref,
            @PathParam("virementId") UUID virementId,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid VirementRequest request) {
        return answer(moveMoney.edit(ref, virementId, request.proposal(), request.reason(), ifMatch, caller.subject()));
    }

    @DELETE
    @Path("/{virementId}")
    @RolesAllowed({HUB_MANAGER, COMMISSIONER})
    @Operation(
            operationId = "giveUpVirement",
            summary = "Give up a draft of a virement",
            description = "Until it is submitted. It stays to be read, as DISCARDED.")
    @APIResponse(
            responseCode = "200",
            description = "Given up",
            content = @Content(schema = @Schema(implementation = VirementView.class)))
    @APIResponse(responseCode = "404", description = "unknown-virement")
    @APIResponse(responseCode = "409", description = "already-submitted, already-decided, already-discarded")
    @APIResponse(responseCode = "412", description = "changed-meanwhile")
    @APIResponse(responseCode = "428", description = "if-match-required")
    public Response discard(
            @PathParam("ref") @Pattern(regexp = REF) String ref,
            @PathParam("virementId") UUID virementId,
            @HeaderParam("If-Match") String ifMatch) {
        return answer(moveMoney.discard(ref, virementId, ifMatch, caller.subject()));
    }

    @POST
    @Path("/{virementId}/submission")
    @RolesAllowed({HUB_MANAGER, COMMISSIONER})
    @Operation(
            operationId = "submitVirement",
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
        return answer(moveMoney.submit(ref, virementId, ifMatch, caller.subject()));
    }

    @POST
    @Path("/{virementId}/decision")
    @RolesAllowed(COMMISSIONER)
    @Operation(
            operationId = "decideVirement",
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
        return answer(ApprovableAnswers.decided(
                request,
                () -> moveMoney.approve(ref, virementId, ifMatch, caller.subject()),
                reason -> moveMoney.refuse(ref, virementId, ifMatch, caller.subject(), reason)));
    }

    @GET
    @Path("/{virementId}")
    @RolesAllowed({COMMISSIONER, HUB_MANAGER, AUDITOR})
    @Transactional
    @Operation(
            operationId = "readVirement",
            summary = "Read a virement",
            description = "The ETag is needed to submit or decide it.")
    @APIResponse(
            responseCode = "200",
            description = "The virement",
            content = @Content(schema = @Schema(implementation = VirementView.class)))
    @APIResponse(responseCode = "404", description = "unknown-virement")
    public Response read(
            @PathParam("ref") @Pattern(regexp = REF) String ref, @PathParam("virementId") UUID virementId) {
        return answer(virements.require(ref, virementId));
    }

    @GET
    @RolesAllowed({COMMISSIONER, HUB_MANAGER, AUDITOR})
    @Transactional
    @Operation(
            operationId = "listVirements",
            summary = "List the virements of a contract",
            description = "The oldest first, in every state.")
    @APIResponse(responseCode = "200", description = "A page of virements")
    @APIResponse(responseCode = "404", description = "unknown-contract")
    public RestResponse<Page<VirementView>> list(
            @PathParam("ref") @Pattern(regexp = REF) String ref, @BeanParam PageAsked asked) {
        plans.terms(ref);
        return ApprovableAnswers.page(
                asked, (draftedAt, id, rows) -> virements.after(ref, draftedAt, id, rows), this::view);
    }

    private VirementView view(Virement virement) {
        return VirementView.of(virement, evidence.read(virement.evidence()));
    }

    private Response answer(Virement virement) {
        return ApprovableAnswers.one(virement, view(virement));
    }
}
