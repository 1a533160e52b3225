package org.advocacyhub.triage.geography;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.Refusal;
import org.advocacyhub.triage.geography.domain.OutcodeArea.AreaClass;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What an outcode tells about the district (domain.md G.2). */
@Path("/outcodes/{outcode}")
@RolesAllowed({Roles.TRIAGE_WORKER, Roles.HUB_MANAGER, Roles.COMMISSIONER, Roles.AUDITOR})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Geography")
class OutcodesResource {

    /** A line of the outcode table. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Outcode")
    record OutcodeView(
            @Schema(examples = "ME17") String outcode,

            @Schema(description = "S one district, M several, X outside, N no place at all")
            AreaClass areaClass,

            List<PossibleView> districts,

            @Schema(description = "What lies there when it is outside", examples = "East Sussex")
            String outside,

            @Schema(description = "GSS code of the council that answers there, where it is one", examples = "E10000011")
            String council,

            String version) {}

    /** A district that it may lie in. */
    @Schema(name = "PossibleDistrict")
    record PossibleView(
            @Schema(examples = "E07000110") String gss,
            @Schema(examples = "Maidstone") String name,
            boolean inArea) {}

    private final Gazetteer gazetteer;
    private final ReferenceDay referenceDay;

    OutcodesResource(Gazetteer gazetteer, ReferenceDay referenceDay) {
        this.gazetteer = gazetteer;
        this.referenceDay = referenceDay;
    }

    @GET
    @Operation(
            operationId = "readOutcode",
            summary = "The districts that an outcode may lie in",
            description =
                    "Class M leaves it open: the full postcode's district, the referrer's word or a triage worker settles"
                            + " it, never a guess. An outcode that the table does not name is 404 and goes to a person.")
    @APIResponse(responseCode = "200", description = "The line of the table that holds on that day")
    @APIResponse(responseCode = "400", description = "not-a-date, or before-reference-data")
    @APIResponse(responseCode = "404", description = "unknown-outcode")
    public OutcodeView one(
            @Parameter(example = "ME17") @PathParam("outcode") String outcode,
            @Parameter(description = "The day in London; today when left out", example = "2018-03-31") @QueryParam("on")
                    String on) {
        var area = gazetteer.area(outcode.toUpperCase(Locale.ROOT), referenceDay.of(on));
        if (area == null) {
            throw Refusal.notFound("unknown-outcode", "The table has no such outcode: send a first half such as ME17.");
        }
        return new OutcodeView(
                area.outcode(),
                area.areaClass(),
                area.districts().stream()
                        .map(district -> new PossibleView(district.gss(), district.name(), district.inArea()))
                        .toList(),
                area.outside(),
                area.council(),
                area.tableVersion());
    }
}
