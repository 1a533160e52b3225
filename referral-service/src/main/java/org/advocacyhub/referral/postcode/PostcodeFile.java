package org.advocacyhub.referral.postcode;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.advocacyhub.referral.postcode.domain.DirectoryColumns;
import org.advocacyhub.referral.postcode.domain.PostcodeLine;
import org.advocacyhub.referral.postcode.domain.PostcodeLines;
import org.advocacyhub.referral.postcode.domain.PostcodeLines.Read;
import org.advocacyhub.runtime.web.Refusal;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A part of an extract: the header, then lines of the file from some line on. A line that can't be read is counted and named by
 * its number in the file; the others are taken.
 */
final class PostcodeFile {

    private static final int MOST_FAULTS = 50;
    private static final int BYTE_ORDER_MARK = 0xFEFF;
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .setIgnoreEmptyLines(false)
            .setAllowMissingColumnNames(true)
            .get();

    /** A line that was left out, and why. */
    record Fault(long line, String code, String message) {}

    private final List<PostcodeLine> taken = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private long nextLine;
    private long withoutDistrict;
    private long refused;

    private PostcodeFile(long fromLine) {
        this.nextLine = fromLine;
    }

    /**
     * @param fromLine number in the file of the first line after the header
     * @throws Refusal 400 when it is no CSV, or no extract
     */
    static PostcodeFile read(InputStream part, long fromLine) {
        var file = new PostcodeFile(fromLine);
        try (var parser = CSVParser.parse(withoutMark(part), FORMAT)) {
            var columns = DirectoryColumns.of(parser.getHeaderNames())
                    .orElseThrow(() -> Refusal.invalid(
                            "line 1", "not-an-extract", "The header needs pcds and oslaua, or their newer names."));
            for (var line : parser) {
                file.take(line, columns);
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException | IllegalStateException notCsv) {
            throw Refusal.invalid(
                    "malformed-csv", "The file is not CSV as RFC 4180 has it: look at its quotes.", List.of());
        }
        return file;
    }

    /** The text without the mark that some programs put before it. */
    private static Reader withoutMark(InputStream part) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(part, StandardCharsets.UTF_8));
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    private void take(CSVRecord line, DirectoryColumns columns) {
        var number = nextLine++;
        if (!line.isConsistent()) {
            refuse(number, "wrong-length", "The line has more or fewer cells than the header.");
            return;
        }
        switch (PostcodeLines.read(
                cell(line, columns.postcode()),
                cell(line, columns.district()),
                cell(line, columns.county()),
                cell(line, columns.ended()))) {
            case Read.Taken found -> taken.add(found.line());
            case Read.WithoutDistrict _ -> withoutDistrict++;
            case Read.Refused fault -> refuse(number, fault.code(), fault.message());
        }
    }

    private void refuse(long number, String code, String message) {
        refused++;
        if (faults.size() < MOST_FAULTS) {
            faults.add(new Fault(number, code, message));
        }
    }

    private static String cell(CSVRecord line, String column) {
        return column == null ? null : line.get(column);
    }

    List<PostcodeLine> taken() {
        return taken;
    }

    /** The first of those that were left out. */
    List<Fault> faults() {
        return faults;
    }

    /** Number of the line after the last of this part. */
    long nextLine() {
        return nextLine;
    }

    long withoutDistrict() {
        return withoutDistrict;
    }

    long refused() {
        return refused;
    }
}
