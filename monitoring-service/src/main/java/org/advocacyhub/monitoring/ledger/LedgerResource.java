package org.advocacyhub.monitoring.ledger;

import static org.advocacyhub.runtime.security.Roles.AUDITOR;
import static org.advocacyhub.runtime.security.Roles.COMMISSIONER;
import static org.advocacyhub.runtime.security.Roles.HUB_MANAGER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import org.advocacyhub.monitoring.contract.ContractPlans;
import org.advocacyhub.monitoring.ledger.LedgerPages.PostingView;
import org.advocacyhub.runtime.web.Cursor;
import org.advocacyhub.runtime.web.Page;
import org.advocacyhub.runtime.web.PageAsked;
import org.advocacyhub.runtime.web.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The ledger as the council and the hub read it. Nobody writes here: what happens elsewhere is posted with it. */
@Path("/contracts/{ref}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({COMMISSIONER, HUB_MANAGER, AUDITOR})
@Tag(name = "Ledger")
class LedgerResource {

    private static final String REF = "[A-Z0-9][A-Z0-9-]{2,39}";

    private final ContractPlans plans;
    private final LineBalances balances;
    private final SpotPrices prices;
    private final LedgerPages pages;
    private final Clock clock;

    LedgerResource(ContractPlans plans, LineBalances balances, SpotPrices prices, LedgerPages pages, Clock clock) {
        this.plans = plans;
        this.balances = balances;
        this.prices = prices;
        this.pages = pages;
        this.clock = clock;
    }

    @GET
    @Path("/years/{from}/pots")
    @Transactional
    @Operation(
            operationId = "readPots",
            summary = "What pays for each line of a year, and what it has paid",
            description =
                    "Pounds and hours by pot: block, variable pool, spot (domain.md F.5). Read from balances; costs the"
                            + " same in any year.")
    @APIResponse(
            responseCode = "200",
            description = "The pots of the year",
            content = @Content(schema = @Schema(implementation = PotsView.class)))
    @APIResponse(responseCode = "404", description = "unknown-contract, unknown-year")
    public PotsView pots(@PathParam("ref") @Pattern(regexp = REF) String ref, @PathParam("from") LocalDate from) {
        plans.terms(ref);
        var year = plans.historyOf(ref, from)
                .map(history -> history.standing(LocalDate.now(clock)))
                .filter(plan -> plan.from().equals(from))
                .orElseThrow(() -> Refusal.notFound("unknown-year", "No year of the contract begins on " + from + "."));
        return PotsView.of(ref, year, PotsView.Balances.of(book -> balances.of(ref, from, book)), line -> prices.on(
                        year.from(), ref, line.line())
                .or(() -> prices.on(year.to(), ref, line.line())));
    }

    @GET
    @Path("/ledger")
    @Transactional
    @Operation(
            operationId = "listPostings",
            summary = "List postings in the order in which they were made",
            description =
                    "Each with its entries, which sum to nothing in pence and in minutes, its rule, and what it corrects.")
    @APIResponse(responseCode = "200", description = "A page of postings")
    @APIResponse(responseCode = "404", description = "unknown-contract")
    public RestResponse<Page<PostingView>> list(
            @PathParam("ref") @Pattern(regexp = REF) String ref, @BeanParam PageAsked asked) {
        plans.terms(ref);
        var after = asked.after(1).map(last -> last.number(0)).orElse(0L);
        var page = asked.of(pages.after(ref, after, asked.rows()), posting -> Cursor.of(posting.position()));
        return asked.answer(page);
    }

    @GET
    @Path("/ledger-export")
    @Produces("text/csv")
    @Transactional
    @Operation(
            operationId = "exportLedger",
            summary = "The entries of a month for the ledger of an accounts department",
            description =
                    "CSV by RFC 4180, one line an entry, in the order of posting. Amounts are pounds with two decimals;"
                            + " entries in hours have their hours in a column of their own.")
    @APIResponse(
            responseCode = "200",
            description = "The entries posted for days of the month",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "400", description = "invalid-request")
    @APIResponse(responseCode = "404", description = "unknown-contract")
    public Response export(
            @PathParam("ref") @Pattern(regexp = REF) String ref,
            @Parameter(description = "The month") @QueryParam("month") @NotNull @Schema(examples = "2016-07")
                    String month) {
        plans.terms(ref);
        var wanted = monthOf(month);
        return Response.ok(LedgerCsv.of(pages.ofMonth(ref, wanted)), "text/csv;charset=UTF-8;header=present")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + ref + "_ledger_" + wanted + ".csv\"")
                .build();
    }

    private static YearMonth monthOf(String month) {
        try {
            return YearMonth.parse(month);
        } catch (DateTimeParseException notAMonth) {
            throw Refusal.invalid("month", "not-a-month", "Name a month, for example 2016-07.");
        }
    }
}
