package org.advocacyhub.provider.webhook;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.provider.webhook.WebhookDelivery.Standing;
import org.advocacyhub.provider.webhook.domain.DeliveryRules.Reason;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.IdempotentRequests;
import org.advocacyhub.runtime.web.Limit;
import org.advocacyhub.runtime.web.Page;
import org.advocacyhub.runtime.web.Versions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Where the caller's system wants to be told what the feed says (Standard Webhooks). */
@Path("/webhooks")
@RolesAllowed(Roles.PARTNER)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Webhooks")
class WebhooksResource {

    private static final String SHOWN_ONCE =
            "It was done, and its secret was shown in the answer to the first request. If that was lost, draw a new secret"
                    + " under a new key.";

    @Schema(examples = """
            {"url":"https://cases.example.org/hub","types":["OFFER_MADE","OFFER_RECALLED"],"afterPosition":null}""")
    record RegistrationRequest(
            @NotBlank @Size(max = 500) String url,
            @NotNull @Size(max = 50) List<@NotNull String> types,
            @Min(0) Long afterPosition) {}

    @Schema(examples = """
            {"url":"https://cases.example.org/hub","types":[],"active":true}""")
    record ChangeRequest(
            @NotBlank @Size(max = 500) String url,
            @NotNull @Size(max = 50) List<@NotNull String> types,
            @NotNull Boolean active) {}

    @Schema(examples = """
            {"fromPosition":41,"toPosition":99}""")
    record ReplayRequest(
            @NotNull @Min(1) Long fromPosition, @Min(1) Long toPosition) {}

    record ReplayView(int deliveries) {}

    /** {@code secret} is shown when it is drawn and never again. */
    record SecretView(WebhookView webhook, String secret, Instant formerSecretUntil) {

        static SecretView of(WithSecret drawn) {
            return new SecretView(
                    WebhookView.of(drawn.endpoint()),
                    drawn.secret().shown(),
                    drawn.endpoint().formerUntil());
        }
    }

    record WebhookView(
            UUID webhookId,
            String url,
            List<String> types,
            WebhookEndpoint.State state,
            Instant disabledAt,
            Reason disabledReason,
            Instant createdAt,
            Instant answeredAt,
            long toldUpTo,
            long version) {

        static WebhookView of(WebhookEndpoint endpoint) {
            return new WebhookView(
                    endpoint.id(),
                    endpoint.url(),
                    endpoint.types(),
                    endpoint.state(),
                    endpoint.disabledAt(),
                    endpoint.disabledReason(),
                    endpoint.createdAt(),
                    endpoint.answeredAt(),
                    endpoint.toldUpTo(),
                    endpoint.version());
        }
    }

    private final RegisterWebhook registerWebhook;
    private final ChangeWebhook changeWebhook;
    private final ForgetWebhook forgetWebhook;
    private final RotateSecret rotateSecret;
    private final ReplayFeed replayFeed;
    private final ReadWebhooks readWebhooks;
    private final IdempotentRequests idempotent;
    private final Caller caller;

    WebhooksResource(
            RegisterWebhook registerWebhook,
            ChangeWebhook changeWebhook,
            ForgetWebhook forgetWebhook,
            RotateSecret rotateSecret,
            ReplayFeed replayFeed,
            ReadWebhooks readWebhooks,
            IdempotentRequests idempotent,
            Caller caller) {
        this.registerWebhook = registerWebhook;
        this.changeWebhook = changeWebhook;
        this.forgetWebhook = forgetWebhook;
        this.rotateSecret = rotateSecret;
        this.replayFeed = replayFeed;
        this.readWebhooks = readWebhooks;
        this.idempotent = idempotent;
        this.caller = caller;
    }

    @POST
    @Operation(
            operationId = "registerWebhook",
            summary = "Register an address; the answer shows the signing secret, this once",
            description =
                    "What the feed says from now on (or after afterPosition) is posted there: at least once, in no promised order."
                            + " The secret is not kept for a repetition: the same Idempotency-Key once more is a 409 shown-once.")
    @APIResponse(
            responseCode = "409",
            description =
                    "too-many-webhooks; or shown-once, with the Location of the webhook, under a key that was used before")
    @APIResponseSchema(
            value = SecretView.class,
            responseCode = "201",
            responseDescription = "The webhook and its secret")
    public Response register(@HeaderParam("Idempotency-Key") String key, @NotNull @Valid RegistrationRequest request) {
        return idempotent.answerOnce(key, "POST /webhooks", request, SHOWN_ONCE, () -> {
            var drawn = registerWebhook.handle(
                    caller.partnerScope(),
                    new WebhookEndpoint.Wish(request.url().strip(), request.types(), true),
                    request.afterPosition());
            return Response.created(URI.create("/webhooks/" + drawn.endpoint().id()))
                    .entity(SecretView.of(drawn))
                    .tag(Versions.tag(drawn.endpoint().version()))
                    .build();
        });
    }

    @GET
    @Operation(
            operationId = "listWebhooks",
            summary = "The caller's webhooks, oldest first",
            description = "Without their secrets, which are shown once, when they are drawn.")
    public Page<WebhookView> list(
            @QueryParam("cursor") String cursor, @QueryParam("limit") @DefaultValue("50") Limit limit) {
        return readWebhooks.page(caller.partnerScope(), cursor, limit.value()).map(WebhookView::of);
    }

    @GET
    @Path("/{webhookId}")
    @Operation(operationId = "readWebhook", summary = "One webhook, with the ETag that a change needs")
    public RestResponse<WebhookView> one(@PathParam("webhookId") UUID webhookId) {
        return answer(readWebhooks.one(caller.partnerScope(), webhookId));
    }

    @PUT
    @Path("/{webhookId}")
    @Operation(
            operationId = "changeWebhook",
            summary = "Change address, types or whether it is active (If-Match); the way back from DISABLED",
            description = "While it is not active nothing is sent and nothing is lost: what waited is sent afterwards.")
    public RestResponse<WebhookView> change(
            @PathParam("webhookId") UUID webhookId,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ChangeRequest request) {
        return answer(changeWebhook.handle(
                caller.partnerScope(),
                webhookId,
                ifMatch,
                new WebhookEndpoint.Wish(request.url().strip(), request.types(), request.active())));
    }

    @DELETE
    @Path("/{webhookId}")
    @Operation(
            operationId = "deleteWebhook",
            summary = "Forget a webhook and its deliveries; the feed keeps what they said")
    public void delete(@PathParam("webhookId") UUID webhookId) {
        forgetWebhook.handle(caller.partnerScope(), webhookId);
    }

    @POST
    @Path("/{webhookId}/secret")
    @Operation(
            operationId = "renewWebhookSecret",
            summary = "Draw a new secret, shown this once; for a day messages carry both signatures",
            description =
                    "Nothing is drawn by a repetition under the same Idempotency-Key, and the secret is not shown again.")
    @APIResponse(responseCode = "409", description = "shown-once: under a key that was used before")
    @APIResponseSchema(
            value = SecretView.class,
            responseCode = "200",
            responseDescription = "The webhook and its new secret")
    public Response rotate(@PathParam("webhookId") UUID webhookId, @HeaderParam("Idempotency-Key") String key) {
        return idempotent.answerOnce(key, "POST /webhooks/{id}/secret", webhookId, SHOWN_ONCE, () -> Response.ok(
                        SecretView.of(rotateSecret.handle(caller.partnerScope(), webhookId)))
                .build());
    }

    @POST
    @Path("/{webhookId}/replays")
    @Operation(
            operationId = "replayWebhook",
            summary = "Send entries of the feed again, from a position on or in a range; 10,000 at most",
            description = "They carry the webhook-id that they had; what still waits to be delivered is not doubled.")
    @APIResponseSchema(
            value = ReplayView.class,
            responseCode = "200",
            responseDescription = "How many are on their way")
    public ReplayView replay(@PathParam("webhookId") UUID webhookId, @NotNull @Valid ReplayRequest request) {
        return new ReplayView(
                replayFeed.handle(caller.partnerScope(), webhookId, request.fromPosition(), request.toPosition()));
    }

    @GET
    @Path("/{webhookId}/deliveries")
    @Operation(
            operationId = "listWebhookDeliveries",
            summary = "What became of each message, oldest first, for 30 days; those of one state if asked",
            description = "position is the entry's place in the feed.")
    public Page<Standing> deliveries(
            @PathParam("webhookId") UUID webhookId,
            @Parameter(description = "Only messages in this state") @QueryParam("state") WebhookDelivery.State state,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") Limit limit) {
        return readWebhooks
                .deliveries(caller.partnerScope(), webhookId, state, cursor, limit.value())
                .map(WebhookDelivery::standing);
    }

    private static RestResponse<WebhookView> answer(WebhookEndpoint endpoint) {
        return ResponseBuilder.ok(WebhookView.of(endpoint))
                .tag(Versions.tag(endpoint.version()))
                .build();
    }
}
