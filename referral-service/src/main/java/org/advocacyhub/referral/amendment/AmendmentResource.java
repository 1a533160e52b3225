package org.advocacyhub.referral.amendment;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.advocacyhub.referral.change.Reason;
import org.advocacyhub.referral.change.Teller;
import org.advocacyhub.referral.form.RequestReader;
import org.advocacyhub.referral.referral.ReferralScope;
import org.advocacyhub.referral.referral.ReferralView;
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

@Path("/referrals/{referralId}/amendments")
@RolesAllowed({Roles.REFERRER, Roles.TRIAGE_WORKER, Roles.HUB_MANAGER})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Referrals")
class AmendmentResource {

    private static final String EXAMPLE = """
            {"reason": "CHANGED_SINCE", "words": "Moved to the hospital this morning.",
             "person": {"givenName": "Example", "familyName": "Person", "dateOfBirth": "1950-02-01",
                        "homePostcode": "ME15 6XX", "settingType": "ACUTE_HOSPITAL", "wardUnit": "Example ward"}}""";

    private final AmendReferral amendReferral;
    private final RequestReader requests;
    private final IdempotentRequests idempotentRequests;
    private final Caller caller;

    AmendmentResource(
            AmendReferral amendReferral, RequestReader requests, IdempotentRequests idempotentRequests, Caller caller) {
        this.amendReferral = amendReferral;
        this.requests = requests;
        this.idempotentRequests = idempotentRequests;
        this.caller = caller;
    }

    @POST
    @Operation(
            operationId = "amendReferral",
            summary = "Put right what was told",
            description =
                    "Each section that is sent replaces the one told before; sections left out stay. Possible from any state"
                            + " that is not an end. If-Match with the referral's ETag is required. What changed, who said so and"
                            + " why is kept: GET /referrals/{referralId}/changes.")
    @APIResponse(
            responseCode = "200",
            description = "The referral with what is still missing",
            content = @Content(schema = @Schema(implementation = ReferralView.class)))
    @APIResponse(responseCode = "428", description = "if-match-required")
    public Response amend(
            UUID referralId,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = Amendment.class),
                                            examples = @ExampleObject(name = "Moved to hospital", value = EXAMPLE)))
                    byte[] body) {
        var amendment = requests.read(body, Amendment.class);
        amendment.check();
        var scope = ReferralScope.ofSender(caller);
        var reason =
                new Reason(Reason.Kind.AMENDMENT, amendment.reason().name(), amendment.givenWords(), Teller.of(caller));
        return idempotentRequests.answer(
                idempotencyKey, "POST /referrals/" + referralId + "/amendments", amendment, () -> {
                    var referral = amendReferral.handle(referralId, reason, amendment.answers(), ifMatch, scope);
                    return Response.ok(ReferralView.of(referral, scope))
                            .tag(Versions.tag(referral.version()))
                            .build();
                });
    }
}
