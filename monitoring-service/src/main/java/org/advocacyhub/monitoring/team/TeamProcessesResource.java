package org.advocacyhub.monitoring.team;

import static org.advocacyhub.runtime.security.Roles.AUDITOR;
import static org.advocacyhub.runtime.security.Roles.COMMISSIONER;
import static org.advocacyhub.runtime.security.Roles.HUB_MANAGER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import org.advocacyhub.monitoring.contract.ContractPlans;
import org.advocacyhub.monitoring.returns.domain.Quarter;
import org.advocacyhub.monitoring.team.domain.Processes;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.web.Cursor;
import org.advocacyhub.runtime.web.Page;
import org.advocacyhub.runtime.web.PageAsked;
import org.advocacyhub.runtime.web.Refusal;
import org.advocacyhub.runtime.web.Versions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Care Act processes that the council's teams began: told by the council, read by the hub. */
@Path("/contracts/{ref}/team-processes")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Teams")
class TeamProcessesResource {

    static final String REF = "[A-Z0-9][A-Z0-9-]{2,39}";
    static final String TEAM = "[A-Z0-9][A-Z0-9-]{1,39}";

    private static final LocalDate EARLIEST = LocalDate.of(1, 1, 1);

    /**
     * How many processes a team began in which a person may be owed an advocate. All three are told; none is 0.
     *
     * @param assessments of needs, of carers, and in transition, with the planning that follows
     * @param reviews of care and support plans
     * @param enquiries safeguarding enquiries and reviews
     */
    @Schema(name = "TeamProcessesRequest", examples = "{\"assessments\": 120, \"reviews\": 60, \"enquiries\": 20}")
    record ProcessesRequest(
            @NotNull @Min(0) @Max(Processes.MOST) @Schema(examples = "120")
            Integer assessments,

            @NotNull @Min(0) @Max(Processes.MOST) @Schema(examples = "60")
            Integer reviews,

            @NotNull @Min(0) @Max(Processes.MOST) @Schema(examples = "20")
            Integer enquiries) {

        Processes processes() {
            return new Processes(assessments, reviews, enquiries);
        }
    }

    private final TellProcesses tellProcesses;
    private final ToldProcesses told;
    private final ContractPlans plans;
    private final Instance<ProcessesFollower> followers;
    private final Caller caller;

    TeamProcessesResource(
            TellProcesses tellProcesses,
            ToldProcesses told,
            ContractPlans plans,
            Instance<ProcessesFollower> followers,
            Caller caller) {
        this.tellProcesses = tellProcesses;
        this.told = told;
        this.plans = plans;
        this.followers = followers;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({COMMISSIONER, HUB_MANAGER, AUDITOR})
    @Transactional
    @Operation(
            operationId = "listTeamProcesses",
            summary = "Processes by quarter and team",
            description =
                    "Of every quarter or of one. A team that is not in the list told nothing: it is not recorded.")
    @APIResponse(responseCode = "200", description = "One page; Link rel=next leads to the next")
    @APIResponse(responseCode = "400", description = "invalid-cursor, not-a-quarter")
    @APIResponse(responseCode = "404", description = "unknown-contract")
    public RestResponse<Page<TeamProcessesView>> list(
            @PathParam("ref") @Pattern(regexp = REF) String ref,
            @Parameter(description = "A quarter of a financial year") @QueryParam("quarter") String quarter,
            @BeanParam PageAsked asked) {
        plans.terms(ref);
        var after = asked.after(2).orElse(Cursor.of(EARLIEST, ""));
        var rows = quarter == null
                ? told.after(ref, after.day(0), after.value(1), asked.rows())
                : told.inQuarter(ref, quarterOf(quarter).from(), after.value(1), asked.rows());
        var page = asked.of(
                rows, row -> Cursor.of(row.id().quarterStart(), row.id().team()));
        return asked.answer(page.map(TeamProcessesView::of));
    }

    @GET
    @Path("/{quarter}/{team}")
    @RolesAllowed({COMMISSIONER, HUB_MANAGER, AUDITOR})
    @Transactional
    @Operation(
            operationId = "readTeamProcesses",
            summary = "Processes of one team and quarter",
            description = "The ETag is needed to correct them.")
    @APIResponse(
            responseCode = "200",
            description = "The counts",
            content = @Content(schema = @Schema(implementation = TeamProcessesView.class)))
    @APIResponse(responseCode = "404", description = "not-recorded")
    public Response read(
            @PathParam("ref") @Pattern(regexp = REF) String ref,
            @PathParam("quarter") String quarter,
            @PathParam("team") @Pattern(regexp = TEAM) String team) {
        var row = told.require(TeamQuarter.of(ref, quarterOf(quarter), team));
        return answer(Response.ok(), row);
    }

    @PUT
    @Path("/{quarter}/{team}")
    @RolesAllowed(COMMISSIONER)
    @Operation(
            operationId = "tellTeamProcesses",
            summary = "Tell how many processes a team began in a quarter, or correct it",
            description =
                    "Recorded counts are corrected with If-Match only (428 without, 412 when stale). Every correction is kept"
                            + " with who made it. Figures and signals of the quarter are computed again at once.")
    @APIResponse(
            responseCode = "200",
            description = "Corrected",
            content = @Content(schema = @Schema(implementation = TeamProcessesView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = TeamProcessesView.class)))
    @APIResponse(
            responseCode = "400",
            description = "not-a-quarter, not-begun, outside-contract, or a count is missing")
    @APIResponse(responseCode = "404", description = "unknown-contract")
    public Response tell(
            @PathParam("ref") @Pattern(regexp = REF) String ref,
            @PathParam("quarter") String quarter,
            @PathParam("team") @Pattern(regexp = TEAM, message = "must be the code of a team, for example ASHFORD-OPMH")
                    String team,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ProcessesRequest request,
            @Context UriInfo uri) {
        var id = TeamQuarter.of(ref, quarterOf(quarter), team);
        var outcome = tellProcesses.handle(id, request.processes(), ifMatch, caller.subject());
        followers.forEach(follower -> follower.processesTold(ref, List.of(id.quarter())));
        return answer(outcome.created() ? Response.created(uri.getAbsolutePath()) : Response.ok(), outcome.row());
    }

    @DELETE
    @Path("/{quarter}/{team}")
    @RolesAllowed(COMMISSIONER)
    @Operation(
            operationId = "takeBackTeamProcesses",
            summary = "Take back what was told of a team and quarter",
            description =
                    "For counts told of the wrong team or quarter. The team is not recorded then; the history stays.")
    @APIResponse(responseCode = "204", description = "Taken back")
    @APIResponse(responseCode = "404", description = "unknown-contract, not-recorded")
    public void takeBack(
            @PathParam("ref") @Pattern(regexp = REF) String ref,
            @PathParam("quarter") String quarter,
            @PathParam("team") @Pattern(regexp = TEAM) String team,
            @HeaderParam("If-Match") String ifMatch) {
        var id = TeamQuarter.of(ref, quarterOf(quarter), team);
        tellProcesses.takeBack(id, ifMatch, caller.subject());
        followers.forEach(follower -> follower.processesTold(ref, List.of(id.quarter())));
    }

    static Quarter quarterOf(String text) {
        return Quarter.parse(text)
                .orElseThrow(() -> Refusal.invalid(
                        "quarter", "not-a-quarter", "Name a quarter of a financial year, for example 2016-17-Q1."));
    }

    private static Response answer(Response.ResponseBuilder answer, TeamProcesses row) {
        return answer.entity(TeamProcessesView.of(row))
                .tag(Versions.tag(row.version()))
                .build();
    }
}
