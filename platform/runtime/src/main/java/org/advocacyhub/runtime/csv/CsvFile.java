package org.advocacyhub.runtime.csv;

import jakarta.ws.rs.NotSupportedException;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.advocacyhub.runtime.web.Refusal;
import org.advocacyhub.runtime.web.TextOnly;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A file as a spreadsheet saves it: CSV (RFC 4180) in UTF-8 with a header, with or without a byte order mark. */
public final class CsvFile {

    private static final String MEDIA_TYPE = "text/csv";
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .setIgnoreEmptyLines(true)
            .get();

    private static final CSVFormat PART_FORMAT =
            FORMAT.builder().setIgnoreEmptyLines(false).get();

    private CsvFile() {}

    /**
     * The body of a request that has to be such a file. For a resource that can't say {@code @Consumes}: the type would be
     * looked at before who is asking.
     *
     * @throws NotSupportedException 415 for another content type
     * @throws Refusal 400 {@code required} when there is no body
     */
    public static byte[] requireBody(String contentType, byte[] body) {
        if (contentType == null || !contentType.startsWith(MEDIA_TYPE)) {
            throw new NotSupportedException();
        }
        if (body == null || body.length == 0) {
            throw Refusal.invalid("body", "required", "Send the file as the body.");
        }
        return body;
    }

    /**
     * The text of a file, without its mark.
     *
     * @throws Refusal 400 {@code not-utf-8}
     */
    public static String text(byte[] content) {
        try {
            return withoutMark(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString());
        } catch (CharacterCodingException otherCharset) {
            throw Refusal.invalid("body", "not-utf-8", "Save the file as CSV UTF-8.");
        }
    }

    /**
     * Reads a text line by line.
     *
     * @param header is told the columns first
     * @param each is told every line that has anything in it
     * @throws Refusal 400 {@code malformed-csv}, {@code repeated-column}, {@code no-text} for a cell with what is no character of a text, as in
     *     JSON, and whatever the two refuse
     */
    public static void read(String text, Consumer<List<String>> header, Consumer<CsvLine> each) {
        read(text, FORMAT, CSVParser::getCurrentLineNumber, header, each);
    }

    /**
     * Reads a part of a file that comes in several: the header, and then lines of the file from some line on. None is passed over, so that
     * whoever sends them can count: also an empty one is told.
     *
     * @param fromLine number in the file of the first line after the header
     * @throws Refusal as {@link #read}
     */
    public static void readPart(String text, long fromLine, Consumer<List<String>> header, Consumer<CsvLine> each) {
        read(text, PART_FORMAT, parser -> fromLine + parser.getRecordNumber() - 1, header, each);
    }

    private static void read(
            String text,
            CSVFormat format,
            ToLongFunction<CSVParser> number,
            Consumer<List<String>> header,
            Consumer<CsvLine> each) {
        try (var parser = CSVParser.parse(new StringReader(withoutMark(text)), format)) {
            requireOnce(parser.getHeaderNames());
            parser.getHeaderNames().forEach(name -> requireText("line 1", name));
            header.accept(parser.getHeaderNames());
            for (var line : parser) {
                requireText(line, number.applyAsLong(parser));
                each.accept(new CsvLine(line, number.applyAsLong(parser)));
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException | IllegalStateException notCsv) {
            throw Refusal.invalid(
                    "malformed-csv",
                    "The file is not CSV as RFC 4180 has it: look at its quotes, and for columns without a name in its first line.",
                    List.of());
        }
    }

    private static void requireOnce(List<String> columns) {
        if (Set.copyOf(columns).size() < columns.size()) {
            throw Refusal.invalid("line 1", "repeated-column", "Two columns have the same name.");
        }
    }

    private static void requireText(CSVRecord line, long number) {
        var columns = line.getParser().getHeaderNames();
        for (int cell = 0; cell < line.size(); cell++) {
            requireText("line " + number + (cell < columns.size() ? ", " + columns.get(cell) : ""), line.get(cell));
        }
    }

    private static void requireText(String where, String text) {
        if (!TextOnly.isText(text)) {
            throw Refusal.invalid(where, "no-text", TextOnly.ADVICE);
        }
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
