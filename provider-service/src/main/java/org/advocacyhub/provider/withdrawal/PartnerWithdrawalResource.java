package org.advocacyhub.provider.withdrawal;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.advocacyhub.provider.casework.PassToSuccessor;
import org.advocacyhub.provider.withdrawal.WithdrawalView.WorkView;
import org.advocacyhub.provider.withdrawal.domain.Warning;
import org.advocacyhub.provider.withdrawal.domain.WithdrawalReason;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.PartnerScope.EveryPartner;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.IdempotentRequests;
import org.advocacyhub.runtime.web.Versions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** A partner gives up lots from a day on, and another one goes on (domain.md F.9). */
@Path("/partners/{partnerId}/withdrawal")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Withdrawals")
class PartnerWithdrawalResource {

    private static final String ID = "[A-Z0-9][A-Z0-9-]{1,39}";

    @Schema(examples = """
            {"successor":"HUB","lots":["EAST-KENT-MH"],"districts":[],"noticeOn":"2017-05-15","effectiveOn":"2017-06-15",
            "reason":"PERFORMANCE","staffTransfers":true,"staff":[]}""")
    record WithdrawalRequest(
            @NotNull @Pattern(regexp = ID) String successor,
            @NotEmpty @Size(max = 50) List<@NotNull @Pattern(regexp = "[A-Z0-9][A-Z0-9_-]{0,39}") String> lots,

            @Schema(description = "GSS codes; empty or left out for all districts of the lots") @Size(max = 500)
            List<@NotNull @Pattern(regexp = "[EW]\\d{8}") String> districts,

            @NotNull LocalDate noticeOn,
            @NotNull LocalDate effectiveOn,
            @NotNull WithdrawalReason reason,

            @Schema(description = "whether the paid advocates go to the successor (TUPE)") @NotNull
            Boolean staffTransfers,

            @Schema(description = "who of them; empty or left out for all, which needs a partner that keeps nothing")
            @Size(max = 1000)
            List<@NotNull @Pattern(regexp = ID) String> staff,

            @Schema(description = "why a notice shorter than the law's is no matter; without personal data")
            @Size(min = 1, max = 500)
            String noticeWaiver) {

        Withdrawal.Terms terms() {
            return new Withdrawal.Terms(
                    successor,
                    lots.stream().distinct().toList(),
                    districts == null
                            ? List.of()
                            : districts.stream().distinct().toList(),
                    noticeOn,
                    effectiveOn,
                    reason,
                    staffTransfers,
                    staff == null ? List.of() : staff.stream().distinct().toList(),
                    noticeWaiver);
        }
    }

    /** An open case that would move. */
    record MovingCaseView(UUID caseId, String serviceType, String district, String advocateId) {

        static MovingCaseView of(PassToSuccessor.Open open) {
            return new MovingCaseView(open.caseId(), open.serviceType(), open.district(), open.advocateId());
        }
    }

    /** Somebody who works for the partner, and how many of the moving cases they have. */
    record MemberView(String advocateId, boolean goes, long cases) {}

    /**
     * What a withdrawal would move, as things stand.
     *
     * @param cases the first 500 of the {@code openCases}
     * @param offers the first 500 of the {@code openOffers}
     * @param transfers cases that others asked the partner to take over, the first 500
     */
    record PlanView(
            List<WorkView> work,
            int openCases,
            List<MovingCaseView> cases,
            int openOffers,
            List<UUID> offers,
            List<UUID> transfers,
            List<MemberView> advocates,
            List<Warning> warnings) {

        private static final int SHOWN = 500;

        static PlanView of(PlanWithdrawal.Plan plan) {
            return new PlanView(
                    plan.work().givenUp().stream().map(WorkView::of).toList(),
                    plan.cases().size(),
                    plan.cases().stream().limit(SHOWN).map(MovingCaseView::of).toList(),
                    plan.offers().size(),
                    plan.offers().stream().limit(SHOWN).toList(),
                    plan.transfers().stream().limit(SHOWN).toList(),
                    plan.staff().stream()
                            .map(member -> new MemberView(member.advocateId(), member.goes(), member.cases()))
                            .toList(),
                    plan.warnings());
        }
    }

    /** What was recorded, and what it would move as things stand. */
    record AnnouncedView(UUID withdrawalId, PlanView plan, long version) {}

    private final PlanWithdrawal plan;
    private final AnnounceWithdrawal announce;
    private final ReadWithdrawals read;
    private final IdempotentRequests idempotent;
    private final Caller caller;

    PartnerWithdrawalResource(
            PlanWithdrawal plan,
            AnnounceWithdrawal announce,
            ReadWithdrawals read,
            IdempotentRequests idempotent,
            Caller caller) {
        this.plan = plan;
        this.announce = announce;
        this.read = read;
        this.idempotent = idempotent;
        this.caller = caller;
    }

    @POST
    @Path("/preview")
    @RolesAllowed(Roles.HUB_MANAGER)
    @APIResponse(responseCode = "422", description = "hub-stays: the lead provider can't withdraw")
    @Operation(
            operationId = "previewPartnerWithdrawal",
            summary = "What a withdrawal would move, and what speaks against it; records nothing",
            description = "Cases, waiting offers and advocates as they are now; the day itself counts.")
    @APIResponseSchema(value = PlanView.class, responseCode = "200", responseDescription = "What would move")
    public PlanView preview(
            @PathParam("partnerId") @Pattern(regexp = ID) String partnerId, @NotNull @Valid WithdrawalRequest request) {
        return PlanView.of(plan.preview(new EveryPartner(), partnerId, request.terms()));
    }

    @POST
    @RolesAllowed(Roles.HUB_MANAGER)
    @APIResponse(responseCode = "409", description = "withdrawal-open: the partner is withdrawing already")
    @APIResponse(
            responseCode = "422",
            description = "hub-stays: the lead provider can't withdraw; idempotency-key-reused")
    @Operation(
            operationId = "withdrawPartner",
            summary = "Record that a partner gives up lots, or districts of them, from a day on",
            description = "At 00:00 in London on effectiveOn: nothing is offered any more, waiting offers are recalled,"
                    + " sub-contracts end, open cases go to the successor with their days, paid advocates with them"
                    + " if staffTransfers. Warnings don't forbid it. Until that day DELETE cancels it.")
    @APIResponseSchema(value = AnnouncedView.class, responseCode = "201", responseDescription = "Recorded")
    public Response announce(
            @PathParam("partnerId") @Pattern(regexp = ID) String partnerId,
            @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid WithdrawalRequest request) {
        return idempotent.answer(
                key, "POST /partners/{id}/withdrawal", Map.of("partnerId", partnerId, "request", request), () -> {
                    var outcome = announce.handle(new EveryPartner(), partnerId, request.terms(), caller.subject());
                    var announced = outcome.withdrawal();
                    return Response.created(URI.create("/partners/" + partnerId + "/withdrawal"))
                            .tag(Versions.tag(announced.version()))
                            .entity(new AnnouncedView(announced.id(), PlanView.of(outcome.plan()), announced.version()))
                            .build();
                });
    }

    @GET
    @RolesAllowed({Roles.HUB_MANAGER, Roles.TRIAGE_WORKER, Roles.PARTNER})
    @Operation(
            operationId = "readPartnerWithdrawal",
            summary = "The partner's latest withdrawal and how far it has come, with the ETag that a cancelling needs")
    public RestResponse<WithdrawalView> latest(@PathParam("partnerId") @Pattern(regexp = ID) String partnerId) {
        return answer(read.latest(caller.partnerScope(), partnerId));
    }

    @DELETE
    @RolesAllowed(Roles.HUB_MANAGER)
    @APIResponse(responseCode = "409", description = "withdrawal-in-effect: its day has come, or it was cancelled")
    @APIResponseSchema(
            value = WithdrawalView.class,
            responseCode = "200",
            responseDescription = "The withdrawal, cancelled")
    @Operation(
            operationId = "cancelPartnerWithdrawal",
            summary = "Cancel the withdrawal before its day (If-Match: its ETag)",
            description = "Everything stays as it is. From 00:00 in London on effectiveOn it is too late.")
    public RestResponse<WithdrawalView> cancel(
            @PathParam("partnerId") @Pattern(regexp = ID) String partnerId, @HeaderParam("If-Match") String ifMatch) {
        announce.cancel(new EveryPartner(), partnerId, ifMatch, caller.subject());
        return answer(read.latest(caller.partnerScope(), partnerId));
    }

    private static RestResponse<WithdrawalView> answer(WithdrawalView view) {
        return ResponseBuilder.ok(view).tag(Versions.tag(view.version())).build();
    }
}
