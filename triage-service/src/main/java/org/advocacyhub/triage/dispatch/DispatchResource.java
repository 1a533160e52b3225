package org.advocacyhub.triage.dispatch;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.IdempotentRequests;
import org.advocacyhub.runtime.web.Versions;
import org.advocacyhub.triage.dispatch.DispatchByPerson.ReasonCode;
import org.advocacyhub.triage.dispatch.DispatchByPerson.Worker;
import org.advocacyhub.triage.dispatch.RecallByPerson.Then;
import org.advocacyhub.triage.dispatch.domain.Candidate;
import org.advocacyhub.triage.dispatch.domain.Dispatch;
import org.advocacyhub.triage.dispatch.domain.Dispatch.AskApproval;
import org.advocacyhub.triage.dispatch.domain.Dispatch.AskForSpot;
import org.advocacyhub.triage.dispatch.domain.Dispatch.AskPerson;
import org.advocacyhub.triage.dispatch.domain.Dispatch.Escalate;
import org.advocacyhub.triage.dispatch.domain.Dispatch.OfferTo;
import org.advocacyhub.triage.dispatch.domain.Dispatch.Wait;
import org.advocacyhub.triage.triagecase.TriageCases;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who could take a referral, and sending it there. */
@Path("/triage-cases/{referralId}")
@RolesAllowed({Roles.TRIAGE_WORKER, Roles.HUB_MANAGER})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Dispatch")
class DispatchResource {

    /**
     * @param partnerId absent: the best-ranked partner
     * @param reasonCode why a person decides; needed with a partner, and for a referral that waits for a person's decision
     */
    @Schema(examples = "{\"partnerId\": \"ADVOCACY-FOR-ALL\", \"reasonCode\": \"LOCAL_KNOWLEDGE\"}")
    record DispatchRequest(
            @Size(min = 1, max = 64) @Schema(examples = "ADVOCACY-FOR-ALL")
            String partnerId,

            @Schema(examples = "LOCAL_KNOWLEDGE") ReasonCode reasonCode) {

        /** What no body at all asks for. */
        static final DispatchRequest BY_RANK = new DispatchRequest(null, null);
    }

    /**
     * @param outcome OFFERED, WAITING_LIST, SPOT_REQUESTED, DUTY_ESCALATED, QUEUED or MANAGER_DECIDES (only partners with a SOFT conflict
     *     could take it)
     */
    record DispatchView(
            @Schema(examples = "OFFERED") String outcome,
            @Schema(examples = "ADVOCACY-FOR-ALL") String partnerId,
            @Schema(examples = "LOCAL_KNOWLEDGE") String reason) {

        static DispatchView of(Dispatch dispatch) {
            return switch (dispatch) {
                case OfferTo offer -> new DispatchView("OFFERED", offer.partnerId(), offer.reason());
                case Wait waiting -> new DispatchView("WAITING_LIST", null, waiting.reason());
                case AskApproval ask -> new DispatchView("MANAGER_DECIDES", null, ask.reason());
                case AskForSpot spot -> new DispatchView("SPOT_REQUESTED", null, spot.reason());
                case Escalate duty -> new DispatchView("DUTY_ESCALATED", null, duty.reason());
                case AskPerson ask -> new DispatchView("QUEUED", null, ask.reason());
            };
        }
    }

    /** The partners in the order of the rank, each with what speaks against it; those that can't take it come last. */
    @Schema(description = "warnings: papers that are wanting (H.1); they keep nobody back")
    record CandidatesView(List<Candidate> candidates, List<WarnOfPapers.Warning> warnings) {}

    /**
     * @param then whether the rank decides who is asked next, or a person does
     */
    @Schema(examples = "{\"reasonCode\": \"PARTNER_ASKED\", \"then\": \"NEXT_BY_RANK\"}")
    record RecallRequest(
            @NotNull @Schema(examples = "PARTNER_ASKED") RecallReason reasonCode,
            @NotNull @Schema(examples = "NEXT_BY_RANK") Then then) {}

    /**
     * @param state OFFERED when the next partner is asked already
     * @param queuedFor what a person has to decide; absent when nobody is waited for
     */
    record RecallView(UUID referralId, String state, String queuedFor) {}

    private final DispatchByPerson dispatchByPerson;
    private final RecallByPerson recallByPerson;
    private final DispatchReferral dispatchReferral;
    private final WarnOfPapers warnOfPapers;
    private final TriageCases cases;
    private final IdempotentRequests idempotent;
    private final Caller caller;

    DispatchResource(
            DispatchByPerson dispatchByPerson,
            RecallByPerson recallByPerson,
            DispatchReferral dispatchReferral,
            WarnOfPapers warnOfPapers,
            TriageCases cases,
            IdempotentRequests idempotent,
            Caller caller) {
        this.dispatchByPerson = dispatchByPerson;
        this.recallByPerson = recallByPerson;
        this.dispatchReferral = dispatchReferral;
        this.warnOfPapers = warnOfPapers;
        this.cases = cases;
        this.idempotent = idempotent;
        this.caller = caller;
    }

    @GET
    @Path("/candidates")
    @Operation(
            operationId = "listCandidates",
            summary = "Every partner as it would be judged for this referral now",
            description =
                    "Nothing is decided, stored or offered by asking. Where no data-protection arrangement is in force, or its review is"
                            + " overdue, a warning says so (H.1).")
    @APIResponse(responseCode = "200", description = "Partners in the order of the rank, with their obstacles")
    @APIResponse(responseCode = "404", description = "unknown-referral")
    public CandidatesView candidates(UUID referralId) {
        var candidates = dispatchReferral.candidates(cases.require(referralId));
        return new CandidatesView(candidates, warnOfPapers.about(candidates));
    }

    @POST
    @Path("/dispatch")
    @Operation(
            operationId = "dispatchReferral",
            summary = "Send the referral to a chosen partner, or to the best-ranked one when none is named",
            description = "Without a body the rank chooses.")
    @APIResponseSchema(value = DispatchView.class, responseCode = "200", responseDescription = "What became of it")
    @APIResponse(responseCode = "400", description = "unknown-partner, or a field is missing or too long")
    @APIResponse(responseCode = "404", description = "unknown-referral")
    @APIResponse(
            responseCode = "409",
            description =
                    "no-such-move, already-offered, district-unresolved, held-by-money, partner-not-allowed, conflict-not-approved or held-by-another")
    @APIResponse(responseCode = "422", description = "idempotency-key-reused")
    public Response dispatch(
            UUID referralId,
            @RequestBody(required = false) @Valid DispatchRequest body,
            @HeaderParam("Idempotency-Key") @Size(max = 200) String idempotencyKey) {
        var request = body == null ? DispatchRequest.BY_RANK : body;
        var worker = new Worker(caller.subject(), caller.has(Roles.HUB_MANAGER));
        return idempotent.answer(
                idempotencyKey, "POST /triage-cases/" + referralId + "/dispatch", request, () -> Response.ok(
                                DispatchView.of(dispatchByPerson.handle(
                                        referralId, request.partnerId(), request.reasonCode(), worker)))
                        .build());
    }

    @POST
    @Path("/recall")
    @Operation(
            operationId = "recallOffer",
            summary = "Take back the offer that a partner has not answered",
            description =
                    "The partner is not asked again by the rank. If it accepts before the recall reaches it, the case is real.")
    @APIResponse(
            responseCode = "200",
            description = "Where the referral stands now; its version in ETag",
            content = @Content(schema = @Schema(implementation = RecallView.class)))
    @APIResponse(responseCode = "400", description = "A field is missing, or the reason is not one that a person gives")
    @APIResponse(responseCode = "404", description = "unknown-referral")
    @APIResponse(responseCode = "409", description = "not-offered or held-by-another")
    @APIResponse(responseCode = "412", description = "changed-meanwhile")
    @APIResponse(responseCode = "428", description = "if-match-required")
    public Response recall(
            UUID referralId, @NotNull @Valid RecallRequest request, @HeaderParam("If-Match") String ifMatch) {
        var triageCase =
                recallByPerson.handle(referralId, request.reasonCode(), request.then(), ifMatch, caller.subject());
        return Response.ok(new RecallView(
                        referralId,
                        triageCase.state().name(),
                        triageCase.standing().queuedFor()))
                .tag(Versions.tag(triageCase.version()))
                .build();
    }
}
