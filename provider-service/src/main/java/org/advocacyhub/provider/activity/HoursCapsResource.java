package org.advocacyhub.provider.activity;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.advocacyhub.provider.partner.domain.ServiceType;
import org.advocacyhub.provider.web.Codes;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How much time cases of each type may take. */
@Path("/hours-caps")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Activities")
class HoursCapsResource {

    private static final int MOST = 60_000;

    @Schema(examples = """
            {"from":"2016-05-01","minutes":3600}""")
    record CapRequest(
            @NotNull LocalDate from,

            @Min(1) @Max(MOST) @Schema(description = "null lifts the cap")
            Integer minutes) {}

    record CapView(String serviceType, LocalDate from, Integer minutes) {

        static List<CapView> of(List<HoursCaps.Version> versions) {
            return versions.stream()
                    .map(version -> new CapView(version.serviceType(), version.from(), version.minutes()))
                    .toList();
        }
    }

    private final ExtendHours extendHours;
    private final Caller caller;

    HoursCapsResource(ExtendHours extendHours, Caller caller) {
        this.extendHours = extendHours;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.PARTNER, Roles.ADVOCATE, Roles.HUB_MANAGER})
    @Operation(
            operationId = "listHoursCaps",
            summary = "What cases may take, by type, with every version",
            description = "In minutes, each from a day on: a case keeps the version of the day on which it was opened.")
    public List<CapView> caps() {
        return CapView.of(extendHours.versions());
    }

    @PUT
    @Path("/{serviceType}")
    @RolesAllowed(Roles.HUB_MANAGER)
    @Operation(
            operationId = "setHoursCap",
            summary = "Set what cases of a type may take, from a day on",
            description =
                    "Holds for cases that are opened from that day on; for earlier ones the earlier version holds.")
    public List<CapView> setCap(
            @PathParam("serviceType") @Parameter(schema = @Schema(implementation = ServiceType.class))
                    String serviceType,
            @NotNull @Valid CapRequest request) {
        var type = Codes.read(ServiceType.class, "serviceType", serviceType);
        return CapView.of(extendHours.set(
                new HoursCaps.Version(type.name(), request.from(), request.minutes()), caller.subject()));
    }
}
