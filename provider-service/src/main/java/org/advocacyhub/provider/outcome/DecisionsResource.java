package org.advocacyhub.provider.outcome;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.provider.casework.CaseRequests;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What became of statutory decisions, in codes of the contract's catalogue. */
@Path("/cases/{caseId}/decisions")
@RolesAllowed({Roles.PARTNER, Roles.ADVOCATE})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Outcomes")
class DecisionsResource {

    private static final String CODE = "[A-Z0-9][A-Z0-9_]{0,63}";

    @Schema(description = "decidedOn: the day of the decision, by which the report was due (K-32)", examples = """
            {"question":"IMCA_REPORT","codes":["SUBMITTED"],"decidedOn":"2016-05-03"}""")
    record DecisionRequest(
            @NotNull @Pattern(regexp = CODE) String question,
            @NotEmpty @Size(max = 10) List<@NotNull @Pattern(regexp = CODE) String> codes,
            LocalDate decidedOn) {}

    record DecisionView(
            String question,
            List<String> codes,
            @JsonInclude(JsonInclude.Include.NON_NULL) LocalDate decidedOn) {}

    private final RecordDecision recordDecision;
    private final ReadOutcomes readOutcomes;
    private final CaseRequests requests;
    private final Caller caller;

    DecisionsResource(RecordDecision recordDecision, ReadOutcomes readOutcomes, CaseRequests requests, Caller caller) {
        this.recordDecision = recordDecision;
        this.readOutcomes = readOutcomes;
        this.requests = requests;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listDecisions",
            summary = "What became of decisions, as it was said last for each question",
            description = "Codes of the contract's catalogue; a question that was never answered is left out.")
    public List<ChosenView> decisions(@PathParam("caseId") UUID caseId) {
        return ChosenView.of(readOutcomes.decisions(caller.partnerScope(), caseId));
    }

    @POST
    @Operation(
            operationId = "recordDecision",
            summary = "Answer a question about a statutory decision",
            description =
                    "IMCA: report, challenge, second opinion, wishes, accommodation. IMHA: rights exercised. Care Act:"
                            + " concern report, decision. Each question is asked for certain types of cases.")
    @APIResponse(responseCode = "400", description = "other-type, one-only, unknown-code, deprecated-code")
    @APIResponseSchema(value = DecisionView.class, responseCode = "201", responseDescription = "What was recorded")
    public Response recordDecision(
            @PathParam("caseId") UUID caseId,
            @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid DecisionRequest request) {
        return requests.created(key, "decisions", caseId, request, () -> {
            var answer = recordDecision.handle(
                    caller.partnerScope(),
                    caseId,
                    new RecordDecision.Answer(request.question(), request.codes(), request.decidedOn()),
                    caller.subject());
            return new DecisionView(answer.question(), answer.codes(), answer.decidedOn());
        });
    }
}
