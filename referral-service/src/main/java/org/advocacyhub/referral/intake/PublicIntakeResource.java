package org.advocacyhub.referral.intake;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.advocacyhub.referral.equality.domain.EqualityTold;
import org.advocacyhub.referral.form.RequestReader;
import org.advocacyhub.referral.form.domain.Authority;
import org.advocacyhub.referral.form.domain.Bespoke;
import org.advocacyhub.referral.form.domain.CareActGrounds;
import org.advocacyhub.referral.form.domain.Channel;
import org.advocacyhub.referral.form.domain.Communication;
import org.advocacyhub.referral.form.domain.CourtGrounds;
import org.advocacyhub.referral.form.domain.Declaration;
import org.advocacyhub.referral.form.domain.DolsGrounds;
import org.advocacyhub.referral.form.domain.ImcaGrounds;
import org.advocacyhub.referral.form.domain.ImhaGrounds;
import org.advocacyhub.referral.form.domain.KeyDate;
import org.advocacyhub.referral.form.domain.MissingAnswer;
import org.advocacyhub.referral.form.domain.Need;
import org.advocacyhub.referral.form.domain.NhsComplaint;
import org.advocacyhub.referral.form.domain.ParentCp;
import org.advocacyhub.referral.form.domain.PersonTold;
import org.advocacyhub.referral.form.domain.ReferralForm;
import org.advocacyhub.referral.form.domain.Referrer;
import org.advocacyhub.referral.form.domain.RequestedType;
import org.advocacyhub.referral.form.domain.Risk;
import org.advocacyhub.referral.form.domain.SafeContact;
import org.advocacyhub.referral.form.domain.SafeguardingGrounds;
import org.advocacyhub.referral.intake.ReceiveReferral.Receipt;
import org.advocacyhub.referral.intake.ReceiveReferral.Sender;
import org.advocacyhub.referral.intake.domain.Contacts;
import org.advocacyhub.runtime.web.IdempotentRequests;
import org.advocacyhub.runtime.web.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The form for everybody: no account, few at a time from one address or about one contact, and no answer repeats what was told. */
@Path("/public/referrals")
@PermitAll
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Public form")
class PublicIntakeResource {

    private static final String OPERATION = "POST /public/referrals";

    /**
     * The public form.
     *
     * @param website people leave it empty, since the page hides it; programs that fill in everything give themselves away
     */
    @Schema(name = "PublicReferral")
    record PublicReferralRequest(
            RequestedType requestedType,
            PersonTold person,
            SafeContact safeContact,
            Communication communication,
            Need need,
            CareActGrounds careAct,
            SafeguardingGrounds safeguarding,
            ImcaGrounds imca,
            DolsGrounds dols,
            CourtGrounds court,
            ImhaGrounds imha,
            NhsComplaint nhsComplaint,
            ParentCp parentCp,
            Bespoke bespoke,
            List<KeyDate> keyDates,
            LocalDate decisionNeededBy,
            Risk risk,
            Authority authority,
            Referrer referrer,
            Boolean declarationAccepted,
            Declaration declaration,

            @Schema(description = "For counting only: kept apart and never shown again")
            EqualityTold equality,

            @Schema(description = "Leave this empty: it catches programs")
            String website) {

        ReferralForm form() {
            return new ReferralForm(
                    Channel.WEB,
                    requestedType,
                    null,
                    person,
                    safeContact,
                    communication,
                    need,
                    careAct,
                    safeguarding,
                    imca,
                    dols,
                    court,
                    imha,
                    nhsComplaint,
                    parentCp,
                    bespoke,
                    keyDates,
                    decisionNeededBy,
                    risk,
                    authority,
                    referrer,
                    declarationAccepted,
                    declaration);
        }

        boolean filledInByAProgram() {
            return website != null && !website.isBlank();
        }

        @Override
        public String toString() {
            return "PublicReferralRequest[not shown]";
        }
    }

    /** The reference, and what happens next; nothing of what was told. */
    @Schema(name = "PublicReceipt")
    record PublicReceiptView(String referralRef, String whatHappensNext, List<MissingAnswer> missing) {

        private static final String NEXT = "Please keep the reference. Somebody from the advocacy hub will look at the"
                + " referral, by the next working day when it is urgent, and contact whoever sent it if anything is unclear.";

        static PublicReceiptView of(Receipt receipt) {
            return new PublicReceiptView(receipt.referralRef(), NEXT, receipt.missing());
        }
    }

    private final ReceiveReferral receiveReferral;
    private final RequestReader requests;
    private final IdempotentRequests idempotentRequests;
    private final PublicGate gate;

    PublicIntakeResource(
            ReceiveReferral receiveReferral,
            RequestReader requests,
            IdempotentRequests idempotentRequests,
            PublicGate gate) {
        this.receiveReferral = receiveReferral;
        this.requests = requests;
        this.idempotentRequests = idempotentRequests;
        this.gate = gate;
    }

    @POST
    @Operation(
            operationId = "receivePublicReferral",
            summary = "Refer yourself or somebody else, without an account",
            description =
                    "For people, families and carers. Limited per network address, and per telephone number or e-mail address"
                            + " that is given: 429 and Retry-After say when to come again.")
    @APIResponse(
            responseCode = "201",
            description = "Taken",
            content = @Content(schema = @Schema(implementation = PublicReceiptView.class)))
    public Response receive(
            @Context HttpServerRequest http,
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = PublicReferralRequest.class),
                                            examples = @ExampleObject(name = "Self", value = ReferralExamples.PUBLIC)))
                    byte[] body) {
        gate.pass(http.remoteAddress().hostAddress());
        var request = requests.read(body, PublicReferralRequest.class);
        if (request.filledInByAProgram()) {
            throw Refusal.invalid("website", "leave-empty", "Leave this field empty.");
        }
        var form = request.form();
        return idempotentRequests.answer(
                idempotencyKey,
                OPERATION,
                request,
                () -> created(gate.passOnce(
                        Contacts.of(form), () -> receiveReferral.handle(form, request.equality(), Sender.PUBLIC))));
    }

    private static Response created(Receipt receipt) {
        return Response.status(Response.Status.CREATED)
                .entity(PublicReceiptView.of(receipt))
                .build();
    }
}
