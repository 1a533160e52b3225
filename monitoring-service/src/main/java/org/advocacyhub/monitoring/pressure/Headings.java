package org.advocacyhub.monitoring.pressure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.advocacyhub.monitoring.contract.UsedLines;
import org.advocacyhub.monitoring.contract.domain.YearPlan;
import org.advocacyhub.monitoring.virement.domain.LineForecast;

/** Where the lines of a year are headed (K-15). */
@ApplicationScoped
class Headings {

    /** All lines of a year, and the year as a whole. */
    record Heading(List<LineForecast> lines, LineForecast total) {}

    private final UsedLines usedLines;

    Headings(UsedLines usedLines) {
        this.usedLines = usedLines;
    }

    @Transactional
    Heading of(String contractRef, YearPlan year, LocalDate asOf) {
        var lines = year.lines().stream()
                .map(line -> LineForecast.of(year, line.line(), usedLines.of(contractRef, year, line.line()), asOf))
                .toList();
        return new Heading(lines, LineForecast.total(year, lines, asOf));
    }
}
