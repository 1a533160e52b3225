package org.advocacyhub.referral.postcode;

import java.util.ArrayList;
import java.util.List;
import org.advocacyhub.referral.postcode.domain.DirectoryColumns;
import org.advocacyhub.referral.postcode.domain.PostcodeLine;
import org.advocacyhub.referral.postcode.domain.PostcodeLines;
import org.advocacyhub.referral.postcode.domain.PostcodeLines.Read;
import org.advocacyhub.runtime.csv.CsvFile;
import org.advocacyhub.runtime.csv.CsvLine;
import org.advocacyhub.runtime.web.Refusal;

/**
 * A part of an extract: the header, then lines of the file from some line on. A line that can't be read is counted and named by
 * its number in the file; the others are taken.
 */
final class PostcodeFile {

    private static final int MOST_FAULTS = 50;

    /** A line that was left out, and why. */
    record Fault(long line, String code, String message) {}

    private final List<PostcodeLine> taken = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private DirectoryColumns columns;
    private long nextLine;
    private long withoutDistrict;
    private long refused;

    private PostcodeFile(long fromLine) {
        this.nextLine = fromLine;
    }

    /**
     * @param fromLine number in the file of the first line after the header
     * @throws Refusal 400 when it is no CSV, has what is no character of a text, or is no extract
     */
    static PostcodeFile read(byte[] part, long fromLine) {
        var file = new PostcodeFile(fromLine);
        CsvFile.readPart(CsvFile.text(part), fromLine, file::findColumns, file::take);
        return file;
    }

    private void findColumns(List<String> header) {
        columns = DirectoryColumns.of(header)
                .orElseThrow(() -> Refusal.invalid(
                        "line 1", "not-an-extract", "The header needs pcds and oslaua, or their newer names."));
    }

    private void take(CsvLine line) {
        nextLine = line.number() + 1;
        if (!line.isWhole()) {
            refuse(line.number(), "wrong-length", "The line has more or fewer cells than the header.");
            return;
        }
        switch (PostcodeLines.read(
                cell(line, columns.postcode()),
                cell(line, columns.district()),
                cell(line, columns.county()),
                cell(line, columns.ended()))) {
            case Read.Taken found -> taken.add(found.line());
            case Read.WithoutDistrict _ -> withoutDistrict++;
            case Read.Refused fault -> refuse(line.number(), fault.code(), fault.message());
        }
    }

    private void refuse(long number, String code, String message) {
        refused++;
        if (faults.size() < MOST_FAULTS) {
            faults.add(new Fault(number, code, message));
        }
    }

    private static String cell(CsvLine line, String column) {
        return column == null ? null : line.cell(column);
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
