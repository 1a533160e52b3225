package org.advocacyhub.monitoring.withdrawal;

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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.monitoring.contract.ContractPlans;
import org.advocacyhub.monitoring.contract.domain.Money;
import org.advocacyhub.monitoring.withdrawal.GivenUpLots.Asked;
import org.advocacyhub.monitoring.withdrawal.MoveBlock.Leaving;
import org.advocacyhub.monitoring.withdrawal.domain.Part;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.web.IdempotentRequests;
import org.advocacyhub.runtime.web.Page;
import org.advocacyhub.runtime.web.PageAsked;
import org.advocacyhub.runtime.web.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What a withdrawal does to the money. The withdrawal itself is provider-service's. */
@Path("/contracts/{ref}/withdrawals")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Partner payments")
class WithdrawalResource {

    private static final String REF = "[A-Z0-9][A-Z0-9-]{2,39}";
    private static final String PARTNER_ID = "[A-Z0-9][A-Z0-9-]{0,59}";
    private static final String LOT = "[A-Z0-9][A-Z0-9_-]{0,39}";
    /**
     * Who leaves and who goes on.
     *
     * @param effectiveOn first day without the partner
     * @param lots that are given up; all when absent
     * @param districts of them that are given up; the lots as a whole when absent
     * @param annualBlock what of the block a year goes with the districts, where people agreed on that; by population when absent
     * @param staffTransferred true when absent; false: the successor gets a block of zero hours, and the rest goes back
     */
    @Schema(examples = """
            {"partnerId":"E-KENT-MH","successorId":"SEAP","effectiveOn":"2017-06-15","reason":"PERFORMANCE"}""")
    record WithdrawalRequest(
            @NotNull @Pattern(regexp = PARTNER_ID, message = "must be a partner's id") @Schema(examples = "E-KENT-MH")
            String partnerId,

            @NotNull @Pattern(regexp = PARTNER_ID, message = "must be a partner's id") @Schema(examples = "SEAP")
            String successorId,

            @NotNull @Schema(examples = "2017-06-15") LocalDate effectiveOn,
            @NotNull @Schema(examples = "PERFORMANCE") Withdrawal.Reason reason,
            Boolean staffTransferred,

            @Size(max = 50) @Schema(examples = "[\"EAST\"]")
            List<@NotNull @Pattern(regexp = LOT, message = "must be the code of a lot") String> lots,

            @Size(max = 400) @Schema(examples = "[\"E07000114\"]")
            List<
                            @NotNull
                            @Pattern(regexp = "[A-Z]\\d{8}", message = "must be a GSS code, for example E07000114")
                            String>
                    districts,

            @Pattern(
                    regexp = "\\d{1,12}\\.\\d{2}",
                    message = "must be an amount with exactly two decimals, for example \"30000.00\"")
            @Schema(examples = "30000.00")
            String annualBlock) {

        Asked asked() {
            return new Asked(
                    lots == null ? List.of() : lots,
                    districts == null ? List.of() : districts,
                    Money.parse(annualBlock).orElse(null));
        }

        Leaving leaving() {
            return new Leaving(
                    partnerId, successorId, effectiveOn, reason, staffTransferred == null || staffTransferred);
        }
    }

    /**
     * A lot that was given up.
     *
     * @param districts that were given up; empty: the whole lot
     * @param partBy what the part was weighed by
     * @param whole what was agreed for the days from {@code from} to {@code to}
     * @param block what of it was given up
     * @param kept the partner's part, {@code moved} the successor's; they sum to the block
     */
    record WithdrawalView(
            UUID withdrawalId,
            String partnerId,
            String successorId,
            String lot,
            List<String> districts,
            Part.By partBy,
            LocalDate effectiveOn,
            Withdrawal.Reason reason,
            boolean staffTransferred,
            LocalDate from,
            LocalDate to,
            @Schema(examples = "120000.00") String whole,
            @Schema(examples = "120000.00") String block,
            @Schema(examples = "24657.53") String kept,
            @Schema(examples = "95342.47") String moved) {

        static WithdrawalView of(Withdrawal withdrawal) {
            return new WithdrawalView(
                    withdrawal.withdrawalId(),
                    withdrawal.partnerId(),
                    withdrawal.successorId(),
                    withdrawal.lot(),
                    withdrawal.districts(),
                    withdrawal.partBy(),
                    withdrawal.effectiveOn(),
                    withdrawal.reason(),
                    withdrawal.staffTransferred(),
                    withdrawal.from(),
                    withdrawal.to(),
                    withdrawal.whole().toString(),
                    withdrawal.block().toString(),
                    withdrawal.kept().toString(),
                    withdrawal.moved().toString());
        }
    }

    /** What moved, lot by lot. */
    record WithdrawalsView(List<WithdrawalView> lots) {}

    private final MoveBlock moveBlock;
    private final GivenUpLots givenUpLots;
    private final Withdrawals withdrawals;
    private final ContractPlans plans;
    private final IdempotentRequests idempotentRequests;
    private final Caller caller;

    WithdrawalResource(
            MoveBlock moveBlock,
            GivenUpLots givenUpLots,
            Withdrawals withdrawals,
            ContractPlans plans,
            IdempotentRequests idempotentRequests,
            Caller caller) {
        this.moveBlock = moveBlock;
        this.givenUpLots = givenUpLots;
        this.withdrawals = withdrawals;
        this.plans = plans;
        this.idempotentRequests = idempotentRequests;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({COMMISSIONER, HUB_MANAGER})
    @Transactional
    @Operation(
            operationId = "moveBlock",
            summary = "Move the block of a partner that leaves to its successor",
            description =
                    "The block of the year is split by calendar days, HALF_EVEN; both parts sum to the whole"
                            + " (domain.md F.9). Of a lot that is given up in part only that part is split, by population unless"
                            + " something was agreed; the partner keeps the rest. The statements of both follow it from the month of the withdrawal on.")
    @APIResponse(
            responseCode = "201",
            description = "Moved",
            content = @Content(schema = @Schema(implementation = WithdrawalsView.class)))
    @APIResponse(responseCode = "400", description = "same-partner, outside-years, not-contracted, more-than-agreed")
    @APIResponse(responseCode = "404", description = "unknown-contract")
    @APIResponse(responseCode = "409", description = "no-block, already-withdrawn, already-stated")
    public Response record(
            @PathParam("ref") @Pattern(regexp = REF) String ref,
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            @NotNull @Valid WithdrawalRequest request) {
        return idempotentRequests.answer(
                idempotencyKey, "POST /contracts/" + ref + "/withdrawals", request, () -> Response.status(201)
                        .entity(new WithdrawalsView(moved(ref, request.leaving(), request.asked())))
                        .build());
    }

    private List<WithdrawalView> moved(String ref, Leaving leaving, Asked asked) {
        var lots = moveBlock.handle(ref, leaving, givenUpLots.asked(ref, leaving, asked), caller.subject());
        if (lots.isEmpty()) {
            throw Refusal.conflict(
                    "no-block", "No block of " + leaving.partnerId() + " falls into the year from the day on.");
        }
        return lots.stream().map(WithdrawalView::of).toList();
    }

    @GET
    @RolesAllowed({COMMISSIONER, HUB_MANAGER, AUDITOR})
    @Transactional
    @Operation(
            operationId = "listWithdrawals",
            summary = "List withdrawals by day",
            description = "Lot by lot, with both parts of the block.")
    @APIResponse(responseCode = "200", description = "A page of withdrawals")
    @APIResponse(responseCode = "404", description = "unknown-contract")
    public RestResponse<Page<WithdrawalView>> list(
            @PathParam("ref") @Pattern(regexp = REF) String ref, @BeanParam PageAsked asked) {
        plans.terms(ref);
        var page = asked.byDay(
                (day, withdrawalId, rows) -> withdrawals.after(ref, day, withdrawalId, rows),
                Withdrawal::effectiveOn,
                Withdrawal::withdrawalId);
        return asked.answer(page.map(WithdrawalView::of));
    }
}
