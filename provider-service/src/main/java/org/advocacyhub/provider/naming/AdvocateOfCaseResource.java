package org.advocacyhub.provider.naming;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.provider.casework.CaseRequests;
import org.advocacyhub.provider.casework.CaseView;
import org.advocacyhub.provider.independence.Screening.Kept;
import org.advocacyhub.provider.independence.domain.ApprovalReason;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who works a case. */
@Path("/cases/{caseId}/advocate")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Cases")
class AdvocateOfCaseResource {

    @Schema(examples = """
            {"advocateId":"AFA-02"}""")
    record AdvocateOfCaseRequest(
            @NotNull @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{1,39}")
            String advocateId,

            ApprovalReason approvalReason) {}

    record NamingView(
            String advocateId,
            Instant decidedAt,
            String decidedBy,
            String tableVersion,
            List<String> rules,
            ApprovalReason approvalReason,
            String inWords) {

        static NamingView of(Kept kept) {
            return new NamingView(
                    kept.advocateId(),
                    kept.decidedAt(),
                    kept.decidedBy(),
                    kept.tableVersion(),
                    kept.rules(),
                    kept.approvalReason(),
                    kept.inWords());
        }
    }

    private final AllocateCase allocateCase;
    private final ReadNaming readNaming;
    private final CaseRequests requests;
    private final Caller caller;

    AdvocateOfCaseResource(AllocateCase allocateCase, ReadNaming readNaming, CaseRequests requests, Caller caller) {
        this.allocateCase = allocateCase;
        this.readNaming = readNaming;
        this.requests = requests;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.PARTNER)
    @Operation(
            operationId = "listNamedAdvocates",
            summary = "Who was named for the case, in order, by whom and on what grounds",
            description =
                    "rules are the rows of A.13 that were found, empty when nothing stood against it; tableVersion is that of"
                            + " the qualification matrix.")
    public List<NamingView> namings(@PathParam("caseId") UUID caseId) {
        return readNaming.of(caller.partnerScope(), caseId).stream()
                .map(NamingView::of)
                .toList();
    }

    @POST
    @RolesAllowed(Roles.PARTNER)
    @APIResponse(responseCode = "409", description = "caseload-full, already-named: name another; case-closed")
    @APIResponse(
            responseCode = "422",
            description =
                    "advocate-not-suitable, advocate-not-independent, conflict-needs-reason, unknown-advocate, advocate-left")
    @APIResponseSchema(value = CaseView.class, responseCode = "200", responseDescription = "The case with its advocate")
    @Operation(
            operationId = "nameAdvocate",
            summary = "Name the advocate of a case that was accepted without one, or another one",
            description =
                    "The same checks as when an offer is accepted. approvalReason is needed where A.13 finds a soft conflict;"
                            + " nothing helps against a hard one.")
    public Response name(
            @PathParam("caseId") UUID caseId,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid AdvocateOfCaseRequest request) {
        return requests.moved(
                key,
                "advocate",
                caseId,
                request,
                () -> allocateCase.handle(
                        caller.partnerScope(),
                        caseId,
                        ifMatch,
                        request.advocateId(),
                        request.approvalReason(),
                        caller.subject()));
    }
}
