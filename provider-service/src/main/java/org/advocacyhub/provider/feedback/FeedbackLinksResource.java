package org.advocacyhub.provider.feedback;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.advocacyhub.runtime.page.JsonOrPage;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.IdempotentRequests;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Links for people to answer alone. */
@Path("/cases/{caseId}/feedback-link")
@RolesAllowed({Roles.PARTNER, Roles.ADVOCATE})
@Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
@RunOnVirtualThread
@Tag(name = "Outcomes")
class FeedbackLinksResource {

    /** Shown once; the service keeps a hash only. */
    @Schema(name = "FeedbackLink", examples = """
            {"url":"https://feedback.example.org/feedback/3q2-7wAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
            "easyReadUrl":"https://feedback.example.org/feedback/3q2-7wAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA/easy-read",
            "expiresAt":"2016-07-08T09:00:00Z"}""")
    record LinkView(
            String url,

            @Schema(description = "The same link, to the questions in easy words with a picture at each answer (D.5.4)")
            String easyReadUrl,

            Instant expiresAt) {

        static LinkView of(String url, Instant expiresAt) {
            return new LinkView(url, url + "/easy-read", expiresAt);
        }
    }

    /** The same for whoever pressed the button on a case's page. */
    record LinkPage(UUID caseId, LinkView link) {}

    @CheckedTemplate(basePath = "cases")
    static class Templates {

        private Templates() {}

        static native TemplateInstance link(LinkPage page);
    }

    private static final String SHOWN_ONCE =
            "The link was made, and shown in the answer to the first request. If that was lost, make another under a new key:"
                    + " it ends the first.";

    private final MakeLink makeLink;
    private final IdempotentRequests idempotent;
    private final Caller caller;
    private final String publicUrl;

    FeedbackLinksResource(
            MakeLink makeLink,
            IdempotentRequests idempotent,
            Caller caller,
            @ConfigProperty(name = "hub.feedback.public-url") String publicUrl) {
        this.makeLink = makeLink;
        this.idempotent = idempotent;
        this.caller = caller;
        this.publicUrl = publicUrl;
    }

    @POST
    @APIResponse(
            responseCode = "409",
            description = "move-not-possible; feedback-already-given; shown-once, under a key that was used before")
    @APIResponse(responseCode = "422", description = "observation-required: a non-instructed case")
    @Operation(
            operationId = "makeFeedbackLink",
            summary = "Make a link by which the person answers the five outcome questions alone",
            description =
                    "Give it to the person, on paper or as a message. It holds 28 days and takes one answer, which is counted"
                            + " and not shown to you. Making another ends the one before: send an Idempotency-Key, so that a request"
                            + " that arrives twice does not end the link that you gave away.")
    @APIResponse(
            responseCode = "201",
            description = "The link, shown once",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = LinkView.class)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class))
            })
    public Response make(
            @PathParam("caseId") UUID caseId, @HeaderParam("Idempotency-Key") String key, @Context Request request) {
        return idempotent.answerOnce(
                key, "POST /cases/{id}/feedback-link", caseId, SHOWN_ONCE, () -> made(caseId, request));
    }

    private Response made(UUID caseId, Request request) {
        var made = makeLink.handle(caller.partnerScope(), caseId, caller.subject());
        var link = LinkView.of(publicUrl + "/feedback/" + made.token().value(), made.expiresAt());
        return JsonOrPage.answer(
                        request,
                        () -> Response.ok(link).header(HttpHeaders.CACHE_CONTROL, "no-store"),
                        () -> Templates.link(new LinkPage(caseId, link)).render())
                .status(Response.Status.CREATED)
                .build();
    }
}
