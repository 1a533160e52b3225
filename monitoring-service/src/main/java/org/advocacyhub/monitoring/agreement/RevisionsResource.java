package org.advocacyhub.monitoring.agreement;

import static org.advocacyhub.runtime.security.Roles.AUDITOR;
import static org.advocacyhub.runtime.security.Roles.COMMISSIONER;
import static org.advocacyhub.runtime.security.Roles.HUB_MANAGER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
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
import java.time.Instant;
import java.util.List;
import org.advocacyhub.monitoring.agreement.RevisionView.ChangeView;
import org.advocacyhub.monitoring.contract.ContractPlans;
import org.advocacyhub.monitoring.returns.FiguresTag;
import org.advocacyhub.monitoring.returns.QuarterParameter;
import org.advocacyhub.monitoring.returns.ReturnView;
import org.advocacyhub.monitoring.returns.ReturnsOfQuarter;
import org.advocacyhub.monitoring.returns.domain.FigureChange;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.web.Cursor;
import org.advocacyhub.runtime.web.IdempotentRequests;
import org.advocacyhub.runtime.web.Page;
import org.advocacyhub.runtime.web.PageAsked;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What is counted otherwise since a return was locked, and the revisions that were made of it. */
@Path("/contracts/{ref}/returns/{quarter}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Agreeing on a return")
class RevisionsResource {

    private static final String REF = "[A-Z0-9][A-Z0-9-]{2,39}";

    /** @param reason why the return is corrected */
    @Schema(
            name = "ReturnRevisionRequest",
            examples = "{\"reason\": \"Two referrals of June were recorded in August.\"}")
    record RevisionRequest(@NotBlank @Size(max = 500) String reason) {}

    /**
     * What a revision would change.
     *
     * @param since the revision that holds
     */
    @Schema(name = "ReturnChanges")
    record ChangesView(int since, Instant keptAt, Instant asOf, List<ChangeView> changes) {}

    private final ReviseReturn reviseReturn;
    private final ReturnsOfQuarter returns;
    private final ContractPlans plans;
    private final IdempotentRequests idempotentRequests;
    private final Caller caller;

    RevisionsResource(
            ReviseReturn reviseReturn,
            ReturnsOfQuarter returns,
            ContractPlans plans,
            IdempotentRequests idempotentRequests,
            Caller caller) {
        this.reviseReturn = reviseReturn;
        this.returns = returns;
        this.plans = plans;
        this.idempotentRequests = idempotentRequests;
        this.caller = caller;
    }

    @GET
    @Path("/changes")
    @RolesAllowed({COMMISSIONER, HUB_MANAGER, AUDITOR})
    @Operation(
            operationId = "readReturnChanges",
            summary = "See what a revision would change",
            description =
                    "Every figure that is counted otherwise now than in the locked return or its last revision (domain.md E.1). The ETag"
                            + " is needed to revise.")
    @APIResponse(
            responseCode = "200",
            description = "The changes, none if nothing was heard that moves a figure",
            content = @Content(schema = @Schema(implementation = ChangesView.class)))
    @APIResponse(responseCode = "404", description = "unknown-contract")
    @APIResponse(responseCode = "409", description = "not-locked")
    public Response changes(@PathParam("ref") @Pattern(regexp = REF) String ref, @PathParam("quarter") String quarter) {
        var of = QuarterParameter.quarter(quarter);
        var counted = returns.counted(ref, of);
        var last = reviseReturn.last(ref, of);
        var changes = FigureChange.between(last.contents().figures(), counted.figures()).stream()
                .map(ChangeView::of)
                .toList();
        return Response.ok(new ChangesView(last.revision(), last.keptAt(), counted.asOf(), changes))
                .tag(FiguresTag.of(counted.figures()))
                .build();
    }

    @POST
    @Path("/revisions")
    @RolesAllowed({COMMISSIONER, HUB_MANAGER})
    @Operation(
            operationId = "reviseReturn",
            summary = "Revise a locked return",
            description =
                    "Keeps the figures as they are counted now, with the reason and what became of each. The earlier ones stay.")
    @APIResponse(
            responseCode = "201",
            description = "The revision",
            content = @Content(schema = @Schema(implementation = RevisionView.class)))
    @APIResponse(responseCode = "404", description = "unknown-contract")
    @APIResponse(responseCode = "409", description = "not-locked, nothing-changed")
    @APIResponse(responseCode = "412", description = "changed-meanwhile")
    @APIResponse(responseCode = "428", description = "if-match-required")
    public Response revise(
            @PathParam("ref") @Pattern(regexp = REF) String ref,
            @PathParam("quarter") String quarter,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            @NotNull @Valid RevisionRequest request) {
        var counted = returns.counted(ref, QuarterParameter.quarter(quarter));
        return idempotentRequests.answer(
                idempotencyKey,
                "POST /contracts/" + ref + "/returns/" + quarter + "/revisions",
                request,
                () -> Response.status(201)
                        .entity(RevisionView.of(
                                reviseReturn.handle(counted, ifMatch, request.reason(), Author.of(caller))))
                        .build());
    }

    @GET
    @Path("/revisions")
    @RolesAllowed({COMMISSIONER, HUB_MANAGER, AUDITOR})
    @Operation(
            operationId = "listRevisions",
            summary = "List a locked return and its revisions",
            description = "In their order; 0 is what was locked.")
    @APIResponse(responseCode = "200", description = "A page of revisions")
    @APIResponse(responseCode = "404", description = "unknown-contract")
    public RestResponse<Page<RevisionView>> list(
            @PathParam("ref") @Pattern(regexp = REF) String ref,
            @PathParam("quarter") String quarter,
            @BeanParam PageAsked asked) {
        plans.terms(ref);
        var after = asked.after(1).map(last -> last.number(0)).orElse(-1L);
        var rows = returns.revisionsAfter(ref, QuarterParameter.quarter(quarter), after, asked.rows());
        return asked.answer(asked.of(rows, kept -> Cursor.of(kept.revision())).map(RevisionView::of));
    }

    @GET
    @Path("/revisions/{revision}")
    @RolesAllowed({COMMISSIONER, HUB_MANAGER, AUDITOR})
    @Operation(
            operationId = "readRevision",
            summary = "Read a return as it was locked or revised",
            description = "As it was then, whatever was counted since.")
    @APIResponse(
            responseCode = "200",
            description = "The return of that revision",
            content = @Content(schema = @Schema(implementation = ReturnView.class)))
    @APIResponse(responseCode = "404", description = "unknown-contract, unknown-revision")
    public ReturnView read(
            @PathParam("ref") @Pattern(regexp = REF) String ref,
            @PathParam("quarter") String quarter,
            @PathParam("revision") @Min(0) int revision) {
        plans.terms(ref);
        return ReturnView.of(returns.revision(ref, QuarterParameter.quarter(quarter), revision));
    }
}
