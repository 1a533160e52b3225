package org.advocacyhub.monitoring.spend;

import static org.advocacyhub.runtime.security.Roles.AUDITOR;
import static org.advocacyhub.runtime.security.Roles.COMMISSIONER;
import static org.advocacyhub.runtime.security.Roles.HUB_MANAGER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
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
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.monitoring.contract.ContractPlans;
import org.advocacyhub.monitoring.contract.domain.Money;
import org.advocacyhub.monitoring.contract.domain.PlannedHours;
import org.advocacyhub.monitoring.spend.RecordSpend.Spend;
import org.advocacyhub.monitoring.spend.domain.ChargedHours;
import org.advocacyhub.runtime.web.IdempotentRequests;
import org.advocacyhub.runtime.web.Page;
import org.advocacyhub.runtime.web.PageAsked;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Money spent on a contract. */
@Path("/contracts/{ref}/spend")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Money")
class SpendResource {

    private static final String REF = "[A-Z0-9][A-Z0-9-]{2,39}";

    /**
     * Money spent.
     *
     * @param amount a decimal string with exactly two decimals; negative to put a mistake right, with a note
     * @param hours in the place of an amount: approved hours above the block, at the price of an hour of the line
     * @param spotOrderId the approved spot order at the contract's cost that it pays; its commitment falls by the amount
     */
    @Schema(examples = """
            {"line":"IMHA","incurredOn":"2016-04-30","amount":"24000.00","kind":"BLOCK"}""")
    record SpendRequest(
            @NotNull
            @Pattern(regexp = "[A-Z][A-Z0-9_]{0,39}", message = "must be the name of a line")
            @Schema(examples = "IMHA")
            String line,

            @NotNull @Schema(examples = "2016-04-30") LocalDate incurredOn,

            @Pattern(
                    regexp = "-?\\d{1,12}\\.\\d{2}",
                    message = "must be an amount with exactly two decimals, for example \"1234.56\"")
            @Schema(examples = "24000.00")
            String amount,

            @Pattern(
                    regexp = "\\d{1,6}\\.\\d{2}",
                    message = "must be hours with exactly two decimals, for example \"500.00\"")
            @Schema(examples = "500.00")
            String hours,

            @NotNull SpendEntry.Kind kind,
            @Size(max = 500) String note,
            UUID spotOrderId) {

        Spend spend() {
            return new Spend(
                    line,
                    incurredOn,
                    Money.parse(amount).orElse(null),
                    PlannedHours.parse(hours).map(PlannedHours::minutes).orElse(null),
                    kind,
                    note,
                    spotOrderId);
        }
    }

    /**
     * An entry as a caller sees it.
     *
     * @param hours that were charged, where hours were
     * @param finding what the facts said of them when they were recorded, as {@code /years/{from}/hours-charged} explains; absent
     *     when nothing spoke against it
     */
    record SpendView(
            UUID spendId,
            String line,
            LocalDate incurredOn,
            String amount,
            SpendEntry.Kind kind,
            String note,
            Instant recordedAt,
            UUID spotOrderId,
            UUID corrects,
            @Schema(examples = "500.00") String hours,
            ChargedHours.Finding finding) {

        static SpendView of(SpendEntry entry) {
            return new SpendView(
                    entry.spendId(),
                    entry.line(),
                    entry.incurredOn(),
                    entry.amount().toString(),
                    entry.kind(),
                    entry.note(),
                    entry.recordedAt(),
                    entry.spotOrderId(),
                    entry.corrects(),
                    entry.minutes() == null ? null : ChargedHours.hours(entry.minutes()),
                    entry.whenRecorded() == null || entry.corrects() != null
                            ? null
                            : entry.whenRecorded().finding().orElse(null));
        }
    }

    /** @param note what was wrong */
    @Schema(examples = """
            {"note":"Booked twice."}""")
    record ReversalRequest(
            @NotNull @Size(min = 1, max = 500) @Schema(examples = "Booked twice.")
            String note) {}

    private final RecordSpend recordSpend;
    private final ReverseSpend reverseSpend;
    private final SpendEntries entries;
    private final ContractPlans plans;
    private final IdempotentRequests idempotentRequests;

    SpendResource(
            RecordSpend recordSpend,
            ReverseSpend reverseSpend,
            SpendEntries entries,
            ContractPlans plans,
            IdempotentRequests idempotentRequests) {
        this.recordSpend = recordSpend;
        this.reverseSpend = reverseSpend;
        this.entries = entries;
        this.plans = plans;
        this.idempotentRequests = idempotentRequests;
    }

    @POST
    @RolesAllowed({COMMISSIONER, HUB_MANAGER})
    @Operation(
            operationId = "recordSpend",
            summary = "Record what was spent",
            description =
                    "With an Idempotency-Key a repeated request is answered as the first time. Hours that the facts do not"
                            + " bear out are recorded with a finding, not refused: they may be recorded late.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = SpendView.class)))
    @APIResponse(responseCode = "404", description = "unknown-contract")
    public Response record(
            @PathParam("ref") @Pattern(regexp = REF) String ref,
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            @NotNull @Valid SpendRequest request) {
        return idempotentRequests.answer(
                idempotencyKey, "POST /contracts/" + ref + "/spend", request, () -> Response.status(201)
                        .entity(SpendView.of(recordSpend.handle(ref, request.spend())))
                        .build());
    }

    @POST
    @Path("/{spendId}/reversal")
    @RolesAllowed({COMMISSIONER, HUB_MANAGER})
    @Operation(
            operationId = "reverseSpend",
            summary = "Take an entry of spend back",
            description = "By its exact opposite on the same day, which names it; nothing is changed or deleted.")
    @APIResponse(
            responseCode = "201",
            description = "The opposite entry",
            content = @Content(schema = @Schema(implementation = SpendView.class)))
    @APIResponse(responseCode = "404", description = "unknown-contract, unknown-spend")
    @APIResponse(responseCode = "409", description = "already-reversed, is-a-reversal")
    public Response reverse(
            @PathParam("ref") @Pattern(regexp = REF) String ref,
            @PathParam("spendId") UUID spendId,
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            @NotNull @Valid ReversalRequest request) {
        return idempotentRequests.answer(
                idempotencyKey,
                "POST /contracts/" + ref + "/spend/" + spendId + "/reversal",
                request,
                () -> Response.status(201)
                        .entity(SpendView.of(reverseSpend.handle(ref, spendId, request.note())))
                        .build());
    }

    @GET
    @RolesAllowed({COMMISSIONER, HUB_MANAGER, AUDITOR})
    @Transactional
    @Operation(
            operationId = "listSpend",
            summary = "List spend by day",
            description = "Amounts are pounds with pence, as text.")
    @APIResponse(responseCode = "200", description = "A page of entries")
    @APIResponse(responseCode = "404", description = "unknown-contract")
    public RestResponse<Page<SpendView>> list(
            @PathParam("ref") @Pattern(regexp = REF) String ref, @BeanParam PageAsked asked) {
        plans.terms(ref);
        var page = asked.byDay(
                (day, spendId, rows) -> entries.after(ref, day, spendId, rows),
                SpendEntry::incurredOn,
                SpendEntry::spendId);
        return asked.answer(page.map(SpendView::of));
    }
}
