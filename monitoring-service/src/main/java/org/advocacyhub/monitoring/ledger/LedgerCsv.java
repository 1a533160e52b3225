package org.advocacyhub.monitoring.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.advocacyhub.monitoring.ledger.LedgerPages.Line;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Entries as CSV by RFC 4180. Text can't be taken for a formula by a spreadsheet. */
final class LedgerCsv {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader(
                    "posting",
                    "occasion",
                    "posted_for",
                    "rule",
                    "reason",
                    "corrects",
                    "recorded_at",
                    "year_from",
                    "day",
                    "book",
                    "line",
                    "pot",
                    "partner",
                    "service_type",
                    "amount_gbp",
                    "hours")
            .get();
    private static final String STARTS_FORMULA = "=+-@\t\r\n|";

    private LedgerCsv() {}

    static String of(List<Line> lines) {
        var text = new StringBuilder();
        try (var csv = new CSVPrinter(text, FORMAT)) {
            for (var line : lines) {
                print(csv, line);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible); // a StringBuilder takes everything
        }
        return text.toString();
    }

    private static void print(CSVPrinter csv, Line line) throws IOException {
        var posting = line.posting();
        var entry = line.entry();
        csv.printRecord(
                posting.postingId(),
                posting.occasion(),
                posting.day(),
                posting.rule(),
                text(posting.reason()),
                posting.corrects(),
                posting.recordedAt(),
                line.yearFrom(),
                entry.day(),
                entry.book(),
                text(entry.line()),
                entry.pot(),
                text(entry.partnerId()),
                entry.serviceType(),
                entry.amount(),
                entry.hours());
    }

    private static String text(String value) {
        var text = Objects.toString(value, "");
        return !text.isEmpty() && STARTS_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
