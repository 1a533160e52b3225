package org.advocacyhub.monitoring.returns;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.advocacyhub.monitoring.facts.FactsBehind.Position;
import org.advocacyhub.monitoring.returns.FigureFactView.FitnessFact;
import org.advocacyhub.monitoring.returns.FigureFacts.Name;
import org.advocacyhub.monitoring.returns.ListFigureFacts.Looked;
import org.advocacyhub.monitoring.returns.ListFigureFacts.Source;
import org.advocacyhub.monitoring.returns.PartnerTables.FitnessTold;
import org.advocacyhub.monitoring.returns.domain.FitnessCalculator.Fitness;
import org.advocacyhub.monitoring.returns.domain.Kpi;

/** What partners told of their advocates (K-30): a telling a partner, with those who count below the line too. */
final class FitnessFacts {

    /** As the database orders ids: by their digits. */
    private static final Comparator<Position> IN_ORDER = Comparator.comparing(Position::day)
            .thenComparing(position -> position.referralId().toString());

    private FitnessFacts() {}

    /**
     * Empty for a figure of anything else, and for a name that no figure has.
     *
     * @param day by which the figure counts
     */
    static Optional<Source> behind(Name name, LocalDate day, PartnerTables network) {
        return Optional.of(name)
                .filter(figure -> figure.kpi() == Kpi.QUALIFICATION)
                .flatMap(figure -> counted(figure.measure()))
                .flatMap(counted -> split(name).map(of -> source(day, network, of, counted)));
    }

    private static Optional<ToLongFunction<Fitness>> counted(String measure) {
        return switch (measure) {
            case "fit" -> Optional.of(Fitness::fit);
            case "imhaQualifiedInTime" -> Optional.of(Fitness::imhaQualified);
            case "imhaInTraining" -> Optional.of(Fitness::imhaInTime);
            default -> Optional.empty();
        };
    }

    private static Optional<Predicate<FitnessTold>> split(Name name) {
        return switch (name.breakdown()) {
            case "total" -> Optional.of(_ -> true);
            case "partner" -> Optional.of(told -> name.key().equals(told.partnerId()));
            default -> Optional.empty();
        };
    }

    /** A contract has a handful of partners: all are read for each page. */
    private static Source source(
            LocalDate day, PartnerTables network, Predicate<FitnessTold> of, ToLongFunction<Fitness> counted) {
        return (after, count) -> {
            var left = network.fitnessTold(day).stream()
                    .filter(of)
                    .map(told -> fact(day, told, counted))
                    .filter(fact -> IN_ORDER.compare(at(fact), after) > 0)
                    .sorted(Comparator.comparing(FitnessFacts::at, IN_ORDER))
                    .toList();
            return left.size() <= count
                    ? new Looked(left, null)
                    : new Looked(left.subList(0, count), at(left.get(count - 1)));
        };
    }

    private static FitnessFact fact(LocalDate day, FitnessTold told, ToLongFunction<Fitness> counted) {
        var fitness = told.fitness();
        return new FitnessFact(
                day,
                counted.applyAsLong(fitness),
                told.partnerId(),
                told.toldOn(),
                fitness.advocates(),
                fitness.fit(),
                fitness.imhaQualified(),
                fitness.imhaInTime(),
                fitness.imhaOverdue());
    }

    private static Position at(FitnessFact fact) {
        return new Position(fact.day(), UUID.nameUUIDFromBytes(fact.partnerId().getBytes(UTF_8)));
    }
}
