package org.advocacyhub.monitoring.report;

import static org.advocacyhub.runtime.security.Roles.AUDITOR;
import static org.advocacyhub.runtime.security.Roles.COMMISSIONER;
import static org.advocacyhub.runtime.security.Roles.HUB_MANAGER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.advocacyhub.monitoring.returns.QuarterParameter;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The return at its own address as a page, as a PDF of it, and as a workbook; JSON and CSV stand in {@code returns}. */
@Path("/contracts/{ref}")
@RunOnVirtualThread
@RolesAllowed({COMMISSIONER, HUB_MANAGER, AUDITOR})
class ReportResource {

    private static final String REF = "[A-Z0-9][A-Z0-9-]{2,39}";
    private static final String PDF = "application/pdf";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** No script, nobody's frame, nothing from elsewhere; the style stands in the page. */
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final ComposeReport composeReport;

    ReportResource(ComposeReport composeReport) {
        this.composeReport = composeReport;
    }

    @GET
    @Path("/returns/{quarter}")
    @Produces("text/html;qs=0.6")
    @Operation(hidden = true)
    public Response page(@PathParam("ref") @Pattern(regexp = REF) String ref, @PathParam("quarter") String quarter) {
        var report = composeReport.handle(ref, QuarterParameter.quarter(quarter));
        return answer(Response.ok(ReportPage.render(report), MediaType.TEXT_HTML_TYPE.withCharset("UTF-8")))
                .header("Content-Security-Policy", POLICY)
                .build();
    }

    @GET
    @Path("/returns/{quarter}")
    @Produces(PDF + ";qs=0.4")
    @Operation(hidden = true)
    public Response pdf(@PathParam("ref") @Pattern(regexp = REF) String ref, @PathParam("quarter") String quarter) {
        var report = composeReport.handle(ref, QuarterParameter.quarter(quarter));
        return file(ReportPdf.of(ReportPage.render(report)), PDF, ref, quarter, "pdf");
    }

    @GET
    @Path("/returns/{quarter}")
    @Produces(XLSX + ";qs=0.3")
    @Operation(hidden = true)
    public Response workbook(
            @PathParam("ref") @Pattern(regexp = REF) String ref, @PathParam("quarter") String quarter) {
        var report = composeReport.handle(ref, QuarterParameter.quarter(quarter));
        return file(ReportWorkbook.of(report), XLSX, ref, quarter, "xlsx");
    }

    private static Response file(byte[] content, String type, String ref, String quarter, String ending) {
        return answer(Response.ok(content, type))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + ref + "_" + quarter + "." + ending + "\"")
                .build();
    }

    private static Response.ResponseBuilder answer(Response.ResponseBuilder answer) {
        return answer.header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
