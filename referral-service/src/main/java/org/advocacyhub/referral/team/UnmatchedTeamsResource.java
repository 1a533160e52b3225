package org.advocacyhub.referral.team;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.referral.form.RequestReader;
import org.advocacyhub.referral.team.UnmatchedTeams.Position;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.Cursor;
import org.advocacyhub.runtime.web.IdempotentRequests;
import org.advocacyhub.runtime.web.Limit;
import org.advocacyhub.runtime.web.Page;
import org.advocacyhub.runtime.web.PageLinks;
import org.advocacyhub.runtime.web.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Referrals whose team nobody knows yet, for somebody at the hub to find it out. */
@Path("/referrer-teams/unmatched")
@RolesAllowed({Roles.TRIAGE_WORKER, Roles.HUB_MANAGER})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Referrer teams")
class UnmatchedTeamsResource {

    private static final String EXAMPLE = """
            {"code": "ASHFORD-OPMH", "alsoAsAlias": true}""";

    /** A team that is called as was written. */
    @Schema(name = "TeamCandidate")
    record CandidateView(String code, String name) {}

    /** A referral whose team is to be found out. */
    @Schema(name = "UnmatchedTeam")
    record UnmatchedView(
            UUID referralId,

            @Schema(
                    description = "What was written, in capitals and without punctuation",
                    examples = "OLDER PEOPLE AND MH ASHFORD")
            String told,

            Instant notedAt,

            @Schema(description = "Teams that are called so today; empty when there is none")
            List<CandidateView> candidates) {

        static UnmatchedView of(UnmatchedTeam waiting, Teams teams, LocalDate today) {
            return new UnmatchedView(
                    waiting.referralId(),
                    waiting.told(),
                    waiting.notedAt(),
                    teams.register().called(waiting.told(), today).stream()
                            .map(team -> new CandidateView(team.code(), team.name()))
                            .toList());
        }
    }

    /** Which team is meant. */
    @Schema(name = "TeamMatchRequest")
    record MatchRequest(
            String code,

            @Schema(description = "The text means this team from now on, wherever it is written")
            Boolean alsoAsAlias) {}

    /** The team of the referral. */
    @Schema(name = "TeamMatch")
    record MatchView(UUID referralId, String teamCode, List<String> aliases) {}

    private final UnmatchedTeams unmatched;
    private final MatchTeam matchTeam;
    private final Teams teams;
    private final RequestReader requests;
    private final IdempotentRequests idempotentRequests;
    private final Clock clock;

    UnmatchedTeamsResource(
            UnmatchedTeams unmatched,
            MatchTeam matchTeam,
            Teams teams,
            RequestReader requests,
            IdempotentRequests idempotentRequests,
            Clock clock) {
        this.unmatched = unmatched;
        this.matchTeam = matchTeam;
        this.teams = teams;
        this.requests = requests;
        this.idempotentRequests = idempotentRequests;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listUnmatchedTeams",
            summary = "Referrals whose team is to be found out, oldest first",
            description =
                    "By referrers of the council and the NHS who named a team that the register does not know, or knows twice.")
    @APIResponse(responseCode = "200", description = "One page")
    public RestResponse<Page<UnmatchedView>> list(
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") Limit limit,
            @Context UriInfo uri) {
        var rows = unmatched.oldest(position(cursor), limit.value() + 1);
        var today = LocalDate.now(clock);
        var page = Page.of(rows, limit.value(), row -> Cursor.of(row.notedAt(), row.referralId()))
                .map(row -> UnmatchedView.of(row, teams, today));
        return PageLinks.answer(page, uri);
    }

    @POST
    @Path("/{referralId}/match")
    @Operation(
            operationId = "matchTeam",
            summary = "Say which team is meant",
            description =
                    "The referral counts for the team from now on. With alsoAsAlias the text becomes one of the team's names; a 409"
                            + " when another team is called so. 404 when the team is known by now.")
    @APIResponse(
            responseCode = "200",
            description = "The team of the referral",
            content = @Content(schema = @Schema(implementation = MatchView.class)))
    public Response match(
            UUID referralId,
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = MatchRequest.class),
                                            examples = @ExampleObject(name = "With alias", value = EXAMPLE)))
                    byte[] body) {
        var request = requests.read(body, MatchRequest.class);
        if (request.code() == null || request.code().isBlank()) {
            throw Refusal.invalid("code", "required", "Give the team's code.");
        }
        var alias = Boolean.TRUE.equals(request.alsoAsAlias());
        var answer = idempotentRequests.answer(
                idempotencyKey, "POST /referrer-teams/unmatched/" + referralId + "/match", request, () -> {
                    var team = matchTeam.handle(referralId, request.code().strip(), alias);
                    return Response.ok(new MatchView(
                                    referralId, team.code(), team.team().aliases()))
                            .build();
                });
        teams.readAgain();
        return answer;
    }

    private static Position position(String cursor) {
        return Cursor.decode(cursor, 2).map(UnmatchedTeamsResource::positionOf).orElse(null);
    }

    private static Position positionOf(Cursor cursor) {
        try {
            return new Position(Instant.parse(cursor.value(0)), UUID.fromString(cursor.value(1)));
        } catch (DateTimeException | IllegalArgumentException notOurs) {
            throw Refusal.invalid("cursor", "invalid-cursor", "Use the cursor of the previous page as it is, or none.");
        }
    }
}
