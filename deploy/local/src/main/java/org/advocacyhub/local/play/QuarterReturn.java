package org.advocacyhub.local.play;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import org.advocacyhub.local.api.Callers;
import org.advocacyhub.local.kent.KentData;
import org.advocacyhub.local.kent.KentQuarter;
import org.advocacyhub.local.suite.Part;

/** The quarter's return as the commissioner gets it, and as a table for a terminal. */
public final class QuarterReturn {

    private static final String PATH = "/contracts/" + KentData.CONTRACT_REF + "/returns/" + KentQuarter.NAME;

    private final JsonNode document;

    public QuarterReturn(Callers callers) {
        this.document = callers.as("commissioner")
                .get(Part.MONITORING, PATH)
                .expect(200)
                .body();
    }

    /** The return as monitoring-service answers it. */
    public JsonNode document() {
        return document;
    }

    public void print(PrintStream out) {
        for (var kpi : document.get("kpis")) {
            out.printf("%n  %s  %s%n", kpi.get("id").asText(), kpi.get("title").asText());
            for (var figure : kpi.get("figures")) {
                out.printf(
                        "      %-44s %-26s %12s %-9s %-14s %s%n",
                        what(figure),
                        figure.path("measure").asText(""),
                        value(figure.path("value")),
                        figure.path("unit").asText("").toLowerCase(java.util.Locale.ROOT),
                        fraction(figure),
                        figure.path("rag").asText(""));
            }
        }
    }

    private static String what(JsonNode figure) {
        var breakdown = figure.path("breakdown").asText("");
        var key = figure.path("key").asText("");
        return key.isEmpty() ? breakdown : breakdown + " " + key;
    }

    private static String value(JsonNode value) {
        return value.isNull() || value.isMissingNode() ? "-" : value.asText();
    }

    private static String fraction(JsonNode figure) {
        return figure.has("denominator")
                ? figure.path("numerator").asText() + " of "
                        + figure.get("denominator").asText()
                : "";
    }
}
