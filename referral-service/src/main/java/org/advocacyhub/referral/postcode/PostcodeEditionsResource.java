package org.advocacyhub.referral.postcode;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import org.advocacyhub.referral.postcode.domain.Edition;
import org.advocacyhub.runtime.csv.CsvFile;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.Cursor;
import org.advocacyhub.runtime.web.Limit;
import org.advocacyhub.runtime.web.Page;
import org.advocacyhub.runtime.web.PageLinks;
import org.advocacyhub.runtime.web.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Editions of the postcode directory. {@code ./hub postcodes} calls it. */
@Path("/postcode-editions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Postcode directory")
class PostcodeEditionsResource {

    private static final String CSV = "text/csv";

    private static final String EXAMPLE = """
            pcds,doterm,oscty,oslaua
            "ME15 6XX",,"E10000016","E07000110"
            "TN37 9ZZ",201706,"E10000011","E07000062"
            """;

    /** An edition and how far it is loaded. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PostcodeEdition")
    record EditionView(
            @Schema(examples = "2016-02") String edition,
            Instant startedAt,

            @Schema(description = "Absent while it is being loaded: until then nothing is looked up in it")
            Instant completedAt,

            @Schema(
                    description = "Line of the file with which loading goes on; the header is line 1",
                    examples = "50002")
            long nextLine,

            @Schema(description = "Postcodes that were entered")
            long taken,

            @Schema(description = "Lines that name no district: the islands, or ended long ago")
            long withoutDistrict,

            @Schema(description = "Lines whose postcode the edition had already")
            long repeated,

            @Schema(description = "Lines that could not be read")
            long refused) {

        static EditionView of(PostcodeEdition edition) {
            return new EditionView(
                    edition.edition(),
                    edition.startedAt(),
                    edition.completedAt(),
                    edition.nextLine(),
                    edition.taken(),
                    edition.withoutDistrict(),
                    edition.repeated(),
                    edition.refused());
        }
    }

    /** What became of a part of a file. */
    @Schema(name = "PostcodePart")
    record PartView(
            EditionView edition,

            @Schema(description = "The first lines that could not be read, by their number in the file")
            List<FaultView> faults) {}

    /** A line that was left out, and why. */
    @Schema(name = "PostcodeFault")
    record FaultView(
            @Schema(examples = "1207") long line,
            @Schema(examples = "not-a-postcode") String code,
            String message) {

        static FaultView of(PostcodeFile.Fault fault) {
            return new FaultView(fault.line(), fault.code(), fault.message());
        }
    }

    private final LoadPostcodes loadPostcodes;
    private final PostcodeEditions editions;
    private final PostcodeDirectory directory;

    PostcodeEditionsResource(LoadPostcodes loadPostcodes, PostcodeEditions editions, PostcodeDirectory directory) {
        this.loadPostcodes = loadPostcodes;
        this.editions = editions;
        this.directory = directory;
    }

    @GET
    @RolesAllowed({Roles.HUB_MANAGER, Roles.TRIAGE_WORKER, Roles.AUDITOR})
    @Transactional
    @Operation(
            operationId = "listPostcodeEditions",
            summary = "Editions of the postcode directory, the newest first",
            description = "Those that are being loaded included. The next page is in nextCursor and in Link: rel=next.")
    @APIResponse(responseCode = "200", description = "One page")
    public RestResponse<Page<EditionView>> list(
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") Limit limit,
            @Context UriInfo uri) {
        var after = Cursor.decode(cursor, 1).map(end -> end.value(0)).orElse(null);
        var rows = editions.page(after, limit.value() + 1);
        return PageLinks.answer(
                Page.of(rows, limit.value(), row -> Cursor.of(row.edition())).map(EditionView::of), uri);
    }

    @GET
    @Path("/{edition}")
    @RolesAllowed({Roles.HUB_MANAGER, Roles.TRIAGE_WORKER, Roles.AUDITOR})
    @Transactional
    @Operation(
            operationId = "readPostcodeEdition",
            summary = "How far an edition is loaded",
            description = "Whoever loads it goes on with nextLine after a break.")
    @APIResponse(
            responseCode = "200",
            description = "The edition",
            content = @Content(schema = @Schema(implementation = EditionView.class)))
    public EditionView one(@Parameter(example = "2016-02") @PathParam("edition") String edition) {
        return editions.findByIdOptional(edition)
                .map(EditionView::of)
                .orElseThrow(() -> Refusal.notFound("unknown-edition", "This edition was never loaded."));
    }

    @POST
    @Path("/{edition}/rows")
    @RolesAllowed(Roles.HUB_MANAGER)
    @Operation(
            operationId = "loadPostcodes",
            summary = "Load a part of an extract of the ONS Postcode Directory",
            description =
                    "UTF-8, the header and then lines of the file in its order, at most 10 MB at once; the part with last=true makes"
                            + " the edition complete. Read are pcds, oslaua, oscty and doterm or their newer names; other columns are passed"
                            + " over. A line that can't be read is counted and named by its number, the others are taken; a part with control"
                            + " characters is refused. One that was taken already is 409: go on with nextLine of the edition. An ended postcode is found for the time it was in use.")
    @APIResponse(
            responseCode = "200",
            description = "How far the edition is loaded now, and the lines that could not be read",
            content = @Content(schema = @Schema(implementation = PartView.class)))
    public PartView load(
            @Parameter(description = "Year and month of the edition", example = "2016-02") @PathParam("edition")
                    String edition,
            @Parameter(description = "Number in the file of the first line after the header", example = "2")
                    @QueryParam("fromLine")
                    @DefaultValue("2")
                    long fromLine,
            @Parameter(description = "Nothing comes after this part", example = "true") @QueryParam("last")
                    boolean last,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = CSV,
                                            schema = @Schema(implementation = String.class),
                                            examples = @ExampleObject(name = "Two postcodes", value = EXAMPLE)))
                    byte[] body) {
        var file = CsvFile.requireBody(contentType, body);
        var named = Edition.parse(edition)
                .orElseThrow(() -> Refusal.invalid(
                        "edition", "not-a-month", "Name the edition by year and month, for example 2016-02."));
        var part = PostcodeFile.read(file, fromLine);
        var loaded = loadPostcodes.handle(named, part, fromLine, last);
        if (last) {
            directory.readAgain();
        }
        return new PartView(
                EditionView.of(loaded),
                part.faults().stream().map(FaultView::of).toList());
    }
}
