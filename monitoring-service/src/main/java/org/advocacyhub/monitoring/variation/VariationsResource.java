package org.advocacyhub.monitoring.variation;

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

/** Variations of the contract: written and submitted by the hub or the council, decided by the commissioner. */
@Path("/contracts/{ref}/variations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Variations")
class VariationsResource {

    private static final String REF = "[A-Z0-9][A-Z0-9-]{2,39}";

    private final VaryContract varyContract;
    private final Variations variations;
    private final ContractPlans plans;
    private final IdempotentRequests idempotentRequests;
    private final Caller caller;

    VariationsResource(
            VaryContract varyContract,
            Variations variations,
            ContractPlans plans,
            IdempotentRequests idempotentRequests,
            Caller caller) {
        this.varyContract = varyContract;
        this.variations = variations;
        this.plans = plans;
        this.idempotentRequests = idempotentRequests;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({HUB_MANAGER, COMMISSIONER})
    @Operation(
            operationId = "draftVariation",
            summary = "Draft a variation",
            description =
                    "Nothing changes: a draft is submitted, and the commissioner decides (domain.md F.10). Lines sum to the amount"
                            + " exactly, a saving says how its impact is mitigated.")
    @APIResponse(
            responseCode = "201",
            description = "Drafted; the ETag is needed to submit it",
            content = @Content(schema = @Schema(implementation = VariationView.class)))
    @APIResponse(responseCode = "400", description = "sum-differs with the difference, required, not-of-this-type")
    @APIResponse(responseCode = "404", description = "unknown-contract")
    public Response draft(
            @PathParam("ref") @Pattern(regexp = REF) String ref,
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            @NotNull @Valid VariationRequest request) {
        return idempotentRequests.answer(idempotencyKey, "POST /contracts/" + ref + "/variations", request, () -> {
            var variation = varyContract.draft(ref, request, caller.subject());
            return ApprovableAnswers.drafted(
                    variation, varyContract.view(variation), VariationPages.address(variation));
        });
    }

    @PUT
    @Path("/{variationId}")
    @RolesAllowed({HUB_MANAGER, COMMISSIONER})
    @Operation(
            operationId = "rewriteVariation",
            summary = "Write a draft of a variation again",
            description = "The whole of it, until it is submitted. Whoever wrote any of it does not decide it.")
    @APIResponse(
            responseCode = "200",
            description = "The draft as it stands now",
            content = @Content(schema = @Schema(implementation = VariationView.class)))
    @APIResponse(responseCode = "400", description = "sum-differs with the difference, required, not-of-this-type")
    @APIResponse(responseCode = "404", description = "unknown-variation")
    @APIResponse(responseCode = "409", description = "already-submitted, already-decided, already-discarded")
    @APIResponse(responseCode = "412", description = "changed-meanwhile")
    @APIResponse(responseCode = "428", description = "if-match-required")
    public Response edit(
            @PathParam("ref") @Pattern(regexp = REF) String ref,
            @PathParam("variationId") UUID variationId,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid VariationRequest request) {
        return answer(varyContract.edit(ref, variationId, request, ifMatch, caller.subject()));
    }

    @DELETE
    @Path("/{variationId}")
    @RolesAllowed({HUB_MANAGER, COMMISSIONER})
    @Operation(
            operationId = "giveUpVariation",
            summary = "Give up a draft of a variation",
            description = "Until it is submitted. It stays to be read, as DISCARDED.")
    @APIResponse(
            responseCode = "200",
            description = "Given up",
            content = @Content(schema = @Schema(implementation = VariationView.class)))
    @APIResponse(responseCode = "404", description = "unknown-variation")
    @APIResponse(responseCode = "409", description = "already-submitted, already-decided, already-discarded")
    @APIResponse(responseCode = "412", description = "changed-meanwhile")
    @APIResponse(responseCode = "428", description = "if-match-required")
    public Response discard(
            @PathParam("ref") @Pattern(regexp = REF) String ref,
            @PathParam("variationId") UUID variationId,
            @HeaderParam("If-Match") String ifMatch) {
        return answer(varyContract.discard(ref, variationId, ifMatch, caller.subject()));
    }

    @POST
    @Path("/{variationId}/submission")
    @RolesAllowed({HUB_MANAGER, COMMISSIONER})
    @Operation(
            operationId = "submitVariation",
            summary = "Submit a variation",
            description =
                    "Checked against the contract as it is now. Community lines are cut only with a reason of their own.")
    @APIResponse(
            responseCode = "200",
            description = "Submitted; the contract is as it was",
            content = @Content(schema = @Schema(implementation = VariationView.class)))
    @APIResponse(
            responseCode = "400",
            description =
                    "unknown-line, unknown-lot, below-committed, community-protected, quarter-closed, outside-years, not-later")
    @APIResponse(responseCode = "404", description = "unknown-variation")
    @APIResponse(responseCode = "409", description = "already-submitted, already-decided")
    @APIResponse(responseCode = "412", description = "changed-meanwhile")
    @APIResponse(responseCode = "428", description = "if-match-required")
    public Response submit(
            @PathParam("ref") @Pattern(regexp = REF) String ref,
            @PathParam("variationId") UUID variationId,
            @HeaderParam("If-Match") String ifMatch) {
        return answer(varyContract.submit(ref, variationId, ifMatch, caller.subject()));
    }

    @POST
    @Path("/{variationId}/decision")
    @RolesAllowed(COMMISSIONER)
    @Operation(
            operationId = "decideVariation",
            summary = "Approve or refuse a variation",
            description =
                    "The commissioner alone, and not whoever wrote or submitted it. It holds from its day on: earlier"
                            + " figures are not restated, and a lot that enters or leaves breaks the series.")
    @APIResponse(
            responseCode = "200",
            description = "Decided",
            content = @Content(schema = @Schema(implementation = VariationView.class)))
    @APIResponse(
            responseCode = "400",
            description = "It does not fit the contract any more, or the reason of a refusal is missing")
    @APIResponse(responseCode = "404", description = "unknown-variation")
    @APIResponse(responseCode = "409", description = "not-submitted, already-decided, second-person")
    @APIResponse(responseCode = "412", description = "changed-meanwhile")
    @APIResponse(responseCode = "428", description = "if-match-required")
    public Response decide(
            @PathParam("ref") @Pattern(regexp = REF) String ref,
            @PathParam("variationId") UUID variationId,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid DecisionRequest request) {
        return answer(ApprovableAnswers.decided(
                request,
                () -> varyContract.approve(ref, variationId, ifMatch, caller.subject()),
                reason -> varyContract.refuse(ref, variationId, ifMatch, caller.subject(), reason)));
    }

    @GET
    @Path("/{variationId}")
    @RolesAllowed({COMMISSIONER, HUB_MANAGER, AUDITOR})
    @Transactional
    @Operation(
            operationId = "readVariation",
            summary = "Read a variation",
            description = "The ETag is needed to submit or decide it.")
    @APIResponse(
            responseCode = "200",
            description = "The variation",
            content = @Content(schema = @Schema(implementation = VariationView.class)))
    @APIResponse(responseCode = "404", description = "unknown-variation")
    public Response read(
            @PathParam("ref") @Pattern(regexp = REF) String ref, @PathParam("variationId") UUID variationId) {
        return answer(variations.require(ref, variationId));
    }

    @GET
    @RolesAllowed({COMMISSIONER, HUB_MANAGER, AUDITOR})
    @Transactional
    @Operation(
            operationId = "listVariations",
            summary = "List the variations of a contract",
            description = "The oldest first, in every state.")
    @APIResponse(responseCode = "200", description = "A page of variations")
    @APIResponse(responseCode = "404", description = "unknown-contract")
    public RestResponse<Page<VariationView>> list(
            @PathParam("ref") @Pattern(regexp = REF) String ref, @BeanParam PageAsked asked) {
        plans.terms(ref);
        return ApprovableAnswers.page(
                asked, (draftedAt, id, rows) -> variations.after(ref, draftedAt, id, rows), varyContract::view);
    }

    private Response answer(Variation variation) {
        return ApprovableAnswers.one(variation, varyContract.view(variation));
    }
}
