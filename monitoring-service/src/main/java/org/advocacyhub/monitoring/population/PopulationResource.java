package org.advocacyhub.monitoring.population;

import static org.advocacyhub.runtime.security.Roles.AUDITOR;
import static org.advocacyhub.runtime.security.Roles.COMMISSIONER;
import static org.advocacyhub.runtime.security.Roles.HUB_MANAGER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import org.advocacyhub.monitoring.contract.ContractPlans;
import org.advocacyhub.monitoring.population.LoadPopulation.Report;
import org.advocacyhub.monitoring.population.ToldPopulation.Id;
import org.advocacyhub.runtime.csv.CsvFile;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.web.Cursor;
import org.advocacyhub.runtime.web.IdempotentRequests;
import org.advocacyhub.runtime.web.Page;
import org.advocacyhub.runtime.web.PageAsked;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The people who live in the council's districts: what served people are set against. */
@Path("/contracts/{ref}/population")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Population")
class PopulationResource {

    private static final String REF = "[A-Z0-9][A-Z0-9-]{2,39}";
    private static final LocalDate EARLIEST = LocalDate.of(1, 1, 1);
    private static final String CSV = "text/csv";
    private static final String EXAMPLE = """
            district,item,group,age,valid_from,people,source,source_year
            E07000105,total,all,16_PLUS,2016-04-01,106000,Census 2021,2021
            E07000105,ethnicGroup,ASIAN,ALL,2016-04-01,9000,Census 2021,2021
            """;

    /** What a file did, or would do, in lines. */
    @Schema(name = "PopulationLoad")
    record LoadView(boolean dryRun, int entered, int corrected, int unchanged) {

        static LoadView of(Report report, boolean dryRun) {
            return new LoadView(dryRun, report.entered(), report.corrected(), report.unchanged());
        }
    }

    /**
     * A figure as it was told.
     *
     * @param validFrom it is counted with from the quarter on that begins on this day or later, until a later figure
     * @param revision of figures for one day the highest holds
     */
    @Schema(name = "Population")
    record PopulationView(
            @Schema(examples = "E07000105") String district,
            @Schema(examples = "ethnicGroup") String item,
            @Schema(examples = "ASIAN") String group,

            @Schema(
                    examples = "16_PLUS",
                    enumeration = {"ALL", "16_PLUS"})
            String age,

            LocalDate validFrom,
            int revision,
            @Schema(examples = "9000") int people,
            @Schema(examples = "Census 2021") String source,
            @Schema(examples = "2021") int sourceYear,
            String toldBy,
            Instant toldAt) {

        static PopulationView of(ToldPopulation told) {
            var row = told.row();
            return new PopulationView(
                    row.place().district(),
                    row.place().item(),
                    row.place().group(),
                    row.place().age(),
                    row.place().validFrom(),
                    told.id().revision(),
                    row.people(),
                    row.source(),
                    row.sourceYear(),
                    told.toldBy(),
                    told.toldAt());
        }
    }

    private final LoadPopulation loadPopulation;
    private final ToldPopulations told;
    private final ContractPlans plans;
    private final IdempotentRequests idempotentRequests;
    private final Caller caller;

    PopulationResource(
            LoadPopulation loadPopulation,
            ToldPopulations told,
            ContractPlans plans,
            IdempotentRequests idempotentRequests,
            Caller caller) {
        this.loadPopulation = loadPopulation;
        this.told = told;
        this.plans = plans;
        this.idempotentRequests = idempotentRequests;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({COMMISSIONER, HUB_MANAGER, AUDITOR})
    @Transactional
    @Operation(
            operationId = "listPopulation",
            summary = "The population of the council's districts, with every correction",
            description =
                    "Told for the council of the contract: all its contracts are set against the same people. By district, item, group,"
                            + " age, day and revision.")
    @APIResponse(responseCode = "200", description = "One page; Link rel=next leads to the next")
    @APIResponse(responseCode = "400", description = "invalid-cursor")
    @APIResponse(responseCode = "404", description = "unknown-contract")
    public RestResponse<Page<PopulationView>> list(
            @PathParam("ref") @Pattern(regexp = REF) String ref, @BeanParam PageAsked asked) {
        var commissioner = plans.terms(ref).commissioner();
        var after = asked.after(6).orElse(Cursor.of("", "", "", "", EARLIEST, 0));
        var rows = told.after(
                new Id(commissioner, after.value(0), after.value(1), after.value(2), after.value(3), after.day(4), (int)
                        after.number(5)),
                asked.rows());
        var page = asked.of(rows, row -> position(row.id()));
        return asked.answer(page.map(PopulationView::of));
    }

    private static Cursor position(Id id) {
        return Cursor.of(id.district(), id.item(), id.code(), id.age(), id.validFrom(), id.revision());
    }

    @POST
    @Path("/loads")
    @RolesAllowed(COMMISSIONER)
    @Operation(
            operationId = "loadPopulation",
            summary = "Tell the population of districts from a CSV file, all or none",
            description =
                    "UTF-8, at most 5,000 lines. Columns: district, item, group, age, valid_from, people, source, source_year. The item is"
                            + " total (group all) or one of ageBand, ethnicGroup, religion, sexualOrientation, sex and disabled; the age is"
                            + " ALL or 16_PLUS. A figure holds from the first quarter that begins on valid_from or later; told again for the"
                            + " same day it is corrected, and both stay. A 400 names every line and column that does not fit, and nothing is"
                            + " stored. With dryRun=true nothing is stored at all.")
    @APIResponse(
            responseCode = "200",
            description = "How many lines were new, corrected something, or said what was told",
            content = @Content(schema = @Schema(implementation = LoadView.class)))
    @APIResponse(responseCode = "404", description = "unknown-contract")
    public Response load(
            @PathParam("ref") @Pattern(regexp = REF) String ref,
            @Parameter(description = "true: say what would become of it, and do nothing")
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    boolean dryRun,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = CSV,
                                            schema = @Schema(implementation = String.class),
                                            examples =
                                                    @ExampleObject(name = "Two figures of Ashford", value = EXAMPLE)))
                    byte[] body) {
        var text = CsvFile.text(CsvFile.requireBody(contentType, body));
        if (dryRun) {
            return answer(ref, text, true);
        }
        var operation = "POST /contracts/" + ref + "/population/loads";
        return idempotentRequests.answer(idempotencyKey, operation, text, () -> answer(ref, text, false));
    }

    private Response answer(String ref, String text, boolean dryRun) {
        var report = loadPopulation.handle(ref, text, dryRun, caller.subject());
        return Response.ok(LoadView.of(report, dryRun)).build();
    }
}
