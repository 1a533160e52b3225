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
import org.advocacyhub.monitoring.signal.domain.SignalAnswer;
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

/** What the figures say that wants a reply: raised by the hub's figures, acknowledged and answered by the council. */
@Path("/signals")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Signals")
class SignalsResource {

    private static final String REF = "[A-Z0-9][A-Z0-9-]{2,39}";

    /**
     * What the council says.
     *
     * @param note about the team, never about a person; needed for OTHER
     */
    @Schema(name = "SignalAnswerRequest", examples = "{\"answer\": \"TEAM_WILL_BE_TRAINED\"}")
    record AnswerRequest(
            @NotNull @Schema(examples = "TEAM_WILL_BE_TRAINED")
            SignalAnswer answer,

            @Size(min = 1, max = 500) @Schema(examples = "A session on the duty to involve is booked for October.")
            String note) {}

    private final ReplyToSignal replyToSignal;
    private final Signals signals;
    private final ContractPlans plans;
    private final Caller caller;
    private final Clock clock;

    SignalsResource(ReplyToSignal replyToSignal, Signals signals, ContractPlans plans, Caller caller, Clock clock) {
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
            operationId = "listSignals",
            summary = "Signals of a contract, the newest first",
            description =
                    "Teams that refer less than half as many people under the Care Act as all teams do on average (K-06), each once"
                            + " for a quarter, with the evidence of that moment, what the figures say now, and the working days without a"
                            + " reply. Of every state, or of one.")
    @APIResponse(responseCode = "200", description = "One page; Link rel=next leads to the next")
    @APIResponse(responseCode = "400", description = "invalid-cursor, or contract is missing")
    @APIResponse(responseCode = "404", description = "unknown-contract")
    public RestResponse<Page<SignalView>> list(
            @Parameter(description = "Reference of the contract")
                    @QueryParam("contract")
                    @NotNull
                    @Pattern(regexp = REF)
                    String contract,
            @Parameter(description = "Only those in this state") @QueryParam("state") RaisedSignal.State state,
            @BeanParam PageAsked asked) {
        plans.terms(contract);
        var today = LocalDate.now(clock);
        return asked.answer(signals.page(contract, state, asked).map(signal -> SignalView.of(signal, today)));
    }

    @GET
    @Path("/{signalId}")
    @RolesAllowed({COMMISSIONER, HUB_MANAGER, AUDITOR})
    @Transactional
    @Operation(
            operationId = "readSignal",
            summary = "Read a signal",
            description = "The ETag is needed to acknowledge or answer it.")
    @APIResponse(
            responseCode = "200",
            description = "The signal",
            content = @Content(schema = @Schema(implementation = SignalView.class)))
    @APIResponse(responseCode = "404", description = "unknown-signal")
    public Response read(@PathParam("signalId") UUID signalId) {
        return answer(signals.require(signalId));
    }

    @POST
    @Path("/{signalId}/acknowledgement")
    @RolesAllowed(COMMISSIONER)
    @Operation(
            operationId = "acknowledgeSignal",
            summary = "Say that the council has seen a signal",
            description = "Days without a reply go on until it is answered. No body.")
    @APIResponse(
            responseCode = "200",
            description = "The signal as it stands now",
            content = @Content(schema = @Schema(implementation = SignalView.class)))
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
            operationId = "answerSignal",
            summary = "Answer a signal",
            description = "Once; it counts as acknowledged too. A note is about the team and never names a person.")
    @APIResponse(
            responseCode = "200",
            description = "The signal as it stands now",
            content = @Content(schema = @Schema(implementation = SignalView.class)))
    @APIResponse(responseCode = "404", description = "unknown-signal")
    @APIResponse(responseCode = "409", description = "already-answered")
    @APIResponse(responseCode = "428", description = "if-match-required")
    public Response reply(
            @PathParam("signalId") UUID signalId,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid AnswerRequest request) {
        return answer(replyToSignal.answer(signalId, request.answer(), request.note(), ifMatch, caller.subject()));
    }

    private Response answer(Signal signal) {
        return Response.ok(SignalView.of(signal, LocalDate.now(clock)))
                .tag(Versions.tag(signal.version()))
                .build();
    }
}
