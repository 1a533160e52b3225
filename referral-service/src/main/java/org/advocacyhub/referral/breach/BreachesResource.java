package org.advocacyhub.referral.breach;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.advocacyhub.referral.form.RequestReader;
import org.advocacyhub.referral.referral.Position;
import org.advocacyhub.runtime.sealing.DataKey;
import org.advocacyhub.runtime.sealing.DataKeys;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.Cursor;
import org.advocacyhub.runtime.web.IdempotentRequests;
import org.advocacyhub.runtime.web.Limit;
import org.advocacyhub.runtime.web.Page;
import org.advocacyhub.runtime.web.PageLinks;
import org.advocacyhub.runtime.web.Versions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/breaches")
@RolesAllowed(Roles.HUB_MANAGER)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Breaches")
class BreachesResource {

    private static final Map<UUID, DataKey> NO_KEYS = Map.of();

    private final RecordBreach recordBreach;
    private final ChangeBreach changeBreach;
    private final Breaches breaches;
    private final DataKeys dataKeys;
    private final RequestReader requests;
    private final IdempotentRequests idempotentRequests;
    private final Caller caller;
    private final Clock clock;

    BreachesResource(
            RecordBreach recordBreach,
            ChangeBreach changeBreach,
            Breaches breaches,
            DataKeys dataKeys,
            RequestReader requests,
            IdempotentRequests idempotentRequests,
            Caller caller,
            Clock clock) {
        this.recordBreach = recordBreach;
        this.changeBreach = changeBreach;
        this.breaches = breaches;
        this.dataKeys = dataKeys;
        this.requests = requests;
        this.idempotentRequests = idempotentRequests;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Transactional
    @Operation(
            operationId = "recordBreach",
            summary = "Record that personal data was lost, or seen or changed by whom it should not be",
            description =
                    "From awareAt on there are 72 hours to tell the Information Commissioner's Office, by the clock, unless a risk to people is"
                            + " unlikely (H.6). Every breach is recorded, told or not.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded, with the moment by which the office is to be told",
            content = @Content(schema = @Schema(implementation = BreachView.class)))
    public Response record(
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = BreachRequest.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "Letter to a former address",
                                                            value =
                                                                    "{\"kind\": \"SENT_TO_WRONG_PERSON\", \"peopleAffected\": 1, \"risk\": \"LIKELY\","
                                                                            + " \"words\": \"A letter went to a former address. It was asked back.\"}")))
                    byte[] body) {
        var request = requests.read(body, BreachRequest.class);
        request.check(clock.instant());
        return idempotentRequests.answer(idempotencyKey, "POST /breaches", request, () -> record(request));
    }

    private Response record(BreachRequest request) {
        var breach = recordBreach.handle(request, caller.subject());
        return Response.created(URI.create("/breaches"))
                .tag(Versions.tag(breach.version()))
                .entity(BreachView.of(
                        breach, null, clock.instant())) // kept under the idempotency key: without the words
                .build();
    }

    @POST
    @Path("/{breachId}/changes")
    @Transactional
    @Operation(
            operationId = "changeBreach",
            summary = "Say what is known of a breach now, who was told, or that it is closed",
            description =
                    "It is closed when the office was told, and at a high risk the people too; neither where a risk is unlikely.")
    @APIResponse(
            responseCode = "200",
            description = "The breach",
            content = @Content(schema = @Schema(implementation = BreachView.class)))
    @APIResponse(responseCode = "404", description = "unknown-breach")
    @APIResponse(responseCode = "409", description = "no-such-move, already-told, not-told-yet")
    @APIResponse(responseCode = "428", description = "if-match-required")
    public Response change(
            UUID breachId,
            @HeaderParam("If-Match") String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = BreachChange.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "The office was told",
                                                            value = "{\"toldOfficeAt\": \"2016-04-07T15:00:00Z\"}")))
                    byte[] body) {
        var change = requests.read(body, BreachChange.class);
        change.check();
        var breach = changeBreach.handle(breachId, ifMatch, change);
        return Response.ok(BreachView.of(breach, dataKeys.of(breachId).orElse(null), clock.instant()))
                .tag(Versions.tag(breach.version()))
                .build();
    }

    @GET
    @RolesAllowed({Roles.HUB_MANAGER, Roles.AUDITOR})
    @Transactional
    @Operation(
            operationId = "listBreaches",
            summary = "Breaches, newest first",
            description = "The words are for the hub's managers alone.")
    @APIResponse(responseCode = "200", description = "One page")
    public RestResponse<Page<BreachView>> list(
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") Limit limit,
            @Context UriInfo uri) {
        var now = clock.instant();
        var before = Position.beforeOrNewest(cursor);
        var page = Page.of(
                breaches.newest(before, limit.value() + 1),
                limit.value(),
                breach -> Cursor.of(breach.awareAt(), breach.id()));
        var keys = caller.has(Roles.HUB_MANAGER)
                ? dataKeys.of(page.items().stream().map(Breach::id).toList())
                : NO_KEYS;
        return PageLinks.answer(page.map(breach -> BreachView.of(breach, keys.get(breach.id()), now)), uri);
    }
}
