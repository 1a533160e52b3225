package org.advocacyhub.monitoring.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.advocacyhub.monitoring.report.domain.Cell;
import org.advocacyhub.monitoring.report.domain.Report;
import org.advocacyhub.monitoring.report.domain.Report.Part;
import org.advocacyhub.monitoring.report.domain.Table;
import org.advocacyhub.monitoring.returns.domain.Unit;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A report as a workbook that can be sent on: a sheet about it, one for each section, one with the definitions. Numbers are numbers with a
 * format; text is text, which no spreadsheet runs as a formula.
 */
final class ReportWorkbook {

    private static final int FIRST_TABLE = 4;
    private static final double NARROW = 18;
    private static final double WIDE = 60;
    private static final int LONGEST_NAME = 31;

    private ReportWorkbook() {}

    static byte[] of(Report report) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Advocacy Hub", "1.0")) {
            about(workbook.newWorksheet("About"), report);
            if (!report.corrections().isEmpty()) {
                corrections(workbook.newWorksheet("Corrections"), report.corrections());
            }
            if (!report.offTarget().rows().isEmpty()) {
                offTarget(workbook.newWorksheet("Off target"), report.offTarget());
            }
            report.parts().forEach(part -> section(workbook.newWorksheet(nameOf(part)), part));
            definitions(workbook.newWorksheet("Definitions"), report.definitions());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible); // an array takes everything
        }
        return bytes.toByteArray();
    }

    private static void about(Worksheet sheet, Report report) {
        title(sheet, report.title());
        int row = 2;
        for (var fact : report.about()) {
            sheet.value(row, 0, fact.label());
            sheet.style(row, 0).bold().set();
            sheet.value(row, 1, fact.value());
            sheet.style(row, 1).wrapText(true).set();
            row++;
        }
        sheet.width(0, 2 * NARROW);
        sheet.width(1, 2 * WIDE);
    }

    /** The title, what was written, then the tables; the head of the first table stays in sight. */
    private static void section(Worksheet sheet, Part part) {
        title(sheet, part.number() + ". " + part.title());
        sheet.value(1, 0, String.join("\n\n", part.paragraphs()));
        sheet.value(2, 0, part.byline() == null ? "" : part.byline());
        int row = FIRST_TABLE;
        for (var table : part.tables()) {
            row = table(sheet, row, table) + 2;
        }
        if (part.isEmpty()) {
            sheet.value(FIRST_TABLE, 0, "Nothing is reported in this section.");
        } else if (part.tables().size() == 1) {
            sheet.freezePane(1, FIRST_TABLE + 2);
        } else {
            sheet.freezePane(0, 1);
        }
    }

    private static void corrections(Worksheet sheet, List<Table> corrections) {
        title(sheet, "Corrections since the lock, the last first");
        int row = 2;
        for (var correction : corrections) {
            row = table(sheet, row, correction) + 2;
        }
        sheet.freezePane(0, 1);
    }

    private static void offTarget(Worksheet sheet, Table table) {
        title(sheet, table.caption());
        sheet.value(1, 0, table.note());
        table(sheet, 2, table);
        sheet.freezePane(0, 1);
        sheet.width(0, WIDE);
    }

    private static void definitions(Worksheet sheet, Table table) {
        title(sheet, table.caption());
        table(sheet, 1, table);
        sheet.freezePane(0, 3);
        sheet.width(3, WIDE);
    }

    /** @return the row after the last */
    private static int table(Worksheet sheet, int from, Table shown) {
        var table = shown.withCountsApart();
        sheet.value(from, 0, table.caption());
        sheet.style(from, 0).bold().set();
        int head = from + 1;
        for (int column = 0; column < table.heads().size(); column++) {
            sheet.value(head, column, table.heads().get(column));
            sheet.style(head, column).bold().fillColor("F3F2F1").wrapText(true).set();
            sheet.width(column, NARROW);
        }
        int row = head + 1;
        for (var cells : table.rows()) {
            write(sheet, row++, cells);
        }
        return row;
    }

    private static void write(Worksheet sheet, int row, List<Cell> cells) {
        for (int column = 0; column < cells.size(); column++) {
            switch (cells.get(column)) {
                case Cell.Number(var value, var unit) -> {
                    sheet.value(row, column, value);
                    sheet.style(row, column).format(format(unit)).set();
                }
                case Cell.Text(var text) -> words(sheet, row, column, text);
                case Cell.Share share -> words(sheet, row, column, share.text());
            }
        }
    }

    private static void words(Worksheet sheet, int row, int column, String text) {
        sheet.value(row, column, text);
        sheet.style(row, column).wrapText(true).set();
    }

    private static void title(Worksheet sheet, String title) {
        sheet.value(0, 0, title);
        sheet.style(0, 0).bold().fontSize(14).set();
    }

    private static String format(Unit unit) {
        return switch (unit) {
            case COUNT, WORKING_DAYS, DAYS, POSTS -> "#,##0.##";
            case MONEY -> "\u00a3#,##0.00";
            case PERCENT -> "#,##0.00\"%\"";
            default -> "#,##0.00";
        };
    }

    private static String nameOf(Part part) {
        var name = part.number() + " " + part.title();
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }
}
