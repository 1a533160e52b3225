package org.advocacyhub.provider.advocate;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.advocacyhub.provider.advocate.domain.Fitness.Fit;
import org.advocacyhub.provider.advocate.domain.Fitness.Lapse;
import org.advocacyhub.provider.advocate.domain.Suitability.Code;
import org.advocacyhub.provider.advocate.domain.Suitability.Reason;
import org.advocacyhub.provider.advocate.domain.VolunteerSupervision;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.Limit;
import org.advocacyhub.runtime.web.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** For which service types advocates are fit, and until when. */
@Path("/partners/{partnerId}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Advocates")
class FitnessResource {

    private static final String ID = "[A-Z0-9][A-Z0-9-]{1,39}";

    @Schema(description = "A known end of somebody's fitness", examples = """
            {"code":"DBS_OUT_OF_DATE","on":"2018-03-01"}""")
    record LapseView(Code code, LocalDate on) {

        static LapseView of(Lapse lapse) {
            return new LapseView(lapse.code(), lapse.on());
        }
    }

    @Schema(examples = """
            {"advocateId":"AFA-03","serviceType":"CARE_ACT","fit":true,"lapsesOn":"2017-01-05",
            "lapsesFirst":"WORKING_TOWARDS_TOO_LONG","lapses":[{"code":"WORKING_TOWARDS_TOO_LONG","on":"2017-01-05"},
            {"code":"DBS_OUT_OF_DATE","on":"2018-03-01"}],"reasons":[]}""")
    record StandingView(
            String advocateId,
            String serviceType,
            boolean fit,
            LocalDate lapsesOn,
            Code lapsesFirst,
            List<LapseView> lapses,
            List<Reason> reasons) {

        static StandingView of(ReadFitness.Standing standing) {
            var fitness = standing.fitness();
            var first = fitness.first();
            return new StandingView(
                    standing.advocateId(),
                    standing.serviceType(),
                    fitness instanceof Fit,
                    first.map(Lapse::on).orElse(null),
                    first.map(Lapse::code).orElse(null),
                    fitness instanceof Fit fit
                            ? fit.lapses().stream().map(LapseView::of).toList()
                            : List.of(),
                    fitness.reasons());
        }
    }

    record FitnessView(String advocateId, LocalDate on, List<StandingView> standings) {

        static FitnessView of(ReadFitness.Standings fitness) {
            return new FitnessView(
                    fitness.advocateId(),
                    fitness.on(),
                    fitness.standings().stream().map(StandingView::of).toList());
        }
    }

    @Schema(
            description = "needed: supervisors that so many volunteers want; suffices: volunteers may be given cases",
            examples = """
            {"on":"2016-06-01","volunteers":9,"supervisors":1,"volunteersPerSupervisor":8,"needed":2,"suffices":false}""")
    record SupervisionView(
            LocalDate on, int volunteers, int supervisors, int volunteersPerSupervisor, int needed, boolean suffices) {

        static SupervisionView of(VolunteerSupervision counted, LocalDate on) {
            return new SupervisionView(
                    on,
                    counted.volunteers(),
                    counted.supervisors(),
                    counted.most(),
                    counted.needed(),
                    counted.suffices());
        }
    }

    private final ReadFitness readFitness;
    private final Caller caller;

    FitnessResource(ReadFitness readFitness, Caller caller) {
        this.readFitness = readFitness;
        this.caller = caller;
    }

    @GET
    @Path("/advocates/{advocateId}/fitness")
    @RolesAllowed({Roles.HUB_MANAGER, Roles.TRIAGE_WORKER, Roles.PARTNER, Roles.ADVOCATE})
    @Operation(
            operationId = "readFitness",
            summary = "Whether the advocate is fit for each service type, until when, and what ends it first",
            description =
                    "lapsesOn is the first day on which the advocate may not be given such a case any more, by what is"
                            + " in the file today; absent while nothing ends by date, or when the advocate never qualified."
                            + " on asks for another day than today.")
    public FitnessView fitness(
            @PathParam("partnerId") @Pattern(regexp = ID) String partnerId,
            @PathParam("advocateId") @Pattern(regexp = ID) String advocateId,
            @Parameter(description = "The day; today when left out", example = "2016-06-01") @QueryParam("on")
                    LocalDate on) {
        return FitnessView.of(readFitness.one(
                caller.partnerScope(), new Advocate.Key(partnerId, advocateId), Optional.ofNullable(on)));
    }

    @GET
    @Path("/lapsing-fitness")
    @RolesAllowed({Roles.HUB_MANAGER, Roles.TRIAGE_WORKER, Roles.PARTNER, Roles.ADVOCATE})
    @Operation(
            operationId = "listLapsingFitness",
            summary = "Whose fitness has lapsed or lapses soon, for what the partner is contracted for",
            description =
                    "Without withinDays: as many days ahead as the fitness periods say, 28 at first. The cursor goes"
                            + " through the advocates, so that a page may be empty and have a next one.")
    public Page<StandingView> lapsing(
            @PathParam("partnerId") @Pattern(regexp = ID) String partnerId,
            @Parameter(description = "Days ahead") @QueryParam("withinDays") @Min(0) @Max(1100) Integer withinDays,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") Limit limit) {
        return readFitness
                .lapsing(caller.partnerScope(), partnerId, Optional.ofNullable(withinDays), cursor, limit.value())
                .map(StandingView::of);
    }

    @GET
    @Path("/volunteer-supervision")
    @RolesAllowed({Roles.HUB_MANAGER, Roles.TRIAGE_WORKER, Roles.PARTNER, Roles.ADVOCATE})
    @Operation(
            operationId = "readVolunteerSupervision",
            summary = "How many volunteers the partner has, and who supervises them today",
            description =
                    "A supervisor has 8 volunteers at most (A.10.2, data). With more, no volunteer is given a case until the partner"
                            + " names another supervisor: PUT /partners/{id}/supervisors/{advocateId}.")
    public SupervisionView supervision(@PathParam("partnerId") @Pattern(regexp = ID) String partnerId) {
        return SupervisionView.of(readFitness.supervision(caller.partnerScope(), partnerId), readFitness.today());
    }
}
