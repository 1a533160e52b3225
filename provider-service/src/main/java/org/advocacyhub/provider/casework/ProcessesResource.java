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
import org.advocacyhub.provider.casework.domain.CareActProcess;
import org.advocacyhub.provider.casework.domain.CaseMove;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.IdempotentRequests;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The processes of the Care Act that a case follows (domain.md D.1.4). */
@Path("/cases/{caseId}/processes")
@RolesAllowed({Roles.PARTNER, Roles.ADVOCATE})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Cases")
class ProcessesResource {

    @Schema(examples = """
            {"process":"CARE_PLAN_REVIEW","startedOn":"2016-06-01"}""")
    record ProcessRequest(
            @NotNull CareActProcess process, @NotNull LocalDate startedOn) {}

    @Schema(examples = """
            {"endedOn":"2016-06-20"}""")
    record ProcessEndRequest(@NotNull LocalDate endedOn) {}

    record ProcessView(UUID processId, CareActProcess process, LocalDate startedOn, LocalDate endedOn) {

        static ProcessView of(CaseProcess process) {
            return new ProcessView(process.id(), process.process(), process.startedOn(), process.endedOn());
        }
    }

    private final FollowProcess followProcess;
    private final CaseRequests requests;
    private final IdempotentRequests idempotent;
    private final Caller caller;

    ProcessesResource(
            FollowProcess followProcess, CaseRequests requests, IdempotentRequests idempotent, Caller caller) {
        this.followProcess = followProcess;
        this.requests = requests;
        this.idempotent = idempotent;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listProcesses",
            summary = "The processes of the Care Act that the case follows, 100 at most",
            description = "In the order in which they began; one without endedOn runs.")
    public List<ProcessView> processes(@PathParam("caseId") UUID caseId) {
        return followProcess.list(caller.partnerScope(), caseId).stream()
                .map(ProcessView::of)
                .toList();
    }

    @POST
    @APIResponse(responseCode = "409", description = "move-not-possible; process-running; too-many-processes")
    @APIResponse(responseCode = "422", description = "other-service-type: it takes a referral of its own")
    @Operation(
            operationId = "followProcess",
            summary = "Follow another process of the Care Act in the same case",
            description = "A new process for the same person while the case is open: one case, several processes.")
    @APIResponseSchema(value = ProcessView.class, responseCode = "201", responseDescription = "The process")
    public Response startProcess(
            @PathParam("caseId") UUID caseId,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ProcessRequest request) {
        return requests.created(
                key,
                CaseMove.PROCESS.path(),
                caseId,
                request,
                () -> ProcessView.of(followProcess.start(
                        caller.partnerScope(), caseId, ifMatch, request.process(), request.startedOn())));
    }

    @POST
    @Path("/{processId}/end")
    @APIResponse(responseCode = "409", description = "move-not-possible; process-ended")
    @Operation(
            operationId = "endProcess",
            summary = "End a process; the case goes on",
            description = "The day lies on or after its beginning.")
    @APIResponseSchema(value = ProcessView.class, responseCode = "200", responseDescription = "The process")
    public Response endProcess(
            @PathParam("caseId") UUID caseId,
            @PathParam("processId") UUID processId,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ProcessEndRequest request) {
        return idempotent.answer(
                key,
                "POST /cases/{id}/processes/{id}/end",
                Map.of("caseId", caseId, "processId", processId, "request", request),
                () -> Response.ok(ProcessView.of(followProcess.end(
                                caller.partnerScope(), caseId, ifMatch, processId, request.endedOn())))
                        .build());
    }
}
