package org.advocacyhub.monitoring.contract;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.advocacyhub.monitoring.contract.domain.Lot;

/** The lots of all contracts. */
@ApplicationScoped
class ContractLots implements PanacheRepositoryBase<ContractLot, ContractLot.Key> {

    /** The lots of a contract by name; a contract has a handful. */
    List<Lot> of(String contractRef) {
        return find("id.contractRef = ?1 order by id.lot", contractRef).stream()
                .map(ContractLot::asLot)
                .toList();
    }

    /** Enters the lot or puts it in the place of the one of its name. */
    void keep(String contractRef, Lot lot) {
        findByIdOptional(new ContractLot.Key(contractRef, lot.lot()))
                .ifPresentOrElse(known -> known.agree(lot), () -> persist(new ContractLot(contractRef, lot)));
    }
}
