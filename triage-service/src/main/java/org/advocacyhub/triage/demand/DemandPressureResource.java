package org.advocacyhub.triage.demand;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.Cursor;
import org.advocacyhub.runtime.web.Page;
import org.advocacyhub.runtime.web.PageAsked;
import org.advocacyhub.triage.demand.Pressures.Pressure;
import org.advocacyhub.triage.demand.domain.Trigger;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** When demand was pressure, and on what evidence. */
@Path("/demand-pressure")
@RolesAllowed({Roles.TRIAGE_WORKER, Roles.HUB_MANAGER, Roles.COMMISSIONER, Roles.AUDITOR})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Demand")
class DemandPressureResource {

    /**
     * One time of pressure.
     *
     * @param endedAt absent while it holds
     * @param evidence the figures of the moment in which it was raised, as they were told
     */
    record PressureView(
            UUID pressureId,
            Trigger trigger,
            Instant raisedAt,
            Instant endedAt,
            @Schema(type = SchemaType.OBJECT) JsonNode evidence) {

        static PressureView of(Pressure pressure) {
            return new PressureView(
                    pressure.pressureId(),
                    pressure.trigger(),
                    pressure.raisedAt(),
                    pressure.endedAt(),
                    pressure.evidence());
        }
    }

    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    private final Pressures pressures;

    DemandPressureResource(Pressures pressures) {
        this.pressures = pressures;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listDemandPressure",
            summary = "Demand pressure of a contract, the newest first",
            description =
                    "What raised it, since when, until when, and the evidence of that moment (domain.md C.7, E.5).")
    @APIResponse(responseCode = "200", description = "One page; Link rel=next leads to the next")
    @APIResponse(responseCode = "400", description = "invalid-cursor, or contract is missing")
    public RestResponse<Page<PressureView>> list(
            @Parameter(description = "Reference of the contract")
                    @QueryParam("contract")
                    @NotNull
                    @Pattern(regexp = HoursRequestsResource.REF)
                    String contract,
            @BeanParam PageAsked asked) {
        var after = asked.after(2).orElse(Cursor.of(LATEST, new UUID(-1, -1)));
        var page = asked.of(
                pressures.page(contract, after.instant(0), after.id(1), asked.limit.value()),
                pressure -> Cursor.of(pressure.raisedAt(), pressure.pressureId()));
        return asked.answer(page.map(PressureView::of));
    }
}
