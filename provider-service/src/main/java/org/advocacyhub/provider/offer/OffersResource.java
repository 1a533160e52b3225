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
import org.advocacyhub.provider.advocate.domain.Suitability.NotSuitable;
import org.advocacyhub.provider.advocate.domain.Suitability.Reason;
import org.advocacyhub.provider.advocate.domain.Suitability.Suitable;
import org.advocacyhub.provider.capacity.LoadView;
import org.advocacyhub.provider.capacity.domain.Warning;
import org.advocacyhub.provider.casework.CaseView;
import org.advocacyhub.provider.independence.domain.ApprovalReason;
import org.advocacyhub.provider.independence.domain.Independence.Finding;
import org.advocacyhub.provider.independence.domain.Independence.Hard;
import org.advocacyhub.provider.offer.domain.DeclineReason;
import org.advocacyhub.provider.web.Codes;
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

    /**
     * An offer.
     *
     * @param underEighteen the person is under 18, which A.15 asks a DBS for children for; absent when the age isn't known
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
            Boolean underEighteen,
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
                    offer.underEighteen(),
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

    /** A row of domain.md A.13 that an advocate falls under. */
    record ConflictView(String ruleId, boolean hard, String text) {

        static ConflictView of(Finding finding) {
            return new ConflictView(finding.ruleId(), finding.hard(), finding.text());
        }
    }

    /**
     * Whether an advocate could be named now.
     *
     * @param reasons what forbids it
     * @param conflicts ties between the advocate and the case; a hard one forbids it, a soft one asks for approvalReason
     * @param warnings what speaks against it
     * @param load what the advocate has to do now
     * @param withThis the same with this case
     */
    record CandidateView(
            String advocateId,
            boolean suitable,
            boolean room,
            List<Reason> reasons,
            List<ConflictView> conflicts,
            List<Warning> warnings,
            LoadView load,
            LoadView withThis) {

        static CandidateView of(ReadOffers.Considered considered) {
            var candidate = considered.candidate();
            var load = considered.load();
            return new CandidateView(
                    candidate.advocateId(),
                    candidate.suitability() instanceof Suitable && !(considered.independence() instanceof Hard),
                    candidate.room(),
                    switch (candidate.suitability()) {
                        case Suitable _ -> List.of();
                        case NotSuitable(var reasons) -> reasons;
                    },
                    considered.independence().findings().stream()
                            .map(ConflictView::of)
                            .toList(),
                    load.warnings(),
                    LoadView.of(load.now()),
                    LoadView.of(load.then()));
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
    @Operation(
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
