package org.advocacyhub.monitoring.report;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.advocacyhub.monitoring.report.domain.Report;

/** A report as an answer: a page, a PDF of it, or a workbook. */
public final class ReportAnswers {

    public static final String PDF = "application/pdf";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** No script, nobody's frame, nothing from elsewhere; the style stands in the page. */
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private ReportAnswers() {}

    public static Response page(Report report) {
        return answer(Response.ok(ReportPage.onScreen(report), MediaType.TEXT_HTML_TYPE.withCharset("UTF-8")))
                .header("Content-Security-Policy", POLICY)
                .build();
    }

    /** @param name of the file, without its ending */
    public static Response pdf(Report report, String name) {
        return file(ReportFile.pdf(report), PDF, name + ".pdf");
    }

    /** @param name of the file, without its ending */
    public static Response workbook(Report report, String name) {
        return file(ReportFile.workbook(report), XLSX, name + ".xlsx");
    }

    private static Response file(byte[] content, String type, String name) {
        return answer(Response.ok(content, type))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }

    private static Response.ResponseBuilder answer(Response.ResponseBuilder answer) {
        return answer.header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
