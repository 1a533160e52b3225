package org.advocacyhub.monitoring.spotorder;

import static org.advocacyhub.runtime.security.Roles.AUDITOR;
import static org.advocacyhub.runtime.security.Roles.COMMISSIONER;
import static org.advocacyhub.runtime.security.Roles.HUB_MANAGER;
import static org.advocacyhub.runtime.security.Roles.OPERATIONAL_MANAGER;
import static org.advocacyhub.runtime.security.Roles.TRIAGE_WORKER;

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
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.advocacyhub.monitoring.spotorder.DecideSpotOrder.Decider;
import org.advocacyhub.monitoring.spotorder.SpotOrdersResource.Verdict;
import org.advocacyhub.runtime.page.Box;
import org.advocacyhub.runtime.page.Box.Choice;
import org.advocacyhub.runtime.page.Form;
import org.advocacyhub.runtime.page.JsonOrPage;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.web.PageAsked;
import org.advocacyhub.runtime.web.PageLinks;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Spot orders as pages: what is asked for and why, who approved, and the forms of those who decide (domain.md F.7). */
@Path("/spot-orders")
@Produces("text/html;qs=0.5")
@RolesAllowed({COMMISSIONER, OPERATIONAL_MANAGER, TRIAGE_WORKER, HUB_MANAGER, AUDITOR})
@RunOnVirtualThread
class SpotOrderPages {

    private static final String REF = "[A-Z0-9][A-Z0-9-]{2,39}";

    /** Reasons as people choose them; a program may send any code. */
    private static final List<Choice> REFUSALS = List.of(
            new Choice("NOT_EXCEPTIONAL", "The circumstances are not exceptional"),
            new Choice("PARTNER_CAN_TAKE_IT", "A partner of the network can take it"),
            new Choice("NO_MONEY", "Neither the contract nor the team can pay"),
            new Choice("RATE_TOO_HIGH", "The rate is too high"),
            new Choice("OTHER", "Another reason"));

    /** @param onward address of the rest; null when there is none */
    record ListPage(
            String contractRef,
            SpotOrder.State state,
            List<SpotOrder.State> states,
            List<SpotOrderView> orders,
            String onward) {}

    /** @param forms what the reader can do now */
    record OnePage(SpotOrderView view, List<Form> forms) {}

    @CheckedTemplate(basePath = "spotorder")
    static class Templates {

        private Templates() {}

        static native TemplateInstance orders(ListPage page);

        static native TemplateInstance order(OnePage page);
    }

    private final SpotOrders orders;
    private final Caller caller;

    SpotOrderPages(SpotOrders orders, Caller caller) {
        this.orders = orders;
        this.caller = caller;
    }

    @GET
    @Transactional
    @Operation(hidden = true)
    public Response list(
            @QueryParam("contract") @NotNull @Pattern(regexp = REF) String contract,
            @QueryParam("state") @DefaultValue("REQUESTED") SpotOrder.State state,
            @BeanParam PageAsked asked) {
        var page = asked.oldestFirst(
                (requestedAt, orderId, rows) -> orders.after(contract, state, requestedAt, orderId, rows),
                SpotOrder::requestedAt,
                SpotOrder::orderId);
        return JsonOrPage.page(Templates.orders(new ListPage(
                                contract,
                                state,
                                Arrays.asList(SpotOrder.State.values()),
                                page.map(SpotOrderView::of).items(),
                                PageLinks.nextForReaders(page, asked.uri)))
                        .render())
                .build();
    }

    @GET
    @Path("/{orderId}")
    @Transactional
    @Operation(hidden = true)
    public Response one(@PathParam("orderId") UUID orderId) {
        var order = orders.require(orderId);
        return JsonOrPage.page(Templates.order(new OnePage(SpotOrderView.of(order), forms(order)))
                        .render())
                .build();
    }

    private List<Form> forms(SpotOrder order) {
        var decider = Decider.of(caller);
        var operation = "/spot-orders/" + order.orderId() + "/approval";
        return Stream.of(
                        Form.of("Approve it", operation, "Approve it", Box.fixed("verdict", Verdict.APPROVE)),
                        Form.of(
                                "Refuse it",
                                operation,
                                "Refuse it",
                                Box.fixed("verdict", Verdict.REFUSE),
                                Box.choice("reason", "Why", REFUSALS)))
                .filter(_ -> decider.mayDecide(order))
                .map(form -> form.of(order.version()))
                .toList();
    }
}
