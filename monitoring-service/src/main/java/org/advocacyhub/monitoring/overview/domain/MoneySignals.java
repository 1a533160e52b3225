package org.advocacyhub.monitoring.overview.domain;

import java.util.ArrayList;
import java.util.List;
import org.advocacyhub.monitoring.contract.domain.Money;
import org.advocacyhub.monitoring.virement.domain.LineForecast;

/** What somebody should talk about while there is time, in plain English (domain.md E.5, F.4). Advice, never a breach. */
public final class MoneySignals {

    private MoneySignals() {}

    /**
     * @param total all lines together
     * @param ceiling what the year may not overspend
     */
    public static List<String> of(List<LineForecast> lines, LineForecast total, Money ceiling) {
        var signals = new ArrayList<String>();
        if (total.forecast() != null && total.forecast().compareTo(ceiling) > 0) {
            signals.add("The year is headed for " + total.forecast().inWords() + ", above the contract price of "
                    + ceiling.inWords()
                    + ". Options: more hours by a variation; spot orders when the ceiling is reached.");
        }
        lines.stream()
                .filter(line -> line.forecast() != null && line.forecast().compareTo(line.amount()) > 0)
                .map(line -> "Line " + line.line() + " is headed for "
                        + line.forecast().inWords() + ", above its budget of "
                        + line.amount().inWords() + ". A virement from a line with room may help.")
                .forEach(signals::add);
        return List.copyOf(signals);
    }
}
