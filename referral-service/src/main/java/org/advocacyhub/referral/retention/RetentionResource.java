package org.advocacyhub.referral.retention;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.advocacyhub.referral.referral.Position;
import org.advocacyhub.referral.retention.RetentionRuns.Item;
import org.advocacyhub.referral.retention.RetentionRuns.Outcome;
import org.advocacyhub.referral.retention.domain.RecordClass;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.Cursor;
import org.advocacyhub.runtime.web.IdempotentRequests;
import org.advocacyhub.runtime.web.Limit;
import org.advocacyhub.runtime.web.Page;
import org.advocacyhub.runtime.web.PageLinks;
import org.advocacyhub.runtime.web.Refusal;
import org.advocacyhub.runtime.web.Versions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/retention/runs")
@RolesAllowed({Roles.HUB_MANAGER, Roles.AUDITOR})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Retention")
class RetentionResource {

    /** A run: how far it has come, and how many records were listed, deleted and kept. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "RetentionRun")
    record RunView(
            UUID runId,
            RetentionRun.State state,
            LocalDate dueBy,
            String listedBy,
            Instant listedAt,
            String approvedBy,
            Instant approvedAt,
            Instant doneAt,

            @Schema(
                    description =
                            "LISTED are those on which nothing was done yet: it falls to 0 while the run is at work")
            Map<String, Long> records) {}

    /** A record that a run lists. */
    @Schema(name = "RetentionItem")
    record ItemView(UUID referralId, RecordClass recordClass, LocalDate dueOn, Outcome outcome) {

        static ItemView of(Item item) {
            return new ItemView(item.referralId(), item.recordClass(), item.dueOn(), item.outcome());
        }
    }

    private final ListDueRecords listDueRecords;
    private final RetentionRuns runs;
    private final IdempotentRequests idempotentRequests;
    private final Caller caller;
    private final Clock clock;

    RetentionResource(
            ListDueRecords listDueRecords,
            RetentionRuns runs,
            IdempotentRequests idempotentRequests,
            Caller caller,
            Clock clock) {
        this.listDueRecords = listDueRecords;
        this.runs = runs;
        this.idempotentRequests = idempotentRequests;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @RolesAllowed(Roles.HUB_MANAGER)
    @Operation(
            operationId = "listDueRecords",
            summary = "List what falls due by today",
            description =
                    "At most 1,000 records, the longest ended first. Nothing is deleted before a second hub manager approves."
                            + " One run at a time: 409 while another one is open.")
    @APIResponse(
            responseCode = "201",
            description = "The run, waiting for approval",
            content = @Content(schema = @Schema(implementation = RunView.class)))
    public Response list(@HeaderParam("Idempotency-Key") String idempotencyKey) {
        return idempotentRequests.answer(idempotencyKey, "POST /retention/runs", Map.of(), () -> {
            var run = listDueRecords.handle(caller.subject());
            return Response.created(URI.create("/retention/runs/" + run.id()))
                    .tag(Versions.tag(run.version()))
                    .entity(view(run))
                    .build();
        });
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listRetentionRuns",
            summary = "All runs, newest first",
            description = "Also cancelled ones.")
    @APIResponse(responseCode = "200", description = "One page")
    public RestResponse<Page<RunView>> runs(
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") Limit limit,
            @Context UriInfo uri) {
        var rows = runs.newest(Position.beforeOrNewest(cursor), limit.value() + 1);
        return PageLinks.answer(
                Page.of(rows, limit.value(), run -> Cursor.of(run.listedAt(), run.id()))
                        .map(this::view),
                uri);
    }

    @GET
    @Path("/{runId}")
    @Transactional
    @Operation(
            operationId = "readRetentionRun",
            summary = "How far a run has come",
            description = "While it is at work, records shows how many are left.")
    @APIResponse(
            responseCode = "200",
            description = "The run",
            content = @Content(schema = @Schema(implementation = RunView.class)))
    public Response run(UUID runId) {
        var run = runs.require(runId);
        return Response.ok(view(run)).tag(Versions.tag(run.version())).build();
    }

    @GET
    @Path("/{runId}/items")
    @Transactional
    @Operation(
            operationId = "listRetentionItems",
            summary = "The records of a run",
            description = "Class, day on which each fell due, and what became of it.")
    @APIResponse(responseCode = "200", description = "One page")
    public RestResponse<Page<ItemView>> items(
            UUID runId,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") Limit limit,
            @Context UriInfo uri) {
        runs.require(runId);
        var after = Cursor.decode(cursor, 2).orElse(Cursor.of(new UUID(0, 0), ""));
        var rows = runs.items(runId, referralOf(after), after.value(1), limit.value() + 1);
        return PageLinks.answer(
                Page.of(rows, limit.value(), item -> Cursor.of(item.referralId(), item.recordClass()))
                        .map(ItemView::of),
                uri);
    }

    @POST
    @Path("/{runId}/approval")
    @RolesAllowed(Roles.HUB_MANAGER)
    @Transactional
    @Operation(
            operationId = "approveRetentionRun",
            summary = "Approve the deletion of what a run lists",
            description =
                    "By a second hub manager: 403 for the one who listed. Deletion starts at once and can't be undone. What is on"
                            + " hold, or no longer due, is kept.")
    @APIResponse(
            responseCode = "200",
            description = "The run, approved",
            content = @Content(schema = @Schema(implementation = RunView.class)))
    @APIResponse(responseCode = "428", description = "if-match-required")
    public Response approve(UUID runId, @HeaderParam("If-Match") String ifMatch) {
        var run = runs.requireForChange(runId);
        Versions.require(ifMatch, run.version());
        run.approve(caller.subject(), clock.instant());
        runs.flush();
        return Response.ok(view(run)).tag(Versions.tag(run.version())).build();
    }

    @POST
    @Path("/{runId}/cancellation")
    @RolesAllowed(Roles.HUB_MANAGER)
    @Transactional
    @Operation(
            operationId = "cancelRetentionRun",
            summary = "Cancel a run that was not approved",
            description = "Nothing was deleted, and nothing will be.")
    @APIResponse(
            responseCode = "200",
            description = "The run, cancelled",
            content = @Content(schema = @Schema(implementation = RunView.class)))
    @APIResponse(responseCode = "428", description = "if-match-required")
    public Response cancel(UUID runId, @HeaderParam("If-Match") String ifMatch) {
        var run = runs.requireForChange(runId);
        Versions.require(ifMatch, run.version());
        run.cancel();
        runs.flush();
        return Response.ok(view(run)).tag(Versions.tag(run.version())).build();
    }

    private static UUID referralOf(Cursor cursor) {
        try {
            return UUID.fromString(cursor.value(0));
        } catch (IllegalArgumentException notOurs) {
            throw Refusal.invalid("cursor", "invalid-cursor", "Use the cursor of the previous page as it is, or none.");
        }
    }

    private RunView view(RetentionRun run) {
        var records = new TreeMap<String, Long>();
        runs.counts(run.id()).forEach(row -> records.put((String) row[0], (Long) row[1]));
        return new RunView(
                run.id(),
                run.state(),
                run.dueBy(),
                run.listedBy(),
                run.listedAt(),
                run.approvedBy(),
                run.approvedAt(),
                run.doneAt(),
                records);
    }
}
