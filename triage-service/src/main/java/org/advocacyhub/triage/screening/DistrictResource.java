package org.advocacyhub.triage.screening;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.Versions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where a person lives when the outcode does not say. */
@Path("/triage-cases/{referralId}/district")
@RolesAllowed({Roles.TRIAGE_WORKER, Roles.HUB_MANAGER})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Queue")
class DistrictResource {

    @Schema(examples = "{\"district\": \"E07000110\"}")
    record DistrictRequest(
            @NotNull
            @Pattern(regexp = "E\\d{8}", message = "A GSS code, such as E07000110.")
            @Schema(examples = "E07000110")
            String district) {}

    record DistrictView(UUID referralId, String state, String district) {}

    private final PickDistrict pickDistrict;
    private final Caller caller;

    DistrictResource(PickDistrict pickDistrict, Caller caller) {
        this.pickDistrict = pickDistrict;
        this.caller = caller;
    }

    @PUT
    @Operation(
            operationId = "pickDistrict",
            summary = "Pick the district of a queued referral; the tables are read again and the road goes on")
    @APIResponseSchema(
            value = DistrictView.class,
            responseCode = "200",
            responseDescription = "Where the referral stands now")
    @APIResponse(responseCode = "400", description = "unknown-district")
    @APIResponse(responseCode = "404", description = "unknown-referral")
    @APIResponse(responseCode = "409", description = "not-queued, or held-by-another")
    @APIResponse(responseCode = "412", description = "changed-meanwhile")
    @APIResponse(responseCode = "428", description = "if-match-required")
    public Response pick(
            UUID referralId, @NotNull @Valid DistrictRequest request, @HeaderParam("If-Match") String ifMatch) {
        var triageCase = pickDistrict.handle(referralId, request.district(), ifMatch, caller.subject());
        return Response.ok(new DistrictView(
                        referralId,
                        triageCase.state().name(),
                        triageCase.verdict().district()))
                .tag(Versions.tag(triageCase.version()))
                .build();
    }
}
