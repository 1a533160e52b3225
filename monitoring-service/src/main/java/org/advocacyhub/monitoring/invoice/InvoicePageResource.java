package org.advocacyhub.monitoring.invoice;

import static org.advocacyhub.runtime.security.Roles.AUDITOR;
import static org.advocacyhub.runtime.security.Roles.COMMISSIONER;
import static org.advocacyhub.runtime.security.Roles.HUB_MANAGER;
import static org.advocacyhub.runtime.security.Roles.PARTNER;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.monitoring.payment.InterestOwed;
import org.advocacyhub.monitoring.payment.domain.Interest;
import org.advocacyhub.runtime.page.Box;
import org.advocacyhub.runtime.page.Form;
import org.advocacyhub.runtime.page.JsonOrPage;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.web.Page;
import org.advocacyhub.runtime.web.PageAsked;
import org.advocacyhub.runtime.web.PageLinks;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Invoices as pages: what is to be paid by when, what is late, and the interest for it. */
@Path("/contracts/{ref}/invoices")
@Produces("text/html;qs=0.5")
@RolesAllowed({COMMISSIONER, HUB_MANAGER, AUDITOR, PARTNER})
@RunOnVirtualThread
class InvoicePageResource {

    private static final String REF = "[A-Z0-9][A-Z0-9-]{2,39}";

    /**
     * The list.
     *
     * @param unpaid only what is not paid, what came in first at the top; else all, what came in last at the top
     * @param everyPartner the reader sees those of all partners
     * @param onward address of the rest; null when there is none
     */
    record ListPage(
            String contractRef, boolean unpaid, boolean everyPartner, List<InvoiceView> invoices, String onward) {}

    /**
     * One invoice.
     *
     * @param interest what was posted for it, in plain English
     * @param forms what the reader can do now
     */
    record OnePage(String contractRef, InvoiceView view, List<String> interest, List<Form> forms) {}

    @CheckedTemplate(basePath = "invoice")
    static class Templates {

        private Templates() {}

        static native TemplateInstance invoices(ListPage page);

        static native TemplateInstance invoice(OnePage page);
    }

    private final Invoices invoices;
    private final InvoiceViews views;
    private final InterestOwed interestOwed;
    private final Caller caller;
    private final Clock clock;

    InvoicePageResource(Invoices invoices, InvoiceViews views, InterestOwed interestOwed, Caller caller, Clock clock) {
        this.invoices = invoices;
        this.views = views;
        this.interestOwed = interestOwed;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(hidden = true)
    public Response list(
            @PathParam("ref") @Pattern(regexp = REF) String ref,
            @QueryParam("unpaid") @DefaultValue("true") boolean unpaid,
            @BeanParam PageAsked asked) {
        var page = unpaid ? unpaid(ref, asked) : all(ref, asked);
        return JsonOrPage.page(Templates.invoices(new ListPage(
                                ref,
                                unpaid,
                                caller.partnerId().isEmpty(),
                                page.map(views.of(page.items())).items(),
                                PageLinks.nextForReaders(page, asked.uri)))
                        .render())
                .build();
    }

    @GET
    @Path("/{invoiceId}")
    @Transactional
    @Operation(hidden = true)
    public Response one(@PathParam("ref") @Pattern(regexp = REF) String ref, @PathParam("invoiceId") UUID invoiceId) {
        var invoice = invoices.require(caller.ownOrEveryPartners(), ref, invoiceId);
        var forms = caller.has(HUB_MANAGER)
                ? List.of(invoice.paidOn() == null ? payment(invoice) : reversal(invoice))
                : List.<Form>of();
        return JsonOrPage.page(Templates.invoice(new OnePage(
                                ref,
                                views.of(invoice),
                                interestOwed.of(invoiceId).stream()
                                        .map(Interest::words)
                                        .toList(),
                                forms))
                        .render())
                .build();
    }

    private Page<Invoice> unpaid(String ref, PageAsked asked) {
        return asked.byDay(
                (receivedOn, invoiceId, rows) ->
                        invoices.unpaidAfter(caller.ownOrEveryPartners(), ref, receivedOn, invoiceId, rows),
                Invoice::receivedOn,
                Invoice::invoiceId);
    }

    private Page<Invoice> all(String ref, PageAsked asked) {
        return asked.latestFirst(
                (receivedOn, invoiceId, rows) ->
                        invoices.before(caller.ownOrEveryPartners(), ref, receivedOn, invoiceId, rows),
                Invoice::receivedOn,
                Invoice::invoiceId);
    }

    private static Form reversal(Invoice invoice) {
        return Form.of(
                        "Take the payment back",
                        "/contracts/" + invoice.contractRef() + "/invoices/" + invoice.invoiceId()
                                + "/payment/reversal",
                        "It was not paid so",
                        Box.words("reason", "What was wrong"))
                .of(invoice.version());
    }

    private Form payment(Invoice invoice) {
        return Form.of(
                        "Note that it was paid",
                        "/contracts/" + invoice.contractRef() + "/invoices/" + invoice.invoiceId() + "/payment",
                        "It was paid",
                        Box.day("paidOn", "Paid on", LocalDate.now(clock)))
                .of(invoice.version());
    }
}
