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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.advocacyhub.provider.casework.CaseView;
import org.advocacyhub.provider.independence.domain.ApprovalReason;
import org.advocacyhub.provider.offer.domain.DeclineReason;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.IdempotentRequests;
import org.advocacyhub.runtime.web.Limit;
import org.advocacyhub.runtime.web.Page;
import org.advocacyhub.runtime.web.Refusal;
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

    @Schema(
            description = "Either advocateId, or toBeAllocated: true. approvalReason where A.13 finds a soft conflict.",
            examples = """
            {"advocateId":"AFA-01"}""")
    record AcceptanceRequest(
            @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{1,39}") String advocateId,
            Boolean toBeAllocated,
            ApprovalReason approvalReason) {

        AcceptOffer.Acceptance by(String subject) {
            if ((advocateId == null) != Boolean.TRUE.equals(toBeAllocated)) {
                throw Refusal.invalid(
                        "advocateId", "one-of-two", "Name an advocate, or send toBeAllocated: true, not both.");
            }
            return new AcceptOffer.Acceptance(advocateId, approvalReason, subject);
        }
    }

    @Schema(examples = """
            {"reason":"NO_CAPACITY"}""")
    record DeclineRequest(@NotNull DeclineReason reason) {}

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
    @Operation(
            operationId = "listOffers",
            summary = "Offers, oldest first; those of one state if asked",
            description =
                    "In the order in which they were made: a partner's own, for the hub every partner's. Nothing in it says who the person is.")
    public Page<OfferView> list(
            @Parameter(description = "Only offers in this state") @QueryParam("state") Offer.State state,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") Limit limit) {
        return readOffers
                .page(caller.partnerScope(), state, cursor, limit.value())
                .map(OfferView::of);
    }

    @GET
    @Path("/{offerId}")
    @RolesAllowed({Roles.PARTNER, Roles.ADVOCATE, Roles.HUB_MANAGER, Roles.TRIAGE_WORKER})
    @Operation(operationId = "readOffer", summary = "One offer", description = "Another partner's offer is a 404.")
    public RestResponse<OfferView> one(@PathParam("offerId") UUID offerId) {
        var offer = readOffers.one(caller.partnerScope(), offerId);
        return ResponseBuilder.ok(OfferView.of(offer))
                .tag(Versions.tag(offer.version()))
                .build();
    }

    @GET
    @Path("/{offerId}/candidates")
    @RolesAllowed({Roles.PARTNER, Roles.ADVOCATE})
    @Operation(
            operationId = "listOfferCandidates",
            summary = "The partner's advocates (the first 200), each with what speaks against naming them",
            description =
                    "reasons forbid it, warnings only speak against it. load is what the advocate has to do now, weighted by"
                            + " the kind of case and less planned absences; withThis is the same once this case is accepted.")
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
                    "advocate-not-suitable, advocate-not-independent, conflict-needs-reason, advocate-left, unknown-advocate: detail says"
                            + " why; allocate-target-passed: name one now; idempotency-key-reused")
    @Operation(
            operationId = "acceptOffer",
            summary =
                    "Take the referral on and name the advocate, or name one within the allocate target: opens the case",
            description =
                    "With toBeAllocated the case is open without an advocate; POST /cases/{caseId}/advocate names one by"
                            + " allocateDue of the offer, and nothing but a closure can happen to the case before that.")
    @APIResponseSchema(value = CaseView.class, responseCode = "201", responseDescription = "The case that is open now")
    public Response accept(
            @PathParam("offerId") UUID offerId,
            @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid AcceptanceRequest request) {
        return idempotent.answer(key, "POST /offers/{id}/acceptance", asked(offerId, request), () -> {
            var opened = acceptOffer.handle(caller.partnerScope(), offerId, request.by(caller.subject()));
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
    @Operation(operationId = "declineOffer", summary = "Say no with a coded reason: the next partner is asked")
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
