package org.advocacyhub.triage.outofarea;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.IdempotentRequests;
import org.advocacyhub.runtime.web.Refusal;
import org.advocacyhub.runtime.web.Versions;
import org.advocacyhub.triage.outofarea.OutOfAreaDecision.AcceptedBy;
import org.advocacyhub.triage.outofarea.OutOfAreaDecision.OutboundSpot;
import org.advocacyhub.triage.outofarea.OutOfAreaDecision.ReferredTo;
import org.advocacyhub.triage.outofarea.OutOfAreaDecision.TakeIn;
import org.advocacyhub.triage.triagecase.TriageCase;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who takes a referral from outside. */
@Path("/triage-cases/{referralId}/out-of-area")
@RolesAllowed({Roles.TRIAGE_WORKER, Roles.HUB_MANAGER})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Queue")
class OutOfAreaResource {

    /** What a worker can say. */
    enum Choice {
        REFERRED_TO,
        ACCEPTED_BY,
        OUTBOUND_SPOT,
        TAKE_IN
    }

    /** What became of a referral from outside. */
    @Schema(
            name = "OutOfAreaRequest",
            examples =
                    "{\"decision\": \"ACCEPTED_BY\", \"service\": \"EAST_SUSSEX_ADVOCACY\", \"acceptedOn\": \"2016-04-07\","
                            + " \"reference\": \"ESA-2016-77\"}")
    record OutOfAreaRequest(
            @NotNull
            @Schema(
                    description =
                            "REFERRED_TO a service was asked, ACCEPTED_BY it confirmed, OUTBOUND_SPOT one is bought,"
                                    + " TAKE_IN the hub works it",
                    examples = "ACCEPTED_BY")
            Choice decision,

            @Size(min = 2, max = 40)
            @Schema(
                    description = "Code in /outside-services; for ACCEPTED_BY the one that was asked when left out",
                    examples = "EAST_SUSSEX_ADVOCACY")
            String service,

            @Schema(description = "For ACCEPTED_BY: the day on which it confirmed", examples = "2016-04-07")
            LocalDate acceptedOn,

            @Pattern(
                    regexp = "[A-Za-z0-9][A-Za-z0-9./_-]{0,39}",
                    message = "A reference without blanks, at most 40 characters; never a name.")
            @Schema(
                    description = "For ACCEPTED_BY the service's own reference; for TAKE_IN the other council's order",
                    examples = "ESA-2016-77")
            String reference,

            @Pattern(regexp = "E\\d{8}", message = "A GSS code, such as E07000110.")
            @Schema(
                    description = "For TAKE_IN of a person who is outside: the district whose partners are asked",
                    examples = "E07000110")
            String district) {

        OutOfAreaDecision asDecision() {
            return switch (decision) {
                case REFERRED_TO -> new ReferredTo(service);
                case ACCEPTED_BY -> {
                    if (reference == null) {
                        throw Refusal.invalid(
                                "reference", "required", "Give the reference that the service keeps it under.");
                    }
                    yield new AcceptedBy(service, acceptedOn, reference);
                }
                case OUTBOUND_SPOT -> new OutboundSpot();
                case TAKE_IN -> new TakeIn(district, reference);
            };
        }
    }

    /** Where the referral stands now. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "OutOfArea")
    record OutOfAreaView(
            UUID referralId,
            @Schema(examples = "OUT_OF_AREA") String state,

            @Schema(description = "Code of the service that was asked or has it", examples = "EAST_SUSSEX_ADVOCACY")
            String service,

            @Schema(description = "When the commissioner is told if no service has confirmed")
            Instant acceptedElsewhereBy) {

        static OutOfAreaView of(TriageCase triageCase) {
            return new OutOfAreaView(
                    triageCase.referralId(),
                    triageCase.state().name(),
                    triageCase.standing().redirectTo() == null
                            ? triageCase.place().referredTo()
                            : triageCase.standing().redirectTo(),
                    triageCase.state().isOpen() ? triageCase.place().acceptedElsewhereBy() : null);
        }
    }

    private final DecideOutOfArea decideOutOfArea;
    private final IdempotentRequests idempotent;
    private final Caller caller;

    OutOfAreaResource(DecideOutOfArea decideOutOfArea, IdempotentRequests idempotent, Caller caller) {
        this.decideOutOfArea = decideOutOfArea;
        this.idempotent = idempotent;
        this.caller = caller;
    }

    @POST
    @Operation(
            operationId = "decideOutOfArea",
            summary = "Say who takes a referral from outside the area",
            description =
                    "A statutory referral is never closed as plain out of area: it ends when a named service has confirmed, or"
                            + " goes to the commissioner when the third working day is over. The case's version goes in If-Match. After the"
                            + " commissioner was told, the same can still be said.")
    @APIResponse(
            responseCode = "200",
            description = "Where the referral stands now; its version in ETag",
            content = @Content(schema = @Schema(implementation = OutOfAreaView.class)))
    @APIResponse(
            responseCode = "400",
            description = "unknown-service, service-does-not-take-it, unknown-district, or a field is missing")
    @APIResponse(responseCode = "404", description = "unknown-referral")
    @APIResponse(responseCode = "409", description = "not-out-of-area or held-by-another")
    @APIResponse(responseCode = "412", description = "changed-meanwhile")
    @APIResponse(responseCode = "422", description = "idempotency-key-reused")
    @APIResponse(responseCode = "428", description = "if-match-required")
    public Response decide(
            UUID referralId,
            @NotNull @Valid OutOfAreaRequest request,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") @Size(max = 200) String idempotencyKey) {
        return idempotent.answer(
                idempotencyKey,
                "POST /triage-cases/" + referralId + "/out-of-area",
                request,
                () -> answer(decideOutOfArea.handle(referralId, request.asDecision(), ifMatch, caller.subject())));
    }

    private static Response answer(TriageCase triageCase) {
        return Response.ok(OutOfAreaView.of(triageCase))
                .tag(Versions.tag(triageCase.version()))
                .build();
    }
}
