package org.advocacyhub.monitoring.governance;

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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.web.Cursor;
import org.advocacyhub.runtime.web.Page;
import org.advocacyhub.runtime.web.PageAsked;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What the network decides together; virement, variation and ceiling stay with the commissioner. */
@Path("/contracts/{ref}/network-decisions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Governance")
class NetworkDecisionsResource {

    private static final String REF = "[A-Z0-9][A-Z0-9-]{2,39}";

    private final RecordNetworkDecision recordNetworkDecision;
    private final NetworkDecisions decisions;
    private final GovernanceAnswers answers;
    private final Caller caller;

    NetworkDecisionsResource(
            RecordNetworkDecision recordNetworkDecision,
            NetworkDecisions decisions,
            GovernanceAnswers answers,
            Caller caller) {
        this.recordNetworkDecision = recordNetworkDecision;
        this.decisions = decisions;
        this.answers = answers;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(HUB_MANAGER)
    @Operation(
            operationId = "recordNetworkDecision",
            summary = "Record a decision of the network",
            description =
                    "Each active partner has one voice; without a quorum it can only be deferred (domain.md F.11).")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = NetworkDecisionView.class)))
    @APIResponse(
            responseCode = "400",
            description = "no-quorum, one-voice, not-active, no-consensus, no-majority, not-an-option")
    @APIResponse(responseCode = "404", description = "unknown-contract")
    public Response record(
            @PathParam("ref") @Pattern(regexp = REF) String ref,
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            @NotNull @Valid NetworkDecisionRequest request) {
        return answers.recorded(
                idempotencyKey,
                "/contracts/" + ref + "/network-decisions",
                request,
                () -> NetworkDecisionView.of(recordNetworkDecision.handle(ref, request, caller.subject())));
    }

    @GET
    @RolesAllowed({COMMISSIONER, HUB_MANAGER, AUDITOR})
    @Transactional
    @Operation(
            operationId = "listNetworkDecisions",
            summary = "List the decisions of the network",
            description = "By day, the first first.")
    @APIResponse(responseCode = "200", description = "A page of decisions")
    @APIResponse(responseCode = "404", description = "unknown-contract")
    public RestResponse<Page<NetworkDecisionView>> list(
            @PathParam("ref") @Pattern(regexp = REF) String ref, @BeanParam PageAsked asked) {
        return answers.page(
                ref,
                asked,
                decisions::after,
                decision -> Cursor.of(decision.decidedOn(), decision.decisionId()),
                NetworkDecisionView::of);
    }
}
