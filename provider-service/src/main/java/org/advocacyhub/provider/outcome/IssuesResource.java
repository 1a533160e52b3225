package org.advocacyhub.provider.outcome;

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
import java.util.List;
import java.util.UUID;
import org.advocacyhub.provider.casework.CaseRequests;
import org.advocacyhub.provider.outcome.domain.Issue;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a case is about, in codes of its contract's catalogue. */
@Path("/cases/{caseId}/issues")
@RolesAllowed({Roles.PARTNER, Roles.ADVOCATE})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Outcomes")
class IssuesResource {

    private static final String CODE = "[A-Z0-9][A-Z0-9_]{0,63}";

    record IssueItem(
            @NotNull @Pattern(regexp = CODE) String code,
            @Pattern(regexp = CODE) String subject,
            @NotNull Boolean primary) {}

    @Schema(examples = """
            {"issues":[{"code":"HOUSING","subject":"HOUSING_AUTHORITY","primary":true},
            {"code":"BENEFITS","subject":null,"primary":false}]}""")
    record IssuesRequest(@NotEmpty @Size(max = 10) List<@NotNull @Valid IssueItem> issues) {

        List<Issue> asked() {
            return issues.stream()
                    .map(issue -> new Issue(issue.code(), issue.subject(), issue.primary()))
                    .toList();
        }
    }

    private final ChooseIssues chooseIssues;
    private final ReadOutcomes readOutcomes;
    private final CaseRequests requests;
    private final Caller caller;

    IssuesResource(ChooseIssues chooseIssues, ReadOutcomes readOutcomes, CaseRequests requests, Caller caller) {
        this.chooseIssues = chooseIssues;
        this.readOutcomes = readOutcomes;
        this.requests = requests;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listIssues",
            summary = "What the case is about, as it was said last",
            description = "Codes of the contract's catalogue, lists ISSUE and ISSUE_SUBJECT.")
    public List<ChosenView> issues(@PathParam("caseId") UUID caseId) {
        return ChosenView.of(readOutcomes.issues(caller.partnerScope(), caseId));
    }

    @POST
    @Operation(
            operationId = "recordIssues",
            summary = "Say what the case is about: up to ten issues, one of them primary",
            description =
                    "Codes are those of the contract's catalogue, lists ISSUE and ISSUE_SUBJECT. What the case has already"
                            + " may stay, also when its code has ended since.")
    @APIResponse(responseCode = "400", description = "one-primary, unknown-code, deprecated-code, repeated")
    @APIResponseSchema(value = IssuesRequest.class, responseCode = "201", responseDescription = "What was recorded")
    public Response chooseIssues(
            @PathParam("caseId") UUID caseId,
            @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid IssuesRequest request) {
        return requests.created(key, "issues", caseId, request, () -> {
            chooseIssues.handle(caller.partnerScope(), caseId, request.asked(), caller.subject());
            return request;
        });
    }
}
