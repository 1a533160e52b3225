package org.advocacyhub.provider.activity;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.provider.page.Kinds;
import org.advocacyhub.provider.partner.PartnerNames;
import org.advocacyhub.provider.web.Codes;
import org.advocacyhub.runtime.page.Form;
import org.advocacyhub.runtime.page.JsonOrPage;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.Limit;
import org.advocacyhub.runtime.web.PageLinks;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Requests for more time as pages: the hub answers them there, and whoever asked sees what it said. */
@Path("/time-requests")
@RolesAllowed({Roles.PARTNER, Roles.ADVOCATE, Roles.HUB_MANAGER})
@RunOnVirtualThread
class TimeRequestsPage {

    /**
     * The page.
     *
     * @param state those of one state: those that wait for the hub when none is asked for
     * @param everyPartner the reader sees those of all partners
     * @param onward address of the rest; null when there is none
     */
    record RequestsView(
            Instant now,
            TimeRequest.State state,
            List<TimeRequest.State> states,
            List<EntryView> entries,
            boolean everyPartner,
            String onward) {}

    /**
     * A request in words.
     *
     * @param kind what the type of advocacy is called
     * @param partner what the partner is called
     */
    record EntryView(TimeRequestView view, String kind, String partner) {}

    /**
     * One request.
     *
     * @param everyPartner the reader sees those of all partners
     * @param forms the answers that can be given
     */
    record RequestPage(Instant now, EntryView entry, boolean everyPartner, List<Form> forms) {}

    @CheckedTemplate(basePath = "timerequests")
    static class Templates {

        private Templates() {}

        static native TemplateInstance list(RequestsView page);

        static native TemplateInstance one(RequestPage page);
    }

    private final ReadTimeRequests readTimeRequests;
    private final TimeRequestForms forms;
    private final PartnerNames partnerNames;
    private final Kinds kinds;
    private final Caller caller;
    private final Clock clock;

    TimeRequestsPage(
            ReadTimeRequests readTimeRequests,
            TimeRequestForms forms,
            PartnerNames partnerNames,
            Kinds kinds,
            Caller caller,
            Clock clock) {
        this.readTimeRequests = readTimeRequests;
        this.forms = forms;
        this.partnerNames = partnerNames;
        this.kinds = kinds;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Produces("text/html;qs=0.5")
    @Operation(hidden = true)
    public Response list(
            @QueryParam("state") String asked,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") Limit limit,
            @Context UriInfo uri) {
        var state = asked == null ? TimeRequest.State.WAITING : Codes.read(TimeRequest.State.class, "state", asked);
        var page = readTimeRequests.page(caller.partnerScope(), state, cursor, limit.value());
        return JsonOrPage.page(Templates.list(new RequestsView(
                                clock.instant(),
                                state,
                                Arrays.asList(TimeRequest.State.values()),
                                entries(page.items()),
                                caller.partnerId().isEmpty(),
                                PageLinks.nextForReaders(page, uri)))
                        .render())
                .build();
    }

    @GET
    @Path("/{requestId}")
    @Produces("text/html;qs=0.5")
    @Operation(hidden = true)
    public Response one(@PathParam("requestId") UUID requestId) {
        var request = readTimeRequests.one(caller.partnerScope(), requestId);
        return JsonOrPage.page(Templates.one(new RequestPage(
                                clock.instant(),
                                entries(List.of(request)).getFirst(),
                                caller.partnerId().isEmpty(),
                                forms.of(request)))
                        .render())
                .build();
    }

    private List<EntryView> entries(List<TimeRequestView> views) {
        var kindNames = kinds.on(LocalDate.now(clock));
        var partners = partnerNames.of(
                views.stream().map(TimeRequestView::partnerId).distinct().toList());
        return views.stream()
                .map(view -> new EntryView(
                        view,
                        kindNames.getOrDefault(view.serviceType(), view.serviceType()),
                        partners.getOrDefault(view.partnerId(), view.partnerId())))
                .toList();
    }
}
