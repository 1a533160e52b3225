package org.advocacyhub.monitoring.report;

import org.advocacyhub.monitoring.report.domain.Report;

/** A report as a file. */
public final class ReportFile {

    private ReportFile() {}

    /** Tagged, as a screen reader wants it. */
    public static byte[] pdf(Report report) {
        return ReportPdf.of(ReportPage.onPaper(report));
    }

    /** A sheet about it, one for each section, one with the definitions. */
    public static byte[] workbook(Report report) {
        return ReportWorkbook.of(report);
    }
}
