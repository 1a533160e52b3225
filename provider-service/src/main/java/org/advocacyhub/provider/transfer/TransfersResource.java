package org.advocacyhub.provider.transfer;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.advocacyhub.provider.casework.CaseView;
import org.advocacyhub.provider.independence.domain.ApprovalReason;
import org.advocacyhub.provider.offer.domain.DeclineReason;
import org.advocacyhub.provider.transfer.Transfers.Side;
import org.advocacyhub.provider.transfer.domain.TransferState;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.PartnerScope.EveryPartner;
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

/** Transfers of single cases, for the two partners and, in codes, for the hub (domain.md D.1.3). */
@Path("/transfers")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Transfers")
class TransfersResource {

    @Schema(examples = """
            {"advocateId":"S4S-01"}""")
    record TransferAcceptanceRequest(
            @NotNull @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{1,39}")
            String advocateId,

            ApprovalReason approvalReason) {}

    @Schema(examples = """
            {"reason":"NO_CAPACITY"}""")
    record TransferDeclineRequest(@NotNull DeclineReason reason) {}

    @Schema(examples = """
            {"toPartner":"SUPPORT-4-SIGHT"}""")
    record TransferRouteRequest(
            @NotNull @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{1,39}")
            String toPartner) {}

    private final RouteTransfer routeTransfer;
    private final AcceptTransfer acceptTransfer;
    private final RefuseTransfer refuseTransfer;
    private final ReadTransfers readTransfers;
    private final IdempotentRequests idempotent;
    private final Caller caller;

    TransfersResource(
            RouteTransfer routeTransfer,
            AcceptTransfer acceptTransfer,
            RefuseTransfer refuseTransfer,
            ReadTransfers readTransfers,
            IdempotentRequests idempotent,
            Caller caller) {
        this.routeTransfer = routeTransfer;
        this.acceptTransfer = acceptTransfer;
        this.refuseTransfer = refuseTransfer;
        this.readTransfers = readTransfers;
        this.idempotent = idempotent;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.PARTNER, Roles.HUB_MANAGER})
    @Operation(
            operationId = "listTransfers",
            summary = "Transfers, oldest first; those of one state if asked",
            description =
                    "side=TAKING (default): cases that others ask you to take; side=GIVING: your own. The hub sees all.")
    public Page<TransferView> list(
            @Parameter(description = "Whether the caller takes cases or gives them away")
                    @QueryParam("side")
                    @DefaultValue("TAKING")
                    Side side,
            @Parameter(description = "Only transfers in this state") @QueryParam("state") TransferState state,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") Limit limit) {
        return readTransfers.page(caller.partnerScope(), side, state, cursor, limit.value());
    }

    @GET
    @Path("/{transferId}")
    @RolesAllowed({Roles.PARTNER, Roles.HUB_MANAGER})
    @Operation(
            operationId = "readTransfer",
            summary = "One transfer",
            description =
                    "The handover note is for the giving partner, and for the other one once the case is its own; whoever"
                            + " reads it is remembered.")
    public RestResponse<TransferView> one(@PathParam("transferId") UUID transferId) {
        var found = readTransfers.one(caller.partnerScope(), transferId, caller.subject());
        return ResponseBuilder.ok(found).tag(Versions.tag(found.version())).build();
    }

    @PUT
    @Path("/{transferId}/partner")
    @RolesAllowed(Roles.HUB_MANAGER)
    @APIResponse(responseCode = "409", description = "transfer-settled: it doesn't wait for the hub")
    @APIResponse(responseCode = "422", description = "partner-cannot-take, partner-declined: name another partner")
    @Operation(
            operationId = "nameTransferPartner",
            summary = "Name the partner that is asked to go on with a case in which a conflict was found late",
            description =
                    "For transfers WITH_HUB. When that partner declines, the transfer is with the hub again. One that had no room"
                            + " (NO_CAPACITY) may be named again.")
    @APIResponseSchema(
            value = TransferView.class,
            responseCode = "200",
            responseDescription = "The transfer; its version in ETag")
    public RestResponse<TransferView> route(
            @PathParam("transferId") UUID transferId,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid TransferRouteRequest request) {
        var routed = routeTransfer.handle(new EveryPartner(), transferId, ifMatch, request.toPartner());
        return ResponseBuilder.ok(routed.view())
                .tag(Versions.tag(routed.version()))
                .build();
    }

    @POST
    @Path("/{transferId}/acceptance")
    @RolesAllowed(Roles.PARTNER)
    @APIResponse(
            responseCode = "409",
            description = "transfer-settled: it is too late; caseload-full: name another advocate")
    @APIResponse(
            responseCode = "422",
            description =
                    "advocate-not-suitable, advocate-not-independent, conflict-needs-reason, advocate-left, unknown-advocate:"
                            + " detail says what is missing; partner-cannot-take: you are"
                            + " suspended or not contracted any more; idempotency-key-reused")
    @Operation(
            operationId = "acceptTransfer",
            summary = "Take the case over and name the advocate who goes on",
            description =
                    "The case is yours from now on, with its days, scores, feedback and processes; hours stay with the"
                            + " partner that worked them.")
    @APIResponseSchema(value = CaseView.class, responseCode = "200", responseDescription = "The case, yours now")
    public Response accept(
            @PathParam("transferId") UUID transferId,
            @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid TransferAcceptanceRequest request) {
        return idempotent.answer(key, "POST /transfers/{id}/acceptance", asked(transferId, request), () -> {
            var taken = acceptTransfer.handle(
                    caller.partnerScope(),
                    transferId,
                    caller.subject(),
                    request.advocateId(),
                    request.approvalReason());
            return Response.ok(taken).tag(Versions.tag(taken.version())).build();
        });
    }

    @POST
    @Path("/{transferId}/decline")
    @RolesAllowed(Roles.PARTNER)
    @APIResponse(responseCode = "409", description = "transfer-settled: it is too late")
    @Operation(
            operationId = "declineTransfer",
            summary = "Don't take the case over, with a coded reason",
            description = "The giving partner keeps it and may ask another.")
    @APIResponseSchema(value = TransferView.class, responseCode = "200", responseDescription = "The declined transfer")
    public Response decline(
            @PathParam("transferId") UUID transferId,
            @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid TransferDeclineRequest request) {
        return idempotent.answer(
                key,
                "POST /transfers/{id}/decline",
                asked(transferId, request),
                () -> answer(
                        refuseTransfer.decline(caller.partnerScope(), transferId, caller.subject(), request.reason())));
    }

    @POST
    @Path("/{transferId}/withdrawal")
    @RolesAllowed(Roles.PARTNER)
    @APIResponse(responseCode = "409", description = "transfer-settled: it is too late")
    @Operation(
            operationId = "withdrawTransfer",
            summary = "Take the question back: the case stays",
            description = "For the giving partner, as long as the other one hasn't answered.")
    @APIResponseSchema(value = TransferView.class, responseCode = "200", responseDescription = "The withdrawn transfer")
    public Response withdraw(@PathParam("transferId") UUID transferId, @HeaderParam("Idempotency-Key") String key) {
        return idempotent.answer(
                key,
                "POST /transfers/{id}/withdrawal",
                Map.of("transferId", transferId),
                () -> answer(refuseTransfer.withdraw(caller.partnerScope(), transferId, caller.subject())));
    }

    private static Map<String, Object> asked(UUID transferId, Object request) {
        return Map.of("transferId", transferId, "request", request);
    }

    private static Response answer(Transfer transfer) {
        return Response.ok(transfer.view())
                .tag(Versions.tag(transfer.version()))
                .build();
    }
}
