package org.advocacyhub.monitoring.contract;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.advocacyhub.monitoring.contract.domain.Terms;
import org.advocacyhub.monitoring.contract.domain.YearHistory;
import org.advocacyhub.monitoring.contract.domain.YearPlan;

/** What other features may ask about contracts. */
@ApplicationScoped
public class ContractPlans {

    private final Contracts contracts;
    private final ContractYears years;
    private final AgreedChanges changes;
    private final ContractExtensions extensions;

    ContractPlans(Contracts contracts, ContractYears years, AgreedChanges changes, ContractExtensions extensions) {
        this.contracts = contracts;
        this.years = years;
        this.changes = changes;
        this.extensions = extensions;
    }

    /** The terms, or a 404 when there is no such contract. */
    @Transactional
    public Terms terms(String contractRef) {
        return contracts.require(contractRef).terms();
    }

    /** The same, and the contract and its years stay as they are until the surrounding transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Terms lockedTerms(String contractRef) {
        return contracts.requireLocked(contractRef).terms();
    }

    /** The references of all contracts, in order; there is a handful of them. */
    @Transactional
    public List<String> references() {
        return contracts.listAll(Sort.by("contractRef")).stream()
                .map(Contract::contractRef)
                .toList();
    }

    /** The plan that holds on a day, with every change agreed for it; empty when no year is entered for the day. */
    @Transactional
    public Optional<YearPlan> yearOf(String contractRef, LocalDate day) {
        return historyOf(contractRef, day).map(history -> history.on(day));
    }

    /** The year that a day lies in, as it was entered and as it changed since; empty when none is entered for the day. */
    @Transactional
    public Optional<YearHistory> historyOf(String contractRef, LocalDate day) {
        return years.of(contractRef).stream()
                .filter(year -> year.plan().contains(day))
                .findFirst()
                .map(year -> changes.history(contractRef, year));
    }

    /** Every year of a contract with its changes, the first first. */
    @Transactional
    public List<YearHistory> histories(String contractRef) {
        contracts.require(contractRef);
        return yearsOf(contractRef);
    }

    /** The same; none when there is no such contract. */
    @Transactional
    public List<YearHistory> yearsOf(String contractRef) {
        return years.of(contractRef).stream()
                .map(year -> changes.history(contractRef, year))
                .toList();
    }

    /**
     * A day from which figures can't be compared with those before (domain.md F.10).
     *
     * @param what what changed on it, in one sentence
     */
    public record SeriesBreak(LocalDate on, String what) {}

    /** The breaks up to a day, the first first. */
    @Transactional
    public List<SeriesBreak> seriesBreaks(String contractRef, LocalDate until) {
        return changes.of(contractRef).stream()
                .filter(change ->
                        change.isSeriesBreak() && !change.effectiveOn().isAfter(until))
                .map(change -> new SeriesBreak(change.effectiveOn(), change.what()))
                .sorted(Comparator.comparing(SeriesBreak::on))
                .toList();
    }

    /**
     * Something that was agreed about a contract.
     *
     * @param effectiveOn first day on which it holds
     * @param askedBy account of whoever asked for it; null where that was not kept
     * @param approvedBy account of the commissioner who approved it
     */
    public record Agreed(Instant at, LocalDate effectiveOn, String what, String askedBy, String approvedBy) {}

    /** Everything that was agreed about a contract since it was entered, in the order in which it was decided. */
    @Transactional
    public List<Agreed> agreed(String contractRef) {
        var ofYears = changes.of(contractRef).stream()
                .map(change -> new Agreed(
                        change.decidedAt(),
                        change.effectiveOn(),
                        change.what(),
                        change.submittedBy(),
                        change.decidedBy()));
        var ofTerm = extensions.of(contractRef).stream()
                .map(extension -> new Agreed(
                        extension.decidedAt(),
                        extension.endsOn(),
                        "The contract runs to " + extension.endsOn()
                                + (extension.authority() == null
                                        ? "."
                                        : ", by authority of " + extension.authority() + "."),
                        null,
                        extension.decidedBy()));
        return Stream.concat(ofYears, ofTerm)
                .sorted(Comparator.comparing(Agreed::at))
                .toList();
    }
}
