package org.advocacyhub.referral.intake;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.referral.form.RequestReader;
import org.advocacyhub.referral.form.domain.MissingAnswer;
import org.advocacyhub.referral.form.domain.ReferralForm;
import org.advocacyhub.referral.intake.ReceiveReferral.Receipt;
import org.advocacyhub.referral.intake.ReceiveReferral.Sender;
import org.advocacyhub.referral.referral.ReferralScope;
import org.advocacyhub.referral.referral.domain.ReferralStatus;
import org.advocacyhub.referral.referral.domain.StatusLine;
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

@Path("/referrals")
@RolesAllowed({Roles.REFERRER, Roles.TRIAGE_WORKER, Roles.HUB_MANAGER})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Referrals")
class IntakeResource {

    private static final String OPERATION = "POST /referrals";

    /** What the sender keeps: the reference, and what is still needed. */
    @Schema(name = "Receipt")
    record ReceiptView(
            UUID referralId,
            String referralRef,
            ReferralStatus status,
            String statusLine,
            Instant receivedAt,
            List<MissingAnswer> missing) {

        static ReceiptView of(Receipt receipt) {
            return new ReceiptView(
                    receipt.referralId(),
                    receipt.referralRef(),
                    ReferralStatus.RECEIVED,
                    new StatusLine(ReferralStatus.RECEIVED, null, null, null).text(),
                    receipt.receivedAt(),
                    receipt.missing());
        }
    }

    private final ReceiveReferral receiveReferral;
    private final RequestReader requests;
    private final IdempotentRequests idempotentRequests;
    private final Caller caller;

    IntakeResource(
            ReceiveReferral receiveReferral,
            RequestReader requests,
            IdempotentRequests idempotentRequests,
            Caller caller) {
        this.receiveReferral = receiveReferral;
        this.requests = requests;
        this.idempotentRequests = idempotentRequests;
        this.caller = caller;
    }

    @POST
    @Operation(
            operationId = "receiveReferral",
            summary = "Refer a person",
            description =
                    "Incomplete referrals are taken: the answer lists what is missing, by rule. Contradictory, malformed or"
                            + " impossible ones are refused with every field named, and nothing is stored.")
    @APIResponse(
            responseCode = "201",
            description = "Taken; Location and ETag point to the referral",
            content = @Content(schema = @Schema(implementation = ReceiptView.class)))
    public Response receive(
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = ReferralForm.class),
                                            examples = {
                                                @ExampleObject(name = "Care Act", value = ReferralExamples.CARE_ACT),
                                                @ExampleObject(name = "Ward, for IMHA", value = ReferralExamples.WARD),
                                                @ExampleObject(
                                                        name = "DoLS team, section 39A",
                                                        value = ReferralExamples.DOLS_39A)
                                            }))
                    byte[] body) {
        var form = requests.read(body, ReferralForm.class);
        var sender = new Sender(caller.subject(), ReferralScope.hub(caller));
        return idempotentRequests.answer(
                idempotencyKey, OPERATION, form, () -> created(receiveReferral.handle(form, sender)));
    }

    private static Response created(Receipt receipt) {
        return Response.created(URI.create("/referrals/" + receipt.referralId()))
                .tag(Versions.tag(0))
                .entity(ReceiptView.of(receipt))
                .build();
    }
}
