package org.advocacyhub.referral.publicform;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.advocacyhub.referral.form.domain.Fault;
import org.advocacyhub.referral.intake.ReceiveReferral;
import org.advocacyhub.referral.intake.ReceiveReferral.Sender;
import org.advocacyhub.referral.publicform.domain.CallForm;
import org.advocacyhub.referral.referral.ReferralScope;
import org.advocacyhub.referral.referral.ReferralView;
import org.advocacyhub.referral.referral.Referrals;
import org.advocacyhub.runtime.page.JsonOrPage;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.IdempotentRequests;
import org.advocacyhub.runtime.web.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;

/**
 * A call, written down by a worker of the hub who is signed in: the same checks and the same referral as {@code POST /referrals} with the
 * channel PHONE. Afterwards the worker has the reference to say, and what is still to be asked while the caller is there.
 */
@Path(CallPages.PATH)
@RolesAllowed({Roles.TRIAGE_WORKER, Roles.HUB_MANAGER})
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class CallPages {

    static final String PATH = "/referrals/by-telephone";

    private static final Logger LOG = Logger.getLogger(CallPages.class);

    private static final int BAD_REQUEST = 400;
    private static final int CONFLICT = 409;
    private static final int UNAVAILABLE = 503;

    private static final String ALTERED =
            "The form came in another way than this page sends it. Check the answers and press the button again.";
    private static final String FAILED =
            "Something went wrong here. Nothing that you wrote is lost: press the button again in a"
                    + " minute. However often you press it, this call counts once.";
    private static final String SENT_ALREADY = "This form was sent already, with other answers, and is kept. Press the"
            + " button only if this is a second call.";

    @CheckedTemplate(basePath = "referral")
    static class Templates {

        private Templates() {}

        static native TemplateInstance call(FormPage page);

        static native TemplateInstance taken(ReferralView view);
    }

    private final ReadAnswers readAnswers;
    private final OfferedCodes offeredCodes;
    private final ReceiveReferral receiveReferral;
    private final Referrals referrals;
    private final IdempotentRequests idempotentRequests;
    private final Caller caller;

    CallPages(
            ReadAnswers readAnswers,
            OfferedCodes offeredCodes,
            ReceiveReferral receiveReferral,
            Referrals referrals,
            IdempotentRequests idempotentRequests,
            Caller caller) {
        this.readAnswers = readAnswers;
        this.offeredCodes = offeredCodes;
        this.receiveReferral = receiveReferral;
        this.referrals = referrals;
        this.idempotentRequests = idempotentRequests;
        this.caller = caller;
    }

    @GET
    @Operation(hidden = true)
    public Response form() {
        return JsonOrPage.page(Templates.call(
                                FormPage.fresh(CallForm.FORM, UUID.randomUUID().toString(), offeredCodes.now()))
                        .render())
                .build();
    }

    @POST
    @Operation(hidden = true)
    public Response take(byte[] body) {
        var told = Submission.read(body, CallForm.FORM);
        if (told.altered() || told.byAProgram()) {
            return again(
                    BAD_REQUEST,
                    FormPage.with(told.withKey(UUID.randomUUID().toString()), offeredCodes.now(), ALTERED));
        }
        try {
            var reading = readAnswers.handle(told, offeredCodes.now());
            if (!reading.faults().isEmpty()) {
                return again(BAD_REQUEST, FormPage.with(told, offeredCodes.now(), reading.faults()));
            }
            var sender = Sender.of(caller);
            var taken = idempotentRequests.answer(told.key(), "POST " + PATH, told.answers(), () -> Response.created(
                            URI.create(PATH + "/taken?referralId="
                                    + receiveReferral
                                            .handle(reading.form(), sender)
                                            .referralId()))
                    .build());
            return Response.seeOther(URI.create(taken.getHeaderString(HttpHeaders.LOCATION)))
                    .build();
        } catch (Refusal refusal) {
            return refused(told, refusal);
        } catch (RuntimeException failure) {
            LOG.error(
                    "a call could not be taken",
                    failure); // the caller is gone, and with a bare page so is what they said
            return again(UNAVAILABLE, FormPage.with(told, offeredCodes.now(), FAILED));
        }
    }

    @GET
    @Path("/taken")
    @Transactional
    @Operation(hidden = true)
    public Response taken(@QueryParam("referralId") @NotNull UUID referralId) {
        var scope = ReferralScope.of(caller);
        return JsonOrPage.page(Templates.taken(ReferralView.of(referrals.require(referralId, scope), scope))
                        .render())
                .build();
    }

    /** The same refusals as the API's, at their questions and with the answers kept. */
    private Response refused(Submission told, Refusal refusal) {
        return switch (refusal.kind()) {
            case INVALID ->
                again(
                        BAD_REQUEST,
                        FormPage.with(
                                told,
                                offeredCodes.now(),
                                refusal.errors().stream()
                                        .map(error -> new Fault(error.field(), error.code(), error.message()))
                                        .toList()));
            case UNPROCESSABLE ->
                again(
                        CONFLICT,
                        FormPage.with(told.withKey(UUID.randomUUID().toString()), offeredCodes.now(), SENT_ALREADY));
            default -> again(refusal.kind().status(), FormPage.with(told, offeredCodes.now(), refusal.getMessage()));
        };
    }

    private static Response again(int status, FormPage page) {
        return JsonOrPage.page(Templates.call(page).render()).status(status).build();
    }
}
