package org.advocacyhub.monitoring.returns;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.advocacyhub.monitoring.contract.ContractPlans.SeriesBreak;
import org.advocacyhub.monitoring.governance.GovernanceReport;
import org.advocacyhub.monitoring.returns.QuarterReturn.ContractChange;
import org.advocacyhub.monitoring.returns.QuarterReturn.SystemicIssue;
import org.advocacyhub.monitoring.returns.domain.CountingRules;
import org.advocacyhub.monitoring.returns.domain.Direction;
import org.advocacyhub.monitoring.returns.domain.Figure;
import org.advocacyhub.monitoring.returns.domain.Kpi;
import org.advocacyhub.monitoring.returns.domain.Rag;
import org.advocacyhub.monitoring.returns.domain.Section;
import org.advocacyhub.monitoring.returns.domain.Unit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A return as JSON. */
public record ReturnView(
        String contractRef,
        @Schema(examples = "2016-17-Q1") String quarter,
        LocalDate from,
        LocalDate to,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "0 for what was locked, counting up with every correction; not there before the lock")
        Integer revision,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "When it was locked, or revised last")
        Instant keptAt,

        @Schema(description = "Sender's time of the latest event that is counted")
        Instant asOf,

        @Schema(description = "What was due before this day and is still open is overdue")
        LocalDate judgedOn,

        @Schema(description = "15th working day after the end; later corrections will be revisions (E.1)")
        LocalDate closeDate,

        int workingDays,
        List<String> countingRules,
        List<ContractChange> contractChanges,

        @Schema(
                description =
                        "A lot entered or left on these days: figures from then on can't be compared with earlier ones")
        List<SeriesBreak> seriesBreaks,

        @Schema(description = "Sections 9 and 14 and user involvement (E.1, F.11)")
        GovernanceReport.Section governance,

        @Schema(
                description =
                        "Section 11: what was raised by the end of the quarter and had no answer before it (D.5.3)")
        List<SystemicIssue> systemicIssues,

        @Schema(
                description =
                        "Section 3: the times of demand pressure of which some day lies in the quarter, with the figures"
                                + " that raised each and the council's reply (E.5)")
        List<PressureTime> demandPressure,

        List<KpiView> kpis) {

    /** The figures of one KPI and where it is defined. */
    public record KpiView(
            String id,
            String title,

            @Schema(description = "The section of the return in which it stands (E.1)")
            Section section,

            @Schema(examples = "/kpis/K-07") String definition,

            @Schema(description = "Counts up whenever the formula changes", examples = "1")
            int definitionVersion,

            List<FigureView> figures) {}

    /** One figure. Null means: nothing to measure. */
    public record FigureView(
            @Schema(examples = "band") String breakdown,
            @Schema(examples = "P2") String key,
            @Schema(examples = "inTarget") String measure,

            @Schema(description = "A number; money is a decimal string with pence", examples = "92.31")
            Object value,

            Unit unit,
            @JsonInclude(JsonInclude.Include.NON_NULL) Long numerator,
            @JsonInclude(JsonInclude.Include.NON_NULL) Long denominator,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "Percent to reach")
            Object target,

            @JsonInclude(JsonInclude.Include.NON_NULL) Rag rag,
            @JsonInclude(JsonInclude.Include.NON_NULL) Direction direction,

            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Schema(description = "In the place of a value that is not there", examples = "not recorded")
            String words) {

        public static FigureView of(Figure figure) {
            return new FigureView(
                    figure.breakdown(),
                    figure.key(),
                    figure.measure(),
                    figure.value() != null && figure.unit() == Unit.MONEY
                            ? figure.value().toPlainString()
                            : figure.value(),
                    figure.unit(),
                    figure.numerator(),
                    figure.denominator(),
                    figure.target(),
                    figure.rag(),
                    figure.direction(),
                    figure.words());
        }
    }

    /** A return as it was locked or revised. */
    public static ReturnView of(KeptReturn kept) {
        return of(new ReturnsOfQuarter.Held(kept.contents(), kept.revision(), kept.keptAt()));
    }

    static ReturnView of(ReturnsOfQuarter.Held held) {
        var compiled = held.contents();
        var quarter = compiled.quarter();
        return new ReturnView(
                compiled.contractRef(),
                quarter.toString(),
                quarter.from(),
                quarter.to(),
                held.revision(),
                held.keptAt(),
                compiled.asOf(),
                compiled.judgedOn(),
                quarter.closeDate(),
                quarter.workingDays(),
                CountingRules.WORDS,
                compiled.contractChanges(),
                compiled.seriesBreaks(),
                compiled.governance(),
                compiled.systemicIssues(),
                compiled.demandPressure(),
                kpis(compiled.figures()));
    }

    static List<KpiView> kpis(List<Figure> figures) {
        Map<Kpi, List<FigureView>> byKpi = new EnumMap<>(Kpi.class);
        figures.forEach(figure ->
                byKpi.computeIfAbsent(figure.kpi(), _ -> new ArrayList<>()).add(FigureView.of(figure)));
        return byKpi.entrySet().stream()
                .map(entry -> new KpiView(
                        entry.getKey().id(),
                        entry.getKey().title(),
                        Section.of(entry.getKey()),
                        definitionOf(entry.getKey()),
                        entry.getKey().version(),
                        entry.getValue()))
                .toList();
    }

    static String definitionOf(Kpi kpi) {
        return "/kpis/" + kpi.id();
    }
}
