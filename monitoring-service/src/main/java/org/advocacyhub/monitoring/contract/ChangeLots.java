package org.advocacyhub.monitoring.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.advocacyhub.monitoring.contract.domain.ContractRules;
import org.advocacyhub.monitoring.contract.domain.Lot;

/** Lets lots enter and leave, and tells the whole list. The caller holds the contract. */
@ApplicationScoped
public class ChangeLots {

    private final Contracts contracts;
    private final ContractLots lots;
    private final TellContract tellContract;

    ChangeLots(Contracts contracts, ContractLots lots, TellContract tellContract) {
        this.contracts = contracts;
        this.lots = lots;
        this.tellContract = tellContract;
    }

    /** The lot of this name, whether or not it is in the contract today. */
    @Transactional(TxType.MANDATORY)
    public Optional<Lot> find(String contractRef, String lot) {
        return lots.of(contractRef).stream()
                .filter(known -> known.lot().equals(lot))
                .findFirst();
    }

    /** A lot enters, or one of its name gets other days. */
    @Transactional(TxType.MANDATORY)
    public void enter(String contractRef, Lot lot) {
        Findings.refuseIfAny(ContractRules.checkLots(
                List.of(lot), contracts.require(contractRef).terms()));
        lots.keep(contractRef, lot);
        lots.flush();
        tellContract.lots(contractRef, lots.of(contractRef));
    }

    /** A lot is no longer in the contract from a day on. */
    @Transactional(TxType.MANDATORY)
    public void leave(String contractRef, Lot lot, LocalDate from) {
        enter(contractRef, lot.outFrom(from));
    }
}
