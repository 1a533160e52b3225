package org.advocacyhub.triage.queue;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.Limit;
import org.advocacyhub.runtime.web.Page;
import org.advocacyhub.runtime.web.PageLinks;
import org.advocacyhub.runtime.web.Versions;
import org.advocacyhub.triage.triagecase.Offers;
import org.advocacyhub.triage.triagecase.TriageCases;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The queue: what is to be worked, in the order in which it is to be worked. */
@Path("/triage-cases")
@RolesAllowed({Roles.TRIAGE_WORKER, Roles.HUB_MANAGER})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Queue")
class TriageCasesResource {

    /** A page of the queue, for the description of the API. */
    record QueuePage(List<TriageCaseView> items, String nextCursor) {}

    private final TriageCases cases;
    private final Offers offers;
    private final QueuePages queuePages;
    private final ShowCase showCase;
    private final ExplainDecision explainDecision;
    private final Caller caller;

    TriageCasesResource(
            TriageCases cases,
            Offers offers,
            QueuePages queuePages,
            ShowCase showCase,
            ExplainDecision explainDecision,
            Caller caller) {
        this.cases = cases;
        this.offers = offers;
        this.queuePages = queuePages;
        this.showCase = showCase;
        this.explainDecision = explainDecision;
        this.caller = caller;
    }

    @GET
    @Transactional
    @Operation(
            summary = "The queue by band, score, receipt and reference; open cases when no state is named",
            description =
                    "Each entry says what is missing and since when, what it waits for, until when it is due and whether that is at"
                            + " risk, and who holds it. A page looks at no more than two thousand cases: with a rare combination of"
                            + " filters it may hold fewer than asked for, or none, and still lead on by its cursor.")
    @APIResponse(
            responseCode = "200",
            description = "One page; Link rel=next leads to the next",
            content = @Content(schema = @Schema(implementation = QueuePage.class)))
    @APIResponse(responseCode = "400", description = "invalid-cursor, a limit out of range, or a filter nobody knows")
    public Response list(
            @BeanParam QueueParameters parameters,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") Limit limit,
            @Context UriInfo uri) {
        var page = queuePages.page(parameters.filter(), caller.subject(), cursor, limit.value());
        return PageLinks.answer(new Page<>(showCase.entries(page.items()), page.nextCursor()), uri);
    }

    @GET
    @Path("/{referralId}")
    @Transactional
    @Operation(summary = "Where a referral stands, why, and who was asked", description = "Coded facts alone: name, address and free text are in referral-service.")
    @APIResponse(
            responseCode = "200",
            description = "The case; its version in ETag",
            content = @Content(schema = @Schema(implementation = TriageCaseView.class)))
    @APIResponse(responseCode = "404", description = "unknown-referral")
    public Response one(UUID referralId) {
        var triageCase = cases.require(referralId);
        return Response.ok(showCase.whole(triageCase, offers.ofReferral(referralId)))
                .tag(Versions.tag(triageCase.version()))
                .build();
    }

    @GET
    @Path("/{referralId}/decision")
    @RolesAllowed({Roles.TRIAGE_WORKER, Roles.HUB_MANAGER, Roles.AUDITOR})
    @Operation(summary = "Every decision with its inputs, rules, versions, reasons and candidates, the newest first", description = "Inputs are those of that moment, whatever changed since.")
    @APIResponse(
            responseCode = "200",
            description = "The decisions; with replay=true each computed again from its inputs",
            content = @Content(schema = @Schema(implementation = ExplainDecision.DecisionsView.class)))
    @APIResponse(responseCode = "404", description = "unknown-referral")
    public ExplainDecision.DecisionsView decision(
            UUID referralId,
            @Parameter(description = "Compute again and say whether it is the same") @QueryParam("replay")
                    boolean replay) {
        cases.require(referralId);
        return explainDecision.of(referralId, replay);
    }
}
