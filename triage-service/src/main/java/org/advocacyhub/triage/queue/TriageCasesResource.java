package org.advocacyhub.triage.queue;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
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
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.runtime.page.JsonOrPage;
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
@Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
@RunOnVirtualThread
@Tag(name = "Queue")
class TriageCasesResource {

    /** A page of the queue, for the description of the API. */
    record QueuePage(List<TriageCaseView> items, String nextCursor) {}

    @CheckedTemplate(basePath = "queue", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {

        private Templates() {}

        static native TemplateInstance queue(QueueView page);

        static native TemplateInstance one(CaseView page);
    }

    private final TriageCases cases;
    private final Offers offers;
    private final QueuePages queuePages;
    private final ShowCase showCase;
    private final ShowQueue showQueue;
    private final ShowCasePage showCasePage;
    private final ExplainDecision explainDecision;
    private final Caller caller;

    TriageCasesResource(
            TriageCases cases,
            Offers offers,
            QueuePages queuePages,
            ShowCase showCase,
            ShowQueue showQueue,
            ShowCasePage showCasePage,
            ExplainDecision explainDecision,
            Caller caller) {
        this.cases = cases;
        this.offers = offers;
        this.queuePages = queuePages;
        this.showCase = showCase;
        this.showQueue = showQueue;
        this.showCasePage = showCasePage;
        this.explainDecision = explainDecision;
        this.caller = caller;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listTriageCases",
            summary = "The queue by band, score, receipt and reference; open cases when no state is named",
            description =
                    "Each entry says what is missing and since when, what it waits for, until when it is due and whether that is at"
                            + " risk, and who holds it. A page looks at no more than two thousand cases: with a rare combination of"
                            + " filters it may hold fewer than asked for, or none, and still lead on by its cursor. The same as a page for"
                            + " the worker at the desk, with how much is open in each band and how old: ask for text/html.")
    @APIResponse(
            responseCode = "200",
            description = "One page; Link rel=next leads to the next",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = QueuePage.class)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class))
            })
    @APIResponse(responseCode = "400", description = "invalid-cursor, a limit out of range, or a filter nobody knows")
    public Response list(
            @BeanParam QueueParameters parameters,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") Limit limit,
            @Context UriInfo uri,
            @Context Request request) {
        var found = queuePages.page(parameters.filter(), caller.subject(), cursor, limit.value());
        var page = new Page<>(showCase.entries(found.items()), found.nextCursor());
        return JsonOrPage.answer(
                        request,
                        () -> Response.fromResponse(PageLinks.answer(page, uri).toResponse()),
                        () -> Templates.queue(showQueue.handle(
                                        parameters, page, caller.subject(), PageLinks.nextForReaders(page, uri)))
                                .render())
                .build();
    }

    @GET
    @Path("/{referralId}")
    @Transactional
    @Operation(
            operationId = "readTriageCase",
            summary = "Where a referral stands, why, and who was asked",
            description =
                    "Coded facts alone: name, address and free text are in referral-service. The same as a page, with who was looked at"
                            + " and what was decided when: ask for text/html.")
    @APIResponse(
            responseCode = "200",
            description = "The case; its version in ETag",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = TriageCaseView.class)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class))
            })
    @APIResponse(responseCode = "404", description = "unknown-referral")
    public Response one(UUID referralId, @Context Request request) {
        var triageCase = cases.require(referralId);
        var view = showCase.whole(triageCase, offers.ofReferral(referralId));
        return JsonOrPage.answer(
                        request, () -> Response.ok(view).tag(Versions.tag(triageCase.version())), () -> Templates.one(
                                        showCasePage.handle(triageCase, view, caller.subject()))
                                .render())
                .build();
    }

    @GET
    @Path("/{referralId}/decision")
    @RolesAllowed({Roles.TRIAGE_WORKER, Roles.HUB_MANAGER, Roles.AUDITOR})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listDecisions",
            summary = "Every decision with its inputs, rules, versions, reasons and candidates, the newest first",
            description = "Inputs are those of that moment, whatever changed since.")
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
