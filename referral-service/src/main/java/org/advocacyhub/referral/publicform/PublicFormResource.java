package org.advocacyhub.referral.publicform;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.referral.form.domain.Fault;
import org.advocacyhub.referral.intake.TakePublicReferral;
import org.advocacyhub.referral.intake.domain.ReferralReference;
import org.advocacyhub.referral.publicform.domain.PublicForm;
import org.advocacyhub.runtime.web.Refusal;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;

/**
 * The form as a page for people: no account, no cookie, no script. Without a session there is nothing that a forged post
 * could ride on, so it needs no token against that: a stranger's page can send what anybody can send.
 */
@Path("/refer")
@PermitAll
@Produces(PublicFormResource.HTML)
@RunOnVirtualThread
class PublicFormResource {

    static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";

    private static final Logger LOG = Logger.getLogger(PublicFormResource.class);

    /** Nothing but our own style sheet, nobody's frame, and forms go nowhere else. */
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none';" + " frame-ancestors 'none'";

    private static final String ALTERED = "The form came in another way than this page sends it. Check your answers and"
            + " press Send again, or ring us.";
    private static final String SENT_ALREADY =
            "You sent this form already, with other answers, and we have it. Press Send"
                    + " only if this is a second form. To change what you sent, ring us.";
    private static final String TRAPPED = "A box was filled in that has to stay empty. Press Send again.";
    private static final String FAILED =
            "Something went wrong here, and the form did not reach us. Your answers are still"
                    + " below: press Send again in a minute, or ring us.";

    @CheckedTemplate(basePath = "publicform", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {

        private Templates() {}

        static native TemplateInstance form(FormPage page, String exitTo, String telephone);

        static native TemplateInstance thanks(String reference, String exitTo, String telephone);
    }

    private final ReadAnswers readAnswers;
    private final OfferedCodes offeredCodes;
    private final TakePublicReferral takePublicReferral;
    private final String exitTo;
    private final String telephone;

    PublicFormResource(
            ReadAnswers readAnswers,
            OfferedCodes offeredCodes,
            TakePublicReferral takePublicReferral,
            @ConfigProperty(name = "hub.public-form.exit-to") String exitTo,
            @ConfigProperty(name = "hub.notices.phone") String telephone) {
        this.readAnswers = readAnswers;
        this.offeredCodes = offeredCodes;
        this.takePublicReferral = takePublicReferral;
        this.exitTo = exitTo;
        this.telephone = telephone;
    }

    @GET
    @Operation(hidden = true)
    public Response form() {
        return show(200, FormPage.fresh(PublicForm.FORM, freshKey(), offeredCodes.now()))
                .build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response send(@Context HttpServerRequest http, byte[] body) {
        var told = Submission.read(body);
        try {
            takePublicReferral.admit(http.remoteAddress().hostAddress());
            return take(told);
        } catch (Refusal refusal) {
            return refused(told, refusal);
        } catch (RuntimeException failure) {
            LOG.error("the public form failed", failure); // a page of JSON would help nobody who just typed all this
            return show(503, told, FAILED).build();
        }
    }

    @GET
    @Path("/thanks")
    @Operation(hidden = true)
    public Response thanks(@QueryParam("ref") String ref) {
        return ReferralReference.parse(ref)
                .map(reference -> html(200, Templates.thanks(reference.toString(), exitTo, telephone)))
                .orElseGet(() -> seeOther("../refer"))
                .build();
    }

    private Response take(Submission told) {
        if (told.byAProgram()) {
            return show(400, told, TRAPPED).build();
        }
        if (told.altered()) {
            return show(400, told.withKey(freshKey()), ALTERED).build();
        }
        var reading = readAnswers.handle(told, offeredCodes.now());
        if (!reading.faults().isEmpty()) {
            return show(400, told, reading.faults()).build();
        }
        var reference = takePublicReferral.handle(told.key(), told.answers(), reading.form(), reading.equality());
        return seeOther("refer/thanks?ref=" + reference).build();
    }

    /** The same refusals as the API's, for people to read and with their answers kept. */
    private Response refused(Submission told, Refusal refusal) {
        return switch (refusal.kind()) {
            case TOO_MANY -> tooMany(told, refusal);
            case UNPROCESSABLE ->
                show(409, told.withKey(freshKey()), SENT_ALREADY).build();
            default -> show(400, told, faults(refusal)).build();
        };
    }

    private Response tooMany(Submission told, Refusal refusal) {
        var answer = show(429, told, refusal.getMessage());
        refusal.retryAfter().ifPresent(pause -> answer.header(HttpHeaders.RETRY_AFTER, pause.toSeconds()));
        return answer.build();
    }

    private static List<Fault> faults(Refusal refusal) {
        return refusal.errors().stream()
                .map(error -> new Fault(error.field(), error.code(), error.message()))
                .toList();
    }

    private ResponseBuilder show(int status, Submission told, String problem) {
        return show(status, FormPage.with(told, offeredCodes.now(), problem));
    }

    private ResponseBuilder show(int status, Submission told, List<Fault> faults) {
        return show(status, FormPage.with(told, offeredCodes.now(), faults));
    }

    private ResponseBuilder show(int status, FormPage page) {
        return html(status, Templates.form(page, exitTo, telephone));
    }

    private static ResponseBuilder html(int status, TemplateInstance page) {
        return guarded(Response.status(status).type(HTML).entity(page.render()));
    }

    /** Relative, so that it also leads back when the service stands behind a longer path. */
    static ResponseBuilder seeOther(String where) {
        return guarded(Response.status(Response.Status.SEE_OTHER).header(HttpHeaders.LOCATION, where));
    }

    private static ResponseBuilder guarded(ResponseBuilder answer) {
        return answer.header("Content-Security-Policy", POLICY)
                .header("X-Frame-Options", "DENY")
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static String freshKey() {
        return UUID.randomUUID().toString();
    }
}
