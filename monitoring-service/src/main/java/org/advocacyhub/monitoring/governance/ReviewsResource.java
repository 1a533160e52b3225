package org.advocacyhub.monitoring.governance;

import static org.advocacyhub.runtime.security.Roles.AUDITOR;
import static org.advocacyhub.runtime.security.Roles.COMMISSIONER;
import static org.advocacyhub.runtime.security.Roles.HUB_MANAGER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.web.Cursor;
import org.advocacyhub.runtime.web.Page;
import org.advocacyhub.runtime.web.PageAsked;
import org.advocacyhub.runtime.web.Versions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Minutes of the quarterly meetings, and the log of what they agreed to do. */
@Path("/contracts/{ref}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Governance")
class ReviewsResource {

    private static final String REF = "[A-Z0-9][A-Z0-9-]{2,39}";

    /** What came of an action. */
    @Schema(examples = "{\"outcome\": \"Three teams were visited.\"}")
    record CompletionRequest(@NotBlank @Size(max = 1000) String outcome) {}

    private final RecordReview recordReview;
    private final ContractReviews reviews;
    private final ReviewActions actions;
    private final GovernanceAnswers answers;
    private final Caller caller;
    private final Clock clock;

    ReviewsResource(
            RecordReview recordReview,
            ContractReviews reviews,
            ReviewActions actions,
            GovernanceAnswers answers,
            Caller caller,
            Clock clock) {
        this.recordReview = recordReview;
        this.reviews = reviews;
        this.actions = actions;
        this.answers = answers;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Path("/reviews")
    @RolesAllowed({COMMISSIONER, HUB_MANAGER})
    @Operation(
            operationId = "keepMinutes",
            summary = "Keep the minutes of a quarterly meeting",
            description = "With who was there, by organisation and role, and the actions agreed (domain.md F.11).")
    @APIResponse(
            responseCode = "201",
            description = "Kept",
            content = @Content(schema = @Schema(implementation = ReviewView.class)))
    @APIResponse(responseCode = "400", description = "in-future")
    @APIResponse(responseCode = "404", description = "unknown-contract")
    public Response record(
            @PathParam("ref") @Pattern(regexp = REF) String ref,
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            @NotNull @Valid ReviewRequest request) {
        return answers.recorded(
                idempotencyKey,
                "/contracts/" + ref + "/reviews",
                request,
                () -> recordReview.handle(ref, request, caller.subject()));
    }

    @GET
    @Path("/reviews")
    @RolesAllowed({COMMISSIONER, HUB_MANAGER, AUDITOR})
    @Transactional
    @Operation(
            operationId = "listMinutes",
            summary = "List minutes",
            description = "By day, the first first, each with its actions.")
    @APIResponse(responseCode = "200", description = "A page of minutes")
    @APIResponse(responseCode = "404", description = "unknown-contract")
    public RestResponse<Page<ReviewView>> list(
            @PathParam("ref") @Pattern(regexp = REF) String ref, @BeanParam PageAsked asked) {
        var today = LocalDate.now(clock);
        return answers.page(
                ref,
                asked,
                reviews::after,
                review -> Cursor.of(review.heldOn(), review.reviewId()),
                review -> ReviewView.of(review, actions.of(review.reviewId()), today));
    }

    @GET
    @Path("/actions")
    @RolesAllowed({COMMISSIONER, HUB_MANAGER, AUDITOR})
    @Transactional
    @Operation(
            operationId = "listActions",
            summary = "List open actions",
            description = "What is due first is at the top.")
    @APIResponse(responseCode = "200", description = "A page of open actions")
    @APIResponse(responseCode = "404", description = "unknown-contract")
    public RestResponse<Page<ActionView>> open(
            @PathParam("ref") @Pattern(regexp = REF) String ref, @BeanParam PageAsked asked) {
        var today = LocalDate.now(clock);
        return answers.page(
                ref,
                asked,
                actions::open,
                action -> Cursor.of(action.due(), action.actionId()),
                action -> ActionView.of(action, today));
    }

    @POST
    @Path("/actions/{actionId}/completion")
    @RolesAllowed({COMMISSIONER, HUB_MANAGER})
    @Operation(
            operationId = "completeAction",
            summary = "Close an action",
            description = "Says what came of it. An open action has version 0; a closed one is not opened again.")
    @APIResponse(
            responseCode = "200",
            description = "Closed",
            content = @Content(schema = @Schema(implementation = ActionView.class)))
    @APIResponse(responseCode = "404", description = "unknown-action")
    @APIResponse(responseCode = "409", description = "already-done")
    @APIResponse(responseCode = "412", description = "changed-meanwhile")
    @APIResponse(responseCode = "428", description = "if-match-required")
    public Response done(
            @PathParam("ref") @Pattern(regexp = REF) String ref,
            @PathParam("actionId") UUID actionId,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid CompletionRequest request) {
        var action = recordReview.done(ref, actionId, ifMatch, request.outcome(), caller.subject());
        return Response.ok(ActionView.of(action, LocalDate.now(clock)))
                .tag(Versions.tag(action.version()))
                .build();
    }
}
