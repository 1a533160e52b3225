package org.advocacyhub.monitoring.returns;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Objects;
import org.advocacyhub.monitoring.returns.domain.Figure;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A return as CSV by RFC 4180: one line a figure. Text can't be taken for a formula by a spreadsheet. */
final class ReturnCsv {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader(
                    "contract",
                    "quarter",
                    "as_of",
                    "kpi",
                    "title",
                    "breakdown",
                    "key",
                    "measure",
                    "value",
                    "unit",
                    "numerator",
                    "denominator",
                    "target",
                    "rag",
                    "direction",
                    "definition")
            .get();
    private static final String STARTS_FORMULA = "=+-@\t\r\n|";

    private ReturnCsv() {}

    static String of(QuarterReturn compiled) {
        var text = new StringBuilder();
        try (var csv = new CSVPrinter(text, FORMAT)) {
            for (var figure : compiled.figures()) {
                print(csv, compiled, figure);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible); // a StringBuilder takes everything
        }
        return text.toString();
    }

    private static void print(CSVPrinter csv, QuarterReturn compiled, Figure figure) throws IOException {
        csv.printRecord(
                text(compiled.contractRef()),
                text(compiled.quarter()),
                text(compiled.asOf()),
                text(figure.kpi().id()),
                text(figure.kpi().title()),
                text(figure.breakdown()),
                text(figure.key()),
                text(figure.measure()),
                figure.value() == null ? text(figure.words()) : number(figure.value()),
                text(figure.unit()),
                figure.numerator(),
                figure.denominator(),
                number(figure.target()),
                text(figure.rag()),
                text(figure.direction()),
                text(ReturnView.definitionOf(figure.kpi())));
    }

    /** Text as it is, but with an apostrophe before anything that a spreadsheet would run as a formula. */
    static String text(Object value) {
        var text = Objects.toString(value, "");
        return !text.isEmpty() && STARTS_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String number(BigDecimal value) {
        return value == null ? "" : value.toPlainString();
    }
}
