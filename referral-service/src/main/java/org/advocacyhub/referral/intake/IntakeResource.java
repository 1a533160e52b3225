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
import org.advocacyhub.referral.equality.domain.EqualityTold;
import org.advocacyhub.referral.form.RequestReader;
import org.advocacyhub.referral.form.domain.ReferralForm;
import org.advocacyhub.referral.intake.ReceiveReferral.Sender;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.IdempotentRequests;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/referrals")
@RolesAllowed({Roles.REFERRER, Roles.TRIAGE_WORKER, Roles.HUB_MANAGER, Roles.PARTNER})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Referrals")
class IntakeResource {

    private static final String OPERATION = "POST /referrals";

    /** The form, and beside it the equality answers, which never become a part of it (domain.md H.2). */
    @Schema(
            name = "ReferralRequest",
            allOf = {ReferralForm.class, EqualitySection.class})
    interface ReferralRequest {}

    /** A section for counting only. */
    @Schema(name = "EqualitySection")
    record EqualitySection(EqualityTold equality) {}

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
                            + " impossible ones are refused with every field named, and nothing is stored. A professional refers by"
                            + " PROFESSIONAL_API or WEB, a partner by INTERNAL_TRANSFER; the hub types in what came by telephone,"
                            + " post, e-mail, text message or in person, with the time at which it came. The section equality is"
                            + " kept apart, is used for counting only and is never shown again.")
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
                                            schema = @Schema(implementation = ReferralRequest.class),
                                            examples = {
                                                @ExampleObject(name = "Care Act", value = ReferralExamples.CARE_ACT),
                                                @ExampleObject(name = "Ward, for IMHA", value = ReferralExamples.WARD),
                                                @ExampleObject(
                                                        name = "DoLS team, section 39A",
                                                        value = ReferralExamples.DOLS_39A)
                                            }))
                    byte[] body) {
        var request = requests.read(body, ReferralForm.class, "equality", EqualityTold.class);
        var sender = Sender.of(caller);
        return idempotentRequests.answer(
                idempotencyKey,
                OPERATION,
                body,
                () -> ReceiptView.created(receiveReferral.handle(request.request(), request.section(), sender)));
    }
}
