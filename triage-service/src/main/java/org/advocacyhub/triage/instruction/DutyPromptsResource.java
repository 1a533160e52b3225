package org.advocacyhub.triage.instruction;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.Cursor;
import org.advocacyhub.runtime.web.IdempotentRequests;
import org.advocacyhub.runtime.web.Limit;
import org.advocacyhub.runtime.web.Page;
import org.advocacyhub.runtime.web.PageLinks;
import org.advocacyhub.runtime.web.Refusal;
import org.advocacyhub.triage.prompt.DeclineReason;
import org.advocacyhub.triage.prompt.DutyPrompt;
import org.advocacyhub.triage.prompt.DutyPrompts;
import org.advocacyhub.triage.prompt.PromptReply;
import org.advocacyhub.triage.refdata.Period;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Prompts to the authority that holds a duty, and its replies (A.3.3). */
@Path("/duty-prompts")
@RolesAllowed({Roles.TRIAGE_WORKER, Roles.HUB_MANAGER})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Duty prompts")
class DutyPromptsResource {

    /**
     * @param reasonCode why it declined; wanted then, and then alone
     */
    @Schema(name = "PromptReplyRequest", examples = "{\"reply\": \"DECLINED\", \"reasonCode\": \"APPROPRIATE_PERSON\"}")
    record ReplyRequest(
            @NotNull @Schema(examples = "DECLINED") PromptReply reply,
            @Schema(examples = "APPROPRIATE_PERSON") DeclineReason reasonCode) {}

    /**
     * @param authorityCode GSS code of the authority
     * @param late the day for the reply is over and none has come
     * @param workingDays from the prompt to the reply; absent while none came
     */
    record PromptView(
            UUID promptId,
            UUID referralId,
            @Schema(examples = "CARE_ACT") String serviceType,
            @Schema(examples = "E10000016") String authorityCode,
            @Schema(examples = "OPEN") String state,
            @Schema(examples = "2016-04-05T09:00:00Z") Instant promptedAt,
            @Schema(examples = "2016-04-06") LocalDate sendBy,
            @Schema(examples = "2016-04-07") LocalDate replyBy,
            @Schema(examples = "2016-04-12") LocalDate escalateAfter,
            boolean late,
            Instant escalatedAt,
            Instant closedAt,
            @Schema(examples = "APPROPRIATE_PERSON") String reasonCode,
            @Schema(examples = "2") Integer workingDays) {}

    /**
     * @param convertedPercent of all prompts but those that were superseded; absent without one
     */
    record FiguresView(
            LocalDate from,
            LocalDate to,
            @Schema(examples = "20") long prompts,
            @Schema(examples = "9") long converted,
            @Schema(examples = "45.0") BigDecimal convertedPercent,
            long declined,
            long needsMore,
            long unanswered,
            long superseded,
            long escalated,
            @Schema(examples = "2") Integer medianWorkingDays) {}

    private static final int CURSOR_SIZE = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final DutyPrompts prompts;
    private final ReplyToPrompt replyToPrompt;
    private final PromptFigures promptFigures;
    private final IdempotentRequests idempotent;
    private final Caller caller;
    private final Clock clock;

    DutyPromptsResource(
            DutyPrompts prompts,
            ReplyToPrompt replyToPrompt,
            PromptFigures promptFigures,
            IdempotentRequests idempotent,
            Caller caller,
            Clock clock) {
        this.prompts = prompts;
        this.replyToPrompt = replyToPrompt;
        this.promptFigures = promptFigures;
        this.idempotent = idempotent;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listDutyPrompts",
            summary = "Prompts with their clocks, the oldest first; those without a reply when no state is named",
            description = "Each says until when it has to be sent, answered, and goes to the commissioner.")
    @APIResponse(responseCode = "200", description = "One page; Link rel=next leads to the next")
    @APIResponse(responseCode = "400", description = "invalid-cursor, a limit out of range, or an unknown state")
    public RestResponse<Page<PromptView>> list(
            @Parameter(description = "Only prompts in this state", example = "OPEN") @QueryParam("state") String state,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") Limit limit,
            @Context UriInfo uri) {
        var rows = prompts.inOrder(stateOf(state), Cursor.decode(cursor, CURSOR_SIZE), limit.value());
        var page = Page.of(rows, limit.value(), last -> Cursor.of(last.promptedAt(), last.promptId()));
        return PageLinks.answer(page.map(this::view), uri);
    }

    /** A prompt stands on the page of its referral, where the form for the reply is. */
    @GET
    @Path("/{promptId}")
    @Produces("text/html;qs=0.5")
    @Transactional
    @Operation(hidden = true)
    public Response page(UUID promptId) {
        return Response.seeOther(
                        URI.create("/triage-cases/" + prompts.require(promptId).referralId()))
                .build();
    }

    @POST
    @Path("/{promptId}/reply")
    @Operation(
            operationId = "replyToDutyPrompt",
            summary = "Write down what the authority replied",
            description =
                    "ACCEPTED: the referral is screened as the authority's own. DECLINED: it ends with the reason, or a person"
                            + " finds the authority that is responsible. NEEDS_MORE: the referrer is asked. A late reply counts all the same.")
    @APIResponse(
            responseCode = "200",
            description = "The prompt as it stands now",
            content = @Content(schema = @Schema(implementation = PromptView.class)))
    @APIResponse(responseCode = "400", description = "A decline without a reason, or a reason without a decline")
    @APIResponse(responseCode = "404", description = "unknown-prompt")
    @APIResponse(responseCode = "409", description = "already-answered or held-by-another")
    @APIResponse(responseCode = "422", description = "idempotency-key-reused")
    public Response reply(
            UUID promptId,
            @NotNull @Valid ReplyRequest request,
            @HeaderParam("Idempotency-Key") @Size(max = 200) String idempotencyKey) {
        if ((request.reply() == PromptReply.DECLINED) != (request.reasonCode() != null)) {
            throw Refusal.invalid("reasonCode", "decline-reason", "Say why when it declined, and only then.");
        }
        return idempotent.answer(
                idempotencyKey, "POST /duty-prompts/" + promptId + "/reply", request, () -> Response.ok(
                                view(replyToPrompt.handle(
                                        promptId, request.reply(), request.reasonCode(), caller.subject())))
                        .build());
    }

    @GET
    @Path("/figures")
    @RolesAllowed({Roles.TRIAGE_WORKER, Roles.HUB_MANAGER, Roles.COMMISSIONER, Roles.AUDITOR})
    @Operation(
            operationId = "readDutyPromptFigures",
            summary = "Prompts of a period, how many were converted, and how long replies took (K-24)",
            description = "Counted by the day of the prompt; what became of it, as it stands today.")
    @APIResponse(responseCode = "200", description = "The figures")
    @APIResponse(responseCode = "400", description = "A day is missing or is none, or the period is longer than a year")
    public FiguresView figures(
            @Parameter(description = "The first day", example = "2016-04-01") @QueryParam("from") String from,
            @Parameter(description = "The last day", example = "2016-06-30") @QueryParam("to") String to) {
        var period = Period.of(from, to);
        var counted = promptFigures.between(period.from(), period.to());
        return new FiguresView(
                period.from(),
                period.to(),
                counted.prompts(),
                counted.converted(),
                percent(counted.converted(), counted.prompts() - counted.superseded()),
                counted.declined(),
                counted.needsMore(),
                counted.unanswered(),
                counted.superseded(),
                counted.escalated(),
                counted.medianWorkingDays());
    }

    private PromptView view(DutyPrompt prompt) {
        return new PromptView(
                prompt.promptId(),
                prompt.referralId(),
                prompt.serviceType(),
                prompt.authorityCode(),
                prompt.state().name(),
                prompt.promptedAt(),
                prompt.sendBy(),
                prompt.replyBy(),
                prompt.escalateAfter(),
                prompt.state().isUnanswered() && LocalDate.now(clock).isAfter(prompt.replyBy()),
                prompt.escalatedAt(),
                prompt.closedAt(),
                prompt.declineReason() == null ? null : prompt.declineReason().name(),
                prompt.workingDays());
    }

    private static BigDecimal percent(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part).multiply(HUNDRED).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }

    private static DutyPrompt.State stateOf(String told) {
        if (told == null) {
            return null;
        }
        return Arrays.stream(DutyPrompt.State.values())
                .filter(state -> state.name().equals(told))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(
                        "state", "unknown-code", "One of " + Arrays.toString(DutyPrompt.State.values()) + "."));
    }
}
