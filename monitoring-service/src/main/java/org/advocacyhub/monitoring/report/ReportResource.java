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
import jakarta.ws.rs.core.Response;
import org.advocacyhub.monitoring.returns.QuarterParameter;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * The return at its own address as a page, as a PDF of it, and as a workbook, each by what is asked for; JSON and CSV stand in
 * {@code returns}. A browser can't ask for a PDF: the two files have addresses of their own besides, for links.
 */
@Path("/contracts/{ref}")
@RunOnVirtualThread
@RolesAllowed({COMMISSIONER, HUB_MANAGER, AUDITOR})
class ReportResource {

    private static final String REF = "[A-Z0-9][A-Z0-9-]{2,39}";

    private final ComposeReport composeReport;

    ReportResource(ComposeReport composeReport) {
        this.composeReport = composeReport;
    }

    @GET
    @Path("/returns/{quarter}")
    @Produces("text/html;qs=0.6")
    @Operation(hidden = true)
    public Response page(@PathParam("ref") @Pattern(regexp = REF) String ref, @PathParam("quarter") String quarter) {
        return ReportAnswers.page(composeReport.handle(ref, QuarterParameter.quarter(quarter)));
    }

    @GET
    @Path("/returns/{quarter}")
    @Produces(ReportAnswers.PDF + ";qs=0.4")
    @Operation(hidden = true)
    public Response pdf(@PathParam("ref") @Pattern(regexp = REF) String ref, @PathParam("quarter") String quarter) {
        return ReportAnswers.pdf(composeReport.handle(ref, QuarterParameter.quarter(quarter)), ref + "_" + quarter);
    }

    @GET
    @Path("/returns/{quarter}.pdf")
    @Produces(ReportAnswers.PDF)
    @Operation(hidden = true)
    public Response pdfByAddress(
            @PathParam("ref") @Pattern(regexp = REF) String ref, @PathParam("quarter") String quarter) {
        return pdf(ref, quarter);
    }

    @GET
    @Path("/returns/{quarter}.xlsx")
    @Produces(ReportAnswers.XLSX)
    @Operation(hidden = true)
    public Response workbookByAddress(
            @PathParam("ref") @Pattern(regexp = REF) String ref, @PathParam("quarter") String quarter) {
        return workbook(ref, quarter);
    }

    @GET
    @Path("/returns/{quarter}")
    @Produces(ReportAnswers.XLSX + ";qs=0.3")
    @Operation(hidden = true)
    public Response workbook(
            @PathParam("ref") @Pattern(regexp = REF) String ref, @PathParam("quarter") String quarter) {
        return ReportAnswers.workbook(
                composeReport.handle(ref, QuarterParameter.quarter(quarter)), ref + "_" + quarter);
    }
}
