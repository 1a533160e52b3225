package org.advocacyhub.provider.activity;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.ForbiddenException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.runtime.csv.CsvFile;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.PartnerScope.OnlyPartner;
import org.advocacyhub.runtime.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Time from a spreadsheet: checked first, then stored. */
@Path("/activity-imports")
@RolesAllowed({Roles.PARTNER, Roles.ADVOCATE})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Activities")
class ActivityImportsResource {

    private static final String CSV = "text/csv";
    private static final int MOST_NAMED = 500;
    private static final String EXAMPLE = """
            case,advocateId,workedOn,category,minutes,mode,attemptReason,travelMiles,notes
            R-2016000123-K,AFA-01,2016-04-12,CLIENT_CONTACT_F2F,75,IN_PERSON,,12,
            R-2016000124-H,AFA-01,2016-04-12,DNA_ABORTED_VISIT,30,,PERSON_ABSENT,8,
            """;

    record CellView(
            long line,
            @JsonInclude(JsonInclude.Include.NON_NULL) String column,
            String code,
            String message) {}

    /**
     * What the check found.
     *
     * @param importId with which to store the file; absent while there are faults
     * @param faults at most 500
     * @param faultCount how many there are
     */
    @Schema(name = "ActivityCheck")
    record CheckView(
            @JsonInclude(JsonInclude.Include.NON_NULL) UUID importId,
            int rows,
            int minutes,
            List<CellView> faults,
            int faultCount) {

        static CheckView of(ImportActivities.Report report) {
            return new CheckView(
                    report.importId(),
                    report.rows(),
                    report.minutes(),
                    report.faults().stream()
                            .limit(MOST_NAMED)
                            .map(fault -> new CellView(fault.line(), fault.column(), fault.code(), fault.message()))
                            .toList(),
                    report.faults().size());
        }
    }

    @Schema(name = "ActivityImport")
    record ImportView(UUID importId, int rows, int minutes) {}

    private final ImportActivities importActivities;
    private final Caller caller;

    ActivityImportsResource(ImportActivities importActivities, Caller caller) {
        this.importActivities = importActivities;
        this.caller = caller;
    }

    @POST
    @Operation(
            operationId = "checkActivityImport",
            summary = "Check a CSV file of work, cell by cell; nothing is stored",
            description =
                    "UTF-8, at most 2,000 rows and 1 MB. Columns: case (its id, or the reference of its referral), advocateId,"
                            + " workedOn, category, minutes, and if wanted mode, attemptReason, travelMiles, notes. faults names every cell"
                            + " that does not fit. Without faults there is an importId: send the same file to its storage.")
    @APIResponse(responseCode = "409", description = "file-stored-before: its work would count twice")
    @APIResponseSchema(value = CheckView.class, responseCode = "200", responseDescription = "What the check found")
    public Response check(
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = CSV,
                                            schema = @Schema(implementation = String.class),
                                            examples = @ExampleObject(name = "Two rows", value = EXAMPLE)))
                    byte[] body) {
        var content = CsvFile.requireBody(contentType, body);
        return Response.ok(CheckView.of(importActivities.check(ownPartner(), content, caller.subject())))
                .build();
    }

    @POST
    @Path("/{importId}/storage")
    @Operation(
            operationId = "storeActivityImport",
            summary = "Store the file that was checked: all of its rows, or none",
            description =
                    "Send the same content again. An import is stored once; a repeat is refused, and nothing counts twice.")
    @APIResponse(responseCode = "404", description = "unknown-import")
    @APIResponse(responseCode = "409", description = "content-changed; already-stored; file-stored-before")
    @APIResponseSchema(value = ImportView.class, responseCode = "201", responseDescription = "What was stored")
    public Response store(
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
            @PathParam("importId") UUID importId,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = CSV,
                                            schema = @Schema(implementation = String.class),
                                            examples = @ExampleObject(name = "Two rows", value = EXAMPLE)))
                    byte[] body) {
        var stored = importActivities.store(
                ownPartner(), importId, CsvFile.requireBody(contentType, body), caller.subject());
        return Response.status(Response.Status.CREATED)
                .entity(new ImportView(stored.id(), stored.rowCount(), stored.minutes()))
                .build();
    }

    private OnlyPartner ownPartner() {
        return caller.partnerId().map(OnlyPartner::new).orElseThrow(ForbiddenException::new);
    }
}
