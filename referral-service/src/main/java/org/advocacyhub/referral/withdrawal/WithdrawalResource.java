package org.advocacyhub.referral.withdrawal;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.UUID;
import org.advocacyhub.referral.form.RequestReader;
import org.advocacyhub.referral.form.domain.Fault;
import org.advocacyhub.referral.referral.ReferralScope;
import org.advocacyhub.referral.referral.ReferralView;
import org.advocacyhub.referral.withdrawal.WithdrawReferral.WithdrawalReason;
import org.advocacyhub.referral.withdrawal.WithdrawReferral.WithdrawnBy;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.IdempotentRequests;
import org.advocacyhub.runtime.web.Versions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/referrals/{referralId}/withdrawal")
@RolesAllowed({Roles.REFERRER, Roles.TRIAGE_WORKER, Roles.HUB_MANAGER, Roles.PARTNER})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Referrals")
class WithdrawalResource {

    private static final String EXAMPLE = """
            {"by": "REFERRER", "reason": "NO_LONGER_NEEDED"}""";

    @Schema(name = "Withdrawal")
    record WithdrawalRequest(WithdrawnBy by, WithdrawalReason reason) {

        void check() {
            var faults = new ArrayList<Fault>();
            if (by == null) {
                faults.add(new Fault("by", "required", "Say who takes the referral back."));
            }
            if (reason == null) {
                faults.add(new Fault("reason", "required", "Say why, or OTHER."));
            }
            RequestReader.refuse(faults);
        }
    }

    private final WithdrawReferral withdrawReferral;
    private final RequestReader requests;
    private final IdempotentRequests idempotentRequests;
    private final Caller caller;

    WithdrawalResource(
            WithdrawReferral withdrawReferral,
            RequestReader requests,
            IdempotentRequests idempotentRequests,
            Caller caller) {
        this.withdrawReferral = withdrawReferral;
        this.requests = requests;
        this.idempotentRequests = idempotentRequests;
        this.caller = caller;
    }

    @POST
    @Operation(
            operationId = "withdrawReferral",
            summary = "Take a referral back",
            description = "From any state that is not an end; a 409 otherwise. If-Match is heeded when sent.")
    @APIResponse(
            responseCode = "200",
            description = "The referral, withdrawn",
            content = @Content(schema = @Schema(implementation = ReferralView.class)))
    public Response withdraw(
            UUID referralId,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = WithdrawalRequest.class),
                                            examples = @ExampleObject(name = "No longer needed", value = EXAMPLE)))
                    byte[] body) {
        var request = requests.read(body, WithdrawalRequest.class);
        request.check();
        var scope = ReferralScope.ofSender(caller);
        return idempotentRequests.answer(
                idempotencyKey, "POST /referrals/" + referralId + "/withdrawal", request, () -> {
                    var referral = withdrawReferral.handle(referralId, request.by(), request.reason(), ifMatch, scope);
                    return Response.ok(ReferralView.of(referral, scope))
                            .tag(Versions.tag(referral.version()))
                            .build();
                });
    }
}
