package org.advocacyhub.local.play;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import org.advocacyhub.local.api.Callers;
import org.advocacyhub.local.kent.KentData;
import org.advocacyhub.local.kent.KentQuarter;
import org.advocacyhub.local.suite.Part;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The quarter's return as the commissioner gets it, and as a table for a terminal. */
public final class QuarterReturn {

    private static final String PATH = "/contracts/" + KentData.CONTRACT_REF + "/returns/" + KentQuarter.NAME;
    private static final int WIDEST = 46;

    private final Callers.Caller commissioner;

    public QuarterReturn(Callers callers) {
        this.commissioner = callers.as("commissioner");
    }

    public JsonNode asJson() {
        return commissioner.get(Part.MONITORING, PATH).expect(200).body();
    }

    /** Prints the CSV form as a table with aligned columns. */
    public void print(PrintStream out) {
        var rows = rows(
                commissioner.get(Part.MONITORING, PATH, "text/csv").expect(200).text());
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        var widths = IntStream.range(0, columns)
                .map(column -> rows.stream()
                        .filter(row -> column < row.size())
                        .mapToInt(row -> Math.min(WIDEST, row.get(column).length()))
                        .max()
                        .orElse(0))
                .toArray();
        for (var row : rows) {
            var line = new StringBuilder("  ");
            for (int column = 0; column < row.size(); column++) {
                line.append(cell(row.get(column), widths[column])).append("  ");
            }
            out.println(line.toString().stripTrailing());
        }
    }

    private static String cell(String text, int width) {
        var shown = text.length() > width ? text.substring(0, width - 1) + "…" : text;
        return shown + " ".repeat(width - shown.length());
    }

    private static List<List<String>> rows(String csv) {
        try (var parser = CSVFormat.DEFAULT.parse(new StringReader(csv))) {
            return parser.stream().map(CSVRecord::toList).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
