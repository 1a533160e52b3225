package org.advocacyhub.provider.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.advocacyhub.provider.webhook.domain.Answer;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A test message for who sets a receiver up. */
@Path("/webhooks/{webhookId}/ping")
@RolesAllowed(Roles.PARTNER)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Webhooks")
class WebhookPingResource {

    /** {@code answerStatus} or {@code failure}, never both. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "WebhookPing", examples = """
            {"messageId":"ping-0b7e3c0e-6d0b-4f0e-9a53-0c8f5a3b1d11","delivered":true,"answerStatus":204,"millis":38}""")
    record PingView(String messageId, boolean delivered, Integer answerStatus, Answer.Failure failure, long millis) {

        static PingView of(PingWebhook.Pinged pinged) {
            var millis = pinged.took().toMillis();
            return switch (pinged.answer()) {
                case Answer.Status status ->
                    new PingView(pinged.messageId(), status.isSuccess(), status.code(), null, millis);
                case Answer.None(var failure) -> new PingView(pinged.messageId(), false, null, failure, millis);
            };
        }
    }

    private final PingWebhook pingWebhook;
    private final Caller caller;

    WebhookPingResource(PingWebhook pingWebhook, Caller caller) {
        this.pingWebhook = pingWebhook;
        this.caller = caller;
    }

    @POST
    @APIResponse(responseCode = "429", description = "ping-running: one at a time for each webhook")
    @Operation(
            operationId = "pingWebhook",
            summary = "Send a signed test message now, and see what the receiver answers",
            description = """
                    Type PING, signed like every message, also to a webhook that is paused or disabled. The answer waits for the \\
                    receiver, 15 seconds at most. Nothing is kept of it, and it changes no state: a webhook that was disabled is \\
                    made active by a PUT.""")
    @APIResponseSchema(
            value = PingView.class,
            responseCode = "200",
            responseDescription = "What the receiver answered, or why no answer came")
    public PingView ping(@PathParam("webhookId") UUID webhookId) {
        return PingView.of(pingWebhook.handle(caller.partnerScope(), webhookId));
    }
}
