package org.advocacyhub.referral.carryover;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.referral.carryover.ImportCarriedOverCases.Done;
import org.advocacyhub.referral.carryover.ImportCarriedOverCases.Outcome;
import org.advocacyhub.runtime.csv.CsvFile;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The list of the provider before, as a spreadsheet saves it. */
@Path("/carried-over-imports")
@RolesAllowed({Roles.TRIAGE_WORKER, Roles.HUB_MANAGER})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Carried-over cases")
class CarriedOverImportsResource {

    private static final String CSV = "text/csv";

    private static final String EXAMPLE = """
            previousReference,previousProvider,openedOn,lastContactOn,partnerId,referral.requestedType,referral.person.givenName,referral.person.familyName,referral.person.homePostcode,referral.need.specialisms
            EX-2015-0417,Example Advocacy,2015-11-02,2016-03-22,ADVOCACY-FOR-ALL,COMMUNITY,Example,Person,ME15 6XX,LEARNING_DISABILITY;AUTISM
            EX-2016-0008,Example Advocacy,2016-01-18,,,CARE_ACT,Another,Person,CT1 3NG,
            """;

    /** A cell that is wrong; without a column it is the whole row. */
    @Schema(name = "CarriedOverFault")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FaultView(
            @Schema(examples = "referral.person.homePostcode")
            String column,

            String code,
            String message) {}

    /** A case of the list, and what became of it. */
    @Schema(name = "CarriedOverRow")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RowView(
            @Schema(description = "In the file; the header is line 1")
            long line,

            String previousReference,
            Outcome outcome,
            UUID referralId,
            @Schema(examples = "R-2016000123-K") String referralRef,
            @Schema(description = "Why it is refused") List<FaultView> faults) {

        static RowView of(Done done) {
            return new RowView(
                    done.line(),
                    done.previousReference(),
                    done.outcome(),
                    done.referralId(),
                    done.referralRef(),
                    done.faults().stream()
                            .map(fault -> new FaultView(fault.column(), fault.code(), fault.message()))
                            .toList());
        }

        @Override
        public String toString() {
            return "RowView[" + line + "]";
        }
    }

    /** What became of a list. */
    @Schema(name = "CarriedOverImport")
    record ImportView(
            @Schema(description = "Nothing was changed") boolean check,
            int rows,

            @Schema(description = "Taken over now; of a check, those that would be")
            long takenOver,

            @Schema(description = "Taken over before") long takenOverBefore,
            long refused,
            List<RowView> cases) {

        static ImportView of(boolean check, List<Done> done) {
            return new ImportView(
                    check,
                    done.size(),
                    count(done, check ? Outcome.WOULD_BE_TAKEN_OVER : Outcome.TAKEN_OVER),
                    count(done, Outcome.TAKEN_OVER_BEFORE),
                    count(done, Outcome.REFUSED),
                    done.stream().map(RowView::of).toList());
        }

        private static long count(List<Done> done, Outcome outcome) {
            return done.stream().filter(row -> row.outcome() == outcome).count();
        }
    }

    private final ImportCarriedOverCases importCarriedOverCases;
    private final Caller caller;

    CarriedOverImportsResource(ImportCarriedOverCases importCarriedOverCases, Caller caller) {
        this.importCarriedOverCases = importCarriedOverCases;
        this.caller = caller;
    }

    @POST
    @Operation(
            operationId = "takeOverCases",
            summary = "Take over a list of cases that the provider before left open",
            description =
                    "CSV in UTF-8, at most 500 rows and 1 MB. Columns: the fields of POST /carried-over-cases by their paths, in any order; several"
                            + " codes stand in one cell with semicolons between them. With check=true nothing changes, and the answer says of every"
                            + " row what is wrong, cell by cell. Without it each row is taken over by itself: what is refused keeps no other back, and"
                            + " what was taken over before is named with its reference, so that the same list can be sent again once it is mended.")
    @APIResponse(
            responseCode = "200",
            description = "What became of each row, in the order of the list",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    public Response takeOver(
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
            @Parameter(description = "true: say what is wrong and change nothing", example = "true")
                    @QueryParam("check")
                    @DefaultValue("false")
                    boolean check,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = CSV,
                                            schema = @Schema(implementation = String.class),
                                            examples = @ExampleObject(name = "Two cases", value = EXAMPLE)))
                    byte[] body) {
        var text = CsvFile.text(CsvFile.requireBody(contentType, body));
        var done =
                importCarriedOverCases.handle(CarryOverFile.read(text), check, CarriedOverCasesResource.sender(caller));
        return Response.ok(ImportView.of(check, done)).build();
    }

    @GET
    @Path("/template")
    @Produces(CSV)
    @Operation(
            operationId = "readCarryOverTemplate",
            summary = "An empty list with every column there is",
            description =
                    "Take out the columns that are not needed. Further items of a list have columns of their own, for example"
                            + " referral.keyDates[1].date.")
    @APIResponse(
            responseCode = "200",
            description = "The header",
            content = @Content(mediaType = CSV, schema = @Schema(implementation = String.class)))
    public Response template() {
        return Response.ok(String.join(",", CarryOverColumns.all()) + "\r\n", CSV + ";charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"carried-over-cases.csv\"")
                .build();
    }
}
