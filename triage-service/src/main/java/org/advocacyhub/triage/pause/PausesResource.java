package org.advocacyhub.triage.pause;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.IdempotentRequests;
import org.advocacyhub.triage.banding.domain.PauseKind;
import org.advocacyhub.triage.banding.domain.Unreachable.Attempt;
import org.advocacyhub.triage.banding.domain.Unreachable.Method;
import org.advocacyhub.triage.triagecase.CasePause;
import org.advocacyhub.triage.triagecase.TriageCases;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** For what, and for how long, the clock of a referral stands still. */
@Path("/triage-cases/{referralId}/pauses")
@RolesAllowed({Roles.TRIAGE_WORKER, Roles.HUB_MANAGER})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Queue")
class PausesResource {

    record AttemptRequest(
            @NotNull @Schema(examples = "2016-04-05") LocalDate on,
            @NotNull @Schema(examples = "PHONE") Method method) {}

    /**
     * @param attempts for an unreachable person: how they were tried
     */
    @Schema(
            examples =
                    "{\"kind\": \"AWAITING_PERSON_UNREACHABLE\", \"attempts\": [{\"on\": \"2016-04-05\", \"method\": \"PHONE\"},"
                            + " {\"on\": \"2016-04-06\", \"method\": \"PHONE\"}, {\"on\": \"2016-04-07\", \"method\": \"LETTER\"}]}")
    record PauseRequest(
            @NotNull @Schema(examples = "PERSON_ASKED_TO_DELAY")
            PauseKind kind,

            @Valid @Size(max = 50) List<@NotNull AttemptRequest> attempts) {

        List<Attempt> tried() {
            return attempts == null
                    ? List.of()
                    : attempts.stream()
                            .map(attempt -> new Attempt(attempt.on(), attempt.method()))
                            .toList();
        }
    }

    /**
     * @param workingDays of this pause alone, counted after its first day up to its last; absent while it goes on
     */
    record PauseView(
            UUID pauseId,
            @Schema(examples = "PERSON_ASKED_TO_DELAY") String kind,
            @Schema(examples = "2016-04-05") LocalDate beganOn,
            @Schema(examples = "worker-7") String begunBy,
            @Schema(examples = "2016-04-12") LocalDate endedOn,
            @Schema(examples = "worker-7") String endedBy,
            @Schema(examples = "5") Integer workingDays) {

        static PauseView of(CasePause pause) {
            return new PauseView(
                    pause.pauseId(),
                    pause.kind().name(),
                    pause.beganOn(),
                    pause.begunBy(),
                    pause.endedOn(),
                    pause.endedBy(),
                    pause.workingDays());
        }
    }

    /**
     * @param pausedDays working days for which the clock stood still in all; days of several pauses count once
     */
    record PausesView(
            List<PauseView> pauses, @Schema(examples = "5") int pausedDays) {}

    private final PauseClock pauseClock;
    private final TriageCases cases;
    private final IdempotentRequests idempotent;
    private final Caller caller;

    PausesResource(PauseClock pauseClock, TriageCases cases, IdempotentRequests idempotent, Caller caller) {
        this.pauseClock = pauseClock;
        this.cases = cases;
        this.idempotent = idempotent;
        this.caller = caller;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listPauses",
            summary = "Every time for which the clock stood still",
            description =
                    "The waits for the referrer among them, which begin with the question and end with the answer.")
    @APIResponse(responseCode = "200", description = "The oldest first")
    @APIResponse(responseCode = "404", description = "unknown-referral")
    public PausesView list(UUID referralId) {
        var triageCase = cases.require(referralId);
        return new PausesView(
                triageCase.clock().pauses().stream().map(PauseView::of).toList(),
                triageCase.clock().pausedDays());
    }

    @POST
    @Operation(
            operationId = "pauseClock",
            summary = "Stop the clock from today on",
            description =
                    "Only for what the rules allow: the person can't be reached after three attempts on different days or by"
                            + " different ways, asked to wait, or the hospital lets nobody in. Never for P1.")
    @APIResponse(
            responseCode = "201",
            description = "The pause that began",
            content = @Content(schema = @Schema(implementation = PauseView.class)))
    @APIResponse(responseCode = "400", description = "too-few-attempts, ask-the-referrer, or a field is missing")
    @APIResponse(responseCode = "404", description = "unknown-referral")
    @APIResponse(responseCode = "409", description = "clock-never-stops, already-paused, not-open or held-by-another")
    @APIResponse(responseCode = "422", description = "idempotency-key-reused")
    public Response begin(
            UUID referralId,
            @NotNull @Valid PauseRequest request,
            @HeaderParam("Idempotency-Key") @Size(max = 200) String idempotencyKey) {
        return idempotent.answer(
                idempotencyKey, "POST /triage-cases/" + referralId + "/pauses", request, () -> Response.status(
                                Response.Status.CREATED)
                        .entity(PauseView.of(
                                pauseClock.begin(referralId, request.kind(), request.tried(), caller.subject())))
                        .build());
    }

    @POST
    @Path("/{pauseId}/end")
    @Operation(
            operationId = "endPause",
            summary = "Let the clock go on",
            description =
                    "The days to keep move by the working days after the pause's first day up to today; days that another"
                            + " pause covers count once. Partners and the front door are told.")
    @APIResponse(
            responseCode = "200",
            description = "The pause that is over",
            content = @Content(schema = @Schema(implementation = PauseView.class)))
    @APIResponse(responseCode = "404", description = "unknown-referral")
    @APIResponse(responseCode = "409", description = "not-paused, answer-ends-it or held-by-another")
    public PauseView end(UUID referralId, UUID pauseId) {
        return PauseView.of(pauseClock.end(referralId, pauseId, caller.subject()));
    }
}
