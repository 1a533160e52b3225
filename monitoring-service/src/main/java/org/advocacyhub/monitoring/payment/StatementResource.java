package org.advocacyhub.monitoring.payment;

import static org.advocacyhub.runtime.security.Roles.AUDITOR;
import static org.advocacyhub.runtime.security.Roles.COMMISSIONER;
import static org.advocacyhub.runtime.security.Roles.HUB_MANAGER;
import static org.advocacyhub.runtime.security.Roles.PARTNER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.advocacyhub.monitoring.payment.DraftStatement.Wanted;
import org.advocacyhub.monitoring.payment.Statement.Kind;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.web.IdempotentRequests;
import org.advocacyhub.runtime.web.Page;
import org.advocacyhub.runtime.web.PageAsked;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Partners' statements. A partner reads its own; the hub draws them up and issues them. */
@Path("/contracts/{ref}/statements")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Partner payments")
class StatementResource {

    private static final String REF = "[A-Z0-9][A-Z0-9-]{2,39}";
    private static final String PARTNER_ID = "[A-Z0-9][A-Z0-9-]{0,59}";

    /**
     * Which statement to issue.
     *
     * @param month the month; of an advance the first one of its quarter
     * @param blockOnly leaves hours above the block to a later statement, for example while a price is missing
     */
    @Schema(examples = """
            {"partnerId":"ADVOCACY-FOR-ALL","kind":"ADVANCE","month":"2016-07"}""")
    record StatementRequest(
            @NotNull
            @Pattern(regexp = PARTNER_ID, message = "must be a partner's id")
            @Schema(examples = "ADVOCACY-FOR-ALL")
            String partnerId,

            @NotNull @Schema(examples = "ADVANCE") Kind kind,
            @NotNull @Schema(examples = "2016-07") String month,
            Boolean blockOnly) {

        Wanted wanted(String contractRef) {
            return new Wanted(contractRef, partnerId, kind, StatementMonth.of(month), Boolean.TRUE.equals(blockOnly));
        }
    }

    private final DraftStatement draftStatement;
    private final IssueStatement issueStatement;
    private final Statements statements;
    private final IdempotentRequests idempotentRequests;
    private final Caller caller;

    StatementResource(
            DraftStatement draftStatement,
            IssueStatement issueStatement,
            Statements statements,
            IdempotentRequests idempotentRequests,
            Caller caller) {
        this.draftStatement = draftStatement;
        this.issueStatement = issueStatement;
        this.statements = statements;
        this.idempotentRequests = idempotentRequests;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({COMMISSIONER, HUB_MANAGER, AUDITOR, PARTNER})
    @Transactional
    @Operation(
            operationId = "listStatements",
            summary = "List statements by period",
            description =
                    "Every line with its rule, hours, rate and pot. A partner sees its own statements only. The same as a"
                            + " page, the latest first: ask for text/html.")
    @APIResponse(responseCode = "200", description = "A page of statements")
    public RestResponse<Page<StatementView>> list(
            @PathParam("ref") @Pattern(regexp = REF) String ref, @BeanParam PageAsked asked) {
        var page = asked.byDay(
                (from, statementId, rows) ->
                        statements.after(caller.ownOrEveryPartners(), ref, from, statementId, rows),
                Statement::from,
                Statement::statementId);
        return asked.answer(page.map(StatementView::of));
    }

    @GET
    @Path("/{statementId}")
    @RolesAllowed({COMMISSIONER, HUB_MANAGER, AUDITOR, PARTNER})
    @Transactional
    @Operation(
            operationId = "readStatement",
            summary = "Read a statement",
            description =
                    "Another partner's statement is 404 for a partner. The same as a page to print: ask for text/html.")
    @APIResponse(
            responseCode = "200",
            description = "The statement",
            content = @Content(schema = @Schema(implementation = StatementView.class)))
    @APIResponse(responseCode = "404", description = "unknown-statement")
    public StatementView read(
            @PathParam("ref") @Pattern(regexp = REF) String ref, @PathParam("statementId") UUID statementId) {
        return StatementView.of(statements.require(caller.ownOrEveryPartners(), ref, statementId));
    }

    @GET
    @Path("/draft")
    @RolesAllowed({COMMISSIONER, HUB_MANAGER, AUDITOR})
    @Transactional
    @Operation(
            operationId = "draftStatement",
            summary = "Draw a statement up without issuing it",
            description =
                    "From terms, hours and balances as they are now, with what stands in the way of issuing it. The same as a"
                            + " page, on which the hub issues it: ask for text/html.")
    @APIResponse(
            responseCode = "200",
            description = "The draft",
            content = @Content(schema = @Schema(implementation = StatementView.class)))
    @APIResponse(responseCode = "400", description = "outside-years, not-a-quarter, not-a-month")
    @APIResponse(responseCode = "404", description = "unknown-contract")
    public StatementView draft(
            @PathParam("ref") @Pattern(regexp = REF) String ref,
            @Parameter(description = "Only this partner's")
                    @QueryParam("partner")
                    @NotNull
                    @Pattern(regexp = PARTNER_ID)
                    String partner,
            @Parameter(description = "Of a month, after it; or of a quarter, in advance")
                    @QueryParam("kind")
                    @DefaultValue("MONTH")
                    Kind kind,
            @Parameter(description = "The month") @QueryParam("month") @NotNull @Schema(examples = "2016-07")
                    String month) {
        var wanted = new Wanted(ref, partner, kind, StatementMonth.of(month), false);
        return StatementView.of(wanted, draftStatement.handle(wanted));
    }

    @POST
    @RolesAllowed(HUB_MANAGER)
    @Operation(
            operationId = "issueStatement",
            summary = "Issue a statement",
            description =
                    "MONTH: after the month, its instalment of the block and the hours above the block. ADVANCE: on the"
                            + " first day of a quarter, a quarter of the block less what was advanced and not delivered"
                            + " (domain.md F.8). Issued one after the other, each once, and posted in the ledger.")
    @APIResponse(
            responseCode = "201",
            description = "Issued",
            content = @Content(schema = @Schema(implementation = StatementView.class)))
    @APIResponse(responseCode = "400", description = "spot-price-missing, outside-years, not-a-quarter")
    @APIResponse(responseCode = "404", description = "unknown-contract")
    @APIResponse(responseCode = "409", description = "already-issued, earlier-one-missing, too-early, nothing-to-state")
    public Response issue(
            @PathParam("ref") @Pattern(regexp = REF) String ref,
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            @NotNull @Valid StatementRequest request) {
        return idempotentRequests.answer(idempotencyKey, "POST /contracts/" + ref + "/statements", request, () -> {
            var issued = issueStatement.handle(request.wanted(ref));
            return Response.created(URI.create("/contracts/" + ref + "/statements/" + issued.statementId()))
                    .entity(StatementView.of(issued))
                    .build();
        });
    }
}
