package org.advocacyhub.provider.fitness;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.Limit;
import org.advocacyhub.runtime.web.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Cases whose advocate was found not to be fit any more. */
@Path("/fitness-lapses")
@RolesAllowed({Roles.HUB_MANAGER, Roles.PARTNER, Roles.ADVOCATE})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Advocates")
class FitnessLapsesResource {

    @Schema(
            description = "overAt: fit again, or the case is closed or somebody else's; absent while it lasts",
            examples = """
            {"caseId":"0a3e8f2c-6f0e-4a37-9d7e-1f5f0e7a1b11","partnerId":"ADVOCACY-FOR-ALL","advocateId":"AFA-03",
            "serviceType":"CARE_ACT","lapsedOn":"2018-03-01","reasons":["DBS_OUT_OF_DATE"],"tableVersion":"A15-2015-04",
            "raisedAt":"2018-03-01T00:00:05Z","overAt":null}""")
    record FitnessLapseView(
            UUID caseId,
            String partnerId,
            String advocateId,
            String serviceType,
            LocalDate lapsedOn,
            List<String> reasons,
            String tableVersion,
            Instant raisedAt,
            Instant overAt) {

        static FitnessLapseView of(FitnessLapse lapse) {
            return new FitnessLapseView(
                    lapse.caseId(),
                    lapse.partnerId(),
                    lapse.advocateId(),
                    lapse.serviceType(),
                    lapse.lapsedOn(),
                    lapse.reasons(),
                    lapse.tableVersion(),
                    lapse.raisedAt(),
                    lapse.overAt());
        }
    }

    private final ReadFitnessLapses readLapses;
    private final Caller caller;

    FitnessLapsesResource(ReadFitnessLapses readLapses, Caller caller) {
        this.readLapses = readLapses;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listFitnessLapses",
            summary = "Open cases whose advocate is, or was, not fit any more; oldest first",
            description = "Once for each case and lapse. Have the file renewed, or give the case to another advocate.")
    public Page<FitnessLapseView> list(
            @QueryParam("cursor") String cursor, @QueryParam("limit") @DefaultValue("50") Limit limit) {
        return readLapses.page(caller.partnerScope(), cursor, limit.value()).map(FitnessLapseView::of);
    }
}
