package org.advocacyhub.monitoring.signal;

import static org.advocacyhub.runtime.security.Roles.AUDITOR;
import static org.advocacyhub.runtime.security.Roles.COMMISSIONER;
import static org.advocacyhub.runtime.security.Roles.HUB_MANAGER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.monitoring.contract.ContractPlans;
import org.advocacyhub.monitoring.signal.domain.FigureAnswer;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.web.Page;
import org.advocacyhub.runtime.web.PageAsked;
import org.advocacyhub.runtime.web.Versions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Figures of a quarter that want a reply: targets missed, specialisms hardly asked for, dispatch that is not fair. */
@Path("/figure-signals")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Signals")
class FigureSignalsResource {

    private static final String REF = "[A-Z0-9][A-Z0-9-]{2,39}";

    /**
     * What the council says.
     *
     * @param note about the figure, never about a person; needed for OTHER
     */
    @Schema(name = "FigureSignalAnswerRequest", examples = "{\"answer\": \"ACTION_AGREED\"}")
    record AnswerRequest(
            @NotNull @Schema(examples = "ACTION_AGREED") FigureAnswer answer,

            @Size(min = 1, max = 500) @Schema(examples = "Offers of this lot are ranked again from August.")
            String note) {}

    private final ReplyToFigureSignal replyToSignal;
    private final FigureSignals signals;
    private final ContractPlans plans;
    private final Caller caller;
    private final Clock clock;

    FigureSignalsResource(
            ReplyToFigureSignal replyToSignal, FigureSignals signals, ContractPlans plans, Caller caller, Clock clock) {
        this.replyToSignal = replyToSignal;
        this.signals = signals;
        this.plans = plans;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({COMMISSIONER, HUB_MANAGER, AUDITOR})
    @Transactional
    @Operation(
            operationId = "listFigureSignals",
            summary = "Signals about figures of a contract, the newest first",
            description =
                    "First contacts far below target (K-07), specialisms with few referrals (S06), partners that take on less of a lot than"
                            + " agreed (K-28), and a hub that asks itself more often (K-25); each once for a quarter, with the evidence of that"
                            + " moment, what the figure says now, and the working days without a reply.")
    @APIResponse(responseCode = "200", description = "One page; Link rel=next leads to the next")
    @APIResponse(responseCode = "400", description = "invalid-cursor, or contract is missing")
    @APIResponse(responseCode = "404", description = "unknown-contract")
    public RestResponse<Page<FigureSignalView>> list(
            @Parameter(description = "Reference of the contract")
                    @QueryParam("contract")
                    @NotNull
                    @Pattern(regexp = REF)
                    String contract,
            @Parameter(description = "Only those in this state") @QueryParam("state") RaisedSignal.State state,
            @BeanParam PageAsked asked) {
        plans.terms(contract);
        var today = LocalDate.now(clock);
        return asked.answer(signals.page(contract, state, asked).map(signal -> FigureSignalView.of(signal, today)));
    }

    @GET
    @Path("/{signalId}")
    @RolesAllowed({COMMISSIONER, HUB_MANAGER, AUDITOR})
    @Transactional
    @Operation(
            operationId = "readFigureSignal",
            summary = "Read a signal about a figure",
            description = "The ETag is needed to acknowledge or answer it.")
    @APIResponse(
            responseCode = "200",
            description = "The signal",
            content = @Content(schema = @Schema(implementation = FigureSignalView.class)))
    @APIResponse(responseCode = "404", description = "unknown-signal")
    public Response read(@PathParam("signalId") UUID signalId) {
        return answer(signals.require(signalId));
    }

    @POST
    @Path("/{signalId}/acknowledgement")
    @RolesAllowed(COMMISSIONER)
    @Operation(
            operationId = "acknowledgeFigureSignal",
            summary = "Say that the council has seen a signal about a figure",
            description = "Days without a reply go on until it is answered. No body.")
    @APIResponse(
            responseCode = "200",
            description = "The signal as it stands now",
            content = @Content(schema = @Schema(implementation = FigureSignalView.class)))
    @APIResponse(responseCode = "404", description = "unknown-signal")
    @APIResponse(responseCode = "409", description = "already-acknowledged")
    @APIResponse(responseCode = "428", description = "if-match-required")
    public Response acknowledge(@PathParam("signalId") UUID signalId, @HeaderParam("If-Match") String ifMatch) {
        return answer(replyToSignal.acknowledge(signalId, ifMatch, caller.subject()));
    }

    @POST
    @Path("/{signalId}/answer")
    @RolesAllowed(COMMISSIONER)
    @Operation(
            operationId = "answerFigureSignal",
            summary = "Answer a signal about a figure",
            description = "Once; it counts as acknowledged too. A note is about the figure and never names a person.")
    @APIResponse(
            responseCode = "200",
            description = "The signal as it stands now",
            content = @Content(schema = @Schema(implementation = FigureSignalView.class)))
    @APIResponse(responseCode = "404", description = "unknown-signal")
    @APIResponse(responseCode = "409", description = "already-answered")
    @APIResponse(responseCode = "428", description = "if-match-required")
    public Response reply(
            @PathParam("signalId") UUID signalId,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid AnswerRequest request) {
        return answer(replyToSignal.answer(signalId, request.answer(), request.note(), ifMatch, caller.subject()));
    }

    private Response answer(FigureSignal signal) {
        return Response.ok(FigureSignalView.of(signal, LocalDate.now(clock)))
                .tag(Versions.tag(signal.version()))
                .build();
    }
}
