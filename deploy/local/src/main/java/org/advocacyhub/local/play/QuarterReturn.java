package org.advocacyhub.local.play;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.advocacyhub.local.api.Callers;
import org.advocacyhub.local.kent.Districts;
import org.advocacyhub.local.kent.KentData;
import org.advocacyhub.local.kent.KentQuarter;
import org.advocacyhub.local.suite.Part;

/** The quarter's return as the commissioner gets it, and as a table for a terminal: one line for each measure. */
public final class QuarterReturn {

    private static final String PATH = "/contracts/" + KentData.CONTRACT_REF + "/returns/" + KentQuarter.NAME;
    private static final int LABEL = 40;
    private static final int WIDTH = 116;

    /** Measures that the table leaves out because another one says the same; the document has them. */
    private static final Set<String> DETAIL =
            Set.of("answeredYes", "answeredPartly", "answeredNo", "notApplicable", "declined", "committed");

    private static final String SIGNALS = "/signals?contract=" + KentData.CONTRACT_REF;

    private final JsonNode document;
    private final JsonNode signals;

    public QuarterReturn(Callers callers) {
        this.document = callers.as("commissioner")
                .get(Part.MONITORING, PATH)
                .expect(200)
                .body();
        this.signals = callers.as("commissioner")
                .get(Part.MONITORING, SIGNALS)
                .expect(200)
                .body();
    }

    /** The return as monitoring-service answers it. */
    public JsonNode document() {
        return document;
    }

    /** Prints every KPI with its figures, and the signals that they raised. */
    public void print(PrintStream out) {
        for (var kpi : document.get("kpis")) {
            out.printf("%n  %s  %s%n", kpi.get("id").asText(), kpi.get("title").asText());
            lines(kpi.get("figures")).forEach((label, cells) -> print(out, label, cells));
        }
        out.printf("%n  Signals, each waiting for a reply of the council%n");
        signals.get("items")
                .forEach(signal -> out.println("    " + signal.get("reason").asText()));
    }

    private static Map<String, List<String>> lines(JsonNode figures) {
        var lines = new LinkedHashMap<String, List<String>>();
        for (var figure : figures) {
            var measure = figure.path("measure").asText();
            if (!DETAIL.contains(measure)) {
                var breakdown = figure.path("breakdown").asText();
                boolean total = figure.path("key").asText().equals("all");
                var label = words(measure)
                        + (total
                                ? breakdown.equals("total") ? "" : ", " + words(breakdown)
                                : " by " + words(breakdown));
                lines.computeIfAbsent(label, _ -> new ArrayList<>()).add(cell(figure, total));
            }
        }
        return lines;
    }

    private static String cell(JsonNode figure, boolean total) {
        var unit = figure.path("unit").asText();
        var value = figure.path("value").isNull()
                ? figure.path("words").asText("-")
                : figure.path("value").asText();
        var shown =
                switch (unit) {
                    case "PERCENT", "percent" -> figure.path("value").isNull() ? value : value + "%";
                    case "MONEY", "money" -> "£" + value;
                    default -> value;
                };
        var fraction = figure.hasNonNull("denominator")
                ? " (" + figure.path("numerator").asText() + " of "
                        + figure.get("denominator").asText() + ")"
                : "";
        var rag = figure.hasNonNull("rag") ? " " + figure.get("rag").asText() : "";
        var key = total ? "" : Districts.named(figure.path("key").asText()) + " ";
        return key + shown + fraction + rag;
    }

    private static void print(PrintStream out, String label, List<String> cells) {
        var line = new StringBuilder("    ").append(label).append(" ".repeat(Math.max(1, LABEL - label.length())));
        for (var cell : cells) {
            if (line.length() + cell.length() > WIDTH) {
                out.println(line.toString().stripTrailing());
                line = new StringBuilder(" ".repeat(LABEL + 4));
            }
            line.append(cell).append("   ");
        }
        out.println(line.toString().stripTrailing());
    }

    /** {@code deliveredOfIndicative} in words. */
    private static String words(String name) {
        return name.replaceAll("([a-z])([A-Z0-9])", "$1 $2").toLowerCase(java.util.Locale.ROOT);
    }
}
