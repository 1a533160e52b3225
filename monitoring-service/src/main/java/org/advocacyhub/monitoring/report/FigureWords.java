package org.advocacyhub.monitoring.report;

import io.quarkus.qute.TemplateExtension;
import java.util.Map;
import org.advocacyhub.monitoring.place.domain.Places;
import org.advocacyhub.monitoring.report.domain.Cell;
import org.advocacyhub.monitoring.report.domain.Words;
import org.advocacyhub.monitoring.returns.domain.Figure;
import org.advocacyhub.runtime.page.Said;

/** A partner's figures in the words of the return: {@code {figures:measure(figure)}}. */
@TemplateExtension(namespace = "figures")
public final class FigureWords {

    private static final Places NO_DISTRICTS = new Places(Map.of());

    private FigureWords() {}

    /** What it is of: "Partner: SEAP", "Lot: Care Act" of a partner's own part of a lot. */
    public static String of(Figure figure) {
        return figure.breakdown().equals("lotPartner")
                ? "Lot: "
                        + Said.code(Words.ofKey(
                                        "lot",
                                        figure.key().substring(0, figure.key().indexOf(':')),
                                        NO_DISTRICTS)
                                .replace('-', '_'))
                : Words.ofName(figure.breakdown()) + ": " + Words.ofKey(figure.breakdown(), figure.key(), NO_DISTRICTS);
    }

    public static String measure(Figure figure) {
        return Words.ofName(figure.measure());
    }

    /** The number as its unit has it, or what is said in its place. */
    public static String value(Figure figure) {
        if (figure.value() != null) {
            return Cell.number(figure.value(), figure.unit()).text();
        }
        return figure.words() == null ? "nothing to measure" : figure.words();
    }

    /** Partners by the id that they have, hub and council as words. */
    public static String party(String party) {
        return party.equals("HUB") || party.equals("COUNCIL") ? Said.code(party) : party;
    }
}
