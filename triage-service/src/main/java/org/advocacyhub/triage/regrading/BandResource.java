package org.advocacyhub.triage.regrading;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.Versions;
import org.advocacyhub.triage.banding.domain.Band;
import org.advocacyhub.triage.banding.domain.RegradeReason;
import org.advocacyhub.triage.triagecase.TriageCase;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How urgent a referral is, when somebody at the hub sees it otherwise than the rules. */
@Path("/triage-cases/{referralId}/band")
@RolesAllowed({Roles.TRIAGE_WORKER, Roles.HUB_MANAGER})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Queue")
class BandResource {

    @Schema(examples = "{\"band\": \"P2\", \"reasonCode\": \"SITUATION_WORSE\"}")
    record BandRequest(
            @NotNull @Schema(examples = "P2") Band band,
            @NotNull @Schema(examples = "SITUATION_WORSE") RegradeReason reasonCode) {}

    /**
     * @param targetImpossible a fixed date leaves no working day: counted apart
     */
    record BandView(
            UUID referralId,
            @Schema(examples = "OFFERED") String state,
            @Schema(examples = "P2") String band,
            @Schema(examples = "PERSON") String bandRuleId,
            String bandReason,
            @Schema(examples = "2016-04-07") LocalDate contactDue,
            @Schema(examples = "2016-04-07") LocalDate allocateDue,
            boolean targetImpossible) {

        static BandView of(TriageCase triageCase) {
            var verdict = triageCase.verdict();
            return new BandView(
                    triageCase.referralId(),
                    triageCase.state().name(),
                    verdict.band().name(),
                    verdict.bandRule(),
                    verdict.bandReason(),
                    verdict.contactDue(),
                    verdict.allocateDue(),
                    verdict.targetImpossible());
        }
    }

    private final SetBand setBand;
    private final Caller caller;

    BandResource(SetBand setBand, Caller caller) {
        this.setBand = setBand;
        this.caller = caller;
    }

    @PUT
    @Operation(
            operationId = "changeBand",
            summary = "Raise the band of a referral, or as a lead lower it",
            description =
                    "The days to keep are worked out again and told. The band stands when the rules are read again, unless they"
                            + " find more than they found now. A referral on the waiting list that may not wait any more is offered at once.")
    @APIResponse(
            responseCode = "200",
            description = "The band and the days to keep now",
            content = @Content(schema = @Schema(implementation = BandView.class)))
    @APIResponse(responseCode = "403", description = "lead-decides: only a lead lowers a band")
    @APIResponse(responseCode = "404", description = "unknown-referral")
    @APIResponse(responseCode = "409", description = "same-band, not-open or held-by-another")
    @APIResponse(responseCode = "412", description = "changed-meanwhile")
    @APIResponse(responseCode = "428", description = "if-match-required")
    public Response set(UUID referralId, @NotNull @Valid BandRequest request, @HeaderParam("If-Match") String ifMatch) {
        var worker = new SetBand.Worker(caller.subject(), caller.has(Roles.HUB_MANAGER));
        var triageCase = setBand.handle(referralId, request.band(), request.reasonCode(), ifMatch, worker);
        return Response.ok(BandView.of(triageCase))
                .tag(Versions.tag(triageCase.version()))
                .build();
    }
}
