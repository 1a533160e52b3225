package org.advocacyhub.provider.transfer;

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
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.advocacyhub.provider.page.Kinds;
import org.advocacyhub.provider.partner.PartnerNames;
import org.advocacyhub.provider.transfer.Transfers.Side;
import org.advocacyhub.provider.transfer.domain.TransferState;
import org.advocacyhub.provider.web.Codes;
import org.advocacyhub.runtime.page.Form;
import org.advocacyhub.runtime.page.JsonOrPage;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.Limit;
import org.advocacyhub.runtime.web.PageLinks;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Cases that go from one partner to another as pages for the managers of both, and for the hub's where it names the partner (D.1.3). */
@Path("/transfers")
@RolesAllowed({Roles.PARTNER, Roles.HUB_MANAGER})
@RunOnVirtualThread
class TransfersPageResource {

    /**
     * The page.
     *
     * @param side from which the reader looks
     * @param state those of one state: those that wait for a partner's answer when none is asked for
     * @param onward address of the rest; null when there is none
     */
    record TransfersView(
            Instant now,
            Side side,
            TransferState state,
            List<TransferState> states,
            List<EntryView> entries,
            String onward) {}

    /**
     * A transfer in words.
     *
     * @param kind what the type of advocacy is called
     * @param from what the giving partner is called
     * @param to what the other one is called; null while the hub looks for one
     */
    record EntryView(TransferView view, String kind, String from, String to) {}

    /**
     * One transfer.
     *
     * @param takenByReader the case is the reader's now
     * @param forms what the reader can say to it
     */
    record TransferPage(Instant now, EntryView entry, boolean takenByReader, List<Form> forms) {}

    @CheckedTemplate(basePath = "transfers")
    static class Templates {

        private Templates() {}

        static native TemplateInstance list(TransfersView page);

        static native TemplateInstance one(TransferPage page);
    }

    private final ReadTransfers readTransfers;
    private final TransferForms transferForms;
    private final PartnerNames partnerNames;
    private final Kinds kinds;
    private final Caller caller;
    private final Clock clock;

    TransfersPageResource(
            ReadTransfers readTransfers,
            TransferForms transferForms,
            PartnerNames partnerNames,
            Kinds kinds,
            Caller caller,
            Clock clock) {
        this.readTransfers = readTransfers;
        this.transferForms = transferForms;
        this.partnerNames = partnerNames;
        this.kinds = kinds;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Produces("text/html;qs=0.5")
    @Operation(hidden = true)
    public Response list(
            @QueryParam("side") String askedSide,
            @QueryParam("state") String askedState,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") Limit limit,
            @Context UriInfo uri) {
        var side = askedSide == null ? Side.TAKING : Codes.read(Side.class, "side", askedSide);
        var state = askedState == null ? TransferState.PROPOSED : Codes.read(TransferState.class, "state", askedState);
        var page = readTransfers.page(caller.partnerScope(), side, state, cursor, limit.value());
        var entries = entries(page.items());
        return JsonOrPage.page(Templates.list(new TransfersView(
                                clock.instant(),
                                side,
                                state,
                                Arrays.asList(TransferState.values()),
                                entries,
                                PageLinks.nextForReaders(page, uri)))
                        .render())
                .build();
    }

    @GET
    @Path("/{transferId}")
    @Produces("text/html;qs=0.5")
    @Operation(hidden = true)
    public Response one(@PathParam("transferId") UUID transferId) {
        var view = readTransfers.one(caller.partnerScope(), transferId, caller.subject());
        var reader = caller.partnerId().orElse(null);
        return JsonOrPage.page(Templates.one(new TransferPage(
                                clock.instant(),
                                entries(List.of(view)).getFirst(),
                                view.state() == TransferState.ACCEPTED
                                        && view.toPartner().equals(reader)
                                        && readTransfers.isStillOf(caller.partnerScope(), view.caseId()),
                                transferForms.of(view, caller.partnerScope())))
                        .render())
                .build();
    }

    private List<EntryView> entries(List<TransferView> views) {
        var kindNames = kinds.on(LocalDate.now(clock));
        var partners = partnerNames.of(views.stream()
                .flatMap(view -> Stream.of(view.fromPartner(), view.toPartner()))
                .filter(Objects::nonNull)
                .toList());
        return views.stream()
                .map(view -> new EntryView(
                        view,
                        kindNames.getOrDefault(view.serviceType(), view.serviceType()),
                        partners.getOrDefault(view.fromPartner(), view.fromPartner()),
                        view.toPartner() == null ? null : partners.getOrDefault(view.toPartner(), view.toPartner())))
                .toList();
    }
}
