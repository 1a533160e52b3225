package org.advocacyhub.monitoring.contract;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.advocacyhub.contracts.ContractEvent;
import org.advocacyhub.contracts.ContractEvent.ContractLotsSet;
import org.advocacyhub.contracts.ContractEvent.ContractRulesSet;
import org.advocacyhub.contracts.ContractEvent.ContractTermsSet;
import org.advocacyhub.contracts.ContractEvent.ContractYearSet;
import org.advocacyhub.monitoring.contract.domain.BudgetLine;
import org.advocacyhub.monitoring.contract.domain.Lot;
import org.advocacyhub.monitoring.contract.domain.RuleValue;
import org.advocacyhub.monitoring.contract.domain.Terms;
import org.advocacyhub.monitoring.contract.domain.YearPlan;
import org.advocacyhub.runtime.events.Outbox;

/** Tells the others a contract, always in whole snapshots, in the transaction of the change. */
@ApplicationScoped
class TellContract {

    private final Outbox outbox;
    private final Clock clock;

    TellContract(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    void terms(String contractRef, Terms terms) {
        outbox.record(new ContractTermsSet(
                contractRef,
                clock.instant(),
                terms.commissioner(),
                terms.primeContractor(),
                terms.start(),
                terms.initialEnd(),
                terms.latestEnd(),
                terms.minimumAge(),
                terms.extendedTo()));
    }

    /** The plan of a year from a day on; told from its first day, it takes the place of everything told of the year before. */
    void year(String contractRef, YearPlan plan, LocalDate from) {
        outbox.record(new ContractYearSet(
                contractRef,
                clock.instant(),
                plan.from(),
                plan.to(),
                plan.budget().pence(),
                plan.ceiling().pence(),
                plan.lines().stream().map(TellContract::told).toList(),
                from.equals(plan.from()) ? null : from));
    }

    void lots(String contractRef, List<Lot> lots) {
        outbox.record(new ContractLotsSet(
                contractRef,
                clock.instant(),
                lots.stream()
                        .map(lot -> new ContractEvent.Lot(
                                lot.lot(),
                                lot.serviceTypes(),
                                lot.clientGroups(),
                                lot.in(),
                                lot.out(),
                                lot.elsewhere()))
                        .toList()));
    }

    void rules(String contractRef, List<RuleValue> rules) {
        outbox.record(new ContractRulesSet(
                contractRef,
                clock.instant(),
                rules.stream()
                        .map(rule -> new ContractEvent.Rule(rule.rule().name(), rule.validFrom(), rule.value()))
                        .toList()));
    }

    private static ContractEvent.BudgetLine told(BudgetLine line) {
        return new ContractEvent.BudgetLine(
                line.line(),
                line.serviceTypes(),
                line.amount().pence(),
                line.indicativeHours().minutes(),
                line.commissioned(),
                line.clientGroups(),
                line.lot());
    }
}
