package org.advocacyhub.provider.casework;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import java.util.Map;
import java.util.UUID;
import org.advocacyhub.provider.casework.domain.CaseMove;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.IdempotentRequests;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the Care Act wants of an advocate besides (domain.md A.3.4, A.11): two people assessed together, concerns in writing. */
@Path("/cases/{caseId}")
@RolesAllowed({Roles.PARTNER, Roles.ADVOCATE})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Cases")
class CareActResource {

    @Schema(examples = """
            {"otherCaseId":"018a1f00-0000-7000-8000-000000000003","separateAdvocateRequested":false}""")
    record CombinationRequest(
            @NotNull UUID otherCaseId, @NotNull Boolean separateAdvocateRequested) {}

    @Schema(examples = """
            {"reportedOn":"2016-05-10"}""")
    record ConcernRequest(@NotNull LocalDate reportedOn) {}

    @Schema(examples = """
            {"laRespondedOn":"2016-05-24"}""")
    record ConcernAnswerRequest(@NotNull LocalDate laRespondedOn) {}

    record ConcernView(UUID reportId, LocalDate reportedOn, LocalDate laRespondedOn) {

        static ConcernView of(ConcernReport report) {
            return new ConcernView(report.id(), report.reportedOn(), report.laRespondedOn());
        }
    }

    private final CombineCases combineCases;
    private final ReportConcern reportConcern;
    private final CaseRequests requests;
    private final IdempotentRequests idempotent;
    private final Caller caller;

    CareActResource(
            CombineCases combineCases,
            ReportConcern reportConcern,
            CaseRequests requests,
            IdempotentRequests idempotent,
            Caller caller) {
        this.combineCases = combineCases;
        this.reportConcern = reportConcern;
        this.requests = requests;
        this.idempotent = idempotent;
        this.caller = caller;
    }

    @POST
    @Path("/combined-assessment")
    @APIResponse(
            responseCode = "409",
            description =
                    "move-not-possible; other-group; separate-advocate-wanted: change the advocate of one case first")
    @APIResponse(responseCode = "422", description = "same-person: cases of one person are linked by themselves")
    @Operation(
            operationId = "combineAssessments",
            summary = "Say that two people's cases are assessed together",
            description = "One advocate may work for both until either person, or an advocate, asks for two"
                    + " (separateAdvocateRequested); that can't be taken back.")
    @APIResponseSchema(value = CaseView.class, responseCode = "200", responseDescription = "The case")
    public Response combine(
            @PathParam("caseId") UUID caseId,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid CombinationRequest request) {
        return requests.moved(
                key,
                CaseMove.COMBINATION.path(),
                caseId,
                request,
                () -> combineCases.handle(
                        caller.partnerScope(),
                        caseId,
                        ifMatch,
                        caller.subject(),
                        request.otherCaseId(),
                        request.separateAdvocateRequested()));
    }

    @GET
    @Path("/concern-reports")
    @Operation(
            operationId = "listConcernReports",
            summary = "Concerns that went to the authority in writing, 100 at most",
            description = "One without laRespondedOn waits for the written answer that the authority owes.")
    public List<ConcernView> concerns(@PathParam("caseId") UUID caseId) {
        return reportConcern.list(caller.partnerScope(), caseId).stream()
                .map(ConcernView::of)
                .toList();
    }

    @POST
    @Path("/concern-reports")
    @APIResponse(responseCode = "409", description = "move-not-possible; too-many-concern-reports")
    @Operation(
            operationId = "recordConcernReport",
            summary = "Record that concerns went to the authority in writing",
            description = "What was written stays with the advocate; the authority has to answer in writing.")
    @APIResponseSchema(value = ConcernView.class, responseCode = "201", responseDescription = "The report")
    public Response concern(
            @PathParam("caseId") UUID caseId,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ConcernRequest request) {
        return requests.created(
                key,
                CaseMove.CONCERN.path(),
                caseId,
                request,
                () -> ConcernView.of(reportConcern.handle(
                        caller.partnerScope(), caseId, ifMatch, caller.subject(), request.reportedOn())));
    }

    @POST
    @Path("/concern-reports/{reportId}/response")
    @APIResponse(responseCode = "409", description = "already-answered")
    @Operation(
            operationId = "recordConcernResponse",
            summary = "Record the authority's written answer",
            description = "Possible after the closure too.")
    @APIResponseSchema(value = ConcernView.class, responseCode = "200", responseDescription = "The report")
    public Response concernAnswered(
            @PathParam("caseId") UUID caseId,
            @PathParam("reportId") UUID reportId,
            @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid ConcernAnswerRequest request) {
        return idempotent.answer(
                key,
                "POST /cases/{id}/concern-reports/{id}/response",
                Map.of("caseId", caseId, "reportId", reportId, "request", request),
                () -> Response.ok(ConcernView.of(reportConcern.answered(
                                caller.partnerScope(), caseId, reportId, request.laRespondedOn())))
                        .build());
    }
}
