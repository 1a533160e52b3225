package org.advocacyhub.provider.advocate;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.IdempotentRequests;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Advocates who go to another partner with the work. */
@Path("/partners/{partnerId}/staff-transfer")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Advocates")
class StaffTransferResource {

    private static final String ID = "[A-Z0-9][A-Z0-9-]{1,39}";

    @Schema(examples = """
            {"successor":"HUB"}""")
    record StaffTransferRequest(
            @NotNull @Pattern(regexp = ID) String successor) {}

    record StaffTransferView(String successor, List<AdvocatesResource.AdvocateView> advocates) {}

    private final TransferStaff transferStaff;
    private final IdempotentRequests idempotent;
    private final Caller caller;

    StaffTransferResource(TransferStaff transferStaff, IdempotentRequests idempotent, Caller caller) {
        this.transferStaff = transferStaff;
        this.idempotent = idempotent;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Roles.HUB_MANAGER)
    @Operation(
            operationId = "transferStaff",
            summary = "The partner's paid advocates go to a successor today (TUPE)",
            description =
                    "Each is entered under the successor with tupe true, the same qualifications, checks, caseload limit"
                            + " and continuous service; volunteers stay. Cases are not moved by this.")
    @APIResponse(responseCode = "409", description = "advocate-id-taken: nobody was moved")
    @APIResponseSchema(value = StaffTransferView.class, responseCode = "200", responseDescription = "Who came")
    public Response transfer(
            @PathParam("partnerId") @Pattern(regexp = ID) String partnerId,
            @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid StaffTransferRequest request) {
        return idempotent.answer(
                key,
                "POST /partners/{id}/staff-transfer",
                Map.of("partnerId", partnerId, "request", request),
                () -> Response.ok(new StaffTransferView(
                                request.successor(),
                                transferStaff.handle(caller.partnerScope(), partnerId, request.successor()).stream()
                                        .map(AdvocatesResource.AdvocateView::of)
                                        .toList()))
                        .build());
    }
}
