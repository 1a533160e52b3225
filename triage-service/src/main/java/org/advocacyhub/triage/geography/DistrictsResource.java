package org.advocacyhub.triage.geography;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.advocacyhub.runtime.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Districts of the county and of its neighbours (domain.md G.1), as they were called on a day. */
@Path("/districts")
@RolesAllowed({Roles.TRIAGE_WORKER, Roles.HUB_MANAGER, Roles.COMMISSIONER, Roles.AUDITOR})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Geography")
class DistrictsResource {

    /** The districts of a day. */
    @Schema(name = "Districts")
    record DistrictsView(@Schema(examples = "G1/2018-04-01") String version, List<DistrictView> items) {}

    /** A district. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "District")
    record DistrictView(
            @Schema(examples = "E07000112") String gss,
            @Schema(examples = "Folkestone and Hythe") String name,

            @Schema(description = "It belongs to the county that the contract is for")
            boolean inArea,

            @Schema(description = "Health and social care group: W, N, E, or two of them", examples = "E")
            String group,

            @Schema(description = "GSS code of the council that answers there", examples = "E10000016")
            String council,

            @Schema(examples = "Kent County Council") String councilName) {}

    private final Gazetteer gazetteer;
    private final ReferenceDay referenceDay;

    DistrictsResource(Gazetteer gazetteer, ReferenceDay referenceDay) {
        this.gazetteer = gazetteer;
        this.referenceDay = referenceDay;
    }

    @GET
    @Operation(
            operationId = "listDistricts",
            summary = "The districts as they were called on a day",
            description =
                    "The county's first, then the neighbours that share an outcode with one; all in one answer. A code"
                            + " outlives its name: E07000112 was Shepway to 31 March 2018.")
    @APIResponse(responseCode = "200", description = "Every district of that day, with the council that answers there")
    @APIResponse(responseCode = "400", description = "not-a-date, or before-reference-data")
    public DistrictsView list(
            @Parameter(description = "The day in London; today when left out", example = "2018-03-31") @QueryParam("on")
                    String on) {
        var day = referenceDay.of(on);
        var councils = gazetteer.councilNames(day);
        return new DistrictsView(
                gazetteer.districtsVersion(day),
                gazetteer.districts(day).stream()
                        .map(district -> new DistrictView(
                                district.gss(),
                                district.name(),
                                district.inArea(),
                                district.group(),
                                district.council(),
                                councils.get(district.council())))
                        .toList());
    }
}
