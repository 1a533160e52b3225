package org.advocacyhub.triage.pause;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.triage.pause.WaitsForReferrers.OfTeam;
import org.advocacyhub.triage.refdata.Period;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Time spent waiting for referrers (K-09). */
@Path("/waiting-for-referrers")
@RolesAllowed({Roles.TRIAGE_WORKER, Roles.HUB_MANAGER, Roles.COMMISSIONER, Roles.AUDITOR})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Figures")
class WaitingForReferrersResource {

    /**
     * @param team absent for the waits that no team answers for
     * @param waits how many ended in the period
     * @param workingDays of those
     * @param stillWaiting how many go on today
     * @param workingDaysSoFar of those
     */
    record TeamView(
            @Schema(examples = "ASHFORD-OPMH") String team,
            @Schema(examples = "4") long waits,
            @Schema(examples = "17") long workingDays,
            @Schema(examples = "1") long stillWaiting,
            @Schema(examples = "3") long workingDaysSoFar) {

        static TeamView of(OfTeam waits) {
            return new TeamView(
                    waits.team(), waits.waits(), waits.workingDays(), waits.stillWaiting(), waits.workingDaysSoFar());
        }
    }

    /**
     * @param withoutTeam waits for referrers whose team nobody knows
     * @param authority waits for an authority that a duty prompt went to
     */
    @Schema(name = "WaitingForReferrersView")
    record WaitingView(
            @Schema(examples = "2016-04-01") LocalDate from,
            @Schema(examples = "2016-06-30") LocalDate to,
            List<TeamView> teams,
            TeamView withoutTeam,
            TeamView authority) {}

    private final WaitsForReferrers waits;

    WaitingForReferrersResource(WaitsForReferrers waits) {
        this.waits = waits;
    }

    @GET
    @Operation(
            operationId = "listWaitingForReferrers",
            summary = "Working days spent waiting for referrers, by their team (K-09)",
            description =
                    "A wait counts whole in the period in which it ended: its working days are those after the question up to"
                            + " the answer, also for P1, whose clock goes on meanwhile. The mean is workingDays by waits.")
    @APIResponse(responseCode = "200", description = "Each team with its waits, and those that no team answers for")
    @APIResponse(responseCode = "400", description = "A day is missing or is none, or the period is longer than a year")
    public WaitingView waiting(
            @Parameter(description = "The first day", example = "2016-04-01") @QueryParam("from") String from,
            @Parameter(description = "The last day", example = "2016-06-30") @QueryParam("to") String to) {
        var period = Period.of(from, to);
        var found = waits.between(period.from(), period.to());
        return new WaitingView(
                period.from(),
                period.to(),
                found.teams().stream().map(TeamView::of).toList(),
                TeamView.of(found.withoutTeam()),
                TeamView.of(found.authority()));
    }
}
