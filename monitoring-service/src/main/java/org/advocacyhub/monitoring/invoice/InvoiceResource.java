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
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.monitoring.contract.domain.Money;
import org.advocacyhub.monitoring.invoice.EnterInvoice.Arrived;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.web.IdempotentRequests;
import org.advocacyhub.runtime.web.Page;
import org.advocacyhub.runtime.web.PageAsked;
import org.advocacyhub.runtime.web.Versions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Invoices of partners. The hub enters and pays them; a partner reads its own. */
@Path("/contracts/{ref}/invoices")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Partner payments")
class InvoiceResource {

    private static final String REF = "[A-Z0-9][A-Z0-9-]{2,39}";

    /**
     * An invoice that came in.
     *
     * @param number as the partner calls it
     * @param amount exactly what the statement comes to
     */
    @Schema(examples = """
            {"statementId":"018a1f00-0000-7000-8000-000000000007","number":"2016-0715","receivedOn":"2016-07-31","amount":"2000.00"}""")
    record InvoiceRequest(
            @NotNull UUID statementId,

            @NotNull @Size(min = 1, max = 60) @Schema(examples = "2016-0715")
            String number,

            @NotNull @Schema(examples = "2016-07-31") LocalDate receivedOn,

            @NotNull
            @Pattern(
                    regexp = "\\d{1,12}\\.\\d{2}",
                    message = "must be an amount with exactly two decimals, for example \"1234.56\"")
            @Schema(examples = "2000.00")
            String amount) {

        Arrived arrived() {
            return new Arrived(
                    statementId, number, receivedOn, Money.parse(amount).orElseThrow());
        }
    }

    /** A payment that was made. */
    @Schema(examples = """
            {"paidOn":"2016-08-30"}""")
    record PaymentRequest(
            @NotNull @Schema(examples = "2016-08-30") LocalDate paidOn) {}

    /** A payment that was noted in error. */
    @Schema(examples = """
            {"reason":"The bank sent it back."}""")
    record PaymentReversalRequest(
            @NotBlank @Size(max = 500) @Schema(examples = "The bank sent it back.")
            String reason) {}

    private final EnterInvoice enterInvoice;
    private final PayInvoice payInvoice;
    private final TakePaymentBack takePaymentBack;
    private final Invoices invoices;
    private final InvoiceViews views;
    private final IdempotentRequests idempotentRequests;
    private final Caller caller;

    InvoiceResource(
            EnterInvoice enterInvoice,
            PayInvoice payInvoice,
            TakePaymentBack takePaymentBack,
            Invoices invoices,
            InvoiceViews views,
            IdempotentRequests idempotentRequests,
            Caller caller) {
        this.enterInvoice = enterInvoice;
        this.payInvoice = payInvoice;
        this.takePaymentBack = takePaymentBack;
        this.invoices = invoices;
        this.views = views;
        this.idempotentRequests = idempotentRequests;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(HUB_MANAGER)
    @Transactional
    @Operation(
            operationId = "enterInvoice",
            summary = "Enter a partner's invoice",
            description =
                    "It asks for exactly what the statement comes to, or is refused with the difference. Due after the"
                            + " days agreed in the sub-contract.")
    @APIResponse(
            responseCode = "201",
            description = "Entered",
            content = @Content(schema = @Schema(implementation = InvoiceView.class)))
    @APIResponse(
            responseCode = "400",
            description = "unknown-statement, differs-from-statement, in-future, before-service")
    @APIResponse(responseCode = "409", description = "already-invoiced, nothing-to-invoice")
    public Response enter(
            @PathParam("ref") @Pattern(regexp = REF) String ref,
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            @NotNull @Valid InvoiceRequest request) {
        return idempotentRequests.answer(idempotencyKey, "POST /contracts/" + ref + "/invoices", request, () -> {
            var invoice = enterInvoice.handle(ref, request.arrived());
            return Response.created(URI.create("/contracts/" + ref + "/invoices/" + invoice.invoiceId()))
                    .entity(views.of(invoice))
                    .build();
        });
    }

    @POST
    @Path("/{invoiceId}/payment")
    @RolesAllowed(HUB_MANAGER)
    @Transactional
    @Operation(
            operationId = "recordInvoicePayment",
            summary = "Note that an invoice was paid",
            description = "Whole, once; needs If-Match with the ETag that was read. Posted in the ledger.")
    @APIResponse(
            responseCode = "200",
            description = "Paid",
            content = @Content(schema = @Schema(implementation = InvoiceView.class)))
    @APIResponse(responseCode = "404", description = "unknown-invoice")
    @APIResponse(responseCode = "409", description = "already-paid")
    @APIResponse(responseCode = "428", description = "if-match-required")
    public Response pay(
            @PathParam("ref") @Pattern(regexp = REF) String ref,
            @PathParam("invoiceId") UUID invoiceId,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid PaymentRequest request) {
        return answer(payInvoice.handle(ref, invoiceId, ifMatch, request.paidOn()));
    }

    @POST
    @Path("/{invoiceId}/payment/reversal")
    @RolesAllowed(HUB_MANAGER)
    @Transactional
    @Operation(
            operationId = "takeInvoicePaymentBack",
            summary = "Take a payment back that was noted in error",
            description =
                    "By the exact opposite of what was posted, on the same day, with the reason; so is the interest that came of it. The"
                            + " invoice is open again and can be paid as it was. Needs If-Match with the ETag that was read.")
    @APIResponse(
            responseCode = "200",
            description = "Open again",
            content = @Content(schema = @Schema(implementation = InvoiceView.class)))
    @APIResponse(responseCode = "404", description = "unknown-invoice")
    @APIResponse(responseCode = "409", description = "not-paid-yet")
    @APIResponse(responseCode = "428", description = "if-match-required")
    public Response takeBack(
            @PathParam("ref") @Pattern(regexp = REF) String ref,
            @PathParam("invoiceId") UUID invoiceId,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid PaymentReversalRequest request) {
        var open = takePaymentBack.handle(ref, invoiceId, ifMatch, request.reason());
        return Response.ok(views.of(open))
                .tag(Versions.tag(open.version()))
                .contentLocation(URI.create("/contracts/" + ref + "/invoices/" + invoiceId))
                .build();
    }

    @GET
    @Path("/{invoiceId}")
    @RolesAllowed({COMMISSIONER, HUB_MANAGER, AUDITOR, PARTNER})
    @Transactional
    @Operation(
            operationId = "readInvoice",
            summary = "Read an invoice",
            description =
                    "Another partner's invoice is 404 for a partner. The same as a page, on which the hub notes the payment: ask for"
                            + " text/html.")
    @APIResponse(
            responseCode = "200",
            description = "The invoice",
            content = @Content(schema = @Schema(implementation = InvoiceView.class)))
    @APIResponse(responseCode = "404", description = "unknown-invoice")
    public Response read(@PathParam("ref") @Pattern(regexp = REF) String ref, @PathParam("invoiceId") UUID invoiceId) {
        return answer(invoices.require(caller.ownOrEveryPartners(), ref, invoiceId));
    }

    @GET
    @RolesAllowed({COMMISSIONER, HUB_MANAGER, AUDITOR, PARTNER})
    @Transactional
    @Operation(
            operationId = "listInvoices",
            summary = "List invoices by the day on which they came in",
            description =
                    "With due dates, days to pay and interest. A partner sees its own only. The same as a page, of what is to be paid"
                            + " unless unpaid is false: ask for text/html.")
    @APIResponse(responseCode = "200", description = "A page of invoices")
    public RestResponse<Page<InvoiceView>> list(
            @PathParam("ref") @Pattern(regexp = REF) String ref,
            @Parameter(description = "Only those that are not paid") @QueryParam("unpaid") @DefaultValue("false")
                    boolean unpaid,
            @BeanParam PageAsked asked) {
        var scope = caller.ownOrEveryPartners();
        var page = asked.byDay(
                (receivedOn, invoiceId, rows) -> unpaid
                        ? invoices.unpaidAfter(scope, ref, receivedOn, invoiceId, rows)
                        : invoices.after(scope, ref, receivedOn, invoiceId, rows),
                Invoice::receivedOn,
                Invoice::invoiceId);
        return asked.answer(page.map(views.of(page.items())));
    }

    private Response answer(Invoice invoice) {
        return Response.ok(views.of(invoice))
                .tag(Versions.tag(invoice.version()))
                .build();
    }
}
