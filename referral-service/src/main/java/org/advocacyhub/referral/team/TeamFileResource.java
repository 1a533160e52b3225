package org.advocacyhub.referral.team;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.advocacyhub.referral.team.ImportTeams.Report;
import org.advocacyhub.runtime.csv.CsvFile;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.IdempotentRequests;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/referrer-teams/import")
@RolesAllowed(Roles.HUB_MANAGER)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Referrer teams")
class TeamFileResource {

    private static final String CSV = "text/csv";

    private static final String EXAMPLE = """
            code,name,organisation,kind,clientGroups,aliases,validFrom,validTo
            ASHFORD-OPMH,Ashford older people's mental health,Kent County Council,LA,OLDER_PEOPLE;MENTAL_HEALTH,Ashford OPMH,2016-04-01,
            KENT-GP,General practices in Kent,NHS,NHS,,,2016-04-01,
            """;

    /** What an import did. */
    @Schema(name = "TeamImport")
    record ReportView(int created, int replaced, int unchanged) {

        static ReportView of(Report report) {
            return new ReportView(report.created(), report.replaced(), report.unchanged());
        }
    }

    private final ImportTeams importTeams;
    private final Teams teams;
    private final IdempotentRequests idempotentRequests;

    TeamFileResource(ImportTeams importTeams, Teams teams, IdempotentRequests idempotentRequests) {
        this.importTeams = importTeams;
        this.teams = teams;
        this.idempotentRequests = idempotentRequests;
    }

    @POST
    @Operation(
            operationId = "importTeams",
            summary = "Enter many teams from a CSV file, all or none",
            description =
                    "UTF-8, at most 5,000 lines. Columns: code, name, organisation, kind, validFrom, and if wanted clientGroups,"
                            + " aliases (several with semicolons between them) and validTo. A code that is there is replaced; teams that the"
                            + " file does not have stay. A 400 names every line and column that does not fit, and nothing is stored.")
    @APIResponse(
            responseCode = "200",
            description = "How many teams were entered, replaced, or stay as they were",
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    public Response read(
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = CSV,
                                            schema = @Schema(implementation = String.class),
                                            examples = @ExampleObject(name = "Two teams", value = EXAMPLE)))
                    byte[] body) {
        var text = CsvFile.text(CsvFile.requireBody(contentType, body));
        var file = TeamFile.read(text);
        var answer = idempotentRequests.answer(idempotencyKey, "POST /referrer-teams/import", text, () -> Response.ok(
                        ReportView.of(importTeams.handle(file)))
                .build());
        teams.readAgain();
        return answer;
    }
}
