package org.advocacyhub.monitoring.payment;

import static org.advocacyhub.runtime.security.Roles.AUDITOR;
import static org.advocacyhub.runtime.security.Roles.COMMISSIONER;
import static org.advocacyhub.runtime.security.Roles.HUB_MANAGER;
import static org.advocacyhub.runtime.security.Roles.PARTNER;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
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
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.advocacyhub.monitoring.payment.DraftStatement.Wanted;
import org.advocacyhub.monitoring.payment.SettledStatements.Settlement;
import org.advocacyhub.monitoring.payment.Statement.Kind;
import org.advocacyhub.runtime.page.Box;
import org.advocacyhub.runtime.page.Form;
import org.advocacyhub.runtime.page.JsonOrPage;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.web.PageAsked;
import org.advocacyhub.runtime.web.PageLinks;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Statements as pages to read and print: for a partner's treasurer what is paid, why and when, for the hub the forms to pay by. */
@Path("/contracts/{ref}/statements")
@Produces("text/html;qs=0.5")
@RunOnVirtualThread
class StatementPageResource {

    private static final String REF = "[A-Z0-9][A-Z0-9-]{2,39}";
    private static final String PARTNER_ID = "[A-Z0-9][A-Z0-9-]{0,59}";

    /** Whose work of so long ago may still have to be stated: hours are recorded late, and the year before is looked at again. */
    private static final int YEARS_TO_STATE = 2;

    /**
     * The list.
     *
     * @param everyPartner the reader sees those of all partners
     * @param partners of whom the reader may draw statements up; empty for all others
     * @param onward address of the rest; null when there is none
     */
    record ListPage(
            String contractRef,
            boolean everyPartner,
            List<EntryView> entries,
            List<String> partners,
            String lastMonth,
            String onward) {}

    /**
     * A statement in the list.
     *
     * @param settled null while there is no invoice
     * @param late its invoice should have been paid
     */
    record EntryView(StatementView view, Settlement settled, boolean late) {

        /** Whether an invoice can ask for it: not for nothing, and not for what is owed back. */
        public boolean isToBePaid() {
            return !view.total().startsWith("-") && !view.total().equals("0.00");
        }
    }

    /**
     * One statement, or the draft of one.
     *
     * @param own the reader is its partner
     * @param payable an invoice can ask for it
     */
    record OnePage(EntryView entry, boolean own, boolean payable, List<Form> forms) {}

    @CheckedTemplate(basePath = "payment")
    static class Templates {

        private Templates() {}

        static native TemplateInstance statements(ListPage page);

        static native TemplateInstance statement(OnePage page);
    }

    private final Statements statements;
    private final SettledStatements settled;
    private final DraftStatement draftStatement;
    private final PartnerTerms terms;
    private final Caller caller;
    private final Clock clock;

    StatementPageResource(
            Statements statements,
            SettledStatements settled,
            DraftStatement draftStatement,
            PartnerTerms terms,
            Caller caller,
            Clock clock) {
        this.statements = statements;
        this.settled = settled;
        this.draftStatement = draftStatement;
        this.terms = terms;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({COMMISSIONER, HUB_MANAGER, AUDITOR, PARTNER})
    @Transactional
    @Operation(hidden = true)
    public Response list(@PathParam("ref") @Pattern(regexp = REF) String ref, @BeanParam PageAsked asked) {
        var page = asked.latestFirst(
                (from, statementId, rows) ->
                        statements.before(caller.ownOrEveryPartners(), ref, from, statementId, rows),
                Statement::from,
                Statement::statementId);
        var settlements =
                settled.of(page.items().stream().map(Statement::statementId).toList());
        var today = LocalDate.now(clock);
        return JsonOrPage.page(Templates.statements(new ListPage(
                                ref,
                                caller.partnerId().isEmpty(),
                                page.items().stream()
                                        .map(statement -> entry(
                                                StatementView.of(statement),
                                                settlements.get(statement.statementId()),
                                                today))
                                        .toList(),
                                caller.has(HUB_MANAGER)
                                        ? terms.partnersSince(ref, today.minusYears(YEARS_TO_STATE))
                                        : List.of(),
                                YearMonth.from(today).minusMonths(1).toString(),
                                PageLinks.nextForReaders(page, asked.uri)))
                        .render())
                .build();
    }

    @GET
    @Path("/{statementId}")
    @RolesAllowed({COMMISSIONER, HUB_MANAGER, AUDITOR, PARTNER})
    @Transactional
    @Operation(hidden = true)
    public Response one(
            @PathParam("ref") @Pattern(regexp = REF) String ref, @PathParam("statementId") UUID statementId) {
        var statement = StatementView.of(statements.require(caller.ownOrEveryPartners(), ref, statementId));
        var settlement = settled.of(List.of(statementId)).get(statementId);
        var today = LocalDate.now(clock);
        var entry = entry(statement, settlement, today);
        var payable = settlement == null && entry.isToBePaid();
        var forms = payable && caller.has(HUB_MANAGER) ? List.of(invoice(statement, today)) : List.<Form>of();
        return show(entry, payable, forms);
    }

    @GET
    @Path("/draft")
    @RolesAllowed({COMMISSIONER, HUB_MANAGER, AUDITOR})
    @Transactional
    @Operation(hidden = true)
    public Response draft(
            @PathParam("ref") @Pattern(regexp = REF) String ref,
            @QueryParam("partner") @NotNull @Pattern(regexp = PARTNER_ID) String partner,
            @QueryParam("kind") @DefaultValue("MONTH") Kind kind,
            @QueryParam("month") @NotNull String month) {
        var wanted = new Wanted(ref, partner, kind, StatementMonth.of(month), false);
        var draft = StatementView.of(wanted, draftStatement.handle(wanted));
        var forms = caller.has(HUB_MANAGER)
                ? Stream.of(issue(draft, month), issueBlock(draft, month, hasBlock(wanted)))
                        .flatMap(Optional::stream)
                        .toList()
                : List.<Form>of();
        return show(new EntryView(draft, null, false), false, forms);
    }

    /** Whether something would be stated if the hours above the block were left to a later statement. */
    private boolean hasBlock(Wanted wanted) {
        var block = new Wanted(wanted.contractRef(), wanted.partnerId(), wanted.kind(), wanted.month(), true);
        return !draftStatement.handle(block).draft().lines().isEmpty();
    }

    private Response show(EntryView entry, boolean payable, List<Form> forms) {
        return JsonOrPage.page(Templates.statement(
                                new OnePage(entry, caller.partnerId().isPresent(), payable, forms))
                        .render())
                .build();
    }

    private static EntryView entry(StatementView view, Settlement settlement, LocalDate today) {
        return new EntryView(view, settlement, settlement != null && settlement.isLate(today));
    }

    private static Form invoice(StatementView statement, LocalDate today) {
        return Form.of(
                "Enter the invoice",
                "/contracts/" + statement.contractRef() + "/invoices",
                "Enter it",
                Box.fixed("statementId", statement.statementId()),
                Box.line("number", "Its number", null),
                Box.day("receivedOn", "Came in on", today),
                Box.line("amount", "What it asks for, in pounds and pence, such as 2000.00", null));
    }

    private static Optional<Form> issue(StatementView draft, String month) {
        return Optional.of(Form.of(
                        "Issue it",
                        "/contracts/" + draft.contractRef() + "/statements",
                        "Issue this statement",
                        Box.fixed("partnerId", draft.partnerId()),
                        Box.fixed("kind", draft.kind()),
                        Box.fixed("month", month)))
                .filter(_ -> draft.findings().isEmpty() && !draft.lines().isEmpty());
    }

    /** While something is in the way of the hours above the block, the block need not wait (domain.md F.5). */
    private static Optional<Form> issueBlock(StatementView draft, String month, boolean hasBlock) {
        return Optional.of(Form.of(
                        "Issue the block alone",
                        "/contracts/" + draft.contractRef() + "/statements",
                        "Issue the block, the hours above it later",
                        Box.fixed("partnerId", draft.partnerId()),
                        Box.fixed("kind", draft.kind()),
                        Box.fixed("month", month),
                        Box.fixed("blockOnly", true)))
                .filter(_ -> !draft.findings().isEmpty() && draft.kind() == Kind.MONTH && hasBlock);
    }
}
