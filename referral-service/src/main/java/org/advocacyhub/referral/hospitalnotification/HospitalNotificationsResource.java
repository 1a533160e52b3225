package org.advocacyhub.referral.hospitalnotification;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.advocacyhub.referral.form.RequestReader;
import org.advocacyhub.referral.intake.ReceiptView;
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

@Path("/hospital-notifications")
@RolesAllowed({Roles.REFERRER, Roles.TRIAGE_WORKER, Roles.HUB_MANAGER})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Referrals")
class HospitalNotificationsResource {

    private static final String EXAMPLE = """
            {"hospital": "Example Hospital", "hospitalPostcode": "CT1 3NG", "ward": "Example ward", "mhaStatus": "S3",
             "sectionStart": "2030-01-02",
             "patient": {"givenName": "Example", "familyName": "Person", "dateOfBirth": "1990-02-01"},
             "opinion": {"capacity": "N", "wish": "U", "bestInterests": "Y"},
             "notifiedBy": {"name": "Example Manager", "phone": "01632 960005"}}""";

    private final NotifyOfPatient notifyOfPatient;
    private final RequestReader requests;
    private final IdempotentRequests idempotentRequests;
    private final Caller caller;

    HospitalNotificationsResource(
            NotifyOfPatient notifyOfPatient,
            RequestReader requests,
            IdempotentRequests idempotentRequests,
            Caller caller) {
        this.notifyOfPatient = notifyOfPatient;
        this.requests = requests;
        this.idempotentRequests = idempotentRequests;
        this.caller = caller;
    }

    @POST
    @Operation(
            operationId = "notifyOfPatient",
            summary = "Notify the hub of a patient who qualifies for an IMHA",
            description =
                    "Section 130CC of the Mental Health Act 1983: enacted, in force only from the day that the hub has"
                            + " configured; a 404 not-commenced before. Becomes a referral for IMHA.")
    @APIResponse(
            responseCode = "201",
            description = "Taken; Location and ETag point to the referral",
            content = @Content(schema = @Schema(implementation = ReceiptView.class)))
    public Response notify(
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = Notification.class),
                                            examples = @ExampleObject(name = "Section 3", value = EXAMPLE)))
                    byte[] body) {
        notifyOfPatient.requireInForce();
        var notification = requests.read(body, Notification.class);
        return idempotentRequests.answer(
                idempotencyKey,
                "POST /hospital-notifications",
                notification,
                () -> ReceiptView.created(notifyOfPatient.handle(notification, Sender.of(caller))));
    }
}
