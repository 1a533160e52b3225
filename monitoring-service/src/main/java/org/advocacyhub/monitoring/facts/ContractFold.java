package org.advocacyhub.monitoring.facts;

import org.advocacyhub.contracts.ContractEvent;
import org.advocacyhub.contracts.ContractEvent.ContractTermsSet;
import org.advocacyhub.contracts.ContractEvent.ContractYearSet;
import org.advocacyhub.contracts.ContractEvent.SpendLevelReached;
import org.advocacyhub.contracts.ContractEvent.SpotApproved;
import org.advocacyhub.contracts.ContractEvent.SpotRefused;

/** Our own changes of a contract, heard back: when terms were set, so that a return can say so. */
final class ContractFold {

    private ContractFold() {}

    static void add(ContractEvent event, Changes changes) {
        switch (event) {
            case ContractTermsSet terms ->
                changes.add(Change.CONTRACT_CHANGED, terms.contractRef(), terms.setAt(), "TERMS");
            case ContractYearSet year ->
                changes.add(Change.CONTRACT_CHANGED, year.contractRef(), year.setAt(), "YEAR " + year.from());
            // kept where they are decided: a rebuild of the facts changes nothing of the money
            case SpendLevelReached _, SpotApproved _, SpotRefused _ -> {}
        }
    }
}
