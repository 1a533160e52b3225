package org.advocacyhub.monitoring.returns;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.advocacyhub.monitoring.facts.FactsBehind.Position;
import org.advocacyhub.monitoring.returns.FigureFacts.Name;
import org.advocacyhub.monitoring.returns.domain.Kpi;
import org.advocacyhub.monitoring.returns.domain.Period;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The facts behind a figure as lines of CSV (RFC 4180), some at a time, for periods that are too long for one answer. */
@ApplicationScoped
public class FactsOfFigure {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180;
    private static final List<String> HEADS = List.of(
            "day",
            "referral_id",
            "count",
            "working_days",
            "type",
            "band",
            "district",
            "team",
            "client_group",
            "outcome",
            "rule_id",
            "record_id",
            "partner_id",
            "standing",
            "about",
            "acknowledged_on",
            "closed_on",
            "kind",
            "told_on",
            "advocates",
            "fit",
            "imha_qualified",
            "imha_in_time",
            "imha_overdue");

    /** A figure as a return names it. */
    public record Figure(Kpi kpi, String breakdown, String key, String measure) {

        private Name name() {
            return new Name(kpi, breakdown, key, measure);
        }
    }

    /**
     * Some lines.
     *
     * @param count how many
     * @param last where to go on; null at the end
     */
    public record Lines(String text, int count, Position last) {}

    private final ListFigureFacts listFigureFacts;
    private final ObjectMapper columns;

    FactsOfFigure(ListFigureFacts listFigureFacts, ObjectMapper json) {
        this.listFigureFacts = listFigureFacts;
        this.columns = json.copy().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);
    }

    /** A 404 without the contract, a 400 {@code no-facts-behind} for a figure that counts nothing that can be listed. */
    public void check(String contractRef, Figure figure, Period period) {
        listFigureFacts.handle(contractRef, figure.name(), period, Optional.empty(), 1);
    }

    /** Where a list begins. */
    public static Position before(Period period) {
        return ListFigureFacts.before(period);
    }

    /** The names of the columns, as a line. */
    public static String heads() {
        return csv(List.of(HEADS));
    }

    /**
     * The next lines by day. As pages of a list: what is told meanwhile of a day that was passed is not among them.
     *
     * @param after where the last ones ended; empty for the first
     * @param most how many lines, at most
     */
    public Lines next(String contractRef, Figure figure, Period period, Optional<Position> after, int most) {
        var page = listFigureFacts.handle(contractRef, figure.name(), period, after, most);
        return new Lines(
                csv(page.facts().stream().map(this::line).toList()),
                page.facts().size(),
                page.last());
    }

    /** Each column by its name in JSON; empty where a kind of fact has nothing of it. */
    private List<String> line(FigureFactView fact) {
        JsonNode told = columns.valueToTree(fact);
        return HEADS.stream()
                .map(head -> ReturnCsv.text(told.path(head).asText("")))
                .toList();
    }

    private static String csv(List<? extends List<?>> lines) {
        var text = new StringBuilder();
        try (var csv = new CSVPrinter(text, FORMAT)) {
            csv.printRecords(lines);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible); // a StringBuilder takes everything
        }
        return text.toString();
    }
}
