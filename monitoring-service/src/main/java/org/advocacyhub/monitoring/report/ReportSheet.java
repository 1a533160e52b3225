package org.advocacyhub.monitoring.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.reducing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.advocacyhub.monitoring.report.domain.Cell;
import org.advocacyhub.monitoring.report.domain.Table;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A sheet of a report. Numbers are numbers with a format and days are days; text is text, which no spreadsheet runs as a formula. Columns are as wide
 * as what stands in them, and it prints on A4, all columns on one page.
 */
final class ReportSheet {

    private static final int LONGEST_NAME = 31;
    private static final int LONGEST_TEXT = 32_767;
    private static final int NARROWEST = 10;
    private static final int WIDEST = 60;
    private static final int OF_A_HEAD = 22;
    /** Characters that fit beside each other on A4 upright. */
    private static final int UPRIGHT = 95;

    private static final double LINE_HEIGHT = 15;
    private static final double MOST_HEIGHT = 409;
    private static final int TEXT_COLUMNS = 6;

    /** Where a table stands. */
    private record Place(int row, String caption) {}

    /** Words in a cell, and how many characters: not every program makes a row as high as they need. */
    private record Written(int row, int column, int characters) {}

    private final Worksheet sheet;
    private final Map<Integer, Integer> widths = new HashMap<>();
    private final Map<Integer, String> texts = new HashMap<>();
    private final List<Written> written = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();

    ReportSheet(Workbook workbook, String name, String title) {
        this.sheet = workbook.newWorksheet(name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME));
        sheet.value(0, 0, title);
        sheet.style(0, 0).bold().fontSize(14).set();
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.footer("page 1, sheetname", Position.RIGHT);
    }

    /** A line of what one must know. */
    void fact(int row, String label, String value) {
        words(row, 0, label);
        sheet.style(row, 0).bold().set();
        words(row, 1, value);
    }

    /** Words over the whole width; nothing for none. */
    void text(int row, String text) {
        if (!text.isEmpty()) {
            sheet.value(row, 0, cut(text));
            sheet.range(row, 0, row, TEXT_COLUMNS - 1).merge();
            sheet.style(row, 0).wrapText(true).verticalAlignment("top").set();
            texts.put(row, text);
        }
    }

    /** One below the other. Of an only one the heads and the first column stay in sight, and its heads are printed on every page. */
    void tables(int from, List<Table> tables) {
        int row = from;
        for (var table : tables) {
            row = table(row, table) + 2;
        }
        if (tables.size() == 1) {
            int heads = from + 1;
            sheet.freezePane(1, heads + 1);
            sheet.repeatRows(heads, heads);
        } else {
            sheet.freezePane(0, 1);
        }
    }

    /** @return the row after the last */
    private int table(int from, Table shown) {
        var table = shown.withCountsApart();
        places.add(new Place(from, table.caption()));
        sheet.value(from, 0, table.caption());
        sheet.style(from, 0).bold().set();
        int head = from + 1;
        for (int column = 0; column < table.heads().size(); column++) {
            var words = table.heads().get(column);
            words(head, column, words);
            sheet.style(head, column).bold().fillColor("F3F2F1").set();
            widen(column, Math.min(words.length(), OF_A_HEAD));
        }
        int row = head + 1;
        for (var cells : table.rows()) {
            for (int column = 0; column < cells.size(); column++) {
                write(row, column, cells.get(column));
            }
            row++;
        }
        return row;
    }

    private void write(int row, int column, Cell cell) {
        switch (cell) {
            case Cell.Number number -> {
                sheet.value(row, column, number.value());
                format(row, column, formatOf(number));
            }
            case Cell.Day(var day) -> {
                sheet.value(row, column, day);
                format(row, column, "d mmm yyyy");
            }
            case Cell.Text(var text) -> words(row, column, text);
            case Cell.Share share -> words(row, column, share.text());
        }
        widen(column, cell.text().length());
    }

    private void format(int row, int column, String format) {
        sheet.style(row, column).format(format).verticalAlignment("top").set();
    }

    /** As many decimals as the page shows; one format for what may have some would show a point behind whole numbers. */
    private static String formatOf(Cell.Number number) {
        var digits = number.decimals() == 0 ? "#,##0" : "#,##0." + "0".repeat(number.decimals());
        return switch (number.unit()) {
            case MONEY -> "\u00a3" + digits;
            case PERCENT -> digits + "\"%\"";
            case COUNT, WORKING_DAYS, DAYS, HOURS, CASES, POSTS, PER_100000, INDEX -> digits;
        };
    }

    private void words(int row, int column, String text) {
        sheet.value(row, column, cut(text));
        sheet.style(row, column).wrapText(true).verticalAlignment("top").set();
        written.add(new Written(row, column, text.length()));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }

    private void widen(int column, int characters) {
        widths.merge(column, Math.clamp(characters + 2L, NARROWEST, WIDEST), Math::max);
    }

    /** Every sheet and every table of it, each to be followed. */
    void contents(int from, List<ReportSheet> sheets) {
        int row = from;
        sheet.value(row, 0, "Contents");
        sheet.style(row, 0).bold().set();
        for (var other : sheets) {
            row++;
            link(row, 0, other, new Place(0, other.sheet.getName()));
            for (var place : other.places) {
                link(row++, 1, other, place);
            }
            if (!other.places.isEmpty()) {
                row--;
            }
        }
    }

    private void link(int row, int column, ReportSheet other, Place place) {
        var where = "'" + other.sheet.getName().replace("'", "''") + "'!A" + (place.row() + 1);
        sheet.hyperlink(row, column, HyperLink.internal(where, place.caption()));
        sheet.style(row, column).fontColor("1D4F91").underlined().set();
    }

    /** The widths and heights of a sheet of facts. */
    void finishText() {
        widths.put(0, 36);
        widths.put(1, 2 * WIDEST);
        finish();
    }

    /** Columns as wide, and rows as high, as what stands in them; upright on paper if that is narrow enough. */
    void finish() {
        widths.forEach((column, width) -> sheet.width(column, width));
        written.stream()
                .collect(groupingBy(
                        Written::row,
                        mapping(
                                cell -> lines(cell.characters(), widths.get(cell.column())),
                                reducing(1, Integer::max))))
                .forEach(this::raise);
        int across = IntStream.range(0, TEXT_COLUMNS)
                .map(column -> widths.getOrDefault(column, NARROWEST))
                .sum();
        texts.forEach((row, text) -> raise(
                row, text.lines().mapToInt(line -> lines(line.length(), across)).sum()));
        int all = widths.values().stream().mapToInt(Integer::intValue).sum();
        sheet.pageOrientation(all > UPRIGHT ? "landscape" : "portrait");
    }

    private void raise(int row, int lines) {
        if (lines > 1) {
            sheet.rowHeight(row, Math.min(MOST_HEIGHT, LINE_HEIGHT * lines));
        }
    }

    /** A little more than fit by their number: lines end with a word. */
    private static int lines(int characters, int width) {
        return 1 + (int) ((characters - 1) * 1.05 / width);
    }
}
