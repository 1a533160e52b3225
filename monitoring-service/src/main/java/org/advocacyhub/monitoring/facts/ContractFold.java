package org.advocacyhub.monitoring.facts;

import java.time.LocalDate;
import org.advocacyhub.contracts.ContractEvent;
import org.advocacyhub.contracts.ContractEvent.ContractLotsSet;
import org.advocacyhub.contracts.ContractEvent.ContractRulesSet;
import org.advocacyhub.contracts.ContractEvent.ContractTermsSet;
import org.advocacyhub.contracts.ContractEvent.ContractYearSet;
import org.advocacyhub.contracts.ContractEvent.SpendLevelReached;
import org.advocacyhub.contracts.ContractEvent.SpotApproved;
import org.advocacyhub.contracts.ContractEvent.SpotEnded;
import org.advocacyhub.contracts.ContractEvent.SpotRefused;
import org.advocacyhub.contracts.ContractEvent.VariationApproved;
import org.advocacyhub.contracts.ContractEvent.VirementApproved;

/** Our own changes of a contract, heard back: when terms were set, so that a return can say so. */
final class ContractFold {

    private ContractFold() {}

    static void add(ContractEvent event, Changes changes) {
        switch (event) {
            case ContractTermsSet terms ->
                changes.add(Change.CONTRACT_CHANGED, terms.contractRef(), terms.setAt(), "TERMS");
            case ContractYearSet year ->
                changes.add(Change.CONTRACT_CHANGED, year.contractRef(), year.setAt(), "YEAR " + firstDay(year));
            case ContractLotsSet lots -> changes.add(Change.CONTRACT_CHANGED, lots.contractRef(), lots.setAt(), "LOTS");
            case ContractRulesSet rules ->
                changes.add(Change.CONTRACT_CHANGED, rules.contractRef(), rules.setAt(), "RULES");
            // kept where they are decided: a rebuild of the facts changes nothing of the money
            case SpendLevelReached _,
                    SpotApproved _,
                    SpotRefused _,
                    SpotEnded _,
                    VirementApproved _,
                    VariationApproved _ -> {}
        }
    }

    /** The day from which the plan holds. */
    private static LocalDate firstDay(ContractYearSet year) {
        return year.effectiveFrom() == null ? year.from() : year.effectiveFrom();
    }
}
