package org.advocacyhub.monitoring.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.advocacyhub.calendar.WorkingCalendar;
import org.advocacyhub.monitoring.agreement.StateOfReturn;
import org.advocacyhub.monitoring.contract.ContractPlans;
import org.advocacyhub.monitoring.narrative.NarrativeOfReturn;
import org.advocacyhub.monitoring.narrative.NarrativeOfReturn.Words;
import org.advocacyhub.monitoring.narrative.SectionText;
import org.advocacyhub.monitoring.place.PlaceNames;
import org.advocacyhub.monitoring.report.domain.FigureTables;
import org.advocacyhub.monitoring.report.domain.Report;
import org.advocacyhub.monitoring.report.domain.Report.Fact;
import org.advocacyhub.monitoring.report.domain.Report.Part;
import org.advocacyhub.monitoring.report.domain.ReturnCharts;
import org.advocacyhub.monitoring.report.domain.ReturnCharts.Expected;
import org.advocacyhub.monitoring.report.domain.Table;
import org.advocacyhub.monitoring.returns.QuarterReturn;
import org.advocacyhub.monitoring.returns.ReturnsOfQuarter;
import org.advocacyhub.monitoring.returns.ReturnsOfQuarter.Held;
import org.advocacyhub.monitoring.returns.domain.CountingRules;
import org.advocacyhub.monitoring.returns.domain.Figure;
import org.advocacyhub.monitoring.returns.domain.Quarter;
import org.advocacyhub.monitoring.returns.domain.Section;

/** Puts the return that holds, its words and its state together into a report. */
@ApplicationScoped
class ComposeReport {

    private static final int MOST = 50;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);

    private final ReturnsOfQuarter returns;
    private final NarrativeOfReturn narrative;
    private final StateOfReturn states;
    private final ContractPlans plans;
    private final PlaceNames places;

    ComposeReport(
            ReturnsOfQuarter returns,
            NarrativeOfReturn narrative,
            StateOfReturn states,
            ContractPlans plans,
            PlaceNames places) {
        this.returns = returns;
        this.narrative = narrative;
        this.states = states;
        this.plans = plans;
        this.places = places;
    }

    /** Before any transaction, as {@link ReturnsOfQuarter#held}; 404 without the contract. */
    Report handle(String contractRef, Quarter quarter) {
        var held = returns.held(contractRef, quarter);
        var words = narrative.of(contractRef, quarter);
        var figures = held.contents().figures();
        var expected = expected(contractRef, quarter);
        var tables = new FigureTables(places.on(quarter.to()));
        return new Report(
                "Return of " + contractRef + " for " + quarter,
                about(contractRef, quarter, held),
                corrections(contractRef, quarter, tables),
                tables.offTarget(figures),
                Arrays.stream(Section.values())
                        .map(section -> part(section, held.contents(), words, expected, tables))
                        .toList(),
                FigureTables.definitions(figures.stream().map(Figure::kpi)));
    }

    private static Part part(
            Section section, QuarterReturn contents, Words words, List<Expected> expected, FigureTables figures) {
        var text = words.texts().stream()
                .filter(written -> written.section() == section.number())
                .findFirst();
        var tables = new ArrayList<>(figures.of(section, contents.figures()));
        tables.addAll(RecordTables.of(section, contents, words.stories()));
        return new Part(
                section.number(),
                section.title(),
                text.map(written -> paragraphs(written.text())).orElse(List.of()),
                text.map(ComposeReport::byline).orElse(null),
                ReturnCharts.of(section, contents.figures(), expected),
                List.copyOf(tables));
    }

    private List<Table> corrections(String contractRef, Quarter quarter, FigureTables tables) {
        return returns.revisionsAfter(contractRef, quarter, 0, MOST).reversed().stream()
                .map(kept -> tables.corrections(
                        kept.revision(),
                        "Revision " + kept.revision() + " of " + moment(kept.keptAt()) + ": " + kept.reason(),
                        kept.changes()))
                .toList();
    }

    private List<Fact> about(String contractRef, Quarter quarter, Held held) {
        var contents = held.contents();
        var terms = plans.terms(contractRef);
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("Contract", contractRef + ": " + terms.commissioner() + " with " + terms.primeContractor()));
        facts.add(new Fact("Quarter", quarter + ", from " + day(quarter.from()) + " to " + day(quarter.to())));
        facts.add(new Fact(
                "State",
                states.of(contractRef, quarter).name().replace('_', ' ').toLowerCase(Locale.ROOT)));
        facts.add(new Fact(
                "Revision",
                held.revision() == null
                        ? "none: the figures are not locked and move with every event"
                        : held.revision() + ", kept on " + moment(held.keptAt())));
        facts.add(new Fact("Figures can be locked from", day(quarter.closeDate())));
        facts.add(new Fact("Deadlines checked as at", day(contents.judgedOn())));
        facts.add(new Fact(
                "Figures as known at",
                contents.asOf() == null
                        ? "nothing was heard yet"
                        : moment(contents.asOf()) + ", the latest that was heard"));
        contents.seriesBreaks()
                .forEach(broken -> facts.add(new Fact("Not comparable before " + day(broken.on()), broken.what())));
        contents.contractChanges()
                .forEach(change ->
                        facts.add(new Fact("Contract changed on " + moment(change.setAt()), changed(change.what()))));
        facts.add(new Fact("How it is counted", String.join(" ", CountingRules.WORDS)));
        return List.copyOf(facts);
    }

    /** Lines for which referrals were agreed on, unless they are for some client groups only: K-01 is not split by both. */
    private List<Expected> expected(String contractRef, Quarter quarter) {
        return plans.yearOf(contractRef, quarter.to()).stream()
                .flatMap(year -> year.lines().stream()
                        .filter(line -> line.indicativeReferrals() != null
                                && line.clientGroups().isEmpty())
                        .map(line -> {
                            var part = year.profile().part(year, quarter.from(), quarter.to());
                            return new Expected(
                                    line.line(),
                                    List.copyOf(line.serviceTypes()),
                                    BigDecimal.valueOf(line.indicativeReferrals() * part.numerator())
                                            .divide(BigDecimal.valueOf(part.denominator()), 0, RoundingMode.HALF_UP));
                        }))
                .toList();
    }

    /** What was set anew: TERMS, LOTS, RULES, or YEAR with its first day. */
    private static String changed(String what) {
        return what.startsWith("YEAR ")
                ? "the year from " + day(LocalDate.parse(what.substring("YEAR ".length())))
                : "its " + what.toLowerCase(Locale.ROOT);
    }

    private static List<String> paragraphs(String text) {
        return Stream.of(text.split("\\R\\s*\\R"))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    private static String byline(SectionText written) {
        return "Written by the " + written.role().replace('-', ' ') + " on " + moment(written.at()) + ", version "
                + written.version() + ".";
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    private static String moment(Instant instant) {
        return MOMENT.format(instant.atZone(WorkingCalendar.LONDON));
    }
}
