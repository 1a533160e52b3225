package org.advocacyhub.monitoring.invoice;

import static org.advocacyhub.runtime.security.Roles.AUDITOR;
import static org.advocacyhub.runtime.security.Roles.COMMISSIONER;
import static org.advocacyhub.runtime.security.Roles.HUB_MANAGER;
import static org.advocacyhub.runtime.security.Roles.PARTNER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
import org.advocacyhub.monitoring.contract.domain.Money;
import org.advocacyhub.monitoring.payment.InterestOwed;
import org.advocacyhub.monitoring.payment.domain.Interest;
import org.advocacyhub.monitoring.payment.domain.LateInterest;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.web.IdempotentRequests;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Interest for an invoice that was paid late (domain.md F.8): how it was worked out, and how it is put right. */
@Path("/contracts/{ref}/invoices/{invoiceId}/interest")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Partner payments")
class InterestResource {

    private static final String REF = "[A-Z0-9][A-Z0-9-]{2,39}";

    /**
     * @param reason what was wrong
     * @param waived true: nothing takes its place
     */
    @Schema(examples = """
            {"reason":"Bank Rate of 30 June was entered late."}""")
    record CorrectionRequest(
            @NotBlank @Size(max = 500) @Schema(examples = "Bank Rate of 30 June was entered late.")
            String reason,

            Boolean waived) {}

    /**
     * What was posted for an invoice, in the order in which it was.
     *
     * @param amount what stands
     */
    record InterestView(
            UUID invoiceId, @Schema(examples = "13.97") String amount, List<PostedView> posted) {

        static InterestView of(UUID invoiceId, List<Interest> posted) {
            var sum = posted.stream().map(Interest::amount).reduce(Money.ZERO, Money::plus);
            return new InterestView(
                    invoiceId,
                    sum.toString(),
                    posted.stream().map(PostedView::of).toList());
        }
    }

    /**
     * One posting of it.
     *
     * @param interestId also the posting in the ledger
     * @param base what was paid late
     * @param percent a year: Bank Rate and the margin
     * @param bankRateFrom the day on which that Bank Rate had changed
     * @param corrects what it takes back
     */
    record PostedView(
            UUID interestId,
            @Schema(examples = "2000.00") String base,
            LocalDate dueOn,
            LocalDate paidOn,
            @Schema(examples = "30") long days,
            @Schema(examples = "8.50") String percent,
            @Schema(examples = "0.50") String bankRatePercent,
            @Schema(examples = "2009-03-05") LocalDate bankRateFrom,
            @Schema(examples = "13.97") String amount,
            UUID corrects,
            String reason,
            String explanation) {

        static PostedView of(Interest interest) {
            return new PostedView(
                    interest.interestId(),
                    interest.base().toString(),
                    interest.dueOn(),
                    interest.paidOn(),
                    LateInterest.daysLate(interest.dueOn(), interest.paidOn()),
                    LateInterest.percent(interest.rate().rateHundredths()),
                    LateInterest.percent(interest.rate().bankRateHundredths()),
                    interest.rate().bankRateFrom(),
                    interest.amount().toString(),
                    interest.corrects(),
                    interest.reason(),
                    interest.words());
        }
    }

    private final OweInterest oweInterest;
    private final Invoices invoices;
    private final InterestOwed interestOwed;
    private final IdempotentRequests idempotentRequests;
    private final Caller caller;

    InterestResource(
            OweInterest oweInterest,
            Invoices invoices,
            InterestOwed interestOwed,
            IdempotentRequests idempotentRequests,
            Caller caller) {
        this.oweInterest = oweInterest;
        this.invoices = invoices;
        this.interestOwed = interestOwed;
        this.idempotentRequests = idempotentRequests;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({COMMISSIONER, HUB_MANAGER, AUDITOR, PARTNER})
    @Transactional
    @Operation(
            operationId = "readInvoiceInterest",
            summary = "How the interest for an invoice was worked out",
            description =
                    "Posted with a payment that was late: amount, days, rate, and the Bank Rate that counts, with the day on"
                            + " which it had changed (domain.md F.8). Another partner's invoice is 404 for a partner.")
    @APIResponse(
            responseCode = "200",
            description = "What was posted; nothing of an invoice that is open or was paid in time",
            content = @Content(schema = @Schema(implementation = InterestView.class)))
    @APIResponse(responseCode = "404", description = "unknown-invoice")
    public InterestView read(
            @PathParam("ref") @Pattern(regexp = REF) String ref, @PathParam("invoiceId") UUID invoiceId) {
        invoices.require(caller.ownOrEveryPartners(), ref, invoiceId);
        return InterestView.of(invoiceId, interestOwed.of(invoiceId));
    }

    @POST
    @Path("/corrections")
    @RolesAllowed(HUB_MANAGER)
    @Operation(
            operationId = "correctInvoiceInterest",
            summary = "Put the interest for an invoice right",
            description =
                    "By the exact opposite of what was posted. In its place stands what Bank Rate as it is entered now makes"
                            + " of it, or nothing when it is waived. Both stand in the partner's next statement.")
    @APIResponse(
            responseCode = "201",
            description = "All that was posted for the invoice",
            content = @Content(schema = @Schema(implementation = InterestView.class)))
    @APIResponse(responseCode = "404", description = "unknown-invoice")
    @APIResponse(
            responseCode = "409",
            description = "not-paid-yet, nothing-to-correct, bank-rate-missing, changed-meanwhile")
    public Response correct(
            @PathParam("ref") @Pattern(regexp = REF) String ref,
            @PathParam("invoiceId") UUID invoiceId,
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            @NotNull @Valid CorrectionRequest request) {
        return idempotentRequests.answer(
                idempotencyKey,
                "POST /contracts/" + ref + "/invoices/" + invoiceId + "/interest/corrections",
                request,
                () -> Response.status(201)
                        .entity(InterestView.of(
                                invoiceId,
                                oweInterest.correct(
                                        ref, invoiceId, request.reason(), Boolean.TRUE.equals(request.waived()))))
                        .build());
    }
}
