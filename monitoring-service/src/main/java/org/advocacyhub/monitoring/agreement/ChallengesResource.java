package org.advocacyhub.monitoring.agreement;

import static org.advocacyhub.runtime.security.Roles.AUDITOR;
import static org.advocacyhub.runtime.security.Roles.COMMISSIONER;
import static org.advocacyhub.runtime.security.Roles.HUB_MANAGER;
import static org.advocacyhub.runtime.security.Roles.PARTNER;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.advocacyhub.monitoring.contract.ContractPlans;
import org.advocacyhub.monitoring.returns.PartsOfPartners;
import org.advocacyhub.monitoring.returns.QuarterParameter;
import org.advocacyhub.monitoring.returns.domain.Figure;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.web.IdempotentRequests;
import org.advocacyhub.runtime.web.Page;
import org.advocacyhub.runtime.web.PageAsked;
import org.advocacyhub.runtime.web.Versions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Figures that partners don't agree with, and what the hub says. A partner sees its own challenges. */
@Path("/contracts/{ref}/returns/{quarter}/challenges")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Agreeing on a return")
class ChallengesResource {

    private static final String REF = "[A-Z0-9][A-Z0-9-]{2,39}";
    private static final String NAME = "[A-Za-z0-9_-]{1,60}";
    /** A figure of the caller's part, named as the part shows it, and what is wrong with it. */
    @Schema(name = "ReturnChallengeRequest", examples = """
            {"kpi": "K-12", "breakdown": "partner", "measure": "deliveredHours", "reason": "The visits of 3 June are missing."}
            """)
    record ChallengeRequest(
            @NotNull @Pattern(regexp = NAME) @Schema(examples = "K-12")
            String kpi,

            @NotNull @Pattern(regexp = NAME) @Schema(examples = "partner")
            String breakdown,

            @NotNull @Pattern(regexp = NAME) @Schema(examples = "deliveredHours")
            String measure,

            @NotBlank @Size(max = 1000) @Schema(examples = "The visits of 3 June are missing.")
            String reason) {

        boolean names(Figure figure) {
            return figure.kpi().id().equals(kpi)
                    && figure.breakdown().equals(breakdown)
                    && figure.measure().equals(measure);
        }
    }

    /** What the hub found. */
    @Schema(name = "ReturnChallengeAnswer", examples = """
            {"outcome": "UPHELD", "answer": "They were recorded on another case; put right."}
            """)
    record AnswerRequest(
            @NotNull Challenge.Outcome outcome,
            @NotBlank @Size(max = 1000) String answer) {}

    /** @param outcome null while it is open */
    @Schema(name = "ReturnChallenge")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ChallengeView(
            UUID challengeId,
            String partnerId,
            String kpi,
            String breakdown,
            String key,
            String measure,

            @Schema(description = "The figure as it was then")
            String value,

            String reason,
            String raisedBy,
            Instant raisedAt,
            Challenge.Outcome outcome,
            String answer,
            String answeredBy,
            Instant answeredAt) {

        static ChallengeView of(Challenge challenge) {
            return new ChallengeView(
                    challenge.challengeId(),
                    challenge.partnerId(),
                    challenge.kpi(),
                    challenge.breakdown(),
                    challenge.key(),
                    challenge.measure(),
                    challenge.value() == null ? null : challenge.value().toPlainString(),
                    challenge.reason(),
                    challenge.raisedBy(),
                    challenge.raisedAt(),
                    challenge.outcome(),
                    challenge.answer(),
                    challenge.answeredBy(),
                    challenge.answeredAt());
        }
    }

    private final ChallengeFigure challengeFigure;
    private final Challenges challenges;
    private final PartsOfPartners parts;
    private final ContractPlans plans;
    private final IdempotentRequests idempotentRequests;
    private final Caller caller;

    ChallengesResource(
            ChallengeFigure challengeFigure,
            Challenges challenges,
            PartsOfPartners parts,
            ContractPlans plans,
            IdempotentRequests idempotentRequests,
            Caller caller) {
        this.challengeFigure = challengeFigure;
        this.challenges = challenges;
        this.parts = parts;
        this.plans = plans;
        this.idempotentRequests = idempotentRequests;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(PARTNER)
    @Operation(
            operationId = "challengeFigure",
            summary = "Challenge a figure of your part",
            description =
                    "Until the hub approves, and it can't approve before it has answered (domain.md E.1: providers may challenge).")
    @APIResponse(
            responseCode = "201",
            description = "Raised; the ETag is needed to answer it",
            content = @Content(schema = @Schema(implementation = ChallengeView.class)))
    @APIResponse(responseCode = "400", description = "unknown-figure")
    @APIResponse(responseCode = "404", description = "unknown-contract, no-part")
    @APIResponse(responseCode = "409", description = "already-approved")
    public Response raise(
            @PathParam("ref") @Pattern(regexp = REF) String ref,
            @PathParam("quarter") String quarter,
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            @NotNull @Valid ChallengeRequest request) {
        var author = Author.of(caller);
        var of = QuarterParameter.quarter(quarter);
        var counted = parts.of(ref, of);
        PartResource.own(counted, author.partnerId());
        return idempotentRequests.answer(
                idempotencyKey, "POST /contracts/" + ref + "/returns/" + quarter + "/challenges", request, () -> {
                    var challenge = challengeFigure.handle(ref, of, counted, request, author);
                    return Response.status(201)
                            .entity(ChallengeView.of(challenge))
                            .tag(Versions.tag(challenge.version()))
                            .build();
                });
    }

    @POST
    @Path("/{challengeId}/answer")
    @RolesAllowed(HUB_MANAGER)
    @Operation(
            operationId = "answerChallenge",
            summary = "Answer a challenge",
            description =
                    "Once. A figure is put right where its facts were recorded, never here. An open challenge has version 0.")
    @APIResponse(
            responseCode = "200",
            description = "Answered",
            content = @Content(schema = @Schema(implementation = ChallengeView.class)))
    @APIResponse(responseCode = "404", description = "unknown-challenge")
    @APIResponse(responseCode = "409", description = "already-answered")
    @APIResponse(responseCode = "412", description = "changed-meanwhile")
    @APIResponse(responseCode = "428", description = "if-match-required")
    public Response answer(
            @PathParam("ref") @Pattern(regexp = REF) String ref,
            @PathParam("quarter") String quarter,
            @PathParam("challengeId") UUID challengeId,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid AnswerRequest request) {
        var answered = challengeFigure.answer(
                ref,
                QuarterParameter.quarter(quarter),
                challengeId,
                ifMatch,
                request.outcome(),
                request.answer(),
                caller.subject());
        return Response.ok(ChallengeView.of(answered))
                .tag(Versions.tag(answered.version()))
                .build();
    }

    @GET
    @RolesAllowed({COMMISSIONER, HUB_MANAGER, AUDITOR, PARTNER})
    @Transactional
    @Operation(
            operationId = "listChallenges",
            summary = "List the challenges of a return",
            description = "The oldest first; a partner sees its own.")
    @APIResponse(responseCode = "200", description = "A page of challenges")
    @APIResponse(responseCode = "404", description = "unknown-contract")
    public RestResponse<Page<ChallengeView>> list(
            @PathParam("ref") @Pattern(regexp = REF) String ref,
            @PathParam("quarter") String quarter,
            @BeanParam PageAsked asked) {
        plans.terms(ref);
        var wanted = QuarterParameter.quarter(quarter);
        var page = asked.oldestFirst(
                (raisedAt, challengeId, rows) ->
                        challenges.after(Author.scopeOf(caller), ref, wanted, raisedAt, challengeId, rows),
                Challenge::raisedAt,
                Challenge::challengeId);
        return asked.answer(page.map(ChallengeView::of));
    }
}
