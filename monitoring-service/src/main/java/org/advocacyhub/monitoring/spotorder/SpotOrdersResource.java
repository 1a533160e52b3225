package org.advocacyhub.monitoring.spotorder;

import static org.advocacyhub.runtime.security.Roles.AUDITOR;
import static org.advocacyhub.runtime.security.Roles.COMMISSIONER;
import static org.advocacyhub.runtime.security.Roles.HUB_MANAGER;
import static org.advocacyhub.runtime.security.Roles.OPERATIONAL_MANAGER;
import static org.advocacyhub.runtime.security.Roles.TRIAGE_WORKER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
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
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.monitoring.contract.domain.Money;
import org.advocacyhub.monitoring.spotorder.DecideSpotOrder.Decider;
import org.advocacyhub.monitoring.spotorder.domain.ExceptionalReason;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.web.IdempotentRequests;
import org.advocacyhub.runtime.web.Page;
import org.advocacyhub.runtime.web.PageAsked;
import org.advocacyhub.runtime.web.Refusal;
import org.advocacyhub.runtime.web.Versions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Advocacy bought for one referral: asked for by the hub, approved by two people of two roles. */
@Path("/spot-orders")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Spot orders")
class SpotOrdersResource {

    private static final String REF = "[A-Z0-9][A-Z0-9-]{2,39}";
    private static final int MOST_MINUTES = 60_000;

    /**
     * What is asked for.
     *
     * @param requestingTeam operational code of the council team on whose budget it is asked for
     * @param minutes time of an advocate, up to a thousand hours
     * @param lastDay last day that it is asked for; without one it lasts as long as the work
     */
    @Schema(examples = """
            {"contractRef": "KENT-ADV-2016", "referralId": "018a1f00-0000-7000-8000-000000000001", "serviceType": "CARE_ACT",
             "requestingTeam": "ASHFORD-OPMH", "minutes": 1200, "ratePerHour": "30.00", "exceptionalReason": "SAFEGUARDING"}
            """)
    record SpotOrderRequest(
            @NotNull @Pattern(regexp = REF) @Schema(examples = "KENT-ADV-2016")
            String contractRef,

            @NotNull UUID referralId,

            @NotNull
            @Pattern(regexp = "[A-Z0-9_]{3,40}", message = "must be a type of advocacy")
            @Schema(examples = "CARE_ACT")
            String serviceType,

            @NotNull
            @Pattern(
                    regexp = "[A-Z0-9][A-Z0-9-]{1,39}",
                    message = "must be the code of a team, for example ASHFORD-OPMH")
            @Schema(examples = "ASHFORD-OPMH")
            String requestingTeam,

            @NotNull @Min(1) @Max(MOST_MINUTES) @Schema(examples = "1200")
            Integer minutes,

            @NotNull
            @Pattern(
                    regexp = "\\d{1,6}\\.\\d{2}",
                    message = "must be an amount with exactly two decimals, for example \"30.00\"")
            @Schema(examples = "30.00")
            String ratePerHour,

            @NotNull @Schema(examples = "SAFEGUARDING") ExceptionalReason exceptionalReason,
            @Schema(examples = "2019-06-30") LocalDate lastDay) {

        SpotOrder.Wanted wanted() {
            var rate = Money.parse(ratePerHour).orElseThrow();
            if (rate.isZero()) {
                throw Refusal.invalid("ratePerHour", "zero", "What costs nothing needs no order.");
            }
            return new SpotOrder.Wanted(
                    contractRef, referralId, serviceType, requestingTeam, minutes, rate, exceptionalReason, lastDay);
        }
    }

    /** What the caller decides. */
    enum Verdict {
        APPROVE,
        REFUSE
    }

    /**
     * A decision in the role of the caller that is still waited for.
     *
     * @param reason why it is refused, as a code; nothing when it is approved
     */
    @Schema(examples = "{\"verdict\": \"APPROVE\"}")
    record ApprovalRequest(
            @NotNull Verdict verdict,

            @Pattern(regexp = "[A-Z][A-Z0-9_]{2,39}", message = "must be a code, for example NOT_EXCEPTIONAL")
            @Schema(examples = "NOT_EXCEPTIONAL")
            String reason) {}

    /** @param reason why the hub ends it, as a code */
    @Schema(name = "SpotOrderEndingRequest", examples = "{\"reason\": \"NOT_NEEDED\"}")
    record EndingRequest(
            @NotNull
            @Pattern(regexp = "[A-Z][A-Z0-9_]{2,39}", message = "must be a code, for example NOT_NEEDED")
            @Schema(examples = "NOT_NEEDED")
            String reason) {}

    private final RequestSpotOrder requestSpotOrder;
    private final DecideSpotOrder decideSpotOrder;
    private final EndSpotOrder endSpotOrder;
    private final SpotOrders orders;
    private final IdempotentRequests idempotentRequests;
    private final Caller caller;

    SpotOrdersResource(
            RequestSpotOrder requestSpotOrder,
            DecideSpotOrder decideSpotOrder,
            EndSpotOrder endSpotOrder,
            SpotOrders orders,
            IdempotentRequests idempotentRequests,
            Caller caller) {
        this.requestSpotOrder = requestSpotOrder;
        this.decideSpotOrder = decideSpotOrder;
        this.endSpotOrder = endSpotOrder;
        this.orders = orders;
        this.idempotentRequests = idempotentRequests;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({TRIAGE_WORKER, HUB_MANAGER})
    @Operation(
            operationId = "askForSpotOrder",
            summary = "Ask for a spot order",
            description =
                    "Nothing is bought until the commissioner and an operational manager have approved (domain.md F.7).")
    @APIResponse(
            responseCode = "201",
            description = "Asked for; the ETag is needed to approve",
            content = @Content(schema = @Schema(implementation = SpotOrderView.class)))
    @APIResponse(responseCode = "400", description = "not-statutory, ceiling-not-reached, or a field is missing")
    @APIResponse(responseCode = "404", description = "unknown-contract")
    @APIResponse(responseCode = "409", description = "already-requested, outside-years")
    public Response request(
            @HeaderParam("Idempotency-Key") String idempotencyKey, @NotNull @Valid SpotOrderRequest request) {
        return idempotentRequests.answer(idempotencyKey, "POST /spot-orders", request, () -> {
            var order = requestSpotOrder.handle(request.wanted(), caller.subject());
            return Response.status(201)
                    .entity(SpotOrderView.of(order))
                    .tag(Versions.tag(order.version()))
                    .build();
        });
    }

    @POST
    @Path("/{orderId}/approval")
    @RolesAllowed({COMMISSIONER, OPERATIONAL_MANAGER})
    @Operation(
            operationId = "decideSpotOrder",
            summary = "Approve or refuse a spot order",
            description = "Two people approve, one of each role; either refuses. Whoever asked for it does neither.")
    @APIResponse(
            responseCode = "200",
            description = "The order as it stands now",
            content = @Content(schema = @Schema(implementation = SpotOrderView.class)))
    @APIResponse(responseCode = "404", description = "unknown-spot-order")
    @APIResponse(responseCode = "409", description = "already-decided, already-approved, second-person")
    @APIResponse(responseCode = "412", description = "changed-meanwhile")
    @APIResponse(responseCode = "428", description = "if-match-required")
    public Response decide(
            @PathParam("orderId") UUID orderId,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ApprovalRequest request) {
        var decider = Decider.of(caller);
        var order =
                switch (request.verdict()) {
                    case APPROVE -> decideSpotOrder.approve(orderId, ifMatch, decider);
                    case REFUSE -> decideSpotOrder.refuse(orderId, ifMatch, decider, reasonOf(request));
                };
        return answer(order);
    }

    private static String reasonOf(ApprovalRequest request) {
        if (request.reason() == null) {
            throw Refusal.invalid("reason", "required", "Say as a code why it is refused.");
        }
        return request.reason();
    }

    @POST
    @Path("/{orderId}/ending")
    @RolesAllowed({TRIAGE_WORKER, HUB_MANAGER})
    @Operation(
            operationId = "endSpotOrder",
            summary = "End an approved spot order early",
            description =
                    "What was not used is committed no longer. By itself an order ends when its cases are closed, its referral ended "
                            + "without one or its last day has passed, and SPOT_SETTLE_DAYS with it (domain.md F.7).")
    @APIResponse(
            responseCode = "200",
            description = "The order as it stands now",
            content = @Content(schema = @Schema(implementation = SpotOrderView.class)))
    @APIResponse(responseCode = "404", description = "unknown-spot-order")
    @APIResponse(responseCode = "409", description = "not-running")
    @APIResponse(responseCode = "412", description = "changed-meanwhile")
    @APIResponse(responseCode = "428", description = "if-match-required")
    public Response end(
            @PathParam("orderId") UUID orderId,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid EndingRequest request) {
        return answer(endSpotOrder.byHub(orderId, ifMatch, caller.subject(), request.reason()));
    }

    @GET
    @Path("/{orderId}")
    @RolesAllowed({COMMISSIONER, OPERATIONAL_MANAGER, TRIAGE_WORKER, HUB_MANAGER, AUDITOR})
    @Transactional
    @Operation(
            operationId = "readSpotOrder",
            summary = "Read a spot order",
            description = "The ETag is needed to approve or refuse it.")
    @APIResponse(
            responseCode = "200",
            description = "The order",
            content = @Content(schema = @Schema(implementation = SpotOrderView.class)))
    @APIResponse(responseCode = "404", description = "unknown-spot-order")
    public Response read(@PathParam("orderId") UUID orderId) {
        return answer(orders.require(orderId));
    }

    @GET
    @RolesAllowed({COMMISSIONER, OPERATIONAL_MANAGER, TRIAGE_WORKER, HUB_MANAGER, AUDITOR})
    @Transactional
    @Operation(
            operationId = "listSpotOrders",
            summary = "List the spot orders of a contract in a state",
            description = "The oldest first: what waits for approval is at the top.")
    @APIResponse(responseCode = "200", description = "A page of orders")
    @APIResponse(responseCode = "400", description = "invalid-cursor, or contract is missing")
    public RestResponse<Page<SpotOrderView>> list(
            @Parameter(description = "Reference of the contract")
                    @QueryParam("contract")
                    @NotNull
                    @Pattern(regexp = REF)
                    String contract,
            @Parameter(description = "Only those in this state") @QueryParam("state") @DefaultValue("REQUESTED")
                    SpotOrder.State state,
            @BeanParam PageAsked asked) {
        var page = asked.oldestFirst(
                (requestedAt, orderId, rows) -> orders.after(contract, state, requestedAt, orderId, rows),
                SpotOrder::requestedAt,
                SpotOrder::orderId);
        return asked.answer(page.map(SpotOrderView::of));
    }

    private static Response answer(SpotOrder order) {
        return Response.ok(SpotOrderView.of(order))
                .tag(Versions.tag(order.version()))
                .build();
    }
}
