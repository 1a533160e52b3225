package org.advocacyhub.provider.activity;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.provider.activity.domain.TimeRequestStanding.Waiting;
import org.advocacyhub.provider.casework.CaseRequests;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How much time a case took and may take, and more of it when the hub agrees. */
@Path("/cases/{caseId}/hours")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Activities")
class CaseHoursResource {

    private static final int MOST = 60_000;

    @Schema(examples = """
            {"minutes":600,"until":"2016-09-30","why":"A second safeguarding meeting was called."}""")
    record ExtensionRequest(
            @NotNull @Min(1) @Max(MOST) Integer minutes,
            @NotNull LocalDate until,
            @NotBlank @Size(max = 500) String why) {}

    record ExtensionView(
            UUID extensionId, int minutes, LocalDate until, String why, String agreedBy, Instant agreedAt) {

        static ExtensionView of(HoursCaps.Agreed agreed) {
            return new ExtensionView(
                    agreed.extensionId(),
                    agreed.minutes(),
                    agreed.until(),
                    agreed.why(),
                    agreed.agreedBy(),
                    agreed.agreedAt());
        }
    }

    @Schema(examples = """
            {"minutes":600,"until":"2016-09-30","why":"A second safeguarding meeting was called."}""")
    record TimeAskedRequest(
            @NotNull @Min(1) @Max(MOST) Integer minutes,
            @NotNull LocalDate until,
            @NotBlank @Size(max = 500) String why) {}

    /**
     * @param minutes all that stand
     * @param countedMinutes those that count as advocacy hours (domain.md D.3)
     * @param capMinutes null when cases of this type have no cap
     */
    record HoursView(int minutes, int countedMinutes, Integer capMinutes, List<ExtensionView> extensions) {}

    private final ReadActivities readActivities;
    private final ExtendHours extendHours;
    private final AskForTime askForTime;
    private final CaseRequests requests;
    private final Caller caller;

    CaseHoursResource(
            ReadActivities readActivities,
            ExtendHours extendHours,
            AskForTime askForTime,
            CaseRequests requests,
            Caller caller) {
        this.readActivities = readActivities;
        this.extendHours = extendHours;
        this.askForTime = askForTime;
        this.requests = requests;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.PARTNER, Roles.ADVOCATE, Roles.HUB_MANAGER})
    @Operation(
            operationId = "readCaseHours",
            summary = "How much time the case took, and how much it may take",
            description = "The cap is that of the case's type on the day on which it was opened.")
    public HoursView hours(@PathParam("caseId") UUID caseId) {
        var hours = readActivities.hours(caller.partnerScope(), caseId);
        return new HoursView(
                hours.minutes(),
                hours.counted(),
                hours.cap().minutes(),
                hours.extensions().stream().map(ExtensionView::of).toList());
    }

    @POST
    @Path("/extensions")
    @RolesAllowed(Roles.HUB_MANAGER)
    @Operation(
            operationId = "extendCaseHours",
            summary = "Agree to more time for one case",
            description = "Covers work up to the given day. Name nobody in the reason: the partner reads it.")
    @APIResponse(responseCode = "404", description = "unknown-case")
    @APIResponseSchema(value = ExtensionView.class, responseCode = "201", responseDescription = "What was agreed")
    public Response extend(
            @PathParam("caseId") UUID caseId,
            @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid ExtensionRequest request) {
        var agreed = requests.created(
                key,
                "hours/extensions",
                caseId,
                request,
                () -> ExtensionView.of(extendHours.handle(
                        caller.partnerScope(),
                        caseId,
                        request.minutes(),
                        request.until(),
                        request.why(),
                        caller.subject())));
        return ofHours(agreed, caseId);
    }

    @POST
    @Path("/requests")
    @RolesAllowed({Roles.PARTNER, Roles.ADVOCATE})
    @Operation(
            operationId = "askForCaseHours",
            summary = "Ask the hub for more time for one case",
            description =
                    "For work up to the given day, on top of what the case may take. Name nobody in the reason: the hub reads it. The feed"
                            + " says MORE_TIME_AGREED or MORE_TIME_REFUSED when it has answered.")
    @APIResponse(responseCode = "404", description = "unknown-case")
    @APIResponse(
            responseCode = "409",
            description =
                    "no-hours-cap: such cases take as long as they need; time-request-waits: one waits for an answer; case-closed; data-deleted")
    @APIResponseSchema(
            value = TimeRequestView.class,
            responseCode = "201",
            responseDescription = "The request, without what was written")
    public Response ask(
            @PathParam("caseId") UUID caseId,
            @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid TimeAskedRequest request) {
        var asked = requests.created(key, "hours/requests", caseId, request, () -> askForTime
                .handle(
                        caller.partnerScope(),
                        caseId,
                        new Waiting(request.minutes(), request.until()),
                        request.why(),
                        caller.subject())
                .view());
        return ofHours(asked, caseId);
    }

    private static Response ofHours(Response made, UUID caseId) {
        return Response.fromResponse(made)
                .location(URI.create("/cases/" + caseId + "/hours"))
                .build();
    }
}
