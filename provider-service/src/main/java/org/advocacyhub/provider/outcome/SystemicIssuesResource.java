package org.advocacyhub.provider.outcome;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.ForbiddenException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.advocacyhub.provider.outcome.domain.Achieved;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.PartnerScope.OnlyPartner;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.IdempotentRequests;
import org.advocacyhub.runtime.web.Limit;
import org.advocacyhub.runtime.web.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What goes wrong for many, raised with the bodies concerned. */
@Path("/systemic-issues")
@RolesAllowed({Roles.PARTNER, Roles.ADVOCATE})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Outcomes")
class SystemicIssuesResource {

    private static final String CODE = "[A-Z0-9][A-Z0-9_]{0,63}";

    @Schema(examples = """
            {"contractRef":"KENT-ADV-2016","theme":"LATE_REFERRALS","subject":"COUNCIL_ADULTS","raisedOn":"2016-06-01"}""")
    record IssueRequest(
            @NotNull @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{1,39}")
            String contractRef,

            @NotNull @Pattern(regexp = CODE) String theme,
            @NotNull @Pattern(regexp = CODE) String subject,
            @NotNull LocalDate raisedOn) {

        RaiseSystemicIssue.Raised raised() {
            return new RaiseSystemicIssue.Raised(contractRef, theme, subject, raisedOn);
        }
    }

    @Schema(examples = """
            {"response":"ACCEPTED","changeAchieved":"PART","respondedOn":"2016-08-01"}""")
    record ResponseRequest(
            @NotNull @Pattern(regexp = CODE) String response,
            @NotNull Achieved changeAchieved,
            @NotNull LocalDate respondedOn) {

        RaiseSystemicIssue.Response answer() {
            return new RaiseSystemicIssue.Response(response, changeAchieved, respondedOn);
        }
    }

    record ResponseView(String response, Achieved changeAchieved, LocalDate respondedOn) {}

    /** @param response the last one; absent while there is none */
    @Schema(name = "SystemicIssue")
    record IssueView(
            UUID issueId,
            String contractRef,
            String theme,
            String subject,
            LocalDate raisedOn,
            @JsonInclude(JsonInclude.Include.NON_NULL) ResponseView response) {

        static IssueView of(RaiseSystemicIssue.Entry entry) {
            var issue = entry.issue();
            var last = entry.response();
            return new IssueView(
                    issue.id(),
                    issue.contractRef(),
                    issue.theme(),
                    issue.subject(),
                    issue.raisedOn(),
                    last == null ? null : new ResponseView(last.response(), last.changeAchieved(), last.respondedOn()));
        }
    }

    private final RaiseSystemicIssue raiseSystemicIssue;
    private final IdempotentRequests idempotent;
    private final Caller caller;

    SystemicIssuesResource(RaiseSystemicIssue raiseSystemicIssue, IdempotentRequests idempotent, Caller caller) {
        this.raiseSystemicIssue = raiseSystemicIssue;
        this.idempotent = idempotent;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listSystemicIssues",
            summary = "What the partner raised, in order of the day, each with the last response",
            description = "A partner's own only. Codes, no words about people.")
    public Page<IssueView> list(
            @QueryParam("cursor") String cursor, @QueryParam("limit") @DefaultValue("50") Limit limit) {
        return raiseSystemicIssue.page(ownPartner(), cursor, limit.value()).map(IssueView::of);
    }

    @POST
    @Operation(
            operationId = "raiseSystemicIssue",
            summary = "Raise what goes wrong for many",
            description =
                    "Codes only, of the lists SYSTEMIC_THEME and ISSUE_SUBJECT of the contract: no words about people.")
    @APIResponseSchema(value = IssueView.class, responseCode = "201", responseDescription = "What was recorded")
    public Response raise(@HeaderParam("Idempotency-Key") String key, @NotNull @Valid IssueRequest request) {
        return idempotent.answer(
                key,
                "POST /systemic-issues",
                request,
                () -> created(raiseSystemicIssue.raise(ownPartner(), request.raised(), caller.subject())));
    }

    @POST
    @Path("/{issueId}/response")
    @APIResponse(responseCode = "404", description = "unknown-issue")
    @Operation(
            operationId = "recordSystemicIssueResponse",
            summary = "Record what the body answered, and what changed by it",
            description =
                    "Codes of the list SYSTEMIC_RESPONSE. May be recorded again: the last one counts, all are kept.")
    @APIResponseSchema(value = IssueView.class, responseCode = "201", responseDescription = "What was recorded")
    public Response respond(
            @PathParam("issueId") UUID issueId,
            @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid ResponseRequest request) {
        return idempotent.answer(
                key,
                "POST /systemic-issues/{id}/response",
                Map.of("issueId", issueId, "request", request),
                () -> created(raiseSystemicIssue.respond(ownPartner(), issueId, request.answer(), caller.subject())));
    }

    private OnlyPartner ownPartner() {
        return caller.partnerId().map(OnlyPartner::new).orElseThrow(ForbiddenException::new);
    }

    private static Response created(RaiseSystemicIssue.Entry entry) {
        return Response.status(Response.Status.CREATED)
                .entity(IssueView.of(entry))
                .build();
    }
}
