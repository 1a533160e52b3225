package org.advocacyhub.monitoring.returns;

import static org.advocacyhub.runtime.security.Roles.AUDITOR;
import static org.advocacyhub.runtime.security.Roles.COMMISSIONER;
import static org.advocacyhub.runtime.security.Roles.HUB_MANAGER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.advocacyhub.monitoring.returns.ReturnView.KpiView;
import org.advocacyhub.monitoring.returns.domain.Figure;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The return of a quarter, whole or one KPI. */
@Path("/contracts/{ref}")
@RunOnVirtualThread
@RolesAllowed({COMMISSIONER, HUB_MANAGER, AUDITOR})
@Tag(name = "Returns")
class ReturnResource {

    private static final String REF = "[A-Z0-9][A-Z0-9-]{2,39}";

    /** Some figures without the rest of the return. */
    record KpisView(String contractRef, String quarter, List<KpiView> kpis) {}

    /** Figures over some days. */
    record FiguresView(String contractRef, LocalDate from, LocalDate to, List<KpiView> kpis) {}

    private final ReturnsOfQuarter returns;
    private final CompileFigures compileFigures;

    ReturnResource(ReturnsOfQuarter returns, CompileFigures compileFigures) {
        this.returns = returns;
        this.compileFigures = compileFigures;
    }

    @GET
    @Path("/returns/{quarter}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "readReturn",
            summary = "Read the return of a quarter",
            description =
                    "Read from sums that are kept up with every event. Once the quarter is locked: as it was locked, or revised"
                            + " last; /changes says what is counted otherwise by now (domain.md E.1). Send Accept: text/csv for the"
                            + " same figures as CSV, text/html for a page to read and print, or ask for a PDF or a workbook.")
    @APIResponse(
            responseCode = "200",
            description = "The figures with their definitions",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ReturnView.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/pdf", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "400", description = "invalid-request")
    @APIResponse(responseCode = "404", description = "unknown-contract")
    public ReturnView json(@PathParam("ref") @Pattern(regexp = REF) String ref, @PathParam("quarter") String quarter) {
        return ReturnView.of(returns.held(ref, QuarterParameter.quarter(quarter)));
    }

    @GET
    @Path("/returns/{quarter}")
    @Produces("text/csv;qs=0.5")
    @Operation(hidden = true)
    public Response csv(@PathParam("ref") @Pattern(regexp = REF) String ref, @PathParam("quarter") String quarter) {
        var compiled = returns.inForce(ref, QuarterParameter.quarter(quarter));
        return Response.ok(ReturnCsv.of(compiled), "text/csv;charset=UTF-8;header=present")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + ref + "_" + compiled.quarter() + ".csv\"")
                .build();
    }

    @GET
    @Path("/kpis")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "readQuarterFigures",
            summary = "Read the figures of a quarter as counted now, all or of one KPI",
            description =
                    "Of a quarter that goes on, too. What was agreed on for a quarter that is over is its return.")
    @APIResponse(responseCode = "200", description = "The figures")
    @APIResponse(responseCode = "400", description = "invalid-request")
    @APIResponse(responseCode = "404", description = "unknown-contract")
    public KpisView kpis(
            @PathParam("ref") @Pattern(regexp = REF) String ref,
            @Parameter(description = "A quarter of a financial year") @QueryParam("quarter") @NotNull String quarter,
            @Parameter(description = "Only this figure") @QueryParam("kpi") String kpi) {
        var compiled = returns.counted(ref, QuarterParameter.quarter(quarter));
        var wanted = kpi == null
                ? compiled.figures()
                : compiled.figures().stream()
                        .filter(figure -> figure.kpi() == KpiParameter.kpi(kpi))
                        .toList();
        return view(compiled, wanted);
    }

    @GET
    @Path("/figures")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "readFigures",
            summary = "Read figures over any days",
            description =
                    "K-01, K-02, K-03, K-07, K-08, K-09, K-13, K-17, K-18 and K-24, counted as in a return and from the same sums; K-07 without"
                            + " its direction. The tables that hold on the first day are those by which is counted.")
    @APIResponse(responseCode = "200", description = "The figures")
    @APIResponse(responseCode = "400", description = "not-a-period, or a day is missing")
    @APIResponse(responseCode = "404", description = "unknown-contract")
    public FiguresView figures(
            @PathParam("ref") @Pattern(regexp = REF) String ref,
            @Parameter(description = "First day") @QueryParam("from") @NotNull @Schema(examples = "2016-04-01")
                    LocalDate from,
            @Parameter(description = "Last day, which counts")
                    @QueryParam("to")
                    @NotNull
                    @Schema(examples = "2016-12-31")
                    LocalDate to) {
        var figures = compileFigures.handle(ref, PeriodParameters.period(from, to));
        return new FiguresView(ref, from, to, ReturnView.kpis(figures));
    }

    private static KpisView view(QuarterReturn compiled, List<Figure> figures) {
        return new KpisView(compiled.contractRef(), compiled.quarter().toString(), ReturnView.kpis(figures));
    }
}
