package org.advocacyhub.triage.demand;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.calendar.WorkingCalendar;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.Cursor;
import org.advocacyhub.runtime.web.IdempotentRequests;
import org.advocacyhub.runtime.web.Page;
import org.advocacyhub.runtime.web.PageAsked;
import org.advocacyhub.runtime.web.Versions;
import org.advocacyhub.triage.demand.HoursRequest.Reason;
import org.advocacyhub.triage.demand.HoursRequest.Reply;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Requests for hours to the commissioner: no reply must stay visible as days without reply (domain.md E.5). */
@Path("/hours-requests")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Demand")
class HoursRequestsResource {

    static final String REF = "[A-Z0-9][A-Z0-9-]{2,39}";
    private static final int MOST_MINUTES = 6_000_000;

    /** What is asked for. */
    @Schema(examples = "{\"contractRef\": \"KENT-ADV-2016\", \"minutes\": 30000, \"reason\": \"WAITING_LIST\"}")
    record HoursRequestRequest(
            @NotNull @Pattern(regexp = REF) @Schema(examples = "KENT-ADV-2016")
            String contractRef,

            @NotNull @Min(1) @Max(MOST_MINUTES) @Schema(examples = "30000")
            Integer minutes,

            @NotNull @Schema(examples = "WAITING_LIST") Reason reason) {}

    /**
     * What the commissioner says.
     *
     * @param grantedMinutes needed when granted in part
     */
    @Schema(name = "HoursReplyRequest", examples = "{\"reply\": \"PARTLY_GRANTED\", \"grantedMinutes\": 12000}")
    record ReplyRequest(
            @NotNull @Schema(examples = "PARTLY_GRANTED") Reply reply,

            @Min(0) @Max(MOST_MINUTES) @Schema(examples = "12000")
            Integer grantedMinutes) {}

    /**
     * A request as it stands.
     *
     * @param workingDaysWithoutReply up to today while there is none; absent once there is
     */
    record HoursRequestView(
            UUID requestId,
            String contractRef,
            int minutes,
            Reason reason,
            LocalDate requestedOn,
            Integer workingDaysWithoutReply,
            Reply reply,
            Integer grantedMinutes,
            Instant repliedAt) {

        static HoursRequestView of(HoursRequest request, LocalDate today) {
            return new HoursRequestView(
                    request.requestId(),
                    request.contractRef(),
                    request.minutes(),
                    request.reason(),
                    request.requestedOn(),
                    request.reply() == null ? WorkingCalendar.england().between(request.requestedOn(), today) : null,
                    request.reply(),
                    request.grantedMinutes(),
                    request.repliedAt());
        }
    }

    private final AskForHours askForHours;
    private final HoursRequests requests;
    private final IdempotentRequests idempotent;
    private final Caller caller;
    private final Clock clock;

    HoursRequestsResource(
            AskForHours askForHours,
            HoursRequests requests,
            IdempotentRequests idempotent,
            Caller caller,
            Clock clock) {
        this.askForHours = askForHours;
        this.requests = requests;
        this.idempotent = idempotent;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @RolesAllowed({Roles.TRIAGE_WORKER, Roles.HUB_MANAGER})
    @Operation(
            operationId = "requestHours",
            summary = "Ask the commissioner for more hours",
            description = "From now on the working days without a reply count as evidence of demand pressure.")
    @APIResponse(
            responseCode = "201",
            description = "Asked; the ETag is needed to reply",
            content = @Content(schema = @Schema(implementation = HoursRequestView.class)))
    @APIResponse(responseCode = "400", description = "A field is missing or out of range")
    public Response ask(
            @NotNull @Valid HoursRequestRequest request,
            @HeaderParam("Idempotency-Key") @Size(max = 200) String idempotencyKey) {
        return idempotent.answer(idempotencyKey, "POST /hours-requests", request, () -> {
            var asked = askForHours.ask(request.contractRef(), request.minutes(), request.reason(), caller.subject());
            return Response.status(201)
                    .entity(view(asked))
                    .tag(Versions.tag(asked.version()))
                    .build();
        });
    }

    @POST
    @Path("/{requestId}/reply")
    @RolesAllowed(Roles.COMMISSIONER)
    @Operation(
            operationId = "replyToHoursRequest",
            summary = "Reply to a request for hours",
            description = "Granted, in part, or refused; the days without reply end with it.")
    @APIResponse(
            responseCode = "200",
            description = "The request with its reply",
            content = @Content(schema = @Schema(implementation = HoursRequestView.class)))
    @APIResponse(responseCode = "404", description = "unknown-hours-request")
    @APIResponse(responseCode = "409", description = "already-replied")
    @APIResponse(responseCode = "412", description = "changed-meanwhile")
    @APIResponse(responseCode = "428", description = "if-match-required")
    public Response reply(
            UUID requestId, @NotNull @Valid ReplyRequest request, @HeaderParam("If-Match") String ifMatch) {
        return answer(
                askForHours.reply(requestId, request.reply(), request.grantedMinutes(), ifMatch, caller.subject()));
    }

    @GET
    @Path("/{requestId}")
    @RolesAllowed({Roles.TRIAGE_WORKER, Roles.HUB_MANAGER, Roles.COMMISSIONER, Roles.AUDITOR})
    @Transactional
    @Operation(
            operationId = "readHoursRequest",
            summary = "Read a request for hours",
            description = "The ETag is needed to reply.")
    @APIResponse(
            responseCode = "200",
            description = "The request",
            content = @Content(schema = @Schema(implementation = HoursRequestView.class)))
    @APIResponse(responseCode = "404", description = "unknown-hours-request")
    public Response one(UUID requestId) {
        return answer(requests.require(requestId));
    }

    @GET
    @RolesAllowed({Roles.TRIAGE_WORKER, Roles.HUB_MANAGER, Roles.COMMISSIONER, Roles.AUDITOR})
    @Transactional
    @Operation(
            operationId = "listHoursRequests",
            summary = "The requests for hours of a contract, the oldest first",
            description = "In minutes. A request without a reply says how many working days it has waited.")
    @APIResponse(responseCode = "200", description = "One page; Link rel=next leads to the next")
    @APIResponse(responseCode = "400", description = "invalid-cursor, or contract is missing")
    public RestResponse<Page<HoursRequestView>> list(
            @Parameter(description = "Reference of the contract")
                    @QueryParam("contract")
                    @NotNull
                    @Pattern(regexp = REF)
                    String contract,
            @BeanParam PageAsked asked) {
        var after = asked.after(2).orElse(Cursor.of(Instant.EPOCH, new UUID(0, 0)));
        var page = asked.of(
                requests.page(contract, after.instant(0), after.id(1), asked.limit.value()),
                request -> Cursor.of(request.requestedAt(), request.requestId()));
        return asked.answer(page.map(this::view));
    }

    private Response answer(HoursRequest request) {
        return Response.ok(view(request)).tag(Versions.tag(request.version())).build();
    }

    private HoursRequestView view(HoursRequest request) {
        return HoursRequestView.of(request, LocalDate.now(clock));
    }
}
