package org.advocacyhub.referral.team;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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
import java.util.Arrays;
import java.util.List;
import org.advocacyhub.referral.form.RequestReader;
import org.advocacyhub.referral.form.domain.Specialism;
import org.advocacyhub.referral.team.domain.Team;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.Cursor;
import org.advocacyhub.runtime.web.Limit;
import org.advocacyhub.runtime.web.Page;
import org.advocacyhub.runtime.web.PageLinks;
import org.advocacyhub.runtime.web.Refusal;
import org.advocacyhub.runtime.web.Versions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The register of teams that refer. */
@Path("/referrer-teams")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Referrer teams")
class TeamsResource {

    private static final String EXAMPLE = """
            {"name": "Ashford older people's mental health", "organisation": "Kent County Council", "kind": "LA",
             "clientGroups": ["OLDER_PEOPLE", "MENTAL_HEALTH"], "aliases": ["Ashford OPMH"], "validFrom": "2016-04-01"}""";

    /** What is registered of a team; its code stands in the path. */
    @Schema(name = "TeamRequest")
    record TeamRequest(
            String name,
            String organisation,
            Team.Kind kind,
            List<Specialism> clientGroups,

            @Schema(description = "Other names by which its workers call it")
            List<String> aliases,

            LocalDate validFrom,

            @Schema(description = "The first day on which the team is no more")
            LocalDate validTo) {

        Team team(String code) {
            return new Team(
                    code, stripped(name), stripped(organisation), kind, clientGroups, aliases, validFrom, validTo);
        }

        private static String stripped(String text) {
            return text == null ? null : text.strip();
        }
    }

    /** A registered team. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Team")
    record TeamView(
            @Schema(examples = "ASHFORD-OPMH") String code,
            String name,
            String organisation,
            Team.Kind kind,
            List<Specialism> clientGroups,
            List<String> aliases,
            LocalDate validFrom,
            LocalDate validTo) {

        static TeamView of(RegisteredTeam registered) {
            var team = registered.team();
            return new TeamView(
                    team.code(),
                    team.name(),
                    team.organisation(),
                    team.kind(),
                    team.clientGroups(),
                    team.aliases(),
                    team.validFrom(),
                    team.validTo());
        }
    }

    private final PutTeam putTeam;
    private final RegisteredTeams stored;
    private final Teams teams;
    private final RequestReader requests;

    TeamsResource(PutTeam putTeam, RegisteredTeams stored, Teams teams, RequestReader requests) {
        this.putTeam = putTeam;
        this.stored = stored;
        this.teams = teams;
        this.requests = requests;
    }

    @GET
    @RolesAllowed({Roles.REFERRER, Roles.TRIAGE_WORKER, Roles.HUB_MANAGER, Roles.COMMISSIONER, Roles.AUDITOR})
    @Transactional
    @Operation(
            operationId = "listTeams",
            summary = "Teams in the order of their codes",
            description =
                    "Ended teams included: past referrals count for them. The next page is in nextCursor and in Link: rel=next.")
    @APIResponse(responseCode = "200", description = "One page")
    public RestResponse<Page<TeamView>> list(
            @Parameter(description = "Only teams of this kind: LA, NHS or OTHER") @QueryParam("kind") String kind,
            @Parameter(description = "Only teams of this organisation") @QueryParam("organisation") String organisation,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") Limit limit,
            @Context UriInfo uri) {
        var after = Cursor.decode(cursor, 1).map(end -> end.value(0)).orElse(null);
        var rows = stored.page(kindOf(kind), blankToNull(organisation), after, limit.value() + 1);
        var page = Page.of(rows, limit.value(), row -> Cursor.of(row.code())).map(TeamView::of);
        return PageLinks.answer(page, uri);
    }

    @GET
    @Path("/{code}")
    @RolesAllowed({Roles.REFERRER, Roles.TRIAGE_WORKER, Roles.HUB_MANAGER, Roles.COMMISSIONER, Roles.AUDITOR})
    @Transactional
    @Operation(operationId = "readTeam", summary = "One team", description = "Its version is the ETag.")
    @APIResponse(
            responseCode = "200",
            description = "The team",
            content = @Content(schema = @Schema(implementation = TeamView.class)))
    public Response read(@PathParam("code") String code) {
        return answer(Response.Status.OK, stored.require(code));
    }

    @PUT
    @Path("/{code}")
    @RolesAllowed(Roles.HUB_MANAGER)
    @Operation(
            operationId = "putTeam",
            summary = "Enter a team, or replace what is registered of it",
            description =
                    "A team that is there is replaced with If-Match only (428 without, 412 when stale). To close a team, give"
                            + " validTo: nothing is deleted.")
    @APIResponse(
            responseCode = "200",
            description = "Replaced",
            content = @Content(schema = @Schema(implementation = TeamView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Entered",
            content = @Content(schema = @Schema(implementation = TeamView.class)))
    public Response put(
            @PathParam("code") String code,
            @HeaderParam("If-Match") String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = TeamRequest.class),
                                            examples = @ExampleObject(name = "A council's team", value = EXAMPLE)))
                    byte[] body) {
        var outcome = putTeam.handle(requests.read(body, TeamRequest.class).team(code), ifMatch);
        teams.readAgain();
        return answer(outcome.created() ? Response.Status.CREATED : Response.Status.OK, outcome.team());
    }

    private static Response answer(Response.Status status, RegisteredTeam team) {
        return Response.status(status)
                .tag(Versions.tag(team.version()))
                .entity(TeamView.of(team))
                .build();
    }

    private static Team.Kind kindOf(String kind) {
        return blankToNull(kind) == null
                ? null
                : Arrays.stream(Team.Kind.values())
                        .filter(known -> known.name().equals(kind))
                        .findFirst()
                        .orElseThrow(() -> Refusal.invalid("kind", "unknown-code", "Use LA, NHS or OTHER."));
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
