package org.advocacyhub.triage.declaration;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.Refusal;
import org.advocacyhub.runtime.web.Versions;
import org.advocacyhub.triage.conflict.Declarations;
import org.advocacyhub.triage.conflict.Declared.EndReason;
import org.advocacyhub.triage.conflict.domain.Approval;
import org.advocacyhub.triage.triagecase.TriageCase;
import org.advocacyhub.triage.triagecase.TriageCases;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is known of ties between partners and the person, and what the rules of independence make of it. */
@Path("/triage-cases/{referralId}/conflicts")
@RolesAllowed({Roles.TRIAGE_WORKER, Roles.HUB_MANAGER})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Conflicts")
class ConflictsResource {

    /** What a manager approves: everything that the rule finds about the partner now. */
    @Schema(
            examples =
                    "{\"partnerId\": \"ADVOCACY-FOR-ALL\", \"ruleId\": \"C-01\", \"reasonCode\": \"PERSON_INFORMED_AND_AGREES\"}")
    record ApprovalRequest(
            @NotNull @Size(min = 1, max = 64) @Schema(examples = "ADVOCACY-FOR-ALL")
            String partnerId,

            @NotNull @Size(min = 4, max = 4) @Schema(examples = "C-01")
            String ruleId,

            @NotNull @Schema(examples = "PERSON_INFORMED_AND_AGREES")
            Approval.Reason reasonCode) {}

    private final DeclareConflict declareConflict;
    private final ApproveConflict approveConflict;
    private final ScreenPartners screenPartners;
    private final Declarations declarations;
    private final TriageCases cases;
    private final Caller caller;

    ConflictsResource(
            DeclareConflict declareConflict,
            ApproveConflict approveConflict,
            ScreenPartners screenPartners,
            Declarations declarations,
            TriageCases cases,
            Caller caller) {
        this.declareConflict = declareConflict;
        this.approveConflict = approveConflict;
        this.screenPartners = screenPartners;
        this.declarations = declarations;
        this.cases = cases;
        this.caller = caller;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listConflicts",
            summary = "What is declared about ties, and what the screening makes of it",
            description =
                    "At most 50 declarations are kept for a person. Partners of which nothing is known are CLEAR and left out.")
    @APIResponse(
            responseCode = "200",
            description = "Declarations and findings; the version of the case in ETag",
            content = @Content(schema = @Schema(implementation = ConflictsView.class)))
    @APIResponse(responseCode = "404", description = "unknown-referral")
    public Response all(UUID referralId) {
        return answer(cases.require(referralId));
    }

    @PUT
    @Path("/{conflictId}")
    @Operation(
            operationId = "declareConflict",
            summary = "Declare a tie, or put right what was declared under the same id",
            description =
                    "Codes and days only, no names. A HARD finding about a partner that is being asked takes its offer back at once.")
    @APIResponse(
            responseCode = "200",
            description = "Declarations and findings; the version of the case in ETag",
            content = @Content(schema = @Schema(implementation = ConflictsView.class)))
    @APIResponse(
            responseCode = "400",
            description = "unknown-partner, unknown-referral, same-person, or fields that do not go together")
    @APIResponse(responseCode = "404", description = "unknown-referral")
    @APIResponse(responseCode = "409", description = "too-many-conflicts, conflict-id-taken or held-by-another")
    @APIResponse(responseCode = "412", description = "changed-meanwhile")
    @APIResponse(responseCode = "428", description = "if-match-required")
    @Transactional
    public Response declare(
            UUID referralId,
            UUID conflictId,
            @NotNull @Valid ConflictRequest request,
            @Parameter(description = "The case as read before", example = "\"3\"") @HeaderParam("If-Match")
                    String ifMatch) {
        return answer(declareConflict.declare(referralId, conflictId, request.statement(), ifMatch, caller.subject()));
    }

    @DELETE
    @Path("/{conflictId}")
    @Operation(
            operationId = "withdrawConflict",
            summary = "What was declared no longer counts",
            description = "It is kept with who ended it and why; decisions that rested on it stand.")
    @APIResponse(
            responseCode = "200",
            description = "Declarations and findings; the version of the case in ETag",
            content = @Content(schema = @Schema(implementation = ConflictsView.class)))
    @APIResponse(responseCode = "400", description = "The reason is missing or not one that a person gives")
    @APIResponse(responseCode = "404", description = "unknown-referral or unknown-conflict")
    @APIResponse(responseCode = "409", description = "held-by-another")
    @APIResponse(responseCode = "412", description = "changed-meanwhile")
    @APIResponse(responseCode = "428", description = "if-match-required")
    @Transactional
    public Response end(
            UUID referralId,
            UUID conflictId,
            @Parameter(description = "MISTAKE, OVER or NOT_CONFIRMED", example = "OVER") @NotNull @QueryParam("reason")
                    EndReason reason,
            @Parameter(description = "The case as read before", example = "\"3\"") @HeaderParam("If-Match")
                    String ifMatch) {
        if (reason == EndReason.REPLACED) {
            throw Refusal.invalid("reason", "not-by-person", "Give MISTAKE, OVER or NOT_CONFIRMED.");
        }
        return answer(declareConflict.end(referralId, conflictId, reason, ifMatch, caller.subject()));
    }

    @POST
    @Path("/approvals")
    @RolesAllowed(Roles.HUB_MANAGER)
    @Operation(
            operationId = "approveConflicts",
            summary = "Approve SOFT findings of one rule about one partner",
            description =
                    "Never a HARD one. A tie that is declared later needs another approval. A case that waited for this goes on.")
    @APIResponse(
            responseCode = "200",
            description = "Declarations and findings; the version of the case in ETag",
            content = @Content(schema = @Schema(implementation = ConflictsView.class)))
    @APIResponse(responseCode = "400", description = "unknown-partner, or a field is missing")
    @APIResponse(responseCode = "404", description = "unknown-referral")
    @APIResponse(
            responseCode = "409",
            description = "hard-conflict, nothing-to-approve, triage-over or held-by-another")
    @APIResponse(responseCode = "412", description = "changed-meanwhile")
    @APIResponse(responseCode = "428", description = "if-match-required")
    @Transactional
    public Response approve(
            UUID referralId,
            @NotNull @Valid ApprovalRequest request,
            @Parameter(description = "The case as read before", example = "\"3\"") @HeaderParam("If-Match")
                    String ifMatch) {
        return answer(approveConflict.handle(
                referralId, request.partnerId(), request.ruleId(), request.reasonCode(), ifMatch, caller.subject()));
    }

    private Response answer(TriageCase triageCase) {
        var declared = declarations.current(triageCase.referralId(), triageCase.personKey());
        return Response.ok(ConflictsView.of(triageCase, declared, screenPartners.all(triageCase)))
                .tag(Versions.tag(triageCase.version()))
                .build();
    }
}
