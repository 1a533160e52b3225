package org.advocacyhub.monitoring.facts;

import org.advocacyhub.contracts.ContractEvent;
import org.advocacyhub.contracts.ContractEvent.ContractTermsSet;
import org.advocacyhub.contracts.ContractEvent.ContractYearSet;

/** Our own changes of a contract, heard back: when terms were set, so that a return can say so. */
final class ContractFold {

    private ContractFold() {}

    static void add(ContractEvent event, Changes changes) {
        switch (event) {
            case ContractTermsSet terms ->
                changes.add(Change.CONTRACT_CHANGED, terms.contractRef(), terms.setAt(), "TERMS");
            case ContractYearSet year ->
                changes.add(Change.CONTRACT_CHANGED, year.contractRef(), year.setAt(), "YEAR " + year.from());
        }
    }
}
