package org.advocacyhub.monitoring.agreement;

import static org.advocacyhub.runtime.security.Roles.AUDITOR;
import static org.advocacyhub.runtime.security.Roles.COMMISSIONER;
import static org.advocacyhub.runtime.security.Roles.HUB_MANAGER;
import static org.advocacyhub.runtime.security.Roles.PARTNER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.advocacyhub.monitoring.contract.ContractPlans;
import org.advocacyhub.monitoring.returns.QuarterParameter;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.web.IdempotentRequests;
import org.advocacyhub.runtime.web.Page;
import org.advocacyhub.runtime.web.PageAsked;
import org.advocacyhub.runtime.web.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What is said about the sections of a return. A partner sees what it said and what was said to it. */
@Path("/contracts/{ref}/returns/{quarter}/comments")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Agreeing on a return")
class CommentsResource {

    private static final String REF = "[A-Z0-9][A-Z0-9-]{2,39}";
    private static final String PARTNER_ID = "[A-Z0-9][A-Z0-9-]{0,59}";
    private static final int SECTIONS = 14;
    /**
     * @param section 1 to 14 (E.1)
     * @param partnerId to which partner it is said; left out by partners, and for the hub and the council only
     */
    @Schema(
            name = "SectionCommentRequest",
            examples = "{\"section\": 2, \"text\": \"Waits of IMHA are longer since the ward in Dartford opened.\"}")
    record CommentRequest(
            @NotNull @Min(1) @Max(SECTIONS) Integer section,

            @NotBlank @Size(max = 4000) @Schema(description = "Nobody is named in it")
            String text,

            @Pattern(regexp = PARTNER_ID) @Schema(examples = "ADVOCACY-FOR-ALL")
            String partnerId) {}

    private final SectionComments comments;
    private final ContractPlans plans;
    private final IdempotentRequests idempotentRequests;
    private final Caller caller;
    private final Clock clock;

    CommentsResource(
            SectionComments comments,
            ContractPlans plans,
            IdempotentRequests idempotentRequests,
            Caller caller,
            Clock clock) {
        this.comments = comments;
        this.plans = plans;
        this.idempotentRequests = idempotentRequests;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @RolesAllowed({COMMISSIONER, HUB_MANAGER, PARTNER})
    @Operation(
            operationId = "commentOnReturn",
            summary = "Comment on a section of a return",
            description = "At any time, also after the lock. What was said stays.")
    @APIResponse(
            responseCode = "201",
            description = "Said",
            content = @Content(schema = @Schema(implementation = SectionComment.class)))
    @APIResponse(responseCode = "400", description = "invalid-request")
    @APIResponse(responseCode = "404", description = "unknown-contract")
    public Response say(
            @PathParam("ref") @Pattern(regexp = REF) String ref,
            @PathParam("quarter") String quarter,
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            @NotNull @Valid CommentRequest request) {
        plans.terms(ref);
        var of = QuarterParameter.quarter(quarter);
        var author = Author.of(caller);
        if (author.partnerId() != null && request.partnerId() != null) {
            throw Refusal.invalid("partnerId", "not-yours", "Leave it out: what a partner says is the partner's.");
        }
        return idempotentRequests.answer(
                idempotencyKey,
                "POST /contracts/" + ref + "/returns/" + quarter + "/comments",
                request,
                () -> Response.status(201)
                        .entity(comments.add(
                                ref,
                                of,
                                new SectionComment(
                                        UUID.randomUUID(),
                                        request.section(),
                                        author.partnerId() == null ? request.partnerId() : author.partnerId(),
                                        request.text(),
                                        author.subject(),
                                        author.role(),
                                        clock.instant().truncatedTo(ChronoUnit.MICROS))))
                        .build());
    }

    @GET
    @RolesAllowed({COMMISSIONER, HUB_MANAGER, AUDITOR, PARTNER})
    @Transactional
    @Operation(
            operationId = "listComments",
            summary = "List comments on a return",
            description = "The oldest first, of all sections or of one.")
    @APIResponse(responseCode = "200", description = "A page of comments")
    @APIResponse(responseCode = "404", description = "unknown-contract")
    public RestResponse<Page<SectionComment>> list(
            @PathParam("ref") @Pattern(regexp = REF) String ref,
            @PathParam("quarter") String quarter,
            @Parameter(description = "Only about this section of the return")
                    @QueryParam("section")
                    @Min(1)
                    @Max(SECTIONS)
                    Integer section,
            @BeanParam PageAsked asked) {
        plans.terms(ref);
        var wanted = QuarterParameter.quarter(quarter);
        return asked.answer(asked.oldestFirst(
                (at, commentId, rows) ->
                        comments.after(Author.scopeOf(caller), ref, wanted, section, at, commentId, rows),
                SectionComment::at,
                SectionComment::commentId));
    }
}
