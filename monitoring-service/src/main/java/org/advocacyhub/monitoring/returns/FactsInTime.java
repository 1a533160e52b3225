package org.advocacyhub.monitoring.returns;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import org.advocacyhub.monitoring.facts.FactsBehind.Fact;
import org.advocacyhub.monitoring.facts.Measure;
import org.advocacyhub.monitoring.returns.FigureFacts.Name;

/** The facts behind figures of what had to be done by a day: contacts, namings, visits, reports. What is open is overdue after its day. */
final class FactsInTime {

    private static final String OPEN = "OPEN";

    private FactsInTime() {}

    /** K-07: first contacts, and the naming of an advocate beside them. */
    static Optional<FigureFacts> ofTargets(Name name, LocalDate judgedOn) {
        return switch (name.breakdown()) {
            case "allocation" -> named(name, judgedOn);
            case "allocationLateReason" -> lateBecause(Measure.ALLOCATION_EXPLAINED, name);
            case "lateReason" -> lateBecause(Measure.CONTACT_EXPLAINED, name);
            default -> contacted(name, judgedOn);
        };
    }

    private static Optional<FigureFacts> lateBecause(Measure measure, Name name) {
        return FigureFacts.is(
                "failed", name, FigureFacts.of(measure, fact -> fact.d1().equals(name.key())));
    }

    private static Optional<FigureFacts> contacted(Name name, LocalDate judgedOn) {
        Predicate<Fact> overdue = fact -> OPEN.equals(fact.d3()) && fact.day().isBefore(judgedOn);
        Predicate<Fact> standing =
                switch (name.measure()) {
                    case "inTarget" -> fact -> fact.d3().equals("MET");
                    case "failed" -> overdue.or(fact -> fact.d3().equals("FAILED"));
                    case "pending" -> overdue.negate().and(fact -> OPEN.equals(fact.d3()));
                    case "targetImpossible" -> fact -> fact.d3().equals("IMPOSSIBLE");
                    case "withdrawnBeforeDue" -> fact -> fact.d3().equals("WITHDRAWN");
                    default -> null;
                };
        Predicate<Fact> split =
                switch (name.breakdown()) {
                    case "band" -> fact -> fact.d1().equals(name.key());
                    case "type" -> fact -> fact.d2().equals(name.key());
                    default -> _ -> true;
                };
        return Optional.ofNullable(standing).map(counted -> FigureFacts.of(Measure.CONTACT_DUE, counted.and(split)));
    }

    private static Optional<FigureFacts> named(Name name, LocalDate judgedOn) {
        Predicate<Fact> open = fact -> OPEN.equals(fact.d1());
        Predicate<Fact> over = fact -> fact.day().isBefore(judgedOn);
        Predicate<Fact> standing =
                switch (name.measure()) {
                    case "inTarget" -> fact -> fact.d1().equals("MET");
                    case "failed" -> open.and(over).or(fact -> fact.d1().equals("FAILED"));
                    case "pending" -> open.and(over.negate());
                    default -> null;
                };
        return Optional.ofNullable(standing).map(counted -> FigureFacts.of(Measure.ALLOCATION_DUE, counted));
    }

    /** Visits or reports that came in time, or may still come. */
    static Optional<FigureFacts> of(Measure measure, String inTime, Name name, LocalDate judgedOn) {
        Predicate<Fact> split =
                switch (name.breakdown()) {
                    case "partner" -> fact -> fact.d1().equals(name.key());
                    case "type" -> fact -> fact.d2().equals(name.key());
                    default -> _ -> true;
                };
        if (inTime.equals(name.measure())) {
            return Optional.of(
                    FigureFacts.of(measure, split.and(fact -> fact.d3().equals("MET"))));
        }
        return "pending".equals(name.measure())
                ? Optional.of(FigureFacts.of(
                        measure,
                        split.and(fact -> OPEN.equals(fact.d3()) && !fact.day().isBefore(judgedOn))))
                : Optional.empty();
    }
}
