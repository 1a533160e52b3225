package org.advocacyhub.monitoring.returns;

import static org.advocacyhub.runtime.security.Roles.AUDITOR;
import static org.advocacyhub.runtime.security.Roles.COMMISSIONER;
import static org.advocacyhub.runtime.security.Roles.HUB_MANAGER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.advocacyhub.monitoring.returns.ReturnView.KpiView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who is served of those who live in one district. */
@Path("/contracts/{ref}/districts/{district}/representation")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({COMMISSIONER, HUB_MANAGER, AUDITOR})
@Tag(name = "Returns")
class DistrictResource {

    /** K-26 of one district. */
    record DistrictView(
            String contractRef,
            @Schema(examples = "E07000105") String district,
            @Schema(examples = "2016-17-Q1") String quarter,
            List<KpiView> kpis) {}

    private final CompileDistrict compileDistrict;

    DistrictResource(CompileDistrict compileDistrict) {
        this.compileDistrict = compileDistrict;
    }

    @GET
    @Operation(
            operationId = "readRepresentation",
            summary = "Read the equality representation index of one district",
            description =
                    "K-26 as in the return, of the people served in the district against the people who live in it, as counted now. Shown only for"
                            + " groups of which enough people were served. Never published: with the population beside it an index tells its count.")
    @APIResponse(responseCode = "200", description = "The figures; none for a district of which nothing is known")
    @APIResponse(responseCode = "400", description = "invalid-request: not-a-quarter")
    @APIResponse(responseCode = "404", description = "unknown-contract")
    public DistrictView read(
            @PathParam("ref") @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{2,39}") String ref,
            @PathParam("district") @Pattern(regexp = "[A-Z][0-9]{8}") String district,
            @Parameter(description = "A quarter of a financial year")
                    @QueryParam("quarter")
                    @NotNull
                    @Schema(examples = "2016-17-Q1")
                    String quarter) {
        var of = QuarterParameter.quarter(quarter);
        return new DistrictView(
                ref, district, of.toString(), ReturnView.kpis(compileDistrict.handle(ref, of, district)));
    }
}
