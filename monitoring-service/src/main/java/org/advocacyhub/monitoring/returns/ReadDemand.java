package org.advocacyhub.monitoring.returns;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.advocacyhub.monitoring.contract.domain.YearPlan;
import org.advocacyhub.monitoring.returns.CurrentFacts.Look;
import org.advocacyhub.monitoring.returns.domain.HoursCalculator;
import org.advocacyhub.monitoring.returns.domain.Quarter;
import org.advocacyhub.monitoring.returns.domain.QuarterOfLines;

/** Reads the demand on a contract outside of a return (domain.md E.5), each time in one snapshot. */
@ApplicationScoped
public class ReadDemand {

    /** So long ago a pressure may have been told and still be new to whoever asks. */
    private static final int MONTHS_BACK = 12;

    /**
     * What a quarter tells about the causes of pressure.
     *
     * @param chasingMinutes spent chasing referrers
     * @param pausedDays working days until referrers answered (K-09)
     */
    public record Causes(long chasingMinutes, long pausedDays) {}

    private final CurrentFacts currentFacts;

    ReadDemand(CurrentFacts currentFacts) {
        this.currentFacts = currentFacts;
    }

    /** What triage told lately, and these pressures whenever they were told. */
    public List<ToldPressure> told(String contractRef, LocalDate today, Collection<UUID> andThese) {
        return read(facts -> new PressureQueries(facts, contractRef).told(today.minusMonths(MONTHS_BACK), andThese));
    }

    /** Referrals of quarters by line; the plan of each is that of its last day. */
    public List<QuarterOfLines> referrals(String contractRef, Map<Quarter, YearPlan> plans) {
        return read(facts -> {
            var queries = new PressureQueries(facts, contractRef);
            return new TreeMap<>(plans)
                    .entrySet().stream()
                            .map(each -> new QuarterOfLines(
                                    each.getKey(), each.getValue(), queries.referrals(each.getKey(), each.getValue())))
                            .toList();
        });
    }

    /** Minutes that count as hours (D.3), worked in the year up to a day, by line. */
    public Map<String, Long> minutes(String contractRef, YearPlan year, LocalDate until) {
        return read(facts -> {
            var queries = new PressureQueries(facts, contractRef);
            var minutes = new TreeMap<String, Long>();
            Stream.iterate(Quarter.of(year.from()), quarter -> !quarter.from().isAfter(until), Quarter::next)
                    .map(quarter -> HoursCalculator.byLine(
                            queries.worked(quarter),
                            CountingTables.on(contractRef, quarter.from(), facts)
                                    .timeRules(),
                            year))
                    .forEach(quarter -> quarter.forEach((line, worked) -> minutes.merge(line, worked, Long::sum)));
            return minutes;
        });
    }

    public Causes causes(String contractRef, Quarter quarter) {
        return read(facts -> {
            var queries = new PressureQueries(facts, contractRef);
            return new Causes(queries.chasing(quarter), queries.paused(quarter));
        });
    }

    private <T> T read(Look<T> look) {
        return QuarkusTransaction.requiringNew().call(() -> currentFacts.inOneSnapshot(look));
    }
}
