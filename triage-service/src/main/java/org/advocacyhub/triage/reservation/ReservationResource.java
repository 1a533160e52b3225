package org.advocacyhub.triage.reservation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.UUID;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Taking a case for a while, so that nobody else works on it at the same time. */
@Path("/triage-cases/{referralId}/reservation")
@RolesAllowed({Roles.TRIAGE_WORKER, Roles.HUB_MANAGER})
@RunOnVirtualThread
@Tag(name = "Queue")
class ReservationResource {

    /**
     * @param takeOverReason why a manager takes it from whoever holds it; absent to take a case that is free
     */
    @Schema(examples = "{\"takeOverReason\": \"HOLDER_ABSENT\"}")
    record ReservationRequest(
            @Schema(examples = "HOLDER_ABSENT") TakeOverReason takeOverReason) {}

    /**
     * @param heldBy the caller's token subject
     * @param heldUntil from then on the case is free by itself; ask again to keep it
     */
    record ReservationView(
            UUID referralId,
            @Schema(examples = "worker-7") String heldBy,
            @Schema(examples = "2016-04-05T09:00:00Z") Instant heldSince,
            @Schema(examples = "2016-04-05T09:15:00Z") Instant heldUntil) {

        static ReservationView of(Reservation held) {
            return new ReservationView(held.referralId(), held.heldBy(), held.heldSince(), held.heldUntil());
        }
    }

    private final ReserveCase reserveCase;
    private final Caller caller;

    ReservationResource(ReserveCase reserveCase, Caller caller) {
        this.reserveCase = reserveCase;
        this.caller = caller;
    }

    @POST
    @Operation(
            operationId = "reserveTriageCase",
            summary = "Take a case for a while, or keep it a while longer",
            description =
                    "The caller holds the case for the time agreed (15 minutes to begin with); the same call renews it, so that it"
                            + " may be sent again without harm. Others are refused meanwhile, here and in whatever they do with the case;"
                            + " what the system does goes on. A manager of the hub may take over, with a reason that is kept. To take a case"
                            + " that is free no body is needed.")
    @APIResponse(responseCode = "200", description = "Until when the caller holds it")
    @APIResponse(responseCode = "403", description = "manager-decides: only a manager takes over")
    @APIResponse(responseCode = "404", description = "unknown-referral")
    @APIResponse(responseCode = "409", description = "held-by-another, with until when; or not-open")
    public ReservationView take(UUID referralId, @RequestBody(required = false) @Valid ReservationRequest request) {
        if (request == null || request.takeOverReason() == null) {
            return ReservationView.of(reserveCase.take(referralId, caller.subject()));
        }
        if (!caller.has(Roles.HUB_MANAGER)) {
            throw Refusal.forbidden("manager-decides", "Only a manager of the hub takes a case over.");
        }
        return ReservationView.of(reserveCase.takeOver(referralId, caller.subject(), request.takeOverReason()));
    }

    @DELETE
    @Operation(
            operationId = "giveBackTriageCase",
            summary = "Give a case back before its time is over",
            description = "Nothing happens when nobody holds it. What somebody else holds stays held.")
    @APIResponse(responseCode = "204", description = "The case is free")
    @APIResponse(responseCode = "404", description = "unknown-referral")
    @APIResponse(responseCode = "409", description = "held-by-another")
    public void release(UUID referralId) {
        reserveCase.release(referralId, caller.subject());
    }
}
