package org.advocacyhub.provider.activity;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.advocacyhub.provider.activity.ActivityRequest.Row;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.IdempotentRequests;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Time on several cases at once, all of it or nothing. */
@Path("/activities")
@RolesAllowed({Roles.PARTNER, Roles.ADVOCATE})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Activities")
class ActivitiesResource {

    private static final int MOST_ROWS = 500;

    @Schema(examples = """
            {"rows":[{"caseId":"018a1f00-0000-7000-8000-000000000003","advocateId":"AFA-01","workedOn":"2016-04-12",
            "category":"RECORDS_REVIEW","minutes":30}]}""")
    record ActivitiesRequest(
            @NotNull @Size(min = 1, max = MOST_ROWS) List<@NotNull @Valid Row> rows) {}

    /** What was recorded, in the order of the rows. */
    record ActivitiesView(List<ActivityView> items, int minutes) {

        static ActivitiesView of(List<Activity> recorded) {
            return new ActivitiesView(
                    recorded.stream().map(ActivityView::of).toList(),
                    recorded.stream()
                            .mapToInt(activity -> activity.work().minutes())
                            .sum());
        }
    }

    private final RecordActivities recordActivities;
    private final IdempotentRequests idempotent;
    private final Caller caller;

    ActivitiesResource(RecordActivities recordActivities, IdempotentRequests idempotent, Caller caller) {
        this.recordActivities = recordActivities;
        this.idempotent = idempotent;
        this.caller = caller;
    }

    @POST
    @APIResponse(
            responseCode = "400",
            description = "Nothing was recorded: errors names each row with what is wrong, as rows[3].minutes")
    @Operation(
            operationId = "recordActivities",
            summary = "Record time on up to 500 pieces of work: all of them, or none",
            description = "Send an Idempotency-Key, so that a repeat after a lost answer records nothing twice.")
    @APIResponseSchema(value = ActivitiesView.class, responseCode = "201", responseDescription = "What was recorded")
    public Response record(@HeaderParam("Idempotency-Key") String key, @NotNull @Valid ActivitiesRequest request) {
        return idempotent.answer(key, "POST /activities", request, () -> Response.status(Response.Status.CREATED)
                .entity(ActivitiesView.of(recordActivities.all(
                        caller.partnerScope(),
                        request.rows().stream().map(Row::entry).toList(),
                        caller.subject())))
                .build());
    }
}
