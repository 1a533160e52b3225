package org.advocacyhub.provider.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.advocacyhub.contracts.AllocationEvent.AgeCorrected;
import org.advocacyhub.runtime.security.PartnerScope.EveryPartner;

/** Shows whoever is asked to take a case over that the person's age was put right (domain.md A.15); the acceptance goes by the case. */
@ApplicationScoped
class ShowAge {

    private final Transfers transfers;

    ShowAge(Transfers transfers) {
        this.transfers = transfers;
    }

    @Transactional(TxType.MANDATORY)
    void on(@Observes AgeCorrected corrected) {
        transfers
                .openOf(new EveryPartner(), corrected.referralId())
                .forEach(transfer -> transfer.ageIsPutRight(corrected.underEighteen()));
    }
}
