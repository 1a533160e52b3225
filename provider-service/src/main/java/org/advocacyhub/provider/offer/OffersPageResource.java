package org.advocacyhub.provider.offer;

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
import org.advocacyhub.provider.casework.CasesOfReferral;
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

/** Offers as pages for the manager of a partner: what has to be answered, by when, and the forms to answer. */
@Path("/offers")
@RunOnVirtualThread
class OffersPageResource {

    /**
     * The page.
     *
     * @param state those of one state: those that are not answered yet when none is asked for
     * @param onward address of the rest; null when there is none
     * @param everyPartner the reader sees those of all partners
     * @param transfers the reader may see cases that go from one partner to another
     */
    record OffersView(
            Instant now,
            Offer.State state,
            List<Offer.State> states,
            List<EntryView> entries,
            boolean everyPartner,
            boolean transfers,
            String onward) {}

    /**
     * An offer.
     *
     * @param kind what the type of advocacy is called
     * @param partner what the partner is called
     * @param near the answer is due today
     */
    record EntryView(OfferView view, String kind, String partner, boolean near) {}

    /**
     * One offer.
     *
     * @param everyPartner the reader sees those of all partners
     * @param caseId the case that came of it, as far as the reader may see it; else null
     * @param candidates the reader's advocates as they stand to it; empty unless the reader may answer
     * @param forms the answers that can be given
     */
    record OfferPage(
            Instant now,
            EntryView entry,
            boolean everyPartner,
            UUID caseId,
            List<CandidateView> candidates,
            List<Form> forms) {

        /** Where the reader reads on in the case: the hub of its time alone. */
        public String onward() {
            return caseId == null ? null : "/cases/" + caseId + (everyPartner ? "/hours" : "");
        }
    }

    @CheckedTemplate(basePath = "offers")
    static class Templates {

        private Templates() {}

        static native TemplateInstance list(OffersView page);

        static native TemplateInstance one(OfferPage page);
    }

    private final ReadOffers readOffers;
    private final CasesOfReferral casesOfReferral;
    private final Kinds kinds;
    private final PartnerNames partnerNames;
    private final Caller caller;
    private final Clock clock;

    OffersPageResource(
            ReadOffers readOffers,
            CasesOfReferral casesOfReferral,
            Kinds kinds,
            PartnerNames partnerNames,
            Caller caller,
            Clock clock) {
        this.readOffers = readOffers;
        this.casesOfReferral = casesOfReferral;
        this.kinds = kinds;
        this.partnerNames = partnerNames;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.PARTNER, Roles.ADVOCATE, Roles.HUB_MANAGER, Roles.TRIAGE_WORKER})
    @Produces("text/html;qs=0.5")
    @Operation(hidden = true)
    public Response list(
            @QueryParam("state") String asked,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") Limit limit,
            @Context UriInfo uri) {
        var state = asked == null ? Offer.State.OPEN : Codes.read(Offer.State.class, "state", asked);
        var page = readOffers.page(caller.partnerScope(), state, cursor, limit.value());
        var today = LocalDate.now(clock);
        var entries = entries(page.items().stream().map(OfferView::of).toList(), today);
        return JsonOrPage.page(Templates.list(new OffersView(
                                clock.instant(),
                                state,
                                Arrays.asList(Offer.State.values()),
                                entries,
                                caller.partnerId().isEmpty(),
                                caller.has(Roles.PARTNER) || caller.has(Roles.HUB_MANAGER),
                                PageLinks.nextForReaders(page, uri)))
                        .render())
                .build();
    }

    @GET
    @Path("/{offerId}")
    @RolesAllowed({Roles.PARTNER, Roles.ADVOCATE, Roles.HUB_MANAGER, Roles.TRIAGE_WORKER})
    @Produces("text/html;qs=0.5")
    @Operation(hidden = true)
    public Response one(@PathParam("offerId") UUID offerId) {
        var offer = OfferView.of(readOffers.one(caller.partnerScope(), offerId));
        var today = LocalDate.now(clock);
        var mayAnswer = offer.state() == Offer.State.OPEN && caller.has(Roles.PARTNER);
        var candidates = mayAnswer
                ? readOffers.candidates(caller.partnerScope(), offerId).stream()
                        .map(CandidateView::of)
                        .toList()
                : List.<CandidateView>of();
        return JsonOrPage.page(Templates.one(new OfferPage(
                                clock.instant(),
                                entries(List.of(offer), today).getFirst(),
                                caller.partnerId().isEmpty(),
                                mayReadOn(offer)
                                        ? casesOfReferral
                                                .ofOffer(caller.partnerScope(), offerId)
                                                .orElse(null)
                                        : null,
                                candidates,
                                mayAnswer ? OfferForms.of(offer, candidates, today) : List.of()))
                        .render())
                .build();
    }

    private boolean mayReadOn(OfferView offer) {
        return offer.state() == Offer.State.ACCEPTED
                && (caller.partnerId().isPresent() || caller.has(Roles.HUB_MANAGER));
    }

    private List<EntryView> entries(List<OfferView> offers, LocalDate today) {
        var kindNames = kinds.on(today);
        var partners = partnerNames.of(offers.stream().map(OfferView::partnerId).toList());
        return offers.stream()
                .map(offer -> new EntryView(
                        offer,
                        kindNames.getOrDefault(offer.serviceType(), offer.serviceType()),
                        partners.getOrDefault(offer.partnerId(), offer.partnerId()),
                        !LocalDate.ofInstant(offer.answerBy(), clock.getZone()).isAfter(today)))
                .toList();
    }
}
