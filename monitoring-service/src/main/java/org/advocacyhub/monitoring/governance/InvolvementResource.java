package org.advocacyhub.monitoring.governance;

import static org.advocacyhub.runtime.security.Roles.AUDITOR;
import static org.advocacyhub.runtime.security.Roles.COMMISSIONER;
import static org.advocacyhub.runtime.security.Roles.HUB_MANAGER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.web.Cursor;
import org.advocacyhub.runtime.web.Page;
import org.advocacyhub.runtime.web.PageAsked;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** How people who use the service take part in shaping it. */
@Path("/contracts/{ref}/involvement-events")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Governance")
class InvolvementResource {

    private static final String REF = "[A-Z0-9][A-Z0-9-]{2,39}";

    private final RecordInvolvement recordInvolvement;
    private final InvolvementEvents events;
    private final GovernanceAnswers answers;
    private final Caller caller;

    InvolvementResource(
            RecordInvolvement recordInvolvement, InvolvementEvents events, GovernanceAnswers answers, Caller caller) {
        this.recordInvolvement = recordInvolvement;
        this.events = events;
        this.answers = answers;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({HUB_MANAGER, COMMISSIONER})
    @Operation(
            operationId = "recordInvolvement",
            summary = "Record an occasion of involvement",
            description = "Counts of people and carers and what became another because of them; never a name.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = InvolvementView.class)))
    @APIResponse(responseCode = "400", description = "in-future")
    @APIResponse(responseCode = "404", description = "unknown-contract")
    public Response record(
            @PathParam("ref") @Pattern(regexp = REF) String ref,
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            @NotNull @Valid InvolvementRequest request) {
        return answers.recorded(
                idempotencyKey,
                "/contracts/" + ref + "/involvement-events",
                request,
                () -> InvolvementView.of(recordInvolvement.handle(ref, request, caller.subject())));
    }

    @GET
    @RolesAllowed({COMMISSIONER, HUB_MANAGER, AUDITOR})
    @Transactional
    @Operation(
            operationId = "listInvolvement",
            summary = "List occasions of involvement",
            description = "By day, the first first.")
    @APIResponse(responseCode = "200", description = "A page of occasions")
    @APIResponse(responseCode = "404", description = "unknown-contract")
    public RestResponse<Page<InvolvementView>> list(
            @PathParam("ref") @Pattern(regexp = REF) String ref, @BeanParam PageAsked asked) {
        return answers.page(
                ref, asked, events::after, event -> Cursor.of(event.heldOn(), event.eventId()), InvolvementView::of);
    }
}
