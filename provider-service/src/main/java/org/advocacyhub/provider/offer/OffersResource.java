package org.advocacyhub.provider.offer;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.advocacyhub.provider.advocate.Allocation.Candidate;
import org.advocacyhub.provider.advocate.domain.Suitability.NotSuitable;
import org.advocacyhub.provider.advocate.domain.Suitability.Reason;
import org.advocacyhub.provider.advocate.domain.Suitability.Suitable;
import org.advocacyhub.provider.casework.CaseView;
import org.advocacyhub.provider.offer.domain.DeclineReason;
import org.advocacyhub.provider.web.Codes;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.IdempotentRequests;
import org.advocacyhub.runtime.web.Limit;
import org.advocacyhub.runtime.web.Page;
import org.advocacyhub.runtime.web.Versions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Offers: a partner reads and answers its own, the hub looks on. */
@Path("/offers")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Offers")
class OffersResource {

    @Schema(examples = """
            {"advocateId":"AFA-01"}""")
    record AcceptanceRequest(
            @NotNull @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{1,39}")
            String advocateId) {}

    @Schema(examples = """
            {"reason":"NO_CAPACITY"}""")
    record DeclineRequest(@NotNull DeclineReason reason) {}

    /**
     * An offer.
     *
     * @param lateRecallAt when the hub wanted it back although it was accepted: the case stands; absent otherwise
     * @param lateRecallReason why it did, for example REFERRAL_WITHDRAWN or ACCEPTED_ELSEWHERE
     */
    record OfferView(
            UUID offerId,
            UUID referralId,
            String referralRef,
            String partnerId,
            int attempt,
            Offer.State state,
            Instant offeredAt,
            Instant answerBy,
            String serviceType,
            String band,
            String district,
            List<String> specialisms,
            String advocateGender,
            boolean nonInstructed,
            LocalDate effectiveReceivedDate,
            LocalDate contactDue,
            LocalDate allocateDue,
            Instant answeredAt,
            String advocateId,
            DeclineReason declineReason,
            Instant lateRecallAt,
            String lateRecallReason) {

        static OfferView of(Offer offer) {
            return new OfferView(
                    offer.id(),
                    offer.referralId(),
                    offer.referralRef(),
                    offer.partnerId(),
                    offer.attempt(),
                    offer.state(),
                    offer.offeredAt(),
                    offer.answerBy(),
                    offer.serviceType(),
                    offer.band(),
                    offer.district(),
                    offer.specialisms(),
                    offer.advocateGender(),
                    offer.nonInstructed(),
                    offer.effectiveReceivedDate(),
                    offer.contactDue(),
                    offer.allocateDue(),
                    offer.answeredAt(),
                    offer.advocateId(),
                    offer.declineReason(),
                    offer.lateRecallAt(),
                    offer.lateRecallReason());
        }
    }

    /** Whether an advocate could be named now: {@code reasons} says what speaks against it. */
    record CandidateView(String advocateId, boolean suitable, boolean room, List<Reason> reasons) {

        static CandidateView of(Candidate candidate) {
            return switch (candidate.suitability()) {
                case Suitable _ -> new CandidateView(candidate.advocateId(), true, candidate.room(), List.of());
                case NotSuitable(var reasons) ->
                    new CandidateView(candidate.advocateId(), false, candidate.room(), reasons);
            };
        }
    }

    private final AcceptOffer acceptOffer;
    private final DeclineOffer declineOffer;
    private final ReadOffers readOffers;
    private final IdempotentRequests idempotent;
    private final Caller caller;

    OffersResource(
            AcceptOffer acceptOffer,
            DeclineOffer declineOffer,
            ReadOffers readOffers,
            IdempotentRequests idempotent,
            Caller caller) {
        this.acceptOffer = acceptOffer;
        this.declineOffer = declineOffer;
        this.readOffers = readOffers;
        this.idempotent = idempotent;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.PARTNER, Roles.ADVOCATE, Roles.HUB_MANAGER, Roles.TRIAGE_WORKER})
    @Operation(summary = "Offers, oldest first; those of one state if asked")
    public Page<OfferView> list(
            @QueryParam("state") @Parameter(schema = @Schema(implementation = Offer.State.class)) String state,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") Limit limit) {
        return readOffers
                .page(caller.partnerScope(), Codes.read(Offer.State.class, "state", state), cursor, limit.value())
                .map(OfferView::of);
    }

    @GET
    @Path("/{offerId}")
    @RolesAllowed({Roles.PARTNER, Roles.ADVOCATE, Roles.HUB_MANAGER, Roles.TRIAGE_WORKER})
    @Operation(summary = "One offer")
    public RestResponse<OfferView> one(@PathParam("offerId") UUID offerId) {
        var offer = readOffers.one(caller.partnerScope(), offerId);
        return ResponseBuilder.ok(OfferView.of(offer))
                .tag(Versions.tag(offer.version()))
                .build();
    }

    @GET
    @Path("/{offerId}/candidates")
    @RolesAllowed({Roles.PARTNER, Roles.ADVOCATE})
    @Operation(summary = "The partner's advocates (the first 200), each with what speaks against naming them")
    public List<CandidateView> candidates(@PathParam("offerId") UUID offerId) {
        return readOffers.candidates(caller.partnerScope(), offerId).stream()
                .map(CandidateView::of)
                .toList();
    }

    @POST
    @Path("/{offerId}/acceptance")
    @RolesAllowed(Roles.PARTNER)
    @APIResponse(
            responseCode = "409",
            description =
                    "offer-lapsed, offer-recalled, offer-answered: it is too late; caseload-full: name another advocate")
    @APIResponse(
            responseCode = "422",
            description =
                    "advocate-not-suitable, unknown-advocate: detail says what is missing; idempotency-key-reused")
    @Operation(summary = "Take the referral on and name the advocate: opens the case")
    @APIResponseSchema(value = CaseView.class, responseCode = "201", responseDescription = "The case that is open now")
    public Response accept(
            @PathParam("offerId") UUID offerId,
            @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid AcceptanceRequest request) {
        return idempotent.answer(key, "POST /offers/{id}/acceptance", asked(offerId, request), () -> {
            var opened = acceptOffer.handle(caller.partnerScope(), offerId, request.advocateId());
            return Response.created(URI.create("/cases/" + opened.caseId()))
                    .tag(Versions.tag(opened.version()))
                    .entity(opened)
                    .build();
        });
    }

    @POST
    @Path("/{offerId}/decline")
    @RolesAllowed(Roles.PARTNER)
    @APIResponse(responseCode = "409", description = "offer-lapsed, offer-recalled, offer-answered: it is too late")
    @Operation(summary = "Say no with a coded reason: the next partner is asked")
    @APIResponseSchema(value = OfferView.class, responseCode = "200", responseDescription = "The declined offer")
    public Response decline(
            @PathParam("offerId") UUID offerId,
            @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid DeclineRequest request) {
        return idempotent.answer(
                key,
                "POST /offers/{id}/decline",
                asked(offerId, request),
                () -> answer(declineOffer.handle(caller.partnerScope(), offerId, request.reason())));
    }

    private static Map<String, Object> asked(UUID offerId, Object request) {
        return Map.of("offerId", offerId, "request", request);
    }

    private static Response answer(Offer offer) {
        return Response.ok(OfferView.of(offer))
                .tag(Versions.tag(offer.version()))
                .build();
    }
}
