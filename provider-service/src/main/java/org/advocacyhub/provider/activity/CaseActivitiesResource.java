package org.advocacyhub.provider.activity;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import java.util.Map;
import java.util.UUID;
import org.advocacyhub.provider.activity.domain.ReversalReason;
import org.advocacyhub.provider.casework.CaseRequests;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.IdempotentRequests;
import org.advocacyhub.runtime.web.Limit;
import org.advocacyhub.runtime.web.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Time on one case: recorded, read, taken back. */
@Path("/cases/{caseId}/activities")
@RolesAllowed({Roles.PARTNER, Roles.ADVOCATE})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Activities")
class CaseActivitiesResource {

    @Schema(examples = """
            {"reason":"WRONG_MINUTES","instead":{"advocateId":"AFA-01","workedOn":"2016-04-12",
            "category":"MEETING_WITH_CLIENT","minutes":57,"mode":"IN_PERSON","travelMiles":12,"notes":null}}""")
    record ReversalRequest(
            @NotNull ReversalReason reason,

            @Valid @Schema(description = "What should have been recorded; leave it out to take back only")
            ActivityRequest instead) {

        ReverseActivity.Correction correction() {
            return new ReverseActivity.Correction(reason, instead == null ? null : instead.work());
        }
    }

    /** What was taken back, and what stands in its place, if anything. */
    record ReversalView(UUID activityId, ReversalReason reason, ActivityView instead) {}

    private final RecordActivities recordActivities;
    private final ReverseActivity reverseActivity;
    private final ReadActivities readActivities;
    private final CaseRequests requests;
    private final IdempotentRequests idempotent;
    private final Caller caller;

    CaseActivitiesResource(
            RecordActivities recordActivities,
            ReverseActivity reverseActivity,
            ReadActivities readActivities,
            CaseRequests requests,
            IdempotentRequests idempotent,
            Caller caller) {
        this.recordActivities = recordActivities;
        this.reverseActivity = reverseActivity;
        this.readActivities = readActivities;
        this.requests = requests;
        this.idempotent = idempotent;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listActivities",
            summary = "What was worked on the case, in order of the day",
            description = "What was taken back stays in the list and says so in reversed.")
    public Page<ActivityView> list(
            @PathParam("caseId") UUID caseId,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") Limit limit) {
        return readActivities
                .page(caller.partnerScope(), caseId, cursor, limit.value())
                .map(ActivityView::of);
    }

    @POST
    @APIResponse(responseCode = "409", description = "move-not-possible: detail says which moves the case takes")
    @APIResponse(responseCode = "422", description = "unknown-advocate; hours-cap-reached; idempotency-key-reused")
    @Operation(
            operationId = "recordActivity",
            summary = "Record time worked, in whole minutes",
            description =
                    "Many at once: POST /activities. From a spreadsheet: POST /activity-imports. Notes become case notes:"
                            + " only the advocate of the case and the partner's supervisors read them.")
    @APIResponseSchema(value = ActivityView.class, responseCode = "201", responseDescription = "What was recorded")
    public Response record(
            @PathParam("caseId") UUID caseId,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ActivityRequest request) {
        return requests.created(
                key,
                "activities",
                caseId,
                request,
                () -> ActivityView.of(recordActivities.one(
                        caller.partnerScope(), caseId, ifMatch, request.work(), caller.subject())));
    }

    @POST
    @Path("/{activityId}/reversal")
    @APIResponse(
            responseCode = "409",
            description = "already-reversed; move-not-possible: the case takes no other activity now")
    @APIResponse(responseCode = "422", description = "unknown-advocate; hours-cap-reached; idempotency-key-reused")
    @Operation(
            operationId = "reverseActivity",
            summary = "Take an activity back, with what should have stood there",
            description = "Nothing is changed or deleted: both stay in the list. Possible after the closure too.")
    @APIResponseSchema(value = ReversalView.class, responseCode = "201", responseDescription = "What was taken back")
    public Response reverse(
            @PathParam("caseId") UUID caseId,
            @PathParam("activityId") UUID activityId,
            @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid ReversalRequest request) {
        return idempotent.answer(
                key,
                "POST /cases/{id}/activities/{id}/reversal",
                Map.of("caseId", caseId, "activityId", activityId, "request", request),
                () -> {
                    var corrected = reverseActivity.handle(
                            caller.partnerScope(), caseId, activityId, request.correction(), caller.subject());
                    var view = new ReversalView(
                            activityId,
                            request.reason(),
                            corrected.instead() == null ? null : ActivityView.of(corrected.instead()));
                    return Response.status(Response.Status.CREATED).entity(view).build();
                });
    }
}
