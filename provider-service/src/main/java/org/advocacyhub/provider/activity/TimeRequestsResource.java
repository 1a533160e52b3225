package org.advocacyhub.provider.activity;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import java.util.function.Supplier;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.IdempotentRequests;
import org.advocacyhub.runtime.web.Limit;
import org.advocacyhub.runtime.web.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** More time for cases, as partners ask for it and the hub answers (domain.md D.3, F.4). */
@Path("/time-requests")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Activities")
class TimeRequestsResource {

    private static final int MOST = 60_000;

    @Schema(examples = """
            {"minutes":300,"until":"2016-09-30","why":"Half of it now: ask again after the second meeting."}""")
    record TimeAgreementRequest(
            @NotNull @Min(1) @Max(MOST) Integer minutes,
            @NotNull LocalDate until,
            @NotBlank @Size(max = 500) String why) {}

    @Schema(examples = """
            {"why":"The review can be joined by phone within the time that is left."}""")
    record TimeRefusalRequest(@NotBlank @Size(max = 500) String why) {}

    private final ReadTimeRequests readTimeRequests;
    private final AnswerTimeRequest answerTimeRequest;
    private final IdempotentRequests idempotent;
    private final Caller caller;

    TimeRequestsResource(
            ReadTimeRequests readTimeRequests,
            AnswerTimeRequest answerTimeRequest,
            IdempotentRequests idempotent,
            Caller caller) {
        this.readTimeRequests = readTimeRequests;
        this.answerTimeRequest = answerTimeRequest;
        this.idempotent = idempotent;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.PARTNER, Roles.ADVOCATE, Roles.HUB_MANAGER})
    @Operation(
            operationId = "listTimeRequests",
            summary = "Requests for more time of one state, the oldest first",
            description = "Without what was written. The hub sees those of all partners.")
    public Page<TimeRequestView> list(
            @Parameter(description = "Only requests in this state") @QueryParam("state") @DefaultValue("WAITING")
                    TimeRequest.State state,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") Limit limit) {
        return readTimeRequests.page(caller.partnerScope(), state, cursor, limit.value());
    }

    @GET
    @Path("/{requestId}")
    @RolesAllowed({Roles.PARTNER, Roles.ADVOCATE, Roles.HUB_MANAGER})
    @Operation(
            operationId = "readTimeRequest",
            summary = "One request for more time, with what was written and the figures by which it was answered")
    public TimeRequestView one(@PathParam("requestId") UUID requestId) {
        return readTimeRequests.one(caller.partnerScope(), requestId);
    }

    @POST
    @Path("/{requestId}/agreement")
    @RolesAllowed(Roles.HUB_MANAGER)
    @APIResponse(responseCode = "404", description = "unknown-time-request")
    @APIResponse(
            responseCode = "409",
            description = "time-request-answered: before; case-closed: it takes no more work; data-deleted")
    @Operation(
            operationId = "agreeToTimeRequest",
            summary = "Agree to all or a part of the time that was asked for",
            description =
                    "As POST /cases/{caseId}/hours/extensions does. Name nobody in the reason: the partner reads it.")
    @APIResponseSchema(
            value = TimeRequestView.class,
            responseCode = "200",
            responseDescription = "The answered request")
    public Response agree(
            @PathParam("requestId") UUID requestId,
            @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid TimeAgreementRequest request) {
        return answered(
                key,
                "agreement",
                requestId,
                request,
                () -> answerTimeRequest.agree(
                        caller.partnerScope(),
                        requestId,
                        request.minutes(),
                        request.until(),
                        request.why(),
                        caller.subject()));
    }

    @POST
    @Path("/{requestId}/refusal")
    @RolesAllowed(Roles.HUB_MANAGER)
    @APIResponse(responseCode = "404", description = "unknown-time-request")
    @APIResponse(
            responseCode = "409",
            description = "time-request-answered: before; case-closed: there is nothing to say no to; data-deleted")
    @Operation(
            operationId = "refuseTimeRequest",
            summary = "Say no to more time, with a reason",
            description = "Name nobody in the reason: the partner reads it.")
    @APIResponseSchema(
            value = TimeRequestView.class,
            responseCode = "200",
            responseDescription = "The answered request")
    public Response refuse(
            @PathParam("requestId") UUID requestId,
            @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid TimeRefusalRequest request) {
        return answered(
                key,
                "refusal",
                requestId,
                request,
                () -> answerTimeRequest.refuse(caller.partnerScope(), requestId, request.why(), caller.subject()));
    }

    /** Without what was written: an answer is kept for whoever repeats the request. */
    private Response answered(String key, String what, UUID requestId, Object request, Supplier<TimeRequest> work) {
        return idempotent.answer(
                key,
                "POST /time-requests/{id}/" + what,
                Map.of("requestId", requestId, "request", request),
                () -> Response.ok(work.get().view()).build());
    }
}
