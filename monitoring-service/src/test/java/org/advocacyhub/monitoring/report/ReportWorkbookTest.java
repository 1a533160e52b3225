package org.advocacyhub.monitoring.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.advocacyhub.monitoring.report.domain.Cell;
import org.advocacyhub.monitoring.report.domain.Report;
import org.advocacyhub.monitoring.report.domain.Report.Fact;
import org.advocacyhub.monitoring.report.domain.Report.Part;
import org.advocacyhub.monitoring.report.domain.Table;
import org.advocacyhub.monitoring.returns.domain.Unit;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a spreadsheet finds in a workbook (issue 7). */
class ReportWorkbookTest {

    private static final Table TABLE = new Table(
            "meetings",
            "Meetings",
            null,
            List.of("Day", "Hours", "In time", "What was said"),
            List.of(List.of(
                    Cell.words(LocalDate.of(2016, 6, 30)),
                    Cell.number(new BigDecimal("1.5"), Unit.HOURS),
                    new Cell.Share(Cell.number(new BigDecimal("85.71"), Unit.PERCENT), 12, 14L),
                    Cell.words("=1+1, " + "and more was said. ".repeat(10)))));
    private static final Table NONE = new Table("none", "None", null, List.of(), List.of());
    private static final byte[] WORKBOOK = ReportWorkbook.of(new Report(
            "Return of KENT",
            List.of(new Fact("Figures can be locked from", "21 July 2016")),
            List.of(),
            NONE,
            List.of(
                    new Part(1, "People's words", List.of("Waits.", "More."), null, List.of(), List.of(TABLE)),
                    new Part(2, "Quality", List.of(), null, List.of(), List.of())),
            TABLE));

    @TempDir
    Path folder;

    @Test
    void numbers_are_numbers_days_are_days_and_words_are_no_formula() throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(WORKBOOK), new ReadingOptions(true, false))) {
            var row = workbook.getSheet(1).orElseThrow().read().getLast();

            assertEquals(CellType.NUMBER, row.getCell(0).getType());
            assertEquals("d mmm yyyy", row.getCell(0).getDataFormatString());
            assertEquals(LocalDate.of(2016, 6, 30), row.getCell(0).asDate().toLocalDate());
            assertEquals(new BigDecimal("1.5"), row.getCell(1).asNumber());
            assertEquals("#,##0.00", row.getCell(1).getDataFormatString());
            assertEquals("#,##0.00\"%\"", row.getCell(2).getDataFormatString());
            assertEquals("#,##0", row.getCell(3).getDataFormatString());
            assertEquals(new BigDecimal("85.71"), row.getCell(2).asNumber());
            assertEquals(BigDecimal.valueOf(12), row.getCell(3).asNumber());
            assertEquals(BigDecimal.valueOf(14), row.getCell(4).asNumber());
            assertTrue(row.getCell(5).asString().startsWith("=1+1"));
            assertNull(row.getCell(5).getFormula());
        }
    }

    @Test
    void the_first_sheet_leads_to_every_sheet_and_table() throws IOException {
        var links = files().get("xl/worksheets/sheet1.xml");

        for (var place :
                List.of("1 People''s words'!A1", "1 People''s words'!A5", "2 Quality'!A1", "Definitions'!A2")) {
            assertTrue(links.replace("&apos;", "'").replace("&#39;", "'").contains(place), place + " in " + links);
        }
    }

    /** All columns on one sheet of paper, the heads in sight and on every page, and rows as high as their words. */
    @Test
    void a_sheet_with_one_table_prints_on_a4_and_keeps_its_heads() throws IOException {
        var sheet = files().get("xl/worksheets/sheet2.xml");

        assertTrue(sheet.contains("fitToWidth=\"1\""), sheet);
        assertTrue(sheet.contains("fitToHeight=\"0\""), sheet);
        assertTrue(sheet.contains("paperSize=\"9\""), sheet);
        assertTrue(sheet.contains("orientation=\"landscape\""), sheet);
        assertTrue(sheet.contains("ySplit=\"6\""), sheet);
        assertTrue(sheet.contains("ht=\"60.0\""), sheet); // 200 characters in a column of 60
        assertTrue(files().get("xl/workbook.xml").contains("_xlnm.Print_Titles"));
    }

    private Map<String, String> files() throws IOException {
        var files = new HashMap<String, String>();
        try (var zip =
                new ZipFile(Files.write(folder.resolve("return.xlsx"), WORKBOOK).toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                files.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
