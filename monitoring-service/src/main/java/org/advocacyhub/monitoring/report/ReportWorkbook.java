package org.advocacyhub.monitoring.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.advocacyhub.monitoring.report.domain.Report;
import org.advocacyhub.monitoring.report.domain.Report.Part;
import org.advocacyhub.monitoring.report.domain.Table;
import org.dhatim.fastexcel.Workbook;

/**
 * A report as a workbook that can be sent on: a sheet about it with links to every table, one for each section, one with the definitions.
 */
final class ReportWorkbook {

    private static final int FIRST_TABLE = 4;

    private ReportWorkbook() {}

    static byte[] of(Report report) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Advocacy Hub", "1.0")) {
            workbook.properties().setTitle(report.title());
            var about = new ReportSheet(workbook, "About", report.title());
            var others = new ArrayList<ReportSheet>();
            if (!report.corrections().isEmpty()) {
                others.add(corrections(workbook, report.corrections()));
            }
            if (!report.offTarget().rows().isEmpty()) {
                others.add(offTarget(workbook, report.offTarget()));
            }
            report.parts().forEach(part -> others.add(section(workbook, part)));
            others.add(definitions(workbook, report.definitions()));
            about(about, report, others);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible); // an array takes everything
        }
        return bytes.toByteArray();
    }

    /** What one must know, then where everything is. */
    private static void about(ReportSheet sheet, Report report, List<ReportSheet> others) {
        int row = 2;
        for (var fact : report.about()) {
            sheet.fact(row++, fact.label(), fact.value());
        }
        sheet.contents(row + 1, others);
        sheet.finishText();
    }

    /** The title, what was written, then the tables; the head of an only table stays in sight. */
    private static ReportSheet section(Workbook workbook, Part part) {
        var sheet = new ReportSheet(workbook, part.number() + " " + part.title(), part.number() + ". " + part.title());
        sheet.text(1, String.join("\n\n", part.paragraphs()));
        sheet.text(2, part.byline() == null ? "" : part.byline());
        sheet.tables(FIRST_TABLE, part.tables());
        if (part.isEmpty()) {
            sheet.text(FIRST_TABLE, "Nothing is reported in this section.");
        }
        sheet.finish();
        return sheet;
    }

    private static ReportSheet corrections(Workbook workbook, List<Table> corrections) {
        var sheet = new ReportSheet(workbook, "Corrections", "Corrections since the lock, the last first");
        sheet.tables(2, corrections);
        sheet.finish();
        return sheet;
    }

    private static ReportSheet offTarget(Workbook workbook, Table table) {
        var sheet = new ReportSheet(workbook, "Off target", table.caption());
        sheet.text(1, table.note());
        sheet.tables(2, List.of(table));
        sheet.finish();
        return sheet;
    }

    private static ReportSheet definitions(Workbook workbook, Table table) {
        var sheet = new ReportSheet(workbook, "Definitions", table.caption());
        sheet.tables(1, List.of(table));
        sheet.finish();
        return sheet;
    }
}
