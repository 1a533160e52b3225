package org.advocacyhub.referral.information;

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
import org.advocacyhub.referral.change.Teller;
import org.advocacyhub.referral.form.RequestReader;
import org.advocacyhub.referral.form.domain.Answers;
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

@Path("/referrals/{referralId}/information")
@RolesAllowed({Roles.REFERRER, Roles.TRIAGE_WORKER, Roles.HUB_MANAGER, Roles.PARTNER})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Referrals")
class InformationResource {

    private static final String EXAMPLE = """
            {"careAct": {"process": "NEEDS_ASSESSMENT", "substantialDifficulty": "Y",
                         "difficultyAreas": ["UNDERSTAND"], "appropriatePerson": "NONE"}}""";

    private final GiveInformation giveInformation;
    private final RequestReader requests;
    private final IdempotentRequests idempotentRequests;
    private final Caller caller;

    InformationResource(
            GiveInformation giveInformation,
            RequestReader requests,
            IdempotentRequests idempotentRequests,
            Caller caller) {
        this.giveInformation = giveInformation;
        this.requests = requests;
        this.idempotentRequests = idempotentRequests;
        this.caller = caller;
    }

    @POST
    @Operation(
            operationId = "giveInformation",
            summary = "Answer what was missing",
            description =
                    "Each section that is sent replaces the one told before; sections left out stay. Possible while nothing"
                            + " is decided (RECEIVED, AWAITING_REFERRER_INFO, WITH_HUB), a 409 afterwards. If-Match is heeded when sent.")
    @APIResponse(
            responseCode = "200",
            description = "The referral with what is still missing",
            content = @Content(schema = @Schema(implementation = ReferralView.class)))
    public Response give(
            UUID referralId,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = Answers.class),
                                            examples = @ExampleObject(name = "Care Act grounds", value = EXAMPLE)))
                    byte[] body) {
        var answers = requests.read(body, Answers.class);
        var scope = ReferralScope.ofSender(caller);
        var teller = Teller.of(caller);
        return idempotentRequests.answer(
                idempotencyKey, "POST /referrals/" + referralId + "/information", answers, () -> {
                    var referral = giveInformation.handle(referralId, answers, ifMatch, teller, scope);
                    return Response.ok(ReferralView.of(referral, scope))
                            .tag(Versions.tag(referral.version()))
                            .build();
                });
    }
}
