package org.advocacyhub.provider.casework;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.PartnerScope.EveryPartner;
import org.advocacyhub.runtime.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the hub's manager decides about a case whose person can't instruct, where no row of A.12 carries it (AUT-07, AUT-12). */
@Path("/cases/{caseId}/instruction-decision")
@RolesAllowed(Roles.HUB_MANAGER)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Cases")
class InstructionDecisionResource {

    @Schema(examples = """
            {"since":"2016-05-12","why":"Home and health are at risk, and nobody else speaks for the person."}""")
    record InstructionDecisionRequest(
            @NotNull LocalDate since,
            @NotBlank @Size(max = 500) String why) {}

    /**
     * What was decided.
     *
     * @param anew the case went on without instruction before, and the manager looked at it again
     * @param inWords as it stands in the case's history
     */
    record InstructionDecisionView(
            UUID caseId,
            boolean nonInstructed,
            boolean anew,
            LocalDate since,
            String ruleId,
            String inWords,
            String decidedBy) {}

    private final ChangeInstruction changeInstruction;
    private final CaseRequests requests;
    private final Caller caller;

    InstructionDecisionResource(ChangeInstruction changeInstruction, CaseRequests requests, Caller caller) {
        this.changeInstruction = changeInstruction;
        this.requests = requests;
        this.caller = caller;
    }

    @POST
    @APIResponse(responseCode = "404", description = "unknown-case")
    @APIResponse(responseCode = "409", description = "move-not-possible")
    @APIResponse(
            responseCode = "422",
            description = "no-decision-needed: a case of this type goes on by itself; idempotency-key-reused")
    @Operation(
            operationId = "decideNonInstruction",
            summary = "Decide that a case goes on without instruction, in the person's best interests",
            description =
                    "For the community types, parents and bespoke projects, and for complaints that no representative makes."
                            + " The case is a non-instructed one from that day on; its partner finds INSTRUCTION_DECIDED in its"
                            + " feed. A case that goes on so already may be decided anew, for example after a basis was"
                            + " withdrawn: the decision is kept beside the earlier ones and carries what was withdrawn before"
                            + " it. Name nobody in the reason: the partner reads it. The best-interests evidence belongs to"
                            + " the referral's authority.")
    @APIResponseSchema(
            value = InstructionDecisionView.class,
            responseCode = "201",
            responseDescription = "What was decided")
    public Response decide(
            @PathParam("caseId") UUID caseId,
            @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid InstructionDecisionRequest request) {
        return requests.created(key, "instruction-decision", caseId, request, () -> decided(caseId, request));
    }

    private InstructionDecisionView decided(UUID caseId, InstructionDecisionRequest request) {
        var by = caller.subject();
        var decided = changeInstruction.decide(new EveryPartner(), caseId, request.since(), request.why(), by);
        var goesOn = decided.goesOn();
        return new InstructionDecisionView(
                caseId, true, decided.anew(), request.since(), goesOn.ruleId(), goesOn.inWords(), by);
    }
}
