package org.advocacyhub.monitoring.team;

import static org.advocacyhub.runtime.security.Roles.COMMISSIONER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Instance;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.advocacyhub.monitoring.returns.domain.Quarter;
import org.advocacyhub.monitoring.team.ImportProcesses.Report;
import org.advocacyhub.runtime.csv.CsvFile;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.web.IdempotentRequests;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The counts of many teams from one file of the council. */
@Path("/contracts/{ref}/team-processes/import")
@RolesAllowed(COMMISSIONER)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Teams")
class ProcessesFileResource {

    private static final String CSV = "text/csv";
    private static final String EXAMPLE = """
            team,quarter,assessments,reviews,enquiries
            ASHFORD-OPMH,2016-17-Q1,120,60,20
            MAIDSTONE-LD,2016-17-Q1,100,60,20
            """;

    /** What an import did, in lines of the file. */
    @Schema(name = "TeamProcessesImport")
    record ReportView(int entered, int corrected, int unchanged) {

        static ReportView of(Report report) {
            return new ReportView(report.entered(), report.corrected(), report.unchanged());
        }
    }

    private final ImportProcesses importProcesses;
    private final IdempotentRequests idempotentRequests;
    private final Instance<ProcessesFollower> followers;
    private final Caller caller;

    ProcessesFileResource(
            ImportProcesses importProcesses,
            IdempotentRequests idempotentRequests,
            Instance<ProcessesFollower> followers,
            Caller caller) {
        this.importProcesses = importProcesses;
        this.idempotentRequests = idempotentRequests;
        this.followers = followers;
        this.caller = caller;
    }

    @POST
    @Operation(
            operationId = "importTeamProcesses",
            summary = "Tell the processes of many teams from a CSV file, all or none",
            description =
                    "UTF-8, at most 5,000 lines. Columns: team, quarter, assessments, reviews, enquiries. What is recorded is"
                            + " corrected, and the history keeps both; teams that the file does not have stay. A 400 names every line and"
                            + " column that does not fit, and nothing is stored.")
    @APIResponse(
            responseCode = "200",
            description = "How many lines were new, corrected something, or said what was recorded",
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    @APIResponse(responseCode = "404", description = "unknown-contract")
    public Response read(
            @PathParam("ref") @Pattern(regexp = TeamProcessesResource.REF) String ref,
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
        var operation = "POST /contracts/" + ref + "/team-processes/import";
        var quarters = new AtomicReference<Collection<Quarter>>(List.of()); // nothing when a repeat is answered
        var answer = idempotentRequests.answer(idempotencyKey, operation, text, () -> {
            var report = importProcesses.handle(ref, text, caller.subject());
            quarters.set(report.quarters());
            return Response.ok(ReportView.of(report)).build();
        });
        followers.forEach(follower -> follower.processesTold(ref, quarters.get()));
        return answer;
    }
}
