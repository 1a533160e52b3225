package org.advocacyhub.provider.casework;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.provider.casework.TakeStep.Step;
import org.advocacyhub.provider.casework.domain.CaseMove;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is not kept confidential was explained (domain.md H.5), where it wasn't said with the first contact. */
@Path("/cases/{caseId}/confidentiality")
@RolesAllowed({Roles.PARTNER, Roles.ADVOCATE})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Cases")
class ConfidentialityResource {

    @Schema(examples = """
            {"explainedOn":"2016-04-12"}""")
    record ConfidentialityRequest(@NotNull LocalDate explainedOn) {}

    private final TakeStep takeStep;
    private final CaseRequests requests;
    private final Caller caller;

    ConfidentialityResource(TakeStep takeStep, CaseRequests requests, Caller caller) {
        this.takeStep = takeStep;
        this.requests = requests;
        this.caller = caller;
    }

    @POST
    @APIResponse(
            responseCode = "409",
            description = "move-not-possible: before the first contact, or explained already")
    @Operation(
            operationId = "explainConfidentiality",
            summary = "Record that it was explained what is not kept confidential",
            description =
                    "Due with the first contact, with which it can be sent as confidentialityExplainedOn; later is possible and"
                            + " shows as overdue until then.")
    @APIResponseSchema(value = CaseView.class, responseCode = "200", responseDescription = "The case")
    public Response explained(
            @PathParam("caseId") UUID caseId,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ConfidentialityRequest request) {
        return requests.moved(
                key,
                CaseMove.CONFIDENTIALITY.path(),
                caseId,
                request,
                () -> takeStep.handle(
                        caller.partnerScope(),
                        caseId,
                        ifMatch,
                        caller.subject(),
                        new Step.Confidentiality(request.explainedOn())));
    }
}
