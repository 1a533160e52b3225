package org.advocacyhub.monitoring.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.advocacyhub.monitoring.publication.domain.Audience;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A publication as tidy CSV by RFC 4180: one line a figure, numbers in columns of their own, empty where something is withheld. Text
 * can't be taken for a formula by a spreadsheet.
 */
final class PublicationCsv {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader(
                    "contract",
                    "quarter",
                    "audience",
                    "revision",
                    "published_at",
                    "scheme",
                    "kpi",
                    "title",
                    "breakdown",
                    "key",
                    "measure",
                    "period",
                    "unit",
                    "shown",
                    "number",
                    "out_of",
                    "withheld")
            .get();
    private static final String STARTS_FORMULA = "=+-@\t\r\n|";
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern PERCENTAGE = Pattern.compile("(\\d+)% \\(n=(\\d+)\\)");

    private PublicationCsv() {}

    static String of(Publication publication, Audience audience) {
        return of(List.of(publication), audience);
    }

    /** Several of them, one after the other. */
    static String of(List<Publication> publications, Audience audience) {
        var text = new StringBuilder();
        try (var csv = new CSVPrinter(text, FORMAT)) {
            for (var publication : publications) {
                for (var figure : publication.figures()) {
                    if (figure.isFor(audience)) {
                        print(csv, publication, audience, figure);
                    }
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible); // a StringBuilder takes everything
        }
        return text.toString();
    }

    private static void print(CSVPrinter csv, Publication publication, Audience audience, PublishedFigure figure)
            throws IOException {
        var percentage = PERCENTAGE.matcher(figure.shown());
        var isPercentage = percentage.matches();
        var isNumber = NUMBER.matcher(figure.shown()).matches();
        csv.printRecord(
                text(publication.contractRef()),
                publication.quarter(),
                audience,
                publication.revision(),
                publication.publishedAt(),
                publication.scheme(),
                text(figure.kpi()),
                text(figure.title()),
                text(figure.breakdown()),
                text(figure.key()),
                text(figure.measure()),
                figure.period(),
                figure.unit(),
                isNumber ? figure.shown() : text(figure.shown()),
                isPercentage ? percentage.group(1) : isNumber ? figure.shown() : "",
                isPercentage ? percentage.group(2) : "",
                figure.isWithheld());
    }

    private static String text(String value) {
        var text = Objects.toString(value, "");
        return !text.isEmpty() && STARTS_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
