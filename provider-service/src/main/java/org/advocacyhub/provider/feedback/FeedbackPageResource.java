package org.advocacyhub.provider.feedback;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.config.ConfigMapping;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.advocacyhub.provider.feedback.domain.Edition;
import org.advocacyhub.provider.feedback.domain.FeedbackQuestion;
import org.advocacyhub.provider.feedback.domain.LinkStanding;
import org.advocacyhub.runtime.gate.Gate;
import org.advocacyhub.runtime.web.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;

/**
 * The six questions as a page for people: no account, no cookie, no script, nothing about anybody. Whoever has the link may
 * answer once.
 */
@Path("/feedback")
@PermitAll
@Produces(FeedbackPageResource.HTML)
@RunOnVirtualThread
class FeedbackPageResource {

    static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";

    private static final Logger LOG = Logger.getLogger(FeedbackPageResource.class);

    /** Nothing but our own style sheet, nobody's frame, and forms go nowhere else. */
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** How often one network may come. */
    @ConfigMapping(prefix = "hub.feedback.page")
    interface Limits {

        /** Requests at once. */
        int burst();

        /** The pause after which it may send one more. */
        Duration refillEvery();
    }

    @CheckedTemplate(basePath = "feedback", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {

        private Templates() {}

        static native TemplateInstance form(FeedbackPage page);

        static native TemplateInstance easyForm(FeedbackPage page);

        static native TemplateInstance message(Edition edition, String heading, List<String> lines);
    }

    private final AnswerByLink answerByLink;
    private final Gate gate;

    FeedbackPageResource(AnswerByLink answerByLink, Limits limits, Clock clock) {
        this.answerByLink = answerByLink;
        this.gate = new Gate(limits.burst(), limits.refillEvery(), clock);
    }

    @GET
    @Path("/{token}")
    @Operation(hidden = true)
    public Response form(@Context HttpServerRequest http, @PathParam("token") String token) {
        return shown(http, token, Edition.USUAL);
    }

    @GET
    @Path("/{token}/easy-read")
    @Operation(hidden = true)
    public Response easyForm(@Context HttpServerRequest http, @PathParam("token") String token) {
        return shown(http, token, Edition.EASY_READ);
    }

    @POST
    @Path("/{token}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response answer(@Context HttpServerRequest http, @PathParam("token") String token, byte[] body) {
        return answered(http, token, Edition.USUAL, body);
    }

    @POST
    @Path("/{token}/easy-read")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response answerEasily(@Context HttpServerRequest http, @PathParam("token") String token, byte[] body) {
        return answered(http, token, Edition.EASY_READ, body);
    }

    @GET
    @Path("/thanks")
    @Operation(hidden = true)
    public Response thanks() {
        return message(
                        Edition.USUAL,
                        200,
                        "Thank you",
                        "We have your answers.",
                        "Nobody is told who gave them. You can close this page.")
                .build();
    }

    @GET
    @Path("/thanks/easy-read")
    @Operation(hidden = true)
    public Response easyThanks() {
        return message(
                        Edition.EASY_READ,
                        200,
                        "Thank you",
                        "We have your answers.",
                        "We do not tell anybody who gave them.",
                        "You can close this page now.")
                .build();
    }

    private Response shown(HttpServerRequest http, String token, Edition edition) {
        return admitted(http, edition, () -> open(token)
                .map(link -> form(200, FeedbackPage.fresh(link, edition)))
                .orElseGet(() -> closed(token, edition)));
    }

    private Response answered(HttpServerRequest http, String token, Edition edition, byte[] body) {
        return admitted(http, edition, () -> {
            var chosen = FeedbackPage.read(body);
            var link = open(token).orElse(null);
            if (link == null) {
                return closed(token, edition);
            }
            var face = FeedbackPage.readFace(body).orElse(null);
            if (chosen.size() < FeedbackQuestion.values().length) {
                return form(400, FeedbackPage.incomplete(link, edition, chosen, face));
            }
            var before = answerByLink.handle(link, edition, chosen, face);
            return before.filter(standing -> standing == LinkStanding.OPEN).isPresent()
                    ? guarded(Response.status(Response.Status.SEE_OTHER)
                            .header(HttpHeaders.LOCATION, edition.isEasy() ? "../thanks/easy-read" : "thanks"))
                    : closed(token, edition);
        });
    }

    private Optional<LinkToken> open(String token) {
        return LinkToken.parse(token).filter(link -> answerByLink
                .look(link)
                .filter(standing -> standing == LinkStanding.OPEN)
                .isPresent());
    }

    private Response admitted(HttpServerRequest http, Edition edition, Supplier<ResponseBuilder> page) {
        var pause = gate.pass(List.of(Gate.network(http.remoteAddress().hostAddress())));
        if (pause.isPresent()) {
            return message(
                            edition,
                            429,
                            "Too many visits",
                            "Many requests came from your network. Please try again in a minute.")
                    .header(HttpHeaders.RETRY_AFTER, pause.get().toSeconds() + 1)
                    .build();
        }
        try {
            return page.get().build();
        } catch (Refusal answeredOtherwise) {
            return message(
                            edition,
                            409,
                            "We cannot take your answers",
                            "This is not your fault. Please tell your advocate.")
                    .build();
        } catch (RuntimeException failure) {
            LOG.error("the feedback page failed", failure); // a page of JSON would help nobody
            return message(
                            edition,
                            503,
                            "Something went wrong",
                            "Your answers did not reach us. Please try again in a minute.")
                    .build();
        }
    }

    private static ResponseBuilder closed(LinkStanding standing, Edition edition) {
        return switch (standing) {
            case ANSWERED -> message(edition, 410, "We have your answers", "This link was used. Thank you.");
            case REPLACED -> message(edition, 410, "There is a newer link", "Please use the link that you got last.");
            case RECORDED ->
                message(
                        edition,
                        410,
                        "We have answers already",
                        "Somebody at the service wrote your answers down before. Thank you.");
            case EXPIRED, OPEN -> message(edition, 410, "This link has ended", "Ask your advocate for another one.");
        };
    }

    private ResponseBuilder closed(String token, Edition edition) {
        return LinkToken.parse(token)
                .flatMap(answerByLink::look)
                .map(standing -> closed(standing, edition))
                .orElseGet(() -> message(
                        edition,
                        404,
                        "We do not know this link",
                        "Look whether you have typed all of it. If it is old, ask your advocate for another one."));
    }

    private static ResponseBuilder form(int status, FeedbackPage page) {
        return html(status, page.edition().isEasy() ? Templates.easyForm(page) : Templates.form(page));
    }

    private static ResponseBuilder message(Edition edition, int status, String heading, String... lines) {
        return html(status, Templates.message(edition, heading, List.of(lines)));
    }

    private static ResponseBuilder html(int status, TemplateInstance page) {
        return guarded(Response.status(status).type(HTML).entity(page.render()));
    }

    private static ResponseBuilder guarded(ResponseBuilder answer) {
        return answer.header("Content-Security-Policy", POLICY)
                .header("X-Frame-Options", "DENY")
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Robots-Tag", "noindex")
                .header("Referrer-Policy", "no-referrer")
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
