package org.advocacyhub.provider.naming;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** All cases of an advocate for another one. */
@Path("/partners/{partnerId}/reassignment")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Advocates")
class CaseloadResource {

    private static final String ID = "[A-Z0-9][A-Z0-9-]{1,39}";

    @Schema(examples = """
            {"from":"AFA-01","to":"AFA-02"}""")
    record ReassignmentRequest(
            @NotNull @Pattern(regexp = ID) String from,
            @NotNull @Pattern(regexp = ID) String to) {}

    /** @param code of the refusal, as it would be for this case alone */
    @Schema(name = "CaseLeft")
    record LeftView(
            UUID caseId, @Schema(examples = "caseload-full") String code, String why) {}

    /**
     * What became of the cases, the oldest first.
     *
     * @param left those that the former advocate keeps
     */
    @Schema(examples = """
            {"given":["018a1f00-0000-7000-8000-000000000001"],"left":[{"caseId":"018a1f00-0000-7000-8000-000000000002",
            "code":"caseload-full","why":"AFA-02 has as many cases as the limit allows."}]}""")
    record ReassignmentView(List<UUID> given, List<LeftView> left) {}

    private final ReassignCaseload reassignCaseload;
    private final Caller caller;

    CaseloadResource(ReassignCaseload reassignCaseload, Caller caller) {
        this.reassignCaseload = reassignCaseload;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Roles.PARTNER)
    @APIResponse(responseCode = "409", description = "no-open-cases; no-case-given, with the first reasons")
    @APIResponseSchema(
            value = ReassignmentView.class,
            responseCode = "200",
            responseDescription = "Which cases were given, and which stay and why")
    @Operation(
            operationId = "reassignCaseload",
            summary = "Give all open cases of an advocate to another of the partner",
            description =
                    "Somebody leaves, or is away for long. Each case is checked as by POST /cases/{caseId}/advocate: what can't be given"
                            + " stays and says why; name somebody else for it. The same request once more tries what is left.")
    public ReassignmentView reassign(
            @PathParam("partnerId") @Pattern(regexp = ID) String partnerId,
            @NotNull @Valid ReassignmentRequest request) {
        var outcome = reassignCaseload.handle(
                caller.partnerScope(), partnerId, request.from(), request.to(), caller.subject());
        return new ReassignmentView(
                outcome.given(),
                outcome.left().stream()
                        .map(left -> new LeftView(left.caseId(), left.code(), left.why()))
                        .toList());
    }
}
