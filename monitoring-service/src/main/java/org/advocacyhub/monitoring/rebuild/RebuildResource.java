package org.advocacyhub.monitoring.rebuild;

import static org.advocacyhub.runtime.security.Roles.SERVICE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.web.IdempotentRequests;
import org.advocacyhub.runtime.web.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Rebuilds of the facts: for operations. */
@Path("/rebuilds")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(SERVICE)
@Tag(name = "Rebuilds")
class RebuildResource {

    private static final int SHOWN = 50;

    /**
     * How a rebuild stands.
     *
     * @param eventsExpected records in the topics when it began
     * @param eventsRefused events left out because the database would not take them
     */
    record RebuildView(
            UUID rebuildId,
            Rebuild.State state,
            Instant requestedAt,
            Long eventsExpected,
            long eventsReplayed,
            long eventsRefused,
            Instant finishedAt,
            String failure) {

        static RebuildView of(Rebuild rebuild) {
            return new RebuildView(
                    rebuild.rebuildId(),
                    rebuild.state(),
                    rebuild.requestedAt(),
                    rebuild.eventsExpected(),
                    rebuild.eventsReplayed(),
                    rebuild.eventsRefused(),
                    rebuild.finishedAt(),
                    rebuild.failure());
        }
    }

    private final StartRebuild startRebuild;
    private final Rebuilds rebuilds;
    private final IdempotentRequests idempotentRequests;
    private final Caller caller;

    RebuildResource(
            StartRebuild startRebuild, Rebuilds rebuilds, IdempotentRequests idempotentRequests, Caller caller) {
        this.startRebuild = startRebuild;
        this.rebuilds = rebuilds;
        this.idempotentRequests = idempotentRequests;
        this.caller = caller;
    }

    @POST
    @Operation(
            operationId = "rebuildFacts",
            summary = "Rebuild all facts from the first event",
            description = "Answers at once; the Location says how it goes. Returns can be read as before meanwhile.")
    @APIResponse(
            responseCode = "202",
            description = "Begun",
            content = @Content(schema = @Schema(implementation = RebuildView.class)))
    @APIResponse(responseCode = "409", description = "rebuild-running")
    public Response start(@HeaderParam("Idempotency-Key") String idempotencyKey) {
        return idempotentRequests.answer(idempotencyKey, "POST /rebuilds", Map.of(), () -> {
            var rebuild = startRebuild.handle(caller.subject());
            return Response.accepted(RebuildView.of(rebuild))
                    .location(URI.create("/rebuilds/" + rebuild.rebuildId()))
                    .build();
        });
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listRebuilds",
            summary = "List the latest rebuilds",
            description = "The last 50, latest first.")
    @APIResponse(responseCode = "200", description = "The rebuilds")
    public Page<RebuildView> list() {
        return new Page<>(rebuilds.latest(SHOWN).stream().map(RebuildView::of).toList(), null);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(
            operationId = "readRebuild",
            summary = "See how a rebuild stands",
            description = "eventsReplayed of eventsExpected; DONE when the rebuilt facts are the ones that are read.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RebuildView.class)))
    @APIResponse(responseCode = "404", description = "unknown-rebuild")
    public RebuildView read(@PathParam("id") UUID rebuildId) {
        return RebuildView.of(rebuilds.require(rebuildId));
    }
}
