package org.advocacyhub.triage.demand;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.runtime.page.Box;
import org.advocacyhub.runtime.page.Box.Choice;
import org.advocacyhub.runtime.page.Form;
import org.advocacyhub.runtime.page.JsonOrPage;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.PageAsked;
import org.advocacyhub.runtime.web.PageLinks;
import org.advocacyhub.triage.contract.ContractTerms;
import org.advocacyhub.triage.demand.HoursRequest.Reason;
import org.advocacyhub.triage.demand.HoursRequest.Reply;
import org.advocacyhub.triage.demand.HoursRequestsResource.HoursRequestView;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Requests for hours as pages: the hub asks, the council sees what waits for its reply, and replies (E.5). */
@Path("/hours-requests")
@RolesAllowed({Roles.TRIAGE_WORKER, Roles.HUB_MANAGER, Roles.COMMISSIONER, Roles.AUDITOR})
@Produces("text/html;qs=0.5")
@RunOnVirtualThread
class HoursRequestsPageResource {

    /**
     * The list.
     *
     * @param contract whose requests are shown; null while there is no contract
     * @param contracts whose could be shown
     * @param onward address of the rest; null when there is none
     * @param forms what the reader can do
     */
    record ListPage(
            Instant now,
            String contract,
            List<String> contracts,
            List<HoursRequestView> requests,
            String onward,
            List<Form> forms) {}

    /** @param forms what the reader can do */
    record OnePage(Instant now, HoursRequestView view, List<Form> forms) {}

    @CheckedTemplate(basePath = "hoursrequests")
    static class Templates {

        private Templates() {}

        static native TemplateInstance list(ListPage page);

        static native TemplateInstance one(OnePage page);
    }

    private final HoursRequests requests;
    private final ContractTerms contractTerms;
    private final Caller caller;
    private final Clock clock;

    HoursRequestsPageResource(HoursRequests requests, ContractTerms contractTerms, Caller caller, Clock clock) {
        this.requests = requests;
        this.contractTerms = contractTerms;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * A program names the contract; a person who names none sees the requests of the one that runs longest. The newest first, so that what
     * waits for a reply does not stand behind the years before.
     */
    @GET
    @Transactional
    @Operation(hidden = true)
    public Response list(
            @QueryParam("contract") @Pattern(regexp = HoursRequestsResource.REF) String asked,
            @BeanParam PageAsked pageAsked) {
        var contracts = contractTerms.references();
        var contract = asked != null ? asked : contracts.isEmpty() ? null : contracts.getFirst();
        var page = pageAsked.newestFirst(
                (before, id, rows) -> requests.before(contract, before, id, rows),
                HoursRequest::requestedAt,
                HoursRequest::requestId);
        return JsonOrPage.page(Templates.list(new ListPage(
                                clock.instant(),
                                contract,
                                contracts,
                                page.items().stream().map(this::view).toList(),
                                PageLinks.nextForReaders(page, pageAsked.uri),
                                asking(contracts)))
                        .render())
                .build();
    }

    @GET
    @Path("/{requestId}")
    @Transactional
    @Operation(hidden = true)
    public Response one(@PathParam("requestId") UUID requestId) {
        var request = requests.require(requestId);
        return JsonOrPage.page(Templates.one(new OnePage(clock.instant(), view(request), reply(request)))
                        .render())
                .build();
    }

    private HoursRequestView view(HoursRequest request) {
        return HoursRequestView.of(request, LocalDate.now(clock));
    }

    private List<Form> asking(List<String> contracts) {
        var isHub = caller.has(Roles.TRIAGE_WORKER) || caller.has(Roles.HUB_MANAGER);
        var choices = contracts.stream().map(ref -> new Choice(ref, ref)).toList();
        return isHub && !contracts.isEmpty()
                ? List.of(Form.of(
                        "Ask the council for more hours",
                        "/hours-requests",
                        "Ask",
                        Box.choice("contractRef", "Contract", choices).startingWith(contracts.getFirst()),
                        Box.number("minutes", "Minutes (600 are 10 hours)", null),
                        Box.choice("reason", "Why", Reason.values())))
                : List.of();
    }

    private List<Form> reply(HoursRequest request) {
        return caller.has(Roles.COMMISSIONER) && request.reply() == null
                ? List.of(Form.of(
                                "Reply for the council",
                                "/hours-requests/" + request.requestId() + "/reply",
                                "Send the reply",
                                Box.choice("reply", "Reply", Reply.values()),
                                Box.number("grantedMinutes", "Minutes that are granted, where it is a part", null)
                                        .orNone())
                        .of(request.version()))
                : List.of();
    }
}
